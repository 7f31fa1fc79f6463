// The expression tree that layout works on. It keeps every token, redundant parentheses too; patterns, types and
// module expressions are text, because their inner layout rarely matters.

import type { Doc } from '../doc/doc.ts'

/** An argument: `label` is `~x:`, `?x:` or empty; punned labels are atoms. */
export interface Argument {
  readonly label: string
  readonly value: Expression
}

export interface MatchCase {
  /** Whether a bar stands before it; only the first case may lack one. */
  readonly hasBar: boolean
  readonly pattern: string
  readonly guard: Expression | null
  readonly body: Expression
}

export interface RecordField {
  readonly name: string
  readonly value: Expression | null
}

/** One binding of a `let`: `head` is all before `=`, such as `let rec f x` or `and y : int`. */
export interface Binding {
  readonly head: string
  readonly value: Expression
}

/**
 * One line of a block; what follows it is its continuation, at the same indentation.
 * - `let`: bindings up to `in`; `head`: a `let open`, `let module` or the like, complete with `in`
 * - `statement`: an expression and its `;`
 * - `step`: `left operator fun parameters ->`, such as `x >>= fun y ->`
 * - `result`: the last expression
 */
export type BlockItem =
  | { readonly kind: 'let'; readonly bindings: readonly Binding[] }
  | { readonly kind: 'head'; readonly text: string }
  | { readonly kind: 'statement'; readonly value: Expression }
  | { readonly kind: 'step'; readonly left: Expression; readonly operator: string; readonly parameters: string }
  | { readonly kind: 'result'; readonly value: Expression }

export type Expression =
  /** Text that never breaks: a name, a path, a constant, `()`, `( + )`, `(module M)`. */
  | { readonly kind: 'atom'; readonly text: string }
  /** What is laid out already, such as an object; it begins where it stands. */
  | { readonly kind: 'laid-out'; readonly doc: Doc }
  /** An expression whose place in the text is reported under `label`. */
  | { readonly kind: 'labelled'; readonly label: string; readonly value: Expression }
  /** `value.field`, `value#method`. */
  | { readonly kind: 'access'; readonly value: Expression; readonly access: string }
  /** `value.(index)`, `value.[index]`. */
  | {
      readonly kind: 'index'
      readonly value: Expression
      readonly open: string
      readonly index: Expression
      readonly close: string
    }
  | { readonly kind: 'prefix'; readonly operator: string; readonly value: Expression }
  | { readonly kind: 'apply'; readonly callee: Expression; readonly args: readonly Argument[] }
  /** Operands joined by operators of one precedence. */
  | { readonly kind: 'infix'; readonly level: number; readonly first: Expression; readonly rest: readonly Operand[] }
  | { readonly kind: 'tuple'; readonly items: readonly Expression[] }
  /** Two or more lines; see BlockItem. */
  | { readonly kind: 'block'; readonly items: readonly BlockItem[] }
  | { readonly kind: 'fun'; readonly parameters: string; readonly body: Expression }
  | { readonly kind: 'function'; readonly cases: readonly MatchCase[] }
  | {
      readonly kind: 'match'
      readonly keyword: string
      readonly subject: Expression
      readonly cases: readonly MatchCase[]
    }
  | { readonly kind: 'if'; readonly branches: readonly Branch[]; readonly otherwise: Expression | null }
  /** `( … )`, `M.( … )` or `begin … end`. */
  | { readonly kind: 'paren'; readonly open: string; readonly close: string; readonly contents: Expression }
  /** `(value : type)` without its parentheses. */
  | { readonly kind: 'typed'; readonly value: Expression; readonly type: string }
  /** A list or array; `open` may begin with a module path. */
  | {
      readonly kind: 'list'
      readonly open: string
      readonly close: string
      readonly items: readonly Expression[]
      readonly hasFinalSeparator: boolean
    }
  | {
      readonly kind: 'record'
      readonly open: string
      readonly base: Expression | null
      readonly fields: readonly RecordField[]
      readonly hasFinalSeparator: boolean
    }

export interface Operand {
  readonly operator: string
  readonly value: Expression
}

export interface Branch {
  readonly condition: Expression
  readonly body: Expression
}
