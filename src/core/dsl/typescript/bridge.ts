// What an evaluator of config.ts tells the recorder beside the calls of the language: names of bindings, statements, comments, the end.

import type { Design } from '../../model/design.ts'
import type { Diagnostic, TextPlace } from '../../model/diagnostic.ts'
import { REGISTER } from '../../model/ids.ts'
import { wordsOf } from '../../model/kept-statement.ts'
import type { KeyDraft, NameLevel, NodeDraft, ValueDraft } from '../drafts.ts'
import type { Recorder } from '../recorder.ts'
import type { Computing, WrittenFunction } from './compute.ts'
import { createPromiseWatch } from './promise-watch.ts'
import { recordValue } from './record-value.ts'
import { contentOf, decides, type ValueContent } from './values.ts'

/** Start and end of a statement: line, column, line, column. */
export type StatementPlace = readonly [line: number, column: number, endLine: number, endColumn: number]

export interface FinishBridge {
  readonly name: string
  /** Name of the configuration's file, for places. */
  readonly file: string
  readonly env: Readonly<Record<string, string>>
}

export interface BeginBridge {
  /** The code that runs, of which functions are parts. */
  readonly code: string
  /** Where calls stand. */
  readonly places: readonly StatementPlace[]
  /** What the configuration sees of the environment. */
  readonly env: Readonly<Record<string, string>>
}

export interface Bridge {
  /** Called before the configuration runs. */
  readonly begin: (options: BeginBridge) => void
  readonly named: (
    level: NameLevel,
    names: readonly string[],
    values: readonly unknown[],
    place: StatementPlace,
  ) => void
  readonly statement: (
    text: string,
    names: readonly string[],
    mentions: readonly string[],
    values: readonly unknown[],
    place: StatementPlace,
  ) => void
  /** At the end of the line of the statement before it, or inside the statement at `inside`, which comes next. */
  readonly comment: (text: string, isAtEnd: boolean, inside?: StatementPlace) => void
  /** A statement of config.ml that stands in a marked comment. */
  readonly kept: (text: string) => void
  /** A value with the number of the place where it was made or mentioned; gives the value. */
  readonly at: (value: unknown, place: number) => unknown
  /** What the configuration decides by; refuses what JavaScript cannot decide by. */
  readonly decides: (value: unknown) => unknown
  /** What a call gives that nobody takes; gives the value. A promise that fails, or never ends, ends the configuration. */
  readonly dropped: (value: unknown) => unknown
  /** A function with its place in the code and what gives the values of its names; gives the function. */
  readonly fn: (callback: unknown, start: number, end: number, lookup: WrittenFunction['lookup']) => unknown
  /** Where the call of `register` stands. */
  readonly registered: (place: StatementPlace) => void
  /** JSON of the design, its diagnostics and the places of its named parts and of `register`. */
  readonly finish: (options: FinishBridge) => string
}

/** The bridge to a recorder. */
export function createBridge(computing: Computing, diagnostics: Diagnostic[]): Bridge {
  const { recorder } = computing
  const promises = createPromiseWatch()
  const partNames = new Set<string>()
  const places = new Map<Owner, StatementPlace>()
  const calls = new Map<Owner, StatementPlace>()
  let told: BeginBridge = { code: '', places: [], env: {} }
  let registerPlace: StatementPlace | null = null
  let secondPlace: StatementPlace | null = null
  /** Comments just told that stand inside one statement. */
  let inner: { readonly at: string | null; readonly count: number } = { at: null, count: 0 }
  const nameAt = (level: NameLevel, name: string, value: unknown, place: StatementPlace): boolean => {
    const isPart = nameOne(recorder, level, name, value)
    const draft = draftOf(value)
    if (isPart && draft !== null && !places.has(draft)) places.set(draft, place)
    return isPart
  }
  return {
    begin: (options) => {
      told = options
      for (const [name, text] of Object.entries(options.env)) computing.env.set(name, text)
    },
    at: (value, index) => {
      const place = told.places[index]
      return place === undefined ? value : located(value, place, calls)
    },
    fn: (callback, start, end, lookup) => {
      if (typeof callback === 'function')
        computing.written.set(callback, { text: told.code.slice(start, end), lookup: carefully(lookup) })
      return callback
    },
    named: (level, names, values, place) => {
      names.forEach((name, index) => {
        if (nameAt(level, name, values[index], place)) partNames.add(name)
      })
    },
    registered: (place) => {
      if (registerPlace === null) registerPlace = place
      else secondPlace ??= place
    },
    statement: (text, names, mentions, values, place) => {
      const parts = names.filter((name, index) => nameAt('top', name, values[index], place))
      const isGraph = parts.length > 0 || mentions.some((name) => partNames.has(name) || isGraphMaker(recorder, name))
      for (const name of isGraph ? names : parts) partNames.add(name)
      const innerComments = inner.at === String(place) ? inner.count : 0
      if (!isGraph) recorder.opaque('config.ts', text, [...names, ...mentions], innerComments)
    },
    comment: (text, isAtEnd, inside) => {
      recorder.comment(text, isAtEnd)
      const at = inside === undefined ? null : String(inside)
      inner = { at, count: at !== null && at === inner.at ? inner.count + 1 : 1 }
    },
    decides,
    dropped: promises.watch,
    kept: (text) => recorder.opaque('config.ml', text, wordsOf(text)),
    finish: (options) => {
      promises.check()
      const { design, ids, represent } = recorder.finish(options)
      const registered: readonly Diagnostic[] = design.logic.registration === null ? [nothingRegistered] : []
      const spans: Record<string, TextPlace> = {}
      for (const [owner, place] of [...calls, ...places]) {
        const draft = draftOfOwner(owner, represent)
        const id = draft === null ? undefined : ids.get(draft)
        if (id !== undefined) spans[spanLabel(design, id)] = textPlace(place, options.file)
      }
      if (registerPlace !== null) spans[REGISTER] = textPlace(registerPlace, options.file)
      const second = secondPlace === null ? null : textPlace(secondPlace, options.file)
      const placed = diagnostics.map((one) => (one.code === 'MG-READ-REGISTER-TWICE' ? { ...one, at: second } : one))
      return JSON.stringify({ design, diagnostics: [...placed, ...registered], spans })
    },
  }
}

/** Names that have no value yet, or none at all, are not known. */
function carefully(lookup: WrittenFunction['lookup']): WrittenFunction['lookup'] {
  return (name) => {
    try {
      return lookup(name)
    } catch {
      return null
    }
  }
}

/** Notes where a value stands; a device without arguments is made anew at each mention, with the place of that mention. */
function located(value: unknown, place: StatementPlace, calls: Map<Owner, StatementPlace>): unknown {
  const content = contentOf(value)
  if (content?.kind === 'constant-device') return content.mentioned((node) => calls.set(node, place))
  // The draft of a value is made when it is first used.
  const owner = content?.kind === 'value' ? content : draftOf(value)
  if (owner !== null && !calls.has(owner)) calls.set(owner, place)
  return value
}

type Owner = NodeDraft | KeyDraft | ValueDraft | ValueContent

/** The draft whose identifier a thing has; null for a value that nothing uses. */
function draftOfOwner(owner: Owner, represent: (node: NodeDraft) => NodeDraft): object | null {
  if ('content' in owner) return represent(owner)
  return 'computed' in owner ? owner.draft : owner
}

/** What the recorder knows a value of the configuration by. */
function draftOf(value: unknown): NodeDraft | KeyDraft | ValueDraft | null {
  const content = contentOf(value)
  if (content?.kind === 'impl') return content.node
  if (content?.kind === 'key') return content.key
  return content?.kind === 'value' ? content.draft : null
}

function spanLabel({ logic }: Design, id: string): string {
  if (logic.keys[id] !== undefined) return `key:${id}`
  return logic.values[id] === undefined ? id : `value:${id}`
}

function textPlace([line, column, endLine, endColumn]: StatementPlace, file: string): TextPlace {
  return { file, line, column, endLine, endColumn }
}

const GRAPH_MAKERS = new Set([
  'Key',
  'ImplTbl',
  'base_configurable',
  'configurable',
  'foreign',
  // What was read from the environment is written out, so that the text says the same without it.
  'getenv',
  'getenv_opt',
  'impl',
  'if_impl',
  'match_impl',
  'register',
  'typ',
  'arrow',
])

function isGraphMaker({ catalog }: Recorder, name: string): boolean {
  return GRAPH_MAKERS.has(name) || catalog.devices.has(name)
}

const nothingRegistered: Diagnostic = {
  code: 'MG-READ-NO-REGISTER',
  severity: 'warning',
  target: null,
  at: null,
  message: 'Nothing is registered, so nothing is generated.',
  hint: "End the configuration with: register('name', [main.$(…)])",
}

/** Names of config.ts that OCaml cannot have were written with a dollar sign: see printConfigTs. */
function bindingName(name: string): string {
  const plain = name.replaceAll('$q', "'").replace(/\$$/, '')
  return /^[A-Z]/.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain.replaceAll('$', '_')
}

function nameOne(recorder: Recorder, level: NameLevel, written: string, value: unknown): boolean {
  const content = contentOf(value)
  const name = bindingName(written)
  switch (content?.kind) {
    case 'impl':
      recorder.nameNode(content.node, name, level)
      return true
    case 'key':
      recorder.nameKey(content.key, name, level)
      return content.key.kind !== 'constant'
    case 'value': {
      if (content.draft?.kind === 'constant') return false
      content.draft ??= recordValue(recorder, content.computed.term, content.dependencies)
      recorder.nameValue(content.draft, name, level)
      return true
    }
    case 'module-type':
      if (content.user !== null) recorder.nameType(content.user, name)
      return content.user !== null
    default:
      return false
  }
}
