// Tokens back to text on one line, spaced as ocamlformat spaces them: used for patterns, types and module paths.

import type { OcamlToken } from './token.ts'
import { tokenizeOcaml } from './tokenize.ts'

const openers: ReadonlySet<string> = new Set(['(', '.', '`', '#'])
const closers: ReadonlySet<string> = new Set([')', ',', ';', '.', '#'])
const spacedOpeners: ReadonlySet<string> = new Set(['[', '[|', '{', '[<', '[>', '{<'])
const spacedClosers: ReadonlySet<string> = new Set([']', '|]', '}', '>]', '>}'])
const symbol = /^[!$%&*+\-./:<=>?@^|~#]/

function isOperand(token: OcamlToken | undefined): boolean {
  if (token === undefined) return false
  if (token.kind === 'keyword') return token.text === 'true' || token.text === 'false' || token.text === 'end'
  if (token.kind === 'punctuation') return token.text === ')' || spacedClosers.has(token.text)
  return ['lower', 'upper', 'tag', 'number', 'string', 'char', 'type-variable', 'label'].includes(token.kind)
}

function needsSpace(before: OcamlToken | undefined, left: OcamlToken, right: OcamlToken): boolean {
  if (left.text === '(' && (right.kind === 'operator' || right.kind === 'prefix')) return right.text !== '-'
  if (right.text === ')' && (left.kind === 'operator' || left.kind === 'prefix')) return true
  if (right.text === '.' && left.kind === 'number') return true
  if (openers.has(left.text) || closers.has(right.text)) return left.text === ',' || left.text === ';'
  if (left.kind === 'label-colon') return false
  if (spacedOpeners.has(left.text)) return !spacedClosers.has(right.text)
  if (left.kind === 'prefix') return symbol.test(right.text)
  if (left.text === '-' && !isOperand(before)) return symbol.test(right.text)
  return true
}

/** Whether the two would be read as other tokens without a space. */
function wouldMerge(left: OcamlToken, right: OcamlToken): boolean {
  return tokenizeOcaml(left.text + right.text)[0]?.text !== left.text
}

/** The tokens as one line of text that reads back as the same tokens. */
export function joinTokens(tokens: readonly OcamlToken[]): string {
  const parts: string[] = []
  for (const [index, token] of tokens.entries()) {
    const left = tokens[index - 1]
    if (left !== undefined && (needsSpace(tokens[index - 2], left, token) || wouldMerge(left, token))) parts.push(' ')
    parts.push(token.text)
  }
  return parts.join('')
}
