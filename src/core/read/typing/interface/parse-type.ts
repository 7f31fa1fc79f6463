// Type expressions of an interface text, as the same syntax tree that the parser of files makes.

import type { Label, Location, ObjectTypeField, TypeExpression, VariantTag } from '../../ocaml/syntax.ts'

const NOWHERE: Location = { start: { offset: 0, line: 1, column: 0 }, end: { offset: 0, line: 1, column: 0 } }

/** A reading place in a list of tokens. */
export interface Cursor {
  readonly tokens: readonly string[]
  at: number
}

/** The token at the place or after it; '' at the end. */
export function peek(cursor: Cursor, ahead = 0): string {
  return cursor.tokens[cursor.at + ahead] ?? ''
}

/** Takes the token at the place. */
export function take(cursor: Cursor): string {
  const token = peek(cursor)
  cursor.at += 1
  return token
}

/** Takes a token if it is the next. */
export function accept(cursor: Cursor, token: string): boolean {
  if (peek(cursor) !== token) return false
  cursor.at += 1
  return true
}

/** Takes a token that must be the next: an interface text that is wrong is our own mistake. */
export function expect(cursor: Cursor, token: string): void {
  if (!accept(cursor, token))
    throw new Error(
      `interface text: '${token}' expected near '${cursor.tokens.slice(cursor.at - 3, cursor.at + 3).join(' ')}'`,
    )
}

/** The type expression at the place. */
export function parseType(cursor: Cursor): TypeExpression {
  if (accept(cursor, "'polymorphic")) return parseType(cursor)
  const label = parseLabel(cursor)
  const parameter = parseTuple(cursor)
  if (!accept(cursor, '->')) return aliased(cursor, parameter)
  return { kind: 'arrow', label, parameter, result: parseType(cursor), location: NOWHERE }
}

function aliased(cursor: Cursor, type: TypeExpression): TypeExpression {
  if (!accept(cursor, 'as')) return type
  return { kind: 'alias', type, variable: take(cursor).slice(1), location: NOWHERE }
}

function parseLabel(cursor: Cursor): Label | null {
  const token = peek(cursor)
  if (token.startsWith('?') && token.length > 1) {
    cursor.at += 1
    return { kind: 'optional', name: token.slice(1, -1) }
  }
  if (/^[a-z_]\w*$/.test(token) && peek(cursor, 1) === ':') {
    cursor.at += 2
    return { kind: 'labelled', name: token }
  }
  return null
}

function parseTuple(cursor: Cursor): TypeExpression {
  const first = parsePostfix(cursor)
  if (peek(cursor) !== '*') return first
  const items = [first]
  while (accept(cursor, '*')) items.push(parsePostfix(cursor))
  return { kind: 'tuple', items, location: NOWHERE }
}

const ENDS = new Set([
  'val',
  'type',
  'module',
  'exception',
  'class',
  'method',
  'end',
  'and',
  'include',
  'with',
  'as',
  'external',
  'inherit',
  'constraint',
  'mutable',
])

function parsePostfix(cursor: Cursor): TypeExpression {
  let args = parseSimple(cursor)
  while (/^[A-Za-z_]/.test(peek(cursor)) && !ENDS.has(peek(cursor)) && peek(cursor, 1) !== ':') {
    args = [
      { kind: 'constructor', name: { path: parsePath(cursor), location: NOWHERE }, arguments: args, location: NOWHERE },
    ]
  }
  const [type] = args
  if (type === undefined || args.length > 1)
    throw new Error(`interface text: a type is missing before '${peek(cursor)}'`)
  return type
}

/** `A.B.c`. */
export function parsePath(cursor: Cursor): readonly string[] {
  const path = [take(cursor)]
  while (accept(cursor, '.')) path.push(take(cursor))
  return path
}

function parseSimple(cursor: Cursor): readonly TypeExpression[] {
  const token = peek(cursor)
  if (token === '_') {
    cursor.at += 1
    return [{ kind: 'any', location: NOWHERE }]
  }
  if (token.startsWith("'")) {
    cursor.at += 1
    return [{ kind: 'variable', name: token.slice(1), location: NOWHERE }]
  }
  if (token === '(') return parseParenthesized(cursor)
  if (token.startsWith('[')) return [parseVariant(cursor)]
  if (token === '<') return [parseObject(cursor)]
  return [
    { kind: 'constructor', name: { path: parsePath(cursor), location: NOWHERE }, arguments: [], location: NOWHERE },
  ]
}

function parseParenthesized(cursor: Cursor): readonly TypeExpression[] {
  expect(cursor, '(')
  const types = [parseType(cursor)]
  while (accept(cursor, ',')) types.push(parseType(cursor))
  expect(cursor, ')')
  return types
}

function parseVariant(cursor: Cursor): TypeExpression {
  const open = take(cursor)
  const bound = open === '[>' ? 'at-least' : open === '[<' ? 'at-most' : 'exact'
  const tags: VariantTag[] = []
  const inherited: TypeExpression[] = []
  accept(cursor, '|')
  while (!accept(cursor, ']')) {
    if (peek(cursor).startsWith('`')) {
      const tag = take(cursor).slice(1)
      tags.push({ tag, types: accept(cursor, 'of') ? [parseTuple(cursor)] : [] })
    } else inherited.push(parsePostfix(cursor))
    accept(cursor, '|')
  }
  return { kind: 'variant', bound, tags, inherited, required: [], location: NOWHERE }
}

function parseObject(cursor: Cursor): TypeExpression {
  expect(cursor, '<')
  const methods: ObjectTypeField[] = []
  let isOpen = false
  while (!accept(cursor, '>')) {
    if (accept(cursor, '.')) isOpen = true
    else {
      const name = take(cursor)
      expect(cursor, ':')
      methods.push({ name, type: parseType(cursor) })
    }
    accept(cursor, ';')
  }
  return { kind: 'object', methods, isOpen, location: NOWHERE }
}
