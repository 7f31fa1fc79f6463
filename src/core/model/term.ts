// Terms: the small serialisable language in which values over keys, alias setters and templates are written.

import type { Constant } from './constant.ts'

/** Pure functions that a term may call; their meaning is OCaml's. Declared and evaluated in core/graph/term/. */
export type PrimitiveName = string

/**
 * A computation over keys. `K` refers to a key: a KeyRef in a design, a Key object in a graph.
 * Terms are finite trees without recursion or effects; evaluating one always ends.
 */
export type Term<K> =
  | { readonly kind: 'constant'; readonly value: Constant }
  | { readonly kind: 'key'; readonly key: K }
  /** A variable bound by a `case` pattern or by a Lambda's parameter. */
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'tuple' | 'list'; readonly items: readonly Term<K>[] }
  | { readonly kind: 'variant'; readonly tag: string; readonly argument: Term<K> }
  | { readonly kind: 'constructor'; readonly name: string; readonly argument: Term<K> }
  | { readonly kind: 'record'; readonly fields: Readonly<Record<string, Term<K>>> }
  | { readonly kind: 'call'; readonly primitive: PrimitiveName; readonly arguments: readonly Term<K>[] }
  | { readonly kind: 'if'; readonly condition: Term<K>; readonly then: Term<K>; readonly else: Term<K> }
  /** First row whose pattern (and guard) matches; no row is OCaml's Match_failure, an error of the evaluation. */
  | { readonly kind: 'case'; readonly subject: Term<K>; readonly rows: readonly CaseRow<K>[] }

export interface CaseRow<K> {
  readonly pattern: Pattern
  readonly guard?: Term<K>
  readonly body: Term<K>
}

export type Pattern =
  | { readonly kind: 'any' }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'alias'; readonly pattern: Pattern; readonly name: string }
  | { readonly kind: 'constant'; readonly value: Constant }
  | { readonly kind: 'tuple' | 'list'; readonly items: readonly Pattern[] }
  | { readonly kind: 'cons'; readonly head: Pattern; readonly tail: Pattern }
  | { readonly kind: 'variant'; readonly tag: string; readonly argument?: Pattern }
  | { readonly kind: 'constructor'; readonly name: string; readonly argument?: Pattern }
  | { readonly kind: 'record'; readonly fields: Readonly<Record<string, Pattern>> }
  | { readonly kind: 'or'; readonly patterns: readonly Pattern[] }

/** A function as data. */
export interface Lambda<K> {
  readonly parameters: readonly string[]
  readonly body: Term<K>
}
