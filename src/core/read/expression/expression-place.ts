// Places of a design where a configuration writes an OCaml expression, and what such an expression means there. Types only.

import type { Diagnostic } from '../../model/diagnostic.ts'
import type { KeyRef, NodeId, ValueRef } from '../../model/ids.ts'
import type { Converter, ValueDefinition } from '../../model/key.ts'
import type { Lambda, Term } from '../../model/term.ts'

/** What a device of the user computes; the texts of its methods. */
export type Member = 'name' | 'module' | 'packages' | 'connect' | 'configure' | 'build' | 'clean'

export type CustomConverter = Extract<Converter, { kind: 'custom' }>

export type ExpressionPlace =
  /** A computed value, such as the condition of `if_impl`; `ref` is the one that the text replaces, which it cannot mention. */
  | { readonly kind: 'value'; readonly ref: ValueRef | null; readonly isBool: boolean }
  | { readonly kind: 'member'; readonly node: NodeId; readonly member: Member }
  /** The function of an alias: what setting `key` sets the key of its setter to. */
  | { readonly kind: 'setter'; readonly key: KeyRef; readonly index: number }
  /** A converter of the user: three texts, `parse`, `print` and `serialize`. */
  | { readonly kind: 'converter'; readonly converter: CustomConverter }

/** What the text of a place means. */
export type ExpressionMeaning =
  | { readonly kind: 'value'; readonly value: ValueDefinition }
  /** The text only names a value that there is already. */
  | { readonly kind: 'named'; readonly ref: ValueRef }
  | { readonly kind: 'text'; readonly term: Term<KeyRef> }
  | { readonly kind: 'function'; readonly lambda: Lambda<KeyRef> }
  | { readonly kind: 'converter'; readonly converter: CustomConverter }

/** A complaint, with the text (of several) that it is about; its place counts lines and columns of that text alone. */
export interface ExpressionProblem {
  readonly part: number
  readonly diagnostic: Diagnostic
}

export type ReadExpressionResult =
  | { readonly kind: 'read'; readonly meaning: ExpressionMeaning }
  | { readonly kind: 'refused'; readonly problems: readonly ExpressionProblem[] }
