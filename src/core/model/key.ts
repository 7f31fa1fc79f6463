// Keys: parameters of a unikernel, as a design defines them and as the graph uses them.

import type { Constant } from './constant.ts'
import type { KeyRef } from './ids.ts'
import type { Lambda, Term } from './term.ts'

/** When a key is read: by `mirage configure`, by the running unikernel, or by both. */
export type Stage = 'configure' | 'run' | 'both'

/** How a key's text is read, printed and written as OCaml; `named` converters are declared by the release. */
export type Converter<K = KeyRef> =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'list' | 'some'; readonly of: Converter<K> }
  /** `Key.Arg.conv` of the user: parse gives `Ok`/`Error`; print and serialize give strings. */
  | {
      readonly kind: 'custom'
      readonly runtime: string
      readonly parse: Lambda<K> | null
      readonly print: Lambda<K> | null
      readonly serialize: Lambda<K> | null
    }

/** `Key.Arg.info`; absent is an omitted argument. */
export interface KeyInfo {
  /** Option names without dashes; a name of one character is a short option. */
  readonly names: readonly string[]
  readonly doc?: string
  readonly docv?: string
  readonly docs?: string
  readonly env?: string
}

/** `Key.Arg.opt`, `required` or `flag`. */
export type KeyArgument<K = KeyRef> =
  | { readonly kind: 'opt'; readonly converter: Converter<K>; readonly default: Constant }
  | { readonly kind: 'required'; readonly converter: Converter<K> }
  | { readonly kind: 'flag' }

/** A key of `Key.alias`: setting this one sets `key` to the lambda's `Some` result. */
export interface Setter<K> {
  readonly key: K
  readonly value: Lambda<K>
}

/** A key that the design makes itself, with `Key.create` or `Key.alias`. */
export interface CreatedKey {
  readonly kind: 'created'
  /** Binding name in the configuration; null when the key is written in place. */
  readonly binding: string | null
  readonly name: string
  readonly stage: Stage
  readonly argument: KeyArgument
  readonly info: KeyInfo
  /** Present for an alias key (`Key.alias`); in the order in which functoria applies them. */
  readonly setters?: readonly Setter<KeyRef>[]
}

/** A call of a built-in key function, such as `Key.dhcp ~group:"a" ()`; every call makes a key of its own. */
export interface BuiltinKeyCall {
  readonly kind: 'builtin'
  readonly binding: string | null
  /** Name of the function below `Key`, such as `dhcp` or `V4.network`. */
  readonly builtin: string
  readonly arguments: Readonly<Record<string, Constant>>
}

export type KeyDefinition = CreatedKey | BuiltinKeyCall

/**
 * A key in a graph. Its identity is the object: functoria keys are compared by name and argument
 * for sets, but contexts hold them by identity.
 */
export interface Key {
  readonly name: string
  readonly stage: Stage
  readonly argument: KeyArgument<Key>
  readonly info: KeyInfo
  readonly setters: readonly Setter<Key>[]
  /** The design's key it stands for, or `Key.<builtin>` for one that the release made. */
  readonly ref: KeyRef
  /** Made by the release, not by the user: its documentation sentence is ours and stays out of facts. */
  readonly builtin: boolean
}

/**
 * `'a value`: a computation over keys. Its identity is the object: two conditions are one only when they are the same
 * value. `keys` are its declared dependencies, which may be more than the term reads.
 */
export interface Value {
  readonly term: Term<Key>
  readonly keys: readonly Key[]
  /** The design's value it stands for, for explanations; null when the release made it. */
  readonly ref: string | null
}

/** A value as a design holds it. */
export interface ValueDefinition {
  /** Binding name in the configuration; null when written in place. */
  readonly binding: string | null
  readonly term: Term<KeyRef>
  /** Dependencies beyond the keys that the term reads (`Key.of_deps`). */
  readonly extraKeys?: readonly KeyRef[]
}

/** Values of keys for one resolution, by identity of the key; an absent key has its default. */
export type Context = ReadonlyMap<Key, Constant>
