// `Hashtbl.hash`: OCaml's hash of data, on which the order of hash tables depends.

import { addressWords } from '../../../model/address-number.ts'
import type { Location } from '../../ocaml/syntax.ts'
import { argument, builtin } from '../builtin.ts'
import { tagNumber } from '../tag-number.ts'
import { refuse } from '../signals.ts'
import { intValue, type Value } from '../values.ts'

/** How many leaves count, and how many parts are looked at. */
const MEANINGFUL = 10
const TOTAL = 100

/** `Hashtbl.hash`. */
export function hashFunction(): Value {
  return builtin('Hashtbl.hash', ['value'], (args, location) => intValue(hashOf(argument(args, 0), location)))
}

function hashOf(start: Value, location: Location): number {
  const queue: Value[] = [start]
  let hash = 0
  let left = MEANINGFUL
  for (let at = 0; at < queue.length && at < TOTAL && left > 0; at += 1) {
    const value = queue[at]
    if (value === undefined) break
    const text = textOf(value)
    if (text !== null) {
      hash = mixText(hash, text)
      left -= 1
      continue
    }
    const integer = integerOf(value)
    if (integer !== null) {
      hash = mixInteger(hash, integer)
      left -= 1
      continue
    }
    const address = addressOf(value)
    if (address !== null && address.words.length === 1 && address.size === null) {
      hash = mix(hash, address.words[0] ?? 0)
      left -= 1
      continue
    }
    const parts = address === null ? blockOf(value) : partsOfAddress(address)
    if (parts === null) return refuseHash(location)
    // The header of a block counts as no leaf.
    hash = mix(hash, (parts.length << 10) >>> 0)
    queue.push(...parts)
  }
  return finish(hash) & 0x3fffffff
}

type Address = NonNullable<ReturnType<typeof addressWords>>

function addressOf(value: Value): Address | null {
  return value.kind === 'data' && value.value.kind === 'opaque'
    ? addressWords(value.value.type, value.value.text)
    : null
}

/** A prefix is a pair of address and size; an IPv6 address is four words. */
function partsOfAddress({ words, size }: Address): readonly Value[] {
  const word = (number: number): Value =>
    opaque('Ipaddr.V4.t', [24, 16, 8, 0].map((by) => (number >>> by) & 255).join('.'))
  const parts = words.map(word)
  if (size === null) return parts
  return [parts.length === 1 ? (parts[0] ?? word(0)) : { kind: 'tuple', items: parts }, intValue(size)]
}

function opaque(type: string, text: string): Value {
  return { kind: 'data', value: { kind: 'opaque', type, text } }
}

function refuseHash(location: Location): never {
  return refuse(
    'MG-READ-FORM',
    'The hash of a value of this kind is not computed here.',
    'Use a text or a number as the key.',
    location,
  )
}

function textOf(value: Value): string | null {
  if (value.kind === 'bytes') return value.text
  return value.kind === 'data' && value.value.kind === 'string' ? utf8(value.value.value) : null
}

function integerOf(value: Value): bigint | null {
  switch (value.kind) {
    case 'nil':
      return 0n
    case 'construct':
      return value.name === 'None' ? 0n : null
    case 'variant':
      return value.argument === null ? BigInt(tagNumber(value.tag)) : null
    case 'data':
      switch (value.value.kind) {
        case 'int':
          return BigInt(value.value.value)
        case 'char':
          return BigInt(value.value.value.charCodeAt(0))
        case 'bool':
          return value.value.value ? 1n : 0n
        case 'unit':
          return 0n
        default:
          return null
      }
    default:
      return null
  }
}

/** Parts of a block whose tag is 0. */
function blockOf(value: Value): readonly Value[] | null {
  switch (value.kind) {
    case 'tuple':
    case 'array':
      return value.items
    case 'cons':
      return [value.head, value.tail]
    case 'construct':
      return value.name === 'Some' && value.argument !== null ? [value.argument] : null
    case 'variant':
      return value.argument === null ? null : [intValue(tagNumber(value.tag)), value.argument]
    default:
      return null
  }
}

function utf8(text: string): string {
  return unescapeBytes(encodeURIComponent(text))
}

function unescapeBytes(text: string): string {
  return text.replace(/%([0-9A-F]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by))
}

function mix(hash: number, data: number): number {
  const scrambled = Math.imul(rotate(Math.imul(data, 0xcc9e2d51), 15), 0x1b873593)
  return (Math.imul(rotate(hash ^ scrambled, 13), 5) + 0xe6546b64) | 0
}

/** An integer as it lies in memory: doubled, with the lowest bit set, folded to 32 bits. */
function mixInteger(hash: number, value: bigint): number {
  const word = BigInt.asIntN(64, value * 2n + 1n)
  return mix(hash, Number(BigInt.asIntN(32, (word >> 32n) ^ (word >> 63n) ^ word)))
}

function mixText(start: number, text: string): number {
  // Of long texts, the beginning counts.
  const length = Math.min(text.length, 255)
  const byte = (index: number): number => text.charCodeAt(index)
  let hash = start
  let at = 0
  for (; at + 4 <= length; at += 4)
    hash = mix(hash, byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16) | (byte(at + 3) << 24))
  const rest = length - at
  if (rest > 0) {
    let word = byte(at)
    if (rest > 1) word |= byte(at + 1) << 8
    if (rest > 2) word |= byte(at + 2) << 16
    hash = mix(hash, word)
  }
  return hash ^ text.length
}

function finish(hash: number): number {
  let result = hash ^ (hash >>> 16)
  result = Math.imul(result, 0x85ebca6b)
  result ^= result >>> 13
  result = Math.imul(result, 0xc2b2ae35)
  return result ^ (result >>> 16)
}
