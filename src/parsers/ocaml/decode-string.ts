// The value of a string or character literal. OCaml strings are bytes; most are UTF-8 text.

import type { StringConstant } from '../../core/read/ocaml/syntax.ts'

const simpleEscapes: Readonly<Record<string, number>> = {
  n: 10,
  t: 9,
  b: 8,
  r: 13,
  '\\': 92,
  '"': 34,
  "'": 39,
  ' ': 32,
}

/** The value of what stands between the quotes of a string literal. */
export function decodeString(body: string): Pick<StringConstant, 'value' | 'encoding'> {
  if (!body.includes('\\')) return { value: body, encoding: 'utf-8' }
  const bytes: number[] = []
  let index = 0
  while (index < body.length) {
    const code = body.codePointAt(index) ?? 0
    if (code !== 92) {
      pushUtf8(bytes, code)
      index += code > 0xffff ? 2 : 1
      continue
    }
    index = decodeEscape(body, index, bytes)
  }
  const text = decodeUtf8(bytes)
  if (text !== null) return { value: text, encoding: 'utf-8' }
  return { value: bytes.map((byte) => String.fromCharCode(byte)).join(''), encoding: 'bytes' }
}

/** Decodes the escape at `index` into `bytes`; returns the index after it. */
function decodeEscape(body: string, index: number, bytes: number[]): number {
  const rest = body.slice(index, index + 12)
  const numeric = /^\\(?:(\d{3})|x([\da-fA-F]{2})|o([0-3][0-7]{2}))/.exec(rest)
  if (numeric !== null) {
    bytes.push(numericValue(numeric) & 255)
    return index + numeric[0].length
  }
  const unicode = /^\\u\{([\da-fA-F]+)\}/.exec(rest)
  if (unicode !== null) {
    pushUtf8(bytes, Number.parseInt(unicode[1] ?? '', 16))
    return index + unicode[0].length
  }
  const newline = /^\\\r*\n/.exec(rest)
  if (newline !== null) return skipBlanks(body, index + newline[0].length)
  const simple = simpleEscapes[rest[1] ?? '']
  if (simple !== undefined) {
    bytes.push(simple)
    return index + 2
  }
  // OCaml keeps the backslash of an escape it does not know.
  bytes.push(92)
  return index + 1
}

function numericValue(match: RegExpExecArray): number {
  if (match[1] !== undefined) return Number.parseInt(match[1], 10)
  if (match[2] !== undefined) return Number.parseInt(match[2], 16)
  return Number.parseInt(match[3] ?? '0', 8)
}

function skipBlanks(body: string, start: number): number {
  let index = start
  while (body[index] === ' ' || body[index] === '\t') index++
  return index
}

function pushUtf8(bytes: number[], code: number): void {
  if (code < 0x80) bytes.push(code)
  else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
  else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
  else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
}

/** The text of UTF-8 bytes, or null when they are not UTF-8 (overlong forms and surrogates included). */
function decodeUtf8(bytes: readonly number[]): string | null {
  const parts: string[] = []
  let index = 0
  while (index < bytes.length) {
    const lead = bytes[index] ?? 0
    const length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
    if (lead >= 0x80 && (lead < 0xc2 || lead > 0xf4)) return null
    let code = length === 1 ? lead : lead & (0x7f >> length)
    for (let next = 1; next < length; next++) {
      const byte = bytes[index + next]
      if (byte === undefined || (byte & 0xc0) !== 0x80) return null
      code = (code << 6) | (byte & 63)
    }
    if (isBadCode(code, length)) return null
    parts.push(String.fromCodePoint(code))
    index += length
  }
  return parts.join('')
}

function isBadCode(code: number, length: number): boolean {
  const least = length === 4 ? 0x10000 : length === 3 ? 0x800 : 0
  return code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
}
