// The syntax of a JavaScript function that a configuration gives as a value or template: the subset that can be translated.
// Types only. What is outside the subset never becomes a tree: the parser refuses it with its place and what to write instead.

/** A place in the function's own source text: `offset` and `column` in UTF-16 units from 0, `line` from 1. */
export interface ScriptPosition {
  readonly offset: number
  readonly line: number
  readonly column: number
}

export interface ScriptLocation {
  readonly start: ScriptPosition
  readonly end: ScriptPosition
}

interface Located {
  readonly location: ScriptLocation
}

export interface ScriptFunction extends Located {
  readonly kind: 'function'
  readonly parameters: readonly ScriptPattern[]
  /** An expression after `=>` is one `return`. */
  readonly body: readonly ScriptStatement[]
}

export type ScriptPattern = Located &
  (
    | { readonly kind: 'name'; readonly name: string }
    /** Null where an element is skipped: `[, second]`. */
    | { readonly kind: 'array'; readonly items: readonly (ScriptPattern | null)[] }
    | { readonly kind: 'object'; readonly fields: readonly { readonly key: string; readonly pattern: ScriptPattern }[] }
    | { readonly kind: 'default'; readonly pattern: ScriptPattern; readonly value: ScriptExpression }
    /** Last in an array or parameter list. */
    | { readonly kind: 'rest'; readonly pattern: ScriptPattern }
  )

export type ScriptExpression =
  | ScriptFunction
  | (Located &
      (
        | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
        /** `undefined` is an identifier too. */
        | { readonly kind: 'identifier'; readonly name: string }
        /** `this` of a method. */
        | { readonly kind: 'this' }
        | {
            readonly kind: 'member'
            readonly object: ScriptExpression
            readonly property: string
            readonly isOptional: boolean
          }
        | {
            readonly kind: 'index'
            readonly object: ScriptExpression
            readonly index: ScriptExpression
            readonly isOptional: boolean
          }
        | {
            readonly kind: 'call'
            readonly callee: ScriptExpression
            readonly arguments: readonly ScriptElement[]
            readonly isOptional: boolean
          }
        | {
            readonly kind: 'conditional'
            readonly test: ScriptExpression
            readonly whenTrue: ScriptExpression
            readonly whenFalse: ScriptExpression
          }
        | {
            readonly kind: 'logical'
            readonly operator: '&&' | '||' | '??'
            readonly left: ScriptExpression
            readonly right: ScriptExpression
          }
        | {
            readonly kind: 'binary'
            readonly operator: ScriptBinaryOperator
            readonly left: ScriptExpression
            readonly right: ScriptExpression
          }
        | { readonly kind: 'unary'; readonly operator: '!' | '-' | '+' | 'typeof'; readonly operand: ScriptExpression }
        /** One text more than values: text, value, text, …; texts are decoded. */
        | { readonly kind: 'template'; readonly texts: readonly string[]; readonly values: readonly ScriptExpression[] }
        | { readonly kind: 'array'; readonly items: readonly ScriptElement[] }
        | { readonly kind: 'object'; readonly fields: readonly ScriptField[] }
      ))

export type ScriptBinaryOperator =
  | '==='
  | '!=='
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '**'
  | 'in'

/** An element of an array or an argument; `isSpread` for `...value`. */
export interface ScriptElement {
  readonly value: ScriptExpression
  readonly isSpread: boolean
}

/** A field of an object; the key is null for `...value`. */
export interface ScriptField {
  readonly key: string | null
  readonly value: ScriptExpression
}

export type ScriptStatement = Located &
  (
    | { readonly kind: 'return' /** Null for a bare `return`. */; readonly value: ScriptExpression | null }
    /** `const` or `let`; nothing is ever assigned again. */
    | { readonly kind: 'define'; readonly pattern: ScriptPattern; readonly value: ScriptExpression }
    | {
        readonly kind: 'if'
        readonly test: ScriptExpression
        readonly whenTrue: readonly ScriptStatement[]
        readonly whenFalse: readonly ScriptStatement[]
      }
    | { readonly kind: 'switch'; readonly subject: ScriptExpression; readonly cases: readonly ScriptCase[] }
    | { readonly kind: 'block'; readonly body: readonly ScriptStatement[] }
    /** Leaves the nearest `switch`. */
    | { readonly kind: 'break' }
    /** `throw new Error(message)`. */
    | { readonly kind: 'throw'; readonly message: ScriptExpression | null }
  )

/** Falls through into the next case, as in JavaScript, unless its body ends with `break`, `return` or `throw`. */
export interface ScriptCase {
  /** Null for `default`. */
  readonly test: ScriptExpression | null
  readonly body: readonly ScriptStatement[]
}

/** Why a function cannot be translated. */
export interface ScriptRefusal {
  readonly kind: 'refused'
  /** Whether it is no JavaScript at all, or JavaScript outside the subset. */
  readonly reason: 'syntax' | 'unsupported'
  readonly message: string
  readonly hint: string
  readonly location: ScriptLocation
}
