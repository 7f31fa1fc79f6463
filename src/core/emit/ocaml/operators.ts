// Precedence of OCaml operators (reference manual, expressions), as levels: a higher one binds tighter.

import type { OcamlToken } from './token.ts'

export const assignmentLevel = 0
export const commaLevel = 1
/** Comparison and user operators such as `>>=`, `|>`, `$`. */
const comparisonLevel = 4

const keywordLevels: ReadonlyMap<string, number> = new Map([
  ['or', 2],
  ['mod', 8],
  ['land', 8],
  ['lor', 8],
  ['lxor', 8],
  ['lsl', 9],
  ['lsr', 9],
  ['asr', 9],
])

const exactLevels: ReadonlyMap<string, number> = new Map([
  [':=', assignmentLevel],
  ['<-', assignmentLevel],
  ['||', 2],
  ['&', 3],
  ['&&', 3],
  ['::', 6],
])

const notInfix: ReadonlySet<string> = new Set(['->', '|', ':', ':>', '#'])

/** Level of the infix operator that the token is, or null. */
export function infixLevel(token: OcamlToken | undefined): number | null {
  if (token === undefined) return null
  if (token.kind === 'keyword') return keywordLevels.get(token.text) ?? null
  if (token.text === ',' && token.kind === 'punctuation') return commaLevel
  if (token.kind !== 'operator' || notInfix.has(token.text)) return null
  const exact = exactLevels.get(token.text)
  if (exact !== undefined) return exact
  if (token.text.startsWith('**')) return 9
  const first = token.text.charAt(0)
  if ('=<>|&$!'.includes(first)) return comparisonLevel
  if ('@^'.includes(first)) return 5
  if ('+-'.includes(first)) return 7
  if ('*/%'.includes(first)) return 8
  return 10
}
