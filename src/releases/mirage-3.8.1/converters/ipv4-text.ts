// IPv4 addresses and networks read as ipaddr reads them.

import { expectCharacter, fail, readDigits, type ParseCursor } from './parse-cursor.ts'

const ORDINALS = ['first', 'second', 'third', 'fourth']

/** Reads `a.b.c.d` into four numbers. */
export function readIpv4(cursor: ParseCursor): readonly number[] {
  const octets: number[] = []
  for (const ordinal of ORDINALS) {
    if (octets.length > 0) expectCharacter(cursor, '.')
    const digits = readDigits(cursor, /[0-9]/)
    if (digits.length > 1 && digits.startsWith('0')) fail('octal notation disallowed')
    const octet = Number(digits)
    if (octet > 255) fail(`${ordinal} octet out of bounds`)
    octets.push(octet)
  }
  return octets
}

/** Reads `/` and the length of a prefix of at most `most` bits. */
export function readPrefixLength(cursor: ParseCursor, most: number): number {
  expectCharacter(cursor, '/')
  const bits = Number(readDigits(cursor, /[0-9]/))
  if (bits > most) fail('invalid prefix size')
  return bits
}
