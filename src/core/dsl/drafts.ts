// What the recorder builds while a configuration runs: parts of a design that know each other by reference, before they have names.
// Identity of an object is OCaml's physical identity: a value bound once and used twice is one draft.

import type { Constant } from '../model/constant.ts'
import type { SourceText } from '../model/design.ts'
import type { DeviceId, KeyRef, ValueRef } from '../model/ids.ts'
import type { KeyArgument, KeyInfo, Stage } from '../model/key.ts'
import type { ModuleType } from '../model/module-type.ts'
import type { Package } from '../model/package.ts'
import type { Lambda, Term } from '../model/term.ts'

/** How firmly a name belongs to a part: a name of the top level wins over one of a local definition. */
export type NameLevel = 'local' | 'top'

export interface DraftName {
  readonly text: string
  readonly level: NameLevel
}

/** A key while a configuration runs. */
export type KeyDraft =
  /** A constant of the release, such as `Key.target`. */
  { readonly kind: 'constant'; readonly ref: KeyRef } | CreatedKeyDraft | BuiltinKeyDraft

export interface CreatedKeyDraft {
  readonly kind: 'created'
  readonly serial: number
  name: DraftName | null
  readonly keyName: string
  readonly stage: Stage
  readonly argument: KeyArgument<KeyDraft>
  readonly info: KeyInfo
  /** Null for `Key.create`; `Key.alias` has them in the order in which they apply. */
  readonly setters: readonly { readonly key: KeyDraft; readonly value: Lambda<KeyDraft> }[] | null
}

export interface BuiltinKeyDraft {
  readonly kind: 'builtin'
  readonly serial: number
  name: DraftName | null
  readonly builtin: string
  readonly arguments: Readonly<Record<string, Constant>>
}

/** `'a value` while a configuration runs. */
export type ValueDraft =
  | { readonly kind: 'constant'; readonly ref: ValueRef }
  /** A condition that is still to be chosen. */
  | { readonly kind: 'hole' }
  | {
      readonly kind: 'term'
      readonly serial: number
      name: DraftName | null
      readonly term: Term<KeyDraft>
      readonly extraKeys: readonly KeyDraft[]
    }

/** The condition that is still to be chosen. */
export const HOLE_VALUE: ValueDraft = { kind: 'hole' }

export type DraftArgument =
  | { readonly kind: 'constant'; readonly value: Constant }
  | { readonly kind: 'value'; readonly value: ValueDraft }
  | { readonly kind: 'function'; readonly parameter: NodeDraft; readonly result: NodeDraft }

export interface DeviceContent {
  readonly kind: 'device'
  readonly device: DeviceId
  readonly arguments: Readonly<Record<string, DraftArgument>>
  /** In the order of the signature. */
  readonly inputs: Readonly<Record<string, NodeDraft>>
}

export interface ForeignContent {
  readonly kind: 'foreign'
  readonly module: string
  readonly type: ModuleType
  readonly packages: readonly Package[]
  readonly keys: readonly KeyDraft[]
  readonly dependencies: readonly NodeDraft[]
}

export interface CustomContent {
  readonly kind: 'impl'
  readonly name: Term<KeyDraft>
  readonly module: Term<KeyDraft>
  readonly type: ModuleType
  readonly keys: readonly KeyDraft[]
  readonly packages: ValueDraft | null
  readonly dependencies: readonly NodeDraft[]
  readonly connect: Lambda<KeyDraft> | null
  readonly configure: Lambda<KeyDraft> | null
  readonly build: Lambda<KeyDraft> | null
  readonly clean: Lambda<KeyDraft> | null
}

export interface IfContent {
  readonly kind: 'if_impl'
  readonly condition: ValueDraft
  readonly then: NodeDraft
  readonly else: NodeDraft
}

export interface MatchContent {
  readonly kind: 'match_impl'
  readonly value: ValueDraft
  readonly cases: readonly { readonly when: Constant; readonly impl: NodeDraft }[]
  readonly default: NodeDraft
}

export interface ApplyContent {
  readonly kind: 'apply'
  readonly functor: NodeDraft
  readonly argument: NodeDraft
}

export interface ParameterContent {
  readonly kind: 'parameter'
  readonly type: ModuleType
}

/** A place that is still empty: never a node of the design. */
export interface HoleContent {
  readonly kind: 'hole'
}

/** A device that this release does not know. */
export interface PlaceholderContent {
  readonly kind: 'placeholder'
  readonly device: string
}

export type NodeContent =
  | DeviceContent
  | ForeignContent
  | CustomContent
  | IfContent
  | MatchContent
  | ApplyContent
  | ParameterContent
  | HoleContent
  | PlaceholderContent

/** An implementation while a configuration runs. */
export interface NodeDraft {
  readonly serial: number
  name: DraftName | null
  readonly content: NodeContent
}

/** A module type of the user while a configuration runs; `id` is its name in ModuleTypes. */
export interface TypeDraft {
  readonly id: string
  readonly type: string
  readonly constructor: string
  binding: string | null
}

/** The arguments of `register`; null where omitted. */
export interface RegistrationDraft {
  readonly name: string
  readonly jobs: readonly NodeDraft[]
  readonly argv: NodeDraft | null
  readonly reporter: NodeDraft | null
  readonly tracing: NodeDraft | null
  readonly keys: readonly KeyDraft[]
  readonly packages: readonly Package[]
}

/** A piece of text in order, before its part has an identifier. */
export type DraftItem =
  | { readonly kind: 'node'; readonly node: NodeDraft }
  | { readonly kind: 'key'; readonly key: CreatedKeyDraft | BuiltinKeyDraft }
  | { readonly kind: 'value'; readonly value: Extract<ValueDraft, { kind: 'term' }> }
  | { readonly kind: 'type'; readonly type: TypeDraft }
  | { readonly kind: 'register' }
  | { readonly kind: 'helper'; readonly source: SourceText }
  | { readonly kind: 'comment'; readonly text: string; readonly place?: 'end' }
  | { readonly kind: 'opaque'; readonly language: 'config.ml' | 'config.ts'; readonly text: string }
