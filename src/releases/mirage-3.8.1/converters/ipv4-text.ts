// IPv4 addresses and networks read as ipaddr reads them.

import { expectCharacter, fail, readDigits, type ParseCursor } from './parse-cursor.ts'

const ORDINALS = ['first', 'second', 'third', 'fourth']

/** Reads `a.b.c.d` into four numbers, which are judged when all of them have been read. */
export function readIpv4(cursor: ParseCursor): readonly number[] {
  const octets: number[] = []
  for (const index of ORDINALS.keys()) {
    if (index > 0) expectCharacter(cursor, '.')
    if (/^0[0-9]/.test(cursor.text.slice(cursor.position))) fail('octal notation disallowed')
    octets.push(Number(readDigits(cursor, /[0-9]/)))
  }
  const tooBig = ORDINALS.find((_, index) => (octets[index] ?? 0) > 255)
  if (tooBig !== undefined) fail(`${tooBig} octet out of bounds`)
  return octets
}

/** Reads `/` and the length of a prefix of at most `most` bits. */
export function readPrefixLength(cursor: ParseCursor, most: number): number {
  expectCharacter(cursor, '/')
  const bits = Number(readDigits(cursor, /[0-9]/))
  if (bits > most) fail('invalid prefix size')
  return bits
}
