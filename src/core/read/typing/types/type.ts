// OCaml's types as the checker of config.ml sees them: cells that unification links together.
// A cell's level bounds the levels of the variables in it, so that what is older, or closed, need not be walked.
// Rows of variants and of objects have no variable of their own: an open row is extended by linking its cell.

import type { Label } from '../../ocaml/syntax.ts'

/** Level of what a let-binding has made polymorphic; instances copy it. */
export const GENERIC = 1_000_000_000

export interface Type {
  content: TypeContent
  level: number
  /** True once nothing in the type can change any more. */
  isGround: boolean
}

export type TypeContent =
  | { readonly kind: 'variable'; readonly name: string | null }
  /** Nobody knows: fits everything, so that a valid file is never refused. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'link'; readonly to: Type }
  | { readonly kind: 'arrow'; readonly label: Label | null; readonly from: Type; readonly to: Type }
  | { readonly kind: 'tuple'; readonly items: readonly Type[] }
  | { readonly kind: 'constructor'; readonly declaration: TypeDeclaration; readonly arguments: readonly Type[] }
  | VariantRow
  | ObjectRow

export interface VariantRow {
  readonly kind: 'variant'
  readonly tags: ReadonlyMap<string, RowTag>
  /** Whether no tag can be added. */
  readonly isClosed: boolean
}

/** A tag that is there, or (`isOptional`) may be there, as in `[< `A | `B ]`. */
export interface RowTag {
  readonly isOptional: boolean
  readonly argument: Type | null
}

export interface ObjectRow {
  readonly kind: 'object'
  readonly methods: ReadonlyMap<string, Type>
  readonly isOpen: boolean
  /** Of an object being defined or an instance of a class: prints by its name. */
  readonly class: ClassInfo | null
}

// What a configuration or an interface declares. A declaration is compared by identity: two names of one type share it.

export interface TypeDeclaration {
  readonly name: string
  /** Where it was declared, `Functoria.impl`; the bare name for those of the file itself. */
  readonly path: string
  readonly parameters: readonly Type[]
  /** Per parameter, whether a variable there may be generalised in an expression that is no value. */
  covariant: readonly boolean[]
  /** What it abbreviates. */
  manifest: Type | null
  readonly constructors: ConstructorInfo[]
  readonly fields: FieldInfo[]
  isRecord: boolean
  isPrivate: boolean
  /** Of `(type a)`: the one cell that all its mentions are; it becomes a variable when the function ends. */
  local?: Type
}

export interface ConstructorInfo {
  readonly name: string
  readonly declaration: TypeDeclaration | null
  readonly arguments: readonly Type[]
  /** Arguments and result share generic variables. */
  readonly result: Type
  /** Its result is of its own, as in `C : int -> int t`: matching on it tells more about the type than is followed here. */
  readonly hasOwnResult?: boolean
  /** Fields of an inline record, or null. */
  readonly inlineRecord: TypeDeclaration | null
}

export interface FieldInfo {
  readonly name: string
  readonly declaration: TypeDeclaration
  readonly isMutable: boolean
  readonly type: Type
  readonly record: Type
}

export interface ValueInfo {
  readonly type: Type
  /** A variable of an object: it can be assigned. */
  readonly isInstanceVariable: boolean
  readonly isMutable: boolean
  /** `@@` and `|>` are typed as the application that they stand for. */
  readonly primitive: 'apply' | 'reverse-apply' | null
}

export interface ClassInfo {
  readonly name: string
  /** Generic parameters of the class. */
  readonly parameters: readonly Type[]
  readonly methods: ReadonlyMap<string, Type>
  readonly variables: ReadonlyMap<string, { readonly type: Type; readonly isMutable: boolean }>
  readonly isVirtual: boolean
  readonly virtualMethods: ReadonlySet<string>
  /** It inherits something of which nothing is known. */
  readonly isUnknown: boolean
  /** From the arguments of `new` to the object. */
  readonly constructorType: Type
  readonly objectType: Type
}

/** The cell that stands for a type after all links. */
export function resolve(type: Type): Type {
  let found = type
  while (found.content.kind === 'link') found = found.content.to
  for (let at = type; at !== found && at.content.kind === 'link'; ) {
    const next: Type = at.content.to
    at.content = { kind: 'link', to: found }
    at = next
  }
  return found
}

/** A new cell; its level is that of what it holds. */
export function cell(content: TypeContent, level: number, isGround = false): Type {
  return { content, level, isGround }
}

export function variable(level: number, name: string | null = null): Type {
  return cell({ kind: 'variable', name }, level)
}

export function unknown(): Type {
  return cell({ kind: 'unknown' }, 0, true)
}

export function arrow(label: Label | null, from: Type, to: Type): Type {
  return composite({ kind: 'arrow', label, from, to }, [from, to])
}

export function arrows(parameters: readonly Type[], result: Type): Type {
  return parameters.reduceRight((to, from) => arrow(null, from, to), result)
}

export function tuple(items: readonly Type[]): Type {
  return composite({ kind: 'tuple', items }, items)
}

export function constructor(declaration: TypeDeclaration, args: readonly Type[] = []): Type {
  return composite({ kind: 'constructor', declaration, arguments: args }, args)
}

/** A row of variants; the level matters while it can still be changed. */
export function variantRow(tags: ReadonlyMap<string, RowTag>, isClosed: boolean, level: number): Type {
  const row: VariantRow = { kind: 'variant', tags, isClosed }
  if (!isStatic(row)) return cell(row, level)
  return composite(
    row,
    [...tags.values()].flatMap(({ argument }) => (argument === null ? [] : [argument])),
  )
}

/** Whether no tag can be added or taken away. */
export function isStatic(row: VariantRow): boolean {
  return row.isClosed && [...row.tags.values()].every(({ isOptional }) => !isOptional)
}

/** A row of methods; the level matters while methods can be added. */
export function objectRow(
  methods: ReadonlyMap<string, Type>,
  isOpen: boolean,
  level: number,
  classInfo: ClassInfo | null = null,
): Type {
  const row: ObjectRow = { kind: 'object', methods, isOpen, class: classInfo }
  return isOpen ? cell(row, level) : composite(row, [...methods.values()])
}

function composite(content: TypeContent, parts: readonly Type[]): Type {
  let level = 0
  let isGround = true
  for (const part of parts) {
    const { level: own, isGround: ground } = resolve(part)
    if (own > level) level = own
    if (!ground) isGround = false
  }
  return cell(content, level, isGround)
}

/** The parts of a type, in order. */
export function partsOf({ content }: Type): readonly Type[] {
  switch (content.kind) {
    case 'arrow':
      return [content.from, content.to]
    case 'tuple':
      return content.items
    case 'constructor':
      return content.arguments
    case 'variant':
      return [...content.tags.values()].flatMap(({ argument }) => (argument === null ? [] : [argument]))
    case 'object':
      return [...content.methods.values()]
    case 'link':
      return [content.to]
    default:
      return []
  }
}
