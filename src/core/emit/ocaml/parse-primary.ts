// Parser of OCaml expressions, lower half: names, constants, brackets, records and what follows them with a dot.

import type { Expression, RecordField } from './expression.ts'
import { joinTokens } from './join-tokens.ts'
import type { OcamlToken } from './token.ts'
import type { TokenReader } from './token-reader.ts'
import { accept, expect, fail, nested, nextIs, nothing, peek, readText } from './token-reader.ts'

/** The upper half of the parser, given as argument because each half needs the other. */
export interface Grammar {
  /** A sequence, `let … in`, or any expression. */
  readonly block: (reader: TokenReader) => Expression
  /** An expression without `;` outside brackets. */
  readonly item: (reader: TokenReader) => Expression
}

const brackets: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['[|', '|]'],
])

const indexBrackets: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
])

/** Whether the token can begin an argument. */
export function startsPrimary(token: OcamlToken | undefined): boolean {
  if (token === undefined) return false
  if (['lower', 'upper', 'tag', 'number', 'string', 'char', 'prefix'].includes(token.kind)) return true
  if (token.kind === 'keyword') return ['true', 'false', 'begin'].includes(token.text)
  return token.kind === 'punctuation' && ['(', '[', '[|', '{'].includes(token.text)
}

/** A primary expression with its field accesses, indexes and method calls. */
export function parsePostfix(reader: TokenReader, grammar: Grammar): Expression {
  let value = nested(reader, (inner) => parsePrimary(inner, grammar), nothing)
  for (;;) {
    if (nextIs(reader, '#') && peek(reader, 1)?.kind === 'lower') {
      value = { kind: 'access', value, access: `#${peek(reader, 1)?.text ?? ''}` }
      reader.position += 2
    } else if (nextIs(reader, '.')) {
      value = parseDot(reader, grammar, value)
    } else {
      return value
    }
  }
}

function parseDot(reader: TokenReader, grammar: Grammar, value: Expression): Expression {
  reader.position += 1
  const open = peek(reader)?.text ?? ''
  const close = indexBrackets.get(open)
  if (close !== undefined) {
    reader.position += 1
    const index = grammar.block(reader)
    expect(reader, close)
    return { kind: 'index', value, open: `.${open}`, index, close }
  }
  const start = reader.position
  while (peek(reader)?.kind === 'upper' && nextIs(reader, '.', 1)) reader.position += 2
  if (peek(reader)?.kind !== 'lower') return fail(reader)
  reader.position += 1
  return { kind: 'access', value, access: `.${joinTokens(reader.tokens.slice(start, reader.position))}` }
}

function parsePrimary(reader: TokenReader, grammar: Grammar): Expression {
  const token = peek(reader)
  if (token === undefined) return fail(reader)
  if (token.kind === 'prefix') return parsePrefix(reader, grammar, token)
  if (token.kind === 'upper') return parsePath(reader, grammar)
  if (
    ['lower', 'tag', 'number', 'string', 'char'].includes(token.kind) ||
    token.text === 'true' ||
    token.text === 'false'
  ) {
    reader.position += 1
    return { kind: 'atom', text: token.text }
  }
  if (token.text === 'begin') return parseBeginEnd(reader, grammar)
  return parseBracketed(reader, grammar, '')
}

function parsePrefix(reader: TokenReader, grammar: Grammar, token: OcamlToken): Expression {
  reader.position += 1
  const needsSpace = peek(reader)?.kind === 'prefix'
  return { kind: 'prefix', operator: needsSpace ? `${token.text} ` : token.text, value: parsePostfix(reader, grammar) }
}

/** `A.b`, `A.B`, `A.(…)`, `A.[…]` or `A.{…}`. */
function parsePath(reader: TokenReader, grammar: Grammar): Expression {
  let path = ''
  while (peek(reader)?.kind === 'upper' && nextIs(reader, '.', 1)) {
    path += `${peek(reader)?.text ?? ''}.`
    reader.position += 2
  }
  const token = peek(reader)
  if (token?.kind === 'upper' || (token?.kind === 'lower' && path !== '')) {
    reader.position += 1
    return { kind: 'atom', text: path + token.text }
  }
  return parseBracketed(reader, grammar, path)
}

function parseBeginEnd(reader: TokenReader, grammar: Grammar): Expression {
  reader.position += 1
  if (accept(reader, 'end')) return { kind: 'atom', text: 'begin end' }
  const contents = grammar.block(reader)
  expect(reader, 'end')
  return { kind: 'paren', open: 'begin', close: 'end', contents }
}

function parseBracketed(reader: TokenReader, grammar: Grammar, path: string): Expression {
  const open = peek(reader)?.text ?? ''
  const close = brackets.get(open)
  if (close !== undefined) return parseList(reader, grammar, path, open, close)
  if (open === '{') return parseRecord(reader, grammar, path)
  if (open === '(') return parseParen(reader, grammar, path)
  return fail(reader)
}

function parseParen(reader: TokenReader, grammar: Grammar, path: string): Expression {
  reader.position += 1
  if (accept(reader, ')')) return { kind: 'atom', text: `${path}()` }
  const operator = peek(reader)
  if (
    nextIs(reader, ')', 1) &&
    (operator?.kind === 'operator' || operator?.kind === 'prefix' || isOperatorWord(operator?.text))
  ) {
    reader.position += 2
    return { kind: 'atom', text: `${path}( ${operator?.text ?? ''} )` }
  }
  if (nextIs(reader, 'module') && path === '') {
    const text = readText(reader, [')'])
    expect(reader, ')')
    return { kind: 'atom', text: `(${text})` }
  }
  const value = grammar.block(reader)
  const contents = nextIs(reader, ':') || nextIs(reader, ':>') ? parseType(reader, value) : value
  expect(reader, ')')
  return { kind: 'paren', open: `${path}(`, close: ')', contents }
}

function isOperatorWord(text: string | undefined): boolean {
  return text !== undefined && (/^(?:mod|land|lor|lxor|lsl|lsr|asr|or)$/.test(text) || /^(?:let|and)\W/.test(text))
}

function parseType(reader: TokenReader, value: Expression): Expression {
  return { kind: 'typed', value, type: readText(reader, [')']) }
}

function parseList(reader: TokenReader, grammar: Grammar, path: string, open: string, close: string): Expression {
  reader.position += 1
  if (accept(reader, close)) return { kind: 'atom', text: path + open + close }
  const items: Expression[] = []
  let hasFinalSeparator = false
  while (!accept(reader, close) && !reader.hasFailed) {
    items.push(grammar.item(reader))
    hasFinalSeparator = accept(reader, ';')
    if (!hasFinalSeparator && !nextIs(reader, close)) fail(reader)
  }
  return { kind: 'list', open: path + open, close, items, hasFinalSeparator }
}

/** Whether the next tokens are a field name and what may follow one. */
function startsField(reader: TokenReader): boolean {
  let ahead = 0
  while (peek(reader, ahead)?.kind === 'upper' && nextIs(reader, '.', ahead + 1)) ahead += 2
  return peek(reader, ahead)?.kind === 'lower' && ['=', ';', '}', ':'].includes(peek(reader, ahead + 1)?.text ?? '')
}

function parseField(reader: TokenReader, grammar: Grammar): RecordField {
  if (!startsField(reader)) fail(reader)
  const name = readText(reader, ['=', ';', '}'])
  return { name, value: accept(reader, '=') ? grammar.item(reader) : null }
}

function parseRecord(reader: TokenReader, grammar: Grammar, path: string): Expression {
  reader.position += 1
  let base: Expression | null = null
  if (!startsField(reader)) {
    base = grammar.item(reader)
    expect(reader, 'with')
  }
  const fields: RecordField[] = []
  let hasFinalSeparator = false
  while (!accept(reader, '}') && !reader.hasFailed) {
    fields.push(parseField(reader, grammar))
    hasFinalSeparator = accept(reader, ';')
    if (!hasFinalSeparator && !nextIs(reader, '}')) fail(reader)
  }
  return { kind: 'record', open: `${path}{`, base, fields, hasFinalSeparator }
}
