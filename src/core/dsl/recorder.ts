// The recorder: what every syntax of configurations is evaluated against. It only remembers; `finish` makes the design.
// It knows no device: the catalog says which inputs are ports.

import type { Catalog } from '../model/catalog.ts'
import type { Constant } from '../model/constant.ts'
import type { DeviceId, KeyRef, ValueRef } from '../model/ids.ts'
import type { KeyArgument, KeyInfo, Stage } from '../model/key.ts'
import type { ModuleType } from '../model/module-type.ts'
import type { Lambda, Term } from '../model/term.ts'
import { isInherited } from '../model/ids.ts'
import type {
  BuiltinKeyDraft,
  CreatedKeyDraft,
  CustomContent,
  DraftArgument,
  DraftItem,
  ForeignContent,
  KeyDraft,
  NameLevel,
  NodeContent,
  NodeDraft,
  RegistrationDraft,
  TypeDraft,
  ValueDraft,
} from './drafts.ts'
import { finishDesign, type FinishedDesign } from './finish.ts'
import type { FinishOptions, Recording } from './recording.ts'

export interface Recorder {
  readonly catalog: Catalog
  readonly device: (
    device: DeviceId,
    args: Readonly<Record<string, DraftArgument>>,
    inputs: Readonly<Record<string, NodeDraft>>,
  ) => NodeDraft
  readonly foreign: (content: Omit<ForeignContent, 'kind'>) => NodeDraft
  readonly custom: (content: Omit<CustomContent, 'kind'>) => NodeDraft
  readonly apply: (functor: NodeDraft, argument: NodeDraft) => NodeDraft
  readonly choose: (condition: ValueDraft, then: NodeDraft, otherwise: NodeDraft) => NodeDraft
  readonly match: (
    value: ValueDraft,
    cases: readonly { readonly when: Constant; readonly impl: NodeDraft }[],
    fallback: NodeDraft,
  ) => NodeDraft
  readonly parameter: (type: ModuleType) => NodeDraft
  /** A place that is still empty. */
  readonly hole: () => NodeDraft
  /** A device that the release does not know. */
  readonly placeholder: (device: string) => NodeDraft
  readonly createKey: (
    name: string,
    stage: Stage,
    argument: KeyArgument<KeyDraft>,
    info: KeyInfo,
    setters?: readonly { readonly key: KeyDraft; readonly value: Lambda<KeyDraft> }[],
  ) => CreatedKeyDraft
  readonly builtinKey: (builtin: string, args: Readonly<Record<string, Constant>>) => BuiltinKeyDraft
  readonly constantKey: (ref: KeyRef) => KeyDraft
  readonly constantValue: (ref: ValueRef) => ValueDraft
  readonly value: (term: Term<KeyDraft>, extraKeys: readonly KeyDraft[]) => ValueDraft
  /** A module type of the user: `type t = C` and `typ C`. */
  readonly userType: (type: string, constructor: string) => TypeDraft
  /** A type variable that no other type mentions. */
  readonly freshVariable: () => ModuleType
  readonly nameNode: (node: NodeDraft, name: string, level: NameLevel) => void
  readonly nameKey: (key: KeyDraft, name: string, level: NameLevel) => void
  readonly nameValue: (value: ValueDraft, name: string, level: NameLevel) => void
  readonly nameType: (type: TypeDraft, name: string) => void
  /** `isAtEnd`: it stands at the end of the line of what was recorded last. */
  readonly comment: (text: string, isAtEnd?: boolean) => void
  /** How many pieces of text there are. */
  readonly countItems: () => number
  /** The pieces of text from an index on. */
  readonly itemsFrom: (index: number) => readonly DraftItem[]
  /** The number of the draft that was made last. */
  readonly lastSerial: () => number
  /** A statement that makes nothing by itself: see SourceText. */
  readonly helper: (text: string, names: readonly string[]) => DraftItem
  /** `innerComments` of the last comments stand inside the text too. */
  readonly opaque: (
    language: 'config.ml' | 'config.ts',
    text: string,
    names: readonly string[],
    innerComments?: number,
  ) => void
  /** False when something is registered already. */
  readonly register: (registration: RegistrationDraft) => boolean
  /** The names that opaque text binds or uses, which generated names must avoid. */
  readonly finish: (options: FinishOptions) => FinishedDesign
}

/** A recorder for one evaluation of a configuration. */
export function createRecorder(catalog: Catalog): Recorder {
  const recording: Recording = {
    catalog,
    items: [],
    types: [],
    reservedNames: new Set(),
    registration: null,
    serial: 0,
  }
  return {
    catalog,
    ...nodeOperations(recording),
    ...keyOperations(recording),
    ...nameOperations(recording),
    ...textOperations(recording),
    userType: (type, constructor) => recordType(recording, type, constructor),
    freshVariable: () => ({ kind: 'variable', name: `#${nextSerial(recording)}` }),
    finish: (options) => finishDesign(recording, options),
  }
}

function nextSerial(recording: Recording): number {
  recording.serial += 1
  return recording.serial
}

type NodeOperations = Pick<
  Recorder,
  'device' | 'foreign' | 'custom' | 'apply' | 'choose' | 'match' | 'parameter' | 'hole' | 'placeholder'
>

function nodeOperations(recording: Recording): NodeOperations {
  const add = (content: NodeContent): NodeDraft => ({ serial: nextSerial(recording), name: null, content })
  return {
    device: (device, args, inputs) => add({ kind: 'device', device, arguments: args, inputs }),
    foreign: (content) => add({ kind: 'foreign', ...content }),
    custom: (content) => add({ kind: 'impl', ...content }),
    apply: (functor, argument) => add({ kind: 'apply', functor, argument }),
    choose: (condition, then, otherwise) => add({ kind: 'if_impl', condition, then, else: otherwise }),
    match: (value, cases, fallback) => add({ kind: 'match_impl', value, cases, default: fallback }),
    parameter: (type) => add({ kind: 'parameter', type }),
    hole: () => add({ kind: 'hole' }),
    placeholder: (device) => add({ kind: 'placeholder', device }),
  }
}

type KeyOperations = Pick<Recorder, 'createKey' | 'builtinKey' | 'constantKey' | 'constantValue' | 'value'>

function keyOperations(recording: Recording): KeyOperations {
  return {
    createKey: (keyName, stage, argument, info, setters) => ({
      kind: 'created',
      serial: nextSerial(recording),
      name: null,
      keyName,
      stage,
      argument,
      info,
      setters: setters ?? null,
    }),
    builtinKey: (builtin, args) => ({
      kind: 'builtin',
      serial: nextSerial(recording),
      name: null,
      builtin,
      arguments: args,
    }),
    constantKey: (ref) => ({ kind: 'constant', ref }),
    constantValue: (ref) => ({ kind: 'constant', ref }),
    value: (term, extraKeys) => ({ kind: 'term', serial: nextSerial(recording), name: null, term, extraKeys }),
  }
}

type NameOperations = Pick<Recorder, 'nameNode' | 'nameKey' | 'nameValue' | 'nameType'>

function nameOperations(recording: Recording): NameOperations {
  const { items } = recording
  return {
    nameNode: (node, name, level) => {
      if (node.content.kind === 'parameter' || node.content.kind === 'hole') return
      if (node.name === null) items.push({ kind: 'node', node })
      node.name = betterName(node.name, { text: name, level })
    },
    nameKey: (key, name, level) => {
      if (key.kind === 'constant') return
      if (key.name === null) items.push({ kind: 'key', key })
      key.name = betterName(key.name, { text: name, level })
    },
    nameValue: (value, name, level) => {
      if (value.kind !== 'term') return
      if (value.name === null) items.push({ kind: 'value', value })
      value.name = betterName(value.name, { text: name, level })
    },
    nameType: (type, name) => {
      type.binding ??= name
    },
  }
}

function betterName<N extends { readonly level: NameLevel }>(old: N | null, next: N): N {
  return old === null || (old.level === 'local' && next.level === 'top') ? next : old
}

type TextOperations = Pick<
  Recorder,
  'comment' | 'countItems' | 'itemsFrom' | 'lastSerial' | 'helper' | 'opaque' | 'register'
>

function textOperations(recording: Recording): TextOperations {
  return {
    comment: (text, isAtEnd = false) => {
      const { items } = recording
      const last = items.at(-1)
      if (!isAtEnd || last === undefined || (last.kind === 'comment' && last.place === undefined))
        items.push({ kind: 'comment', text })
      else if (last.kind === 'comment') items[items.length - 1] = { ...last, text: `${last.text} ${text}` }
      else items.push({ kind: 'comment', text, place: 'end' })
    },
    countItems: () => recording.items.length,
    itemsFrom: (index) => recording.items.slice(index),
    lastSerial: () => recording.serial,
    helper: (text, names) => {
      const source = { text, print: '', parts: [], binds: {}, uses: {}, comments: [] }
      const item: DraftItem = { kind: 'helper', source }
      recording.items.push(item)
      for (const name of names) recording.reservedNames.add(name)
      return item
    },
    opaque: (language, text, names, innerComments = 0) => {
      for (let left = innerComments; left > 0 && recording.items.at(-1)?.kind === 'comment'; left -= 1)
        recording.items.pop()
      recording.items.push({ kind: 'opaque', language, text })
      for (const name of names) recording.reservedNames.add(name)
    },
    register: (registration) => {
      if (recording.registration !== null) return false
      recording.registration = registration
      recording.items.push({ kind: 'register' })
      return true
    },
  }
}

function recordType(recording: Recording, type: string, constructor: string): TypeDraft {
  const known = recording.types.find((draft) => draft.type === type && draft.constructor === constructor)
  if (known !== undefined) return known
  const taken = new Set([
    ...recording.types.map((draft) => draft.id),
    ...recording.catalog.moduleTypes.map((signature) =>
      signature.type.kind === 'constructor' ? signature.type.name : '',
    ),
  ])
  let id = type
  for (let number = 2; taken.has(id) || isInherited(id); number += 1) id = `${type}_${number}`
  const draft: TypeDraft = { id, type, constructor, binding: null }
  recording.types.push(draft)
  recording.items.push({ kind: 'type', type: draft })
  return draft
}
