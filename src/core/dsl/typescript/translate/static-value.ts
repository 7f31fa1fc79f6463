// What an expression of a translated function is: a value that is known now, a term over keys, or something between.
// Plain data; nothing is translated here.

import type { Constant } from '../../../model/constant.ts'
import type { DataType } from '../../../model/data-type.ts'
import type { ScriptFunction } from '../../../model/script.ts'
import type { TypedTerm } from '../typed-term.ts'

/** The names that an expression sees, innermost first. */
export interface Scope {
  readonly names: ReadonlyMap<string, Static>
  /** Null at the end: what is asked there is known to nobody. */
  readonly outer: Scope | Lookup | null
}

/** Names outside of the function, as the running configuration knows them; null where there is no such name. */
export type Lookup = (name: string) => { readonly value: unknown } | null

export type Static =
  /** A value of the running configuration. */
  | { readonly kind: 'known'; readonly value: unknown }
  | { readonly kind: 'term'; readonly typed: TypedTerm }
  /** A function written inside the translated one. */
  | { readonly kind: 'closure'; readonly script: ScriptFunction; readonly scope: Scope }
  /** A list or an object with parts that are not known yet. */
  | { readonly kind: 'list'; readonly items: readonly Static[] }
  | { readonly kind: 'record'; readonly fields: ReadonlyMap<string, Static> }
  /** An entry of a known table, picked by a term; `isTotal` when every value of the term has one. */
  | {
      readonly kind: 'entry'
      readonly subject: TypedTerm
      readonly rows: readonly { readonly when: Constant; readonly value: Static }[]
      readonly isTotal: boolean
    }

export function known(value: unknown): Static {
  return { kind: 'known', value }
}

export function termOf(typed: TypedTerm): Static {
  return { kind: 'term', typed }
}

/** A term of a call. */
export function callOf(primitive: string, args: readonly TypedTerm['term'][], type: DataType | null): Static {
  return termOf({ term: { kind: 'call', primitive, arguments: args }, type })
}

/** The scope with more names. */
export function extend(outer: Scope | Lookup | null, names: Iterable<readonly [string, Static]>): Scope {
  return { names: new Map(names), outer }
}
