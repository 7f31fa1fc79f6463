// What stands between `let` and `=`, read by OCaml's grammar of patterns: the grammar of trees takes more, and where it stops is elsewhere.

import { isKeyword } from '../../core/model/ocaml-keywords.ts'
import type { Token } from './tokens.ts'

interface Reading {
  readonly tokens: readonly Token[]
  /** The first token that cannot stand where it does. */
  stop: number | null
}

/** Deeper patterns are left to the grammar. */
const MAX_DEPTH = 200
const constants: ReadonlySet<string> = new Set(['number', 'string', 'character'])
const notValues: ReadonlySet<string> = new Set(['open', 'module', 'exception'])
const joins: ReadonlySet<string> = new Set([',', '|', '::'])
const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '[|': '|]', '{': '}' }

/** The first impossible token of the definition that begins with this `let`; null when there is none, or nothing is sure. */
export function findBadHead(tokens: readonly Token[], letIndex: number): number | null {
  const start = tokens[letIndex + 1]?.text === 'rec' ? letIndex + 2 : letIndex + 1
  const first = tokens[start]
  if (first === undefined || notValues.has(first.text) || isOperatorOf(tokens[letIndex], first)) return null
  // `( let* )` and `( .%() )` are names, too.
  if (first.text === '(' && /^(?:let|and|\.)/.test(tokens[start + 1]?.text ?? '')) return null
  const name = readName(tokens, start)
  const isNamed = name !== null
  const behindName = tokens[name ?? start]
  // Parameters behind a name are read well by the grammar.
  if (isNamed && (behindName === undefined || !(joins.has(behindName.text) || behindName.text === 'as'))) return null
  const reading: Reading = { tokens, stop: null }
  const end = readPattern(reading, start, 0)
  if (end === null) return reading.stop !== null && reading.stop < tokens.length ? reading.stop : null
  const next = tokens[end]
  if (next === undefined || next.text === '=' || next.text === '[@') return null
  const isSimple = !isNamed && readSimple({ tokens, stop: null }, start, 0) === end
  return isSimple && next.text.startsWith(':') ? null : end
}

/** `let*`, `let%x`. */
function isOperatorOf(keyword: Token | undefined, next: Token): boolean {
  return next.start === keyword?.end || next.text.startsWith('%') || next.text.startsWith('[@')
}

/** Behind a name, or an operator in parentheses; null when none stands there. */
function readName(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (isName(token)) return at + 1
  const isOperator = token.text === '(' && tokens[at + 2]?.text === ')' && isOperatorName(tokens[at + 1])
  return isOperator ? at + 3 : null
}

function isName({ kind, text }: Token): boolean {
  return kind === 'word' && /^[a-z_]/.test(text) && text !== '_' && !isKeyword(text)
}

function isOperatorName(token: Token | undefined): boolean {
  if (token?.kind === 'symbol') return /^[!$%&*+\-./:<=>?@^|~#]+$/.test(token.text)
  return token !== undefined && /^(?:mod|land|lor|lxor|lsl|lsr|asr)$/.test(token.text)
}

function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^[A-Z]/.test(token.text)
}

function fail(reading: Reading, at: number): null {
  reading.stop = at
  return null
}

/** Patterns with `,`, `|`, `::` and `as` between and behind them. */
function readPattern(reading: Reading, start: number, depth: number): number | null {
  const { tokens } = reading
  let at = readPrefixed(reading, start, depth)
  while (at !== null) {
    const text = tokens[at]?.text ?? ''
    if (joins.has(text)) at = readPrefixed(reading, at + 1, depth)
    else if (text === 'as') at = readName(tokens, at + 1) ?? fail(reading, at + 1)
    else return at
  }
  return null
}

/** A constructor or tag with what it holds, `lazy p`, `exception p`, or a simple pattern. */
function readPrefixed(reading: Reading, start: number, depth: number): number | null {
  const { tokens } = reading
  const token = tokens[start]
  if (token === undefined) return fail(reading, start)
  if (token.text === 'lazy') return readSimple(reading, start + 1, depth)
  if (token.text === 'exception') return readPrefixed(reading, start + 1, depth)
  const end = readSimple(reading, start, depth)
  if (end === null) return null
  const isEmpty = end === start + 2 && (token.text === '(' || token.text === '[')
  const isPlain = isCapital(tokens[end - 1]) && (isCapital(token) || token.text === '`')
  const takes = isEmpty || isPlain || token.text === 'true' || token.text === 'false'
  return takes && startsPattern(tokens[end]) ? readPrefixed(reading, end, depth) : end
}

function startsPattern(token: Token | undefined): boolean {
  if (token === undefined) return false
  if (constants.has(token.kind) || ['(', '[', '[|', '{', '`', '#'].includes(token.text)) return true
  return token.kind === 'word' && (!isKeyword(token.text) || ['true', 'false', 'lazy'].includes(token.text))
}

function readSimple(reading: Reading, start: number, depth: number): number | null {
  const { tokens } = reading
  const token = tokens[start]
  if (token === undefined) return fail(reading, start)
  if (depth > MAX_DEPTH || token.text.startsWith('[%')) return null
  if (token.text === '-' || token.text === '+')
    return tokens[start + 1]?.kind === 'number' ? readRange(tokens, start + 2) : fail(reading, start + 1)
  if (constants.has(token.kind)) return readRange(tokens, start + 1)
  if (token.text === '`') return tokens[start + 1]?.kind === 'word' ? start + 2 : fail(reading, start + 1)
  if (token.text === '#') return readPath(tokens, start + 1)
  if (isCapital(token)) {
    const end = readPath(tokens, start)
    // `M.(p)`
    return tokens[end]?.text === '.' ? readSimple(reading, end + 1, depth) : end
  }
  if (Object.hasOwn(closers, token.text)) return readBracket(reading, start, depth)
  const isPlain = token.kind === 'word' && (!isKeyword(token.text) || token.text === 'true' || token.text === 'false')
  return isPlain ? start + 1 : fail(reading, start)
}

/** `'a' .. 'z'` behind its first constant. */
function readRange(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === '..' && constants.has(tokens[at + 1]?.kind ?? '') ? at + 2 : at
}

/** Behind `A.B.c`; a dot before a bracket is not part of it. */
function readPath(tokens: readonly Token[], start: number): number {
  let at = start + 1
  while (tokens[at]?.text === '.' && tokens[at + 1]?.kind === 'word') at += 2
  return at
}

function readBracket(reading: Reading, start: number, depth: number): number | null {
  const { tokens } = reading
  const open = tokens[start]?.text ?? ''
  const close = closers[open] ?? ''
  if (tokens[start + 1]?.text === close) return start + 2
  if (open === '(' && (tokens[start + 1]?.text === 'module' || tokens[start + 1]?.text === 'type')) return null
  const operator = open === '(' ? readName(tokens, start) : null
  if (operator !== null) return operator
  let at = open === '{' ? readField(reading, start + 1, depth + 1) : readPattern(reading, start + 1, depth + 1)
  while (at !== null) {
    const text = tokens[at]?.text ?? ''
    if (text === close) return at + 1
    if (text.startsWith('[@')) return null
    // A type, up to the bracket that closes what it annotates.
    if (open === '(' && text.startsWith(':')) at = behindType(tokens, at + 1)
    else if (open !== '(' && text === ';') {
      if (tokens[at + 1]?.text === close) return at + 2
      at = open === '{' ? readField(reading, at + 1, depth + 1) : readPattern(reading, at + 1, depth + 1)
    } else return fail(reading, at)
  }
  return null
}

/** `f`, `M.f : t = p`, `_`. */
function readField(reading: Reading, start: number, depth: number): number | null {
  const { tokens } = reading
  const token = tokens[start]
  if (token === undefined || token.kind !== 'word' || (isKeyword(token.text) && token.text !== '_'))
    return fail(reading, start)
  let at: number | null = readPath(tokens, start)
  if (tokens[at]?.text === ':') at = behindType(tokens, at + 1)
  return at !== null && tokens[at]?.text === '=' ? readPattern(reading, at + 1, depth) : at
}

/** The first token behind a type that can end it; null at the end of the text. */
function behindType(tokens: readonly Token[], start: number): number | null {
  let depth = 0
  for (let at = start; at < tokens.length; at++) {
    const text = tokens[at]?.text ?? ''
    if (depth === 0 && (text === ')' || text === ';' || text === '}' || text === '=')) return at
    if (/^[([{]/.test(text)) depth++
    else if (/[)\]}]$/.test(text)) depth--
  }
  return null
}
