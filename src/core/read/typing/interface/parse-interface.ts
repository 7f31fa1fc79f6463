// Items of an interface text: values, types, exceptions, modules, classes, in the order of the text.

import type { TypeExpression } from '../../ocaml/syntax.ts'
import { type Cursor, accept, expect, parsePath, parseType, peek, take } from './parse-type.ts'
import { interfaceTokens } from './tokens.ts'

export type InterfaceItem =
  | { readonly kind: 'value'; readonly name: string; readonly type: TypeExpression }
  | InterfaceType
  | { readonly kind: 'exception'; readonly name: string; readonly arguments: readonly TypeExpression[] }
  | { readonly kind: 'module'; readonly name: string; readonly items: readonly InterfaceItem[] }
  | { readonly kind: 'named-module'; readonly name: string; readonly signature: Signature }
  | { readonly kind: 'functor'; readonly name: string; readonly functor: InterfaceFunctor }
  | { readonly kind: 'module-type'; readonly name: string; readonly signature: Signature | null }
  | { readonly kind: 'alias'; readonly name: string; readonly path: readonly string[] }
  | { readonly kind: 'include'; readonly signature: Signature }
  | InterfaceClass

/** `sig … end`, or the name of a module type; then what `with` says of its types. */
export interface Signature {
  readonly form: { readonly items: readonly InterfaceItem[] } | { readonly path: readonly string[] }
  readonly constraints: readonly { readonly name: string; readonly type: InterfaceType }[]
}

export interface InterfaceFunctor {
  readonly parameters: readonly { readonly name: string; readonly signature: Signature }[]
  readonly result: Signature
}

export interface InterfaceType {
  readonly kind: 'type'
  readonly name: string
  readonly parameters: readonly { readonly name: string; readonly isCovariant: boolean }[]
  readonly manifest: TypeExpression | null
  readonly isPrivate: boolean
  readonly constructors: readonly InterfaceConstructor[]
  readonly fields:
    | readonly { readonly name: string; readonly type: TypeExpression; readonly isMutable: boolean }[]
    | null
}

export interface InterfaceConstructor {
  readonly name: string
  readonly arguments: readonly TypeExpression[]
  /** Of `C : a -> t`. */
  readonly result: TypeExpression | null
}

/** `class` has a constructor; `class type` has not. */
export interface InterfaceClass {
  readonly kind: 'class'
  readonly name: string
  readonly isType: boolean
  readonly parameters: readonly string[]
  /** Types of the arguments of `new`, as an arrow to the object type, or to a class that it is like. */
  readonly type: TypeExpression
}

/** The items of an interface text; a text that is wrong is our own mistake, and throws. */
export function parseInterface(text: string): readonly InterfaceItem[] {
  const cursor: Cursor = { tokens: interfaceTokens(text), at: 0 }
  return parseItems(cursor)
}

/** The module type that a text of the configuration writes down; a text in another form throws. */
export function parseSignatureText(text: string): Signature {
  const cursor: Cursor = { tokens: interfaceTokens(text.replaceAll(/\[@@?@?[^\]]*\]/g, ' ')), at: 0 }
  const signature = parseSignature(cursor)
  if (cursor.at < cursor.tokens.length) throw new Error(`module type: ${peek(cursor)} is left`)
  return signature
}

function parseSignature(cursor: Cursor): Signature {
  if (accept(cursor, '(')) {
    const inner = parseSignature(cursor)
    expect(cursor, ')')
    return constrained(cursor, inner)
  }
  if (accept(cursor, 'sig')) {
    const items = parseItems(cursor)
    expect(cursor, 'end')
    return constrained(cursor, { form: { items }, constraints: [] })
  }
  return constrained(cursor, { form: { path: parsePath(cursor) }, constraints: [] })
}

function constrained(cursor: Cursor, signature: Signature): Signature {
  const constraints = [...signature.constraints]
  if (accept(cursor, 'with')) {
    do {
      expect(cursor, 'type')
      const parameters = parseParameters(cursor)
      const path = parsePath(cursor)
      if (path.length > 1 || !accept(cursor, '=')) throw new Error('module type: a constraint in another form')
      const plain = {
        kind: 'type',
        name: path[0] ?? '',
        parameters,
        isPrivate: false,
        constructors: [],
        fields: null,
      } as const
      constraints.push({ name: plain.name, type: { ...plain, manifest: parseType(cursor) } })
    } while (accept(cursor, 'and'))
  }
  return { ...signature, constraints }
}

function parseFunctor(cursor: Cursor): InterfaceFunctor {
  const parameters: { name: string; signature: Signature }[] = []
  do {
    expect(cursor, '(')
    const name = take(cursor)
    expect(cursor, ':')
    parameters.push({ name, signature: parseSignature(cursor) })
    expect(cursor, ')')
    expect(cursor, '->')
  } while (accept(cursor, 'functor'))
  return { parameters, result: parseSignature(cursor) }
}

function parseModuleType(cursor: Cursor): InterfaceItem {
  const name = take(cursor)
  return { kind: 'module-type', name, signature: accept(cursor, '=') ? parseSignature(cursor) : null }
}

function parseItems(cursor: Cursor): readonly InterfaceItem[] {
  const items: InterfaceItem[] = []
  while (cursor.at < cursor.tokens.length && peek(cursor) !== 'end') items.push(parseItem(cursor))
  return items
}

function parseItem(cursor: Cursor): InterfaceItem {
  const keyword = take(cursor)
  if (keyword === 'val') return { kind: 'value', name: takeName(cursor), type: parseType(cursor) }
  if (keyword === 'type' || keyword === 'and') return parseTypeItem(cursor)
  if (keyword === 'exception')
    return { kind: 'exception', name: take(cursor), arguments: accept(cursor, 'of') ? parseArguments(cursor) : [] }
  if (keyword === 'module') return accept(cursor, 'type') ? parseModuleType(cursor) : parseModule(cursor)
  if (keyword === 'include') return { kind: 'include', signature: parseSignature(cursor) }
  if (keyword === 'class') return parseClass(cursor)
  throw new Error(
    `interface text: '${keyword}' begins no item (before '${cursor.tokens.slice(cursor.at, cursor.at + 4).join(' ')}')`,
  )
}

function takeName(cursor: Cursor): string {
  const name = take(cursor)
  expect(cursor, ':')
  return name
}

function parseModule(cursor: Cursor): InterfaceItem {
  const name = take(cursor)
  if (accept(cursor, '=')) return { kind: 'alias', name, path: parsePath(cursor) }
  expect(cursor, ':')
  if (accept(cursor, 'functor')) return { kind: 'functor', name, functor: parseFunctor(cursor) }
  if (!accept(cursor, 'sig')) return { kind: 'named-module', name, signature: parseSignature(cursor) }
  const items = parseItems(cursor)
  expect(cursor, 'end')
  return { kind: 'module', name, items }
}

function parseTypeItem(cursor: Cursor): InterfaceItem {
  const parameters = parseParameters(cursor)
  const name = take(cursor)
  const plain = {
    kind: 'type',
    name,
    parameters,
    manifest: null,
    isPrivate: false,
    constructors: [],
    fields: null,
  } as const
  if (!accept(cursor, '=')) return plain
  const isPrivate = accept(cursor, 'private')
  const manifest = startsDefinition(cursor) ? null : parseType(cursor)
  if (manifest !== null && !accept(cursor, '=')) return { ...plain, manifest, isPrivate }
  if (accept(cursor, '{')) return { ...plain, manifest, isPrivate, fields: parseFields(cursor) }
  return { ...plain, manifest, isPrivate, constructors: parseConstructors(cursor) }
}

function startsDefinition(cursor: Cursor): boolean {
  const token = peek(cursor)
  if (token === '{' || token === '|' || token === '::' || token === '[]' || token === '(::)') return true
  return /^[A-Z]/.test(token) && peek(cursor, 1) !== '.'
}

function parseParameters(cursor: Cursor): readonly { readonly name: string; readonly isCovariant: boolean }[] {
  const one = (): { readonly name: string; readonly isCovariant: boolean } => {
    const isCovariant = accept(cursor, '+')
    accept(cursor, '-')
    accept(cursor, '!')
    return { name: take(cursor).slice(1), isCovariant }
  }
  if (/^['+_-]/.test(peek(cursor)) && peek(cursor) !== '') return [one()]
  if (!accept(cursor, '(')) return []
  const parameters = [one()]
  while (accept(cursor, ',')) parameters.push(one())
  expect(cursor, ')')
  return parameters
}

function parseFields(cursor: Cursor): NonNullable<InterfaceType['fields']> {
  const fields: { name: string; type: TypeExpression; isMutable: boolean }[] = []
  while (!accept(cursor, '}')) {
    const isMutable = accept(cursor, 'mutable')
    const name = takeName(cursor)
    fields.push({ name, type: parseType(cursor), isMutable })
    accept(cursor, ';')
  }
  return fields
}

function parseConstructors(cursor: Cursor): InterfaceType['constructors'] {
  const constructors: InterfaceConstructor[] = []
  accept(cursor, '|')
  do {
    const name = take(cursor)
    if (accept(cursor, ':')) {
      const type = parseType(cursor)
      if (type.kind !== 'arrow') throw new Error(`interface text: the constructor ${name} takes nothing`)
      const { parameter, result } = type
      constructors.push({ name, arguments: parameter.kind === 'tuple' ? parameter.items : [parameter], result })
    } else constructors.push({ name, arguments: accept(cursor, 'of') ? parseArguments(cursor) : [], result: null })
  } while (accept(cursor, '|'))
  return constructors
}

function parseArguments(cursor: Cursor): readonly TypeExpression[] {
  const type = parseType(cursor)
  return type.kind === 'tuple' ? type.items : [type]
}

function parseClass(cursor: Cursor): InterfaceItem {
  const isType = accept(cursor, 'type')
  const parameters: string[] = []
  if (accept(cursor, '[')) {
    while (!accept(cursor, ']')) {
      parameters.push(take(cursor).slice(1))
      accept(cursor, ',')
    }
  }
  const name = take(cursor)
  if (!accept(cursor, ':')) expect(cursor, '=')
  return { kind: 'class', name, isType, parameters, type: parseType(cursor) }
}
