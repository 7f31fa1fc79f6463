// The syntax tree of an OCaml file as plain data: what a parser hands to the reader and to the type checker.
// Types only. It follows OCaml's own parse tree (same nesting, same locations), with these decisions:
// - an operator is an identifier: `a $ b` is `apply` with notation 'infix', and the function is the identifier `$`;
//   `!x`, `-x` (named `~-`) are 'prefix'; a sign before a number is part of the constant;
// - `a :: b` is the constructor `::` applied to a tuple of two; `()`, `true`, `false` are constructors too;
// - parentheses make no node, but the location of an expression includes those around it, as OCaml's does;
// - `let f x = e` binds f to a `function` whose notation is 'binding'; methods and classes likewise;
// - attributes and comments are listed by place beside the tree; `type a. t` is 'local', `'a. t` 'polymorphic';
// - what could not be parsed is a node of kind 'error', beside a problem in the file.
// Chains nest deeply (`a $ b $ …` to the left, `let … in` to the right): walk the tree with an own stack.

/** A place in the text: `offset` counts UTF-16 units (to slice a string), `line` from 1, `column` bytes of UTF-8 from 0, as OCaml reports. */
export interface Position {
  readonly offset: number
  readonly line: number
  readonly column: number
}

export interface Location {
  readonly start: Position
  readonly end: Position
}

export interface Located {
  readonly location: Location
}
/** An identifier without a path. */
export interface Name extends Located {
  readonly text: string
}

/** A possibly qualified identifier, `Key.Arg.opt` is ['Key', 'Arg', 'opt']; a functor application in a type's path is one element, 'F(X)'. */
export interface LongName extends Located {
  readonly path: readonly string[]
}

/** Text that the tree keeps without looking into it. */
export interface OpaqueText extends Located {
  readonly text: string
}

/** `[@name payload]`, `[@@name payload]` or `[@@@name payload]`; the text includes the brackets. */
export interface Attribute extends OpaqueText {
  readonly name: string
}

// Constants

export interface IntegerConstant {
  readonly kind: 'integer'
  /** Exact decimal digits, with a sign when negative: for values that a number cannot hold. */
  readonly decimal: string
  readonly value: number
  readonly suffix: '' | 'l' | 'L' | 'n'
}

export interface StringConstant {
  readonly kind: 'string'
  /** Decoded. */
  readonly value: string
  /** 'bytes' when the string is not UTF-8: then each character of `value` stands for one byte. */
  readonly encoding: 'utf-8' | 'bytes'
  /** The identifier of `{id|…|id}` ('' for `{|…|}`), or null for a string in double quotes. */
  readonly quotedBy: string | null
}

export type Constant =
  | IntegerConstant
  | { readonly kind: 'float'; readonly text: string; readonly value: number }
  | { readonly kind: 'character' /** One byte, as a character. */; readonly value: string }
  | StringConstant

// Types

export type TypeExpression = Located &
  (
    | { readonly kind: 'any' }
    | { readonly kind: 'variable'; readonly name: string }
    | {
        readonly kind: 'arrow'
        readonly label: Label | null
        readonly parameter: TypeExpression
        readonly result: TypeExpression
      }
    | { readonly kind: 'tuple'; readonly items: readonly TypeExpression[] }
    | { readonly kind: 'constructor'; readonly name: LongName; readonly arguments: readonly TypeExpression[] }
    | { readonly kind: 'object'; readonly methods: readonly ObjectTypeField[]; readonly isOpen: boolean }
    | { readonly kind: 'class'; readonly name: LongName; readonly arguments: readonly TypeExpression[] }
    | { readonly kind: 'alias'; readonly type: TypeExpression; readonly variable: string }
    | VariantType
    | { readonly kind: 'polymorphic' | 'local'; readonly variables: readonly string[]; readonly body: TypeExpression }
    | { readonly kind: 'package'; readonly moduleType: OpaqueText }
    | { readonly kind: 'extension'; readonly extension: Extension }
    | ErrorNode
  )

export interface ObjectTypeField {
  /** Null for an inherited object type. */
  readonly name: string | null
  readonly type: TypeExpression
}

/** `[ … ]` is closed exactly, `[> … ]` has at least these tags, `[< … ]` at most (`required` after the second `>`). */
export interface VariantType {
  readonly kind: 'variant'
  readonly bound: 'exact' | 'at-least' | 'at-most'
  readonly tags: readonly VariantTag[]
  readonly inherited: readonly TypeExpression[]
  readonly required: readonly string[]
}

export interface VariantTag {
  /** Without the backquote. */
  readonly tag: string
  readonly types: readonly TypeExpression[]
}

/** `[%name payload]`; the text includes the brackets. */
export interface Extension extends OpaqueText {
  readonly name: string
}

/** Text that could not be parsed. */
export interface ErrorNode {
  readonly kind: 'error'
  readonly text: string
}

// Patterns

export type Pattern = Located &
  (
    | { readonly kind: 'any' }
    | { readonly kind: 'variable'; readonly name: string }
    | { readonly kind: 'alias'; readonly pattern: Pattern; readonly name: Name }
    | { readonly kind: 'constant'; readonly constant: Constant }
    | { readonly kind: 'range'; readonly from: Constant; readonly to: Constant }
    | { readonly kind: 'tuple'; readonly items: readonly Pattern[] }
    | { readonly kind: 'construct'; readonly constructor: LongName; readonly argument: Pattern | null }
    | {
        readonly kind: 'variant' /** Without the backquote. */
        readonly tag: string
        readonly argument: Pattern | null
      }
    | { readonly kind: 'record'; readonly fields: readonly FieldPattern[]; readonly isOpen: boolean }
    | { readonly kind: 'list'; readonly items: readonly Pattern[] }
    | { readonly kind: 'array'; readonly items: readonly Pattern[] }
    | { readonly kind: 'or'; readonly alternatives: readonly Pattern[] }
    | { readonly kind: 'constraint'; readonly pattern: Pattern; readonly type: TypeExpression }
    | { readonly kind: 'variant-type'; readonly name: LongName }
    | { readonly kind: 'lazy'; readonly pattern: Pattern }
    | { readonly kind: 'exception'; readonly pattern: Pattern }
    | { readonly kind: 'open'; readonly module: LongName; readonly pattern: Pattern }
    | {
        readonly kind: 'unpack' /** Null for `_`. */
        readonly name: Name | null
        readonly moduleType: OpaqueText | null
      }
    | { readonly kind: 'extension'; readonly extension: Extension }
    | ErrorNode
  )

export interface FieldPattern extends Located {
  readonly field: LongName
  readonly annotation: TypeExpression | null
  /** For a pun, `{ x }`, the variable x. */
  readonly pattern: Pattern
  readonly isPunned: boolean
}

// Expressions

export interface Label {
  readonly kind: 'labelled' | 'optional'
  readonly name: string
}

export interface Argument extends Located {
  readonly label: Label | null
  /** For a pun, `~x`, the identifier x. */
  readonly value: Expression
  readonly isPunned: boolean
}

export interface Parameter extends Located {
  readonly kind: 'value'
  readonly label: Label | null
  readonly pattern: Pattern
  /** Of `?(x = e)`. */
  readonly defaultValue: Expression | null
}

/** `(type a b)`. */
export interface TypeParameter extends Located {
  readonly kind: 'type'
  readonly names: readonly string[]
}

export type FunctionParameter = Parameter | TypeParameter

export interface Binding extends Located {
  readonly pattern: Pattern
  /** Of `let x : t = e`; the result type of a function is at the function. */
  readonly annotation: TypeExpression | null
  readonly value: Expression
  /** Of `let* x = e`: the operator, 'let*' or 'and*'. */
  readonly operator: string | null
  readonly operatorLocation?: Location
}

export interface Case extends Located {
  readonly pattern: Pattern
  readonly guard: Expression | null
  readonly body: Expression
}

export interface RecordField extends Located {
  readonly field: LongName
  readonly annotation: TypeExpression | null
  /** For a pun, `{ x }`, the identifier x. */
  readonly value: Expression
  readonly isPunned: boolean
}

export interface FunctionExpression {
  readonly kind: 'function'
  readonly parameters: readonly FunctionParameter[]
  readonly resultType: TypeExpression | null
  readonly body: Expression
  /** 'binding' for the parameters of a `let`, a method: `let f x = e`. The location then starts at the first parameter. */
  readonly notation: 'fun' | 'binding'
}

export interface ApplyExpression {
  readonly kind: 'apply'
  readonly function: Expression
  readonly arguments: readonly Argument[]
  readonly notation: 'application' | 'infix' | 'prefix'
}

export interface ObjectExpression {
  readonly kind: 'object'
  readonly self: Pattern | null
  readonly fields: readonly ObjectField[]
}

export type Expression = Located &
  (
    | { readonly kind: 'identifier'; readonly name: LongName }
    | { readonly kind: 'constant'; readonly constant: Constant }
    | { readonly kind: 'construct'; readonly constructor: LongName; readonly argument: Expression | null }
    | {
        readonly kind: 'variant' /** Without the backquote. */
        readonly tag: string
        readonly argument: Expression | null
      }
    | ApplyExpression
    | { readonly kind: 'tuple'; readonly items: readonly Expression[] }
    | { readonly kind: 'list'; readonly items: readonly Expression[] }
    | { readonly kind: 'array'; readonly items: readonly Expression[] }
    | {
        readonly kind: 'record' /** Of `{ e with … }`. */
        readonly base: Expression | null
        readonly fields: readonly RecordField[]
      }
    | { readonly kind: 'field'; readonly record: Expression; readonly field: LongName }
    | { readonly kind: 'set-field'; readonly record: Expression; readonly field: LongName; readonly value: Expression }
    | IndexExpression
    | FunctionExpression
    | { readonly kind: 'match-function'; readonly cases: readonly Case[] }
    | {
        readonly kind: 'let'
        readonly isRecursive: boolean
        readonly bindings: readonly Binding[]
        readonly body: Expression
      }
    | {
        /** `let open M in e` (notation 'let'), `M.(e)`, `M.[e]`, `M.{e}` (notation 'local'). */
        readonly kind: 'open'
        readonly module: ModuleExpression
        readonly isOverride: boolean
        readonly body: Expression
        readonly notation: 'let' | 'local'
      }
    | { readonly kind: 'let-module'; readonly bindings: readonly ModuleBinding[]; readonly body: Expression }
    | { readonly kind: 'let-exception'; readonly constructor: ConstructorDeclaration; readonly body: Expression }
    | {
        readonly kind: 'if'
        readonly condition: Expression
        readonly then: Expression
        readonly else: Expression | null
      }
    | { readonly kind: 'match'; readonly subject: Expression; readonly cases: readonly Case[] }
    | { readonly kind: 'try'; readonly body: Expression; readonly cases: readonly Case[] }
    | { readonly kind: 'sequence'; readonly items: readonly Expression[] }
    | { readonly kind: 'while'; readonly condition: Expression; readonly body: Expression }
    | {
        readonly kind: 'for'
        readonly pattern: Pattern
        readonly from: Expression
        readonly to: Expression
        readonly isDescending: boolean
        readonly body: Expression
      }
    | { readonly kind: 'assert'; readonly condition: Expression }
    | { readonly kind: 'lazy'; readonly value: Expression }
    | { readonly kind: 'constraint'; readonly value: Expression; readonly type: TypeExpression }
    | {
        readonly kind: 'coercion'
        readonly value: Expression
        readonly from: TypeExpression | null
        readonly to: TypeExpression
      }
    | ObjectExpression
    | { readonly kind: 'object-copy'; readonly fields: readonly RecordField[] }
    | { readonly kind: 'new'; readonly class: LongName }
    | { readonly kind: 'send'; readonly object: Expression; readonly method: Name }
    | { readonly kind: 'set-variable'; readonly name: Name; readonly value: Expression }
    | { readonly kind: 'package'; readonly module: ModuleExpression; readonly moduleType: OpaqueText | null }
    | { readonly kind: 'unreachable' }
    | { readonly kind: 'extension'; readonly extension: Extension }
    | ErrorNode
  )

/** `a.(i)`, `s.[i]`, `b.{i}`, `x.%(i)`; with `value`, the assignment `a.(i) <- e`. */
export interface IndexExpression {
  readonly kind: 'index'
  readonly container: Expression
  readonly bracket: '(' | '[' | '{'
  readonly operator: LongName | null
  readonly index: Expression
  readonly value: Expression | null
}

// Classes and objects

export type ObjectField = Located &
  (
    | {
        readonly kind: 'inherit'
        readonly class: ClassExpression
        readonly isOverride: boolean
        readonly alias: Name | null
      }
    | {
        readonly kind: 'instance-variable'
        readonly name: Name
        readonly isMutable: boolean
        readonly isOverride: boolean
        readonly annotation: TypeExpression | null
        /** Null when virtual. */
        readonly value: Expression | null
      }
    | {
        readonly kind: 'method'
        readonly name: Name
        readonly isPrivate: boolean
        readonly isOverride: boolean
        readonly annotation: TypeExpression | null
        /** Null when virtual. */
        readonly value: Expression | null
      }
    | { readonly kind: 'initializer'; readonly body: Expression }
    | { readonly kind: 'opaque'; readonly text: string }
    | ErrorNode
  )

export type ClassExpression = Located &
  (
    | { readonly kind: 'path'; readonly name: LongName; readonly arguments: readonly TypeExpression[] }
    | ObjectExpression
    | { readonly kind: 'function'; readonly parameters: readonly FunctionParameter[]; readonly body: ClassExpression }
    | { readonly kind: 'apply'; readonly class: ClassExpression; readonly arguments: readonly Argument[] }
    | {
        readonly kind: 'let'
        readonly isRecursive: boolean
        readonly bindings: readonly Binding[]
        readonly body: ClassExpression
      }
    | {
        readonly kind: 'open'
        readonly module: ModuleExpression
        readonly isOverride: boolean
        readonly body: ClassExpression
      }
    | { readonly kind: 'constraint'; readonly class: ClassExpression; readonly classType: OpaqueText }
    | { readonly kind: 'extension'; readonly extension: Extension }
    | ErrorNode
  )

export interface ClassBinding extends Located {
  readonly name: Name
  readonly isVirtual: boolean
  readonly typeParameters: readonly string[]
  readonly classType: OpaqueText | null
  /** Parameters are a 'function' here. */
  readonly value: ClassExpression
}

// Modules

export type ModuleExpression = Located &
  (
    | { readonly kind: 'path'; readonly name: LongName }
    | { readonly kind: 'structure'; readonly items: readonly StructureItem[] }
    | { readonly kind: 'functor'; readonly parameters: readonly ModuleParameter[]; readonly body: ModuleExpression }
    | {
        readonly kind: 'apply'
        readonly functor: ModuleExpression /** Null for `F ()`. */
        readonly argument: ModuleExpression | null
      }
    | { readonly kind: 'constraint'; readonly module: ModuleExpression; readonly moduleType: OpaqueText }
    | { readonly kind: 'unpack'; readonly value: Expression; readonly moduleType: OpaqueText | null }
    | { readonly kind: 'extension'; readonly extension: Extension }
    | ErrorNode
  )

export interface ModuleParameter extends Located {
  /** Both null for `()`; the name is null for `_`. */
  readonly name: Name | null
  readonly moduleType: OpaqueText | null
}

export interface ModuleBinding extends Located {
  /** Null for `_`. */
  readonly name: Name | null
  /** Parameters are a 'functor' here, an annotation a 'constraint'. */
  readonly value: ModuleExpression
}

// Structure items

export type StructureItem = Located &
  (
    | { readonly kind: 'value'; readonly isRecursive: boolean; readonly bindings: readonly Binding[] }
    | { readonly kind: 'expression'; readonly expression: Expression }
    | { readonly kind: 'type'; readonly isRecursive: boolean; readonly declarations: readonly TypeDeclaration[] }
    | { readonly kind: 'exception'; readonly constructor: ConstructorDeclaration }
    | { readonly kind: 'open'; readonly module: ModuleExpression; readonly isOverride: boolean }
    | { readonly kind: 'include'; readonly module: ModuleExpression }
    | { readonly kind: 'module'; readonly isRecursive: boolean; readonly bindings: readonly ModuleBinding[] }
    | { readonly kind: 'class'; readonly bindings: readonly ClassBinding[] }
    | {
        readonly kind: 'external'
        readonly name: Name
        readonly type: TypeExpression
        readonly primitives: readonly string[]
      }
    | { readonly kind: 'attribute'; readonly attribute: Attribute }
    | { readonly kind: 'extension'; readonly extension: Extension }
    | {
        /** An item kept as text: a module type, a class type, a toplevel directive. */
        readonly kind: 'opaque'
        readonly what: 'module-type' | 'class-type' | 'directive'
        readonly name: string | null
        readonly text: string
      }
    | ErrorNode
  )

export interface TypeDeclaration extends Located {
  readonly name: LongName
  readonly parameters: readonly TypeDeclarationParameter[]
  /** The right side of `type t = u`, also before a second `=`. */
  readonly manifest: TypeExpression | null
  readonly isPrivate: boolean
  readonly definition: TypeDefinition
  /** Whether it is `type t += …`. */
  readonly isExtension: boolean
}

export interface TypeDeclarationParameter {
  /** '_' when anonymous. */
  readonly name: string
  /** Such as '+' or '-!'. */
  readonly variance: string
}

export type TypeDefinition =
  | { readonly kind: 'abstract' }
  | { readonly kind: 'open' }
  | { readonly kind: 'variant'; readonly constructors: readonly ConstructorDeclaration[] }
  | { readonly kind: 'record'; readonly fields: readonly FieldDeclaration[] }

export interface ConstructorDeclaration extends Located {
  readonly name: Name
  /** Types of `of a * b`, or the fields of an inline record. */
  readonly arguments: readonly TypeExpression[]
  readonly fields: readonly FieldDeclaration[] | null
  /** Of `C : a -> t`. */
  readonly result: TypeExpression | null
  /** Of `exception A = B`. */
  readonly rebinds: LongName | null
}

export interface FieldDeclaration extends Located {
  readonly name: Name
  readonly isMutable: boolean
  readonly type: TypeExpression
}
