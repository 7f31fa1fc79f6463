// A place in a token list, for the parser. Failing moves to the end, so that every loop of the parser ends.

import type { Expression } from './expression.ts'
import { joinTokens } from './join-tokens.ts'
import type { OcamlToken } from './token.ts'

export interface TokenReader {
  readonly tokens: readonly OcamlToken[]
  position: number
  depth: number
  hasFailed: boolean
}

/** Nesting beyond which text is kept as it is, so that recursion stays far from the limit of the stack. */
const maximalDepth = 400

const openingBrackets: ReadonlySet<string> = new Set(['(', '[', '{', '[|', '{<', '[<', '[>'])
const closingBrackets: ReadonlySet<string> = new Set([')', ']', '}', '|]', '>}', '>]'])
/** Words that open a part of the grammar which heads and patterns do not need here. */
const refusedInText: ReadonlySet<string> = new Set([
  'struct',
  'sig',
  'object',
  'begin',
  'let',
  'fun',
  'function',
  'match',
  'try',
  'if',
  'do',
])

/** What a failed parse gives; nobody reads it. */
export const nothing: Expression = { kind: 'atom', text: '' }

/** The next token, or one after it; undefined past the end. */
export function peek(reader: TokenReader, ahead = 0): OcamlToken | undefined {
  return reader.tokens[reader.position + ahead]
}

/** Gives the parse up: whatever it returns will not be used. */
export function fail(reader: TokenReader): Expression {
  reader.hasFailed = true
  reader.position = reader.tokens.length
  return nothing
}

/** Whether the next token reads so; strings and characters never do. */
export function nextIs(reader: TokenReader, text: string, ahead = 0): boolean {
  return peek(reader, ahead)?.text === text
}

/** Reads the next token when it reads so, and says whether it did. */
export function accept(reader: TokenReader, text: string): boolean {
  if (!nextIs(reader, text)) return false
  reader.position += 1
  return true
}

/** Reads the next token, which must read so, or fails. */
export function expect(reader: TokenReader, text: string): void {
  if (!accept(reader, text)) fail(reader)
}

/** Text of the tokens up to one of `ends` outside brackets, which is not read. Fails when there is none. */
export function readText(reader: TokenReader, ends: readonly string[]): string {
  const start = reader.position
  let brackets = 0
  for (let token = peek(reader); token !== undefined; token = peek(reader)) {
    if (brackets === 0 && ends.includes(token.text)) return joinTokens(reader.tokens.slice(start, reader.position))
    if (token.kind === 'keyword' && refusedInText.has(token.text) && reader.position > start) break
    if (openingBrackets.has(token.text)) brackets += 1
    if (closingBrackets.has(token.text)) brackets -= 1
    if (brackets < 0) break
    reader.position += 1
  }
  fail(reader)
  return ''
}

/** Runs a nested parse one level deeper, or fails when that is too deep. */
export function nested<T>(reader: TokenReader, parse: (reader: TokenReader) => T, failed: T): T {
  if (reader.depth >= maximalDepth) {
    fail(reader)
    return failed
  }
  reader.depth += 1
  const result = parse(reader)
  reader.depth -= 1
  return result
}
