// What the conversion works with: a node of the grammar's tree (`Branch`) whose children (`Part`) are already converted.
// Conversion goes from the leaves upwards, one function for each node type, so that no depth can overflow the stack.

import type {
  Argument,
  Binding,
  Case,
  ClassBinding,
  ClassExpression,
  Constant,
  ConstructorDeclaration,
  Expression,
  Extension,
  FieldDeclaration,
  FieldPattern,
  Label,
  Location,
  LongName,
  ModuleBinding,
  ModuleExpression,
  ModuleParameter,
  ObjectField,
  ObjectTypeField,
  Parameter,
  Pattern,
  RecordField,
  StructureItem,
  TypeDeclaration,
  TypeDeclarationParameter,
  TypeExpression,
  TypeParameter,
  VariantTag,
} from '../../core/read/ocaml/syntax.ts'
import type { Positions } from './positions.ts'

/** What became of a node. Paths, constants, tags and extensions look the same in expressions, patterns and types: who uses them decides. */
export type Built =
  | { readonly sort: 'leaf' }
  | { readonly sort: 'opaque' }
  | { readonly sort: 'missing' }
  | { readonly sort: 'error'; readonly parts: readonly Part[] }
  | { readonly sort: 'operator-name'; readonly text: string }
  | { readonly sort: 'path'; readonly of: PathSort; readonly path: string[] }
  | { readonly sort: 'constant'; readonly constant: Constant }
  | { readonly sort: 'tag'; readonly tag: string }
  | { readonly sort: 'extension'; readonly extension: Extension }
  | { readonly sort: 'expression'; readonly expression: Expression }
  | { readonly sort: 'argument'; readonly argument: Argument }
  | { readonly sort: 'parameter'; readonly parameter: Parameter | TypeParameter }
  | { readonly sort: 'binding'; readonly binding: Binding }
  | { readonly sort: 'bindings'; readonly isRecursive: boolean; readonly bindings: readonly Binding[] }
  | { readonly sort: 'case'; readonly case: Case }
  | { readonly sort: 'record-field'; readonly field: RecordField }
  | { readonly sort: 'object-field'; readonly field: ObjectField }
  | { readonly sort: 'pattern'; readonly pattern: Pattern }
  | { readonly sort: 'field-pattern'; readonly field: FieldPattern }
  | { readonly sort: 'type'; readonly type: TypeExpression }
  | { readonly sort: 'labelled-type'; readonly label: Label; readonly type: TypeExpression }
  | { readonly sort: 'object-type-field'; readonly field: ObjectTypeField }
  | { readonly sort: 'variant-tag'; readonly tag: VariantTag }
  | { readonly sort: 'type-parameters'; readonly parameters: readonly TypeDeclarationParameter[] }
  | { readonly sort: 'type-declaration'; readonly declaration: TypeDeclaration }
  | { readonly sort: 'constructor'; readonly constructor: ConstructorDeclaration }
  | { readonly sort: 'constructors'; readonly constructors: readonly ConstructorDeclaration[] }
  | { readonly sort: 'field-declaration'; readonly field: FieldDeclaration }
  | { readonly sort: 'field-declarations'; readonly fields: readonly FieldDeclaration[] }
  | { readonly sort: 'exception'; readonly constructor: ConstructorDeclaration }
  | { readonly sort: 'module'; readonly module: ModuleExpression }
  | { readonly sort: 'module-parameter'; readonly parameter: ModuleParameter }
  | { readonly sort: 'module-binding'; readonly binding: ModuleBinding }
  | { readonly sort: 'module-bindings'; readonly isRecursive: boolean; readonly bindings: readonly ModuleBinding[] }
  | { readonly sort: 'open'; readonly module: ModuleExpression; readonly isOverride: boolean }
  | { readonly sort: 'class'; readonly class: ClassExpression }
  | { readonly sort: 'class-binding'; readonly binding: ClassBinding }
  | { readonly sort: 'item'; readonly item: StructureItem }
  | { readonly sort: 'items'; readonly items: readonly StructureItem[] }

export type PathSort = 'value' | 'constructor' | 'module' | 'type' | 'field' | 'class' | 'operator'

export interface Part {
  /** Node type of the grammar; for a token, its text. */
  readonly type: string
  readonly field: string | null
  /** UTF-16 offsets. */
  readonly start: number
  readonly end: number
  readonly built: Built
}

export interface Source {
  readonly text: string
  readonly positions: Positions
  /** Where the grammar takes more than OCaml: offsets, the token that ends after one is impossible. Conversion adds to both. */
  readonly rejected: number[]
  /** The same, but only in a tree without errors: a repaired tree ends definitions early by itself. */
  readonly unfinished: number[]
}

/** A node about to be converted. `parts` holds no comments and no attributes. */
export interface Branch {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly parts: readonly Part[]
  readonly source: Source
}

export type Handler = (branch: Branch) => Built

/** The first part of a field. */
export function findField(branch: Branch, field: string): Part | undefined {
  return branch.parts.find((part) => part.field === field && part.built.sort !== 'error')
}

/** Whether a keyword or punctuation stands directly in the node. */
export function hasToken(branch: Branch, token: string): boolean {
  return branch.parts.some((part) => part.type === token && part.built.sort === 'leaf')
}

/** The first part of a node type. */
export function findType(branch: Branch, ...types: readonly string[]): Part | undefined {
  return branch.parts.find((part) => types.includes(part.type))
}

/** The source text of a node or part. */
export function textOf(source: Source, range: { readonly start: number; readonly end: number }): string {
  return source.text.slice(range.start, range.end)
}

export function locationOf(source: Source, range: { readonly start: number; readonly end: number }): Location {
  return source.positions.range(range.start, range.end)
}

/** The long name of a path, or a single name for a leaf. */
export function longNameOf(source: Source, part: Part | undefined, fallback: Branch): LongName {
  if (part === undefined)
    return { path: [''], location: locationOf(source, { start: fallback.end, end: fallback.end }) }
  const path = part.built.sort === 'path' ? part.built.path : [textOf(source, part)]
  return { path, location: locationOf(source, part) }
}
