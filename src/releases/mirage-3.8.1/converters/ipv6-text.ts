// IPv6 addresses read and written as ipaddr does it: hexadecimal groups, `::`, an IPv4 tail.

import { expectCharacter, fail, failHere, readDigits, type ParseCursor } from './parse-cursor.ts'
import { readIpv4 } from './ipv4-text.ts'

const HEXADECIMAL = /[0-9a-fA-F]/

/** What has been read of an address: `gap` is where `::` stands among the groups. */
interface Groups {
  readonly values: number[]
  gap: number | null
}

/** Groups count as in the original, where `::` takes the place of one. */
function count(groups: Groups): number {
  return groups.values.length + (groups.gap === null ? 0 : 1)
}

/** Reads an IPv4 tail that begins at `start` as two groups. */
function readTail(cursor: ParseCursor, start: number, groups: Groups): void {
  cursor.position = start
  const octets = readIpv4(cursor)
  for (const high of [0, 2]) groups.values.push((octets[high] ?? 0) * 256 + (octets[high + 1] ?? 0))
}

/** Reads what follows a group; false when the address ends with it. */
function readSeparator(cursor: ParseCursor, groups: Groups): boolean {
  if (cursor.text[cursor.position] !== ':') return false
  cursor.position += 1
  if (cursor.position >= cursor.text.length) failHere(cursor)
  if (cursor.text[cursor.position] !== ':') {
    if (!HEXADECIMAL.test(cursor.text[cursor.position] ?? '')) failHere(cursor)
    return true
  }
  if (groups.gap !== null) {
    cursor.position -= 1
    return false
  }
  groups.gap = groups.values.length
  cursor.position += 1
  return true
}

function readGroups(cursor: ParseCursor): Groups {
  const groups: Groups = { values: [], gap: null }
  if (cursor.text[cursor.position] === ':') {
    cursor.position += 1
    expectCharacter(cursor, ':')
    groups.gap = 0
  }
  while (count(groups) < 8) {
    const start = cursor.position
    if (!HEXADECIMAL.test(cursor.text[start] ?? '')) break
    const isLast = count(groups) === 7
    const value = Number.parseInt(readDigits(cursor, HEXADECIMAL), 16)
    if (!isLast && cursor.text[cursor.position] === '.') {
      readTail(cursor, start, groups)
      break
    }
    groups.values.push(value)
    if (isLast || !readSeparator(cursor, groups)) break
  }
  return groups
}

/** Reads an address into eight groups of 16 bits. */
export function readIpv6(cursor: ParseCursor): readonly number[] {
  if (cursor.text.length === 0) failHere(cursor)
  const isBracketed = cursor.text[cursor.position] === '['
  if (isBracketed) cursor.position += 1
  const { values, gap } = readGroups(cursor)
  if (values.length === 0 && gap === null) fail('not enough data')
  if (gap === null && values.length < 8) failHere(cursor)
  if (values.length > 8) fail('too many components')
  const zeros = Array.from({ length: 8 - values.length }, () => 0)
  const groups = gap === null ? values : [...values.slice(0, gap), ...zeros, ...values.slice(gap)]
  const tooBig = groups.findLastIndex((group) => group > 0xffff)
  if (tooBig >= 0) fail(`component ${tooBig} out of bounds`)
  if (isBracketed) expectCharacter(cursor, ']')
  return groups
}

/** First place and length of the longest run of zeros of two groups or more. */
function longestZeros(groups: readonly number[]): { readonly start: number; readonly length: number } {
  let best = { start: -1, length: 1 }
  for (let start = 0; start < groups.length; start += 1) {
    let end = start
    while (groups[end] === 0) end += 1
    if (end - start > best.length) best = { start, length: end - start }
  }
  return best
}

/** The shortest usual text of an address; one that carries an IPv4 address ends with it. */
export function writeIpv6(groups: readonly number[]): string {
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  if (isMapped) {
    const octets = groups.slice(6).flatMap((group) => [group >> 8, group & 255])
    return `::ffff:${octets.join('.')}`
  }
  const words = groups.map((group) => group.toString(16))
  const { start, length } = longestZeros(groups)
  if (start < 0) return words.join(':')
  return `${words.slice(0, start).join(':')}::${words.slice(start + length).join(':')}`
}
