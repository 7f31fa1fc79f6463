// The module Digest: MD5 of texts. A digest is a string of sixteen bytes.

import { argument, builtin, invalidArg, stringArgument } from '../builtin.ts'
import { boolValue, intValue, stringValue, type Value } from '../values.ts'

/** What Digest computes without reading files. */
export function digestFunctions(): readonly (readonly [string, Value])[] {
  const order = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
  return [
    ['string', builtin('Digest.string', ['text'], (args) => stringValue(md5(bytesOf(stringArgument(args, 0)))))],
    [
      'bytes',
      builtin('Digest.bytes', ['bytes'], (args) => {
        const bytes = argument(args, 0)
        return stringValue(md5(bytes.kind === 'bytes' ? bytes.text : bytesOf(stringArgument(args, 0))))
      }),
    ],
    [
      'to_hex',
      builtin('Digest.to_hex', ['digest'], (args, location) => {
        const digest = stringArgument(args, 0)
        return digest.length === 16 ? stringValue(toHex(digest)) : invalidArg('Digest.to_hex', location)
      }),
    ],
    [
      'from_hex',
      builtin('Digest.from_hex', ['text'], (args, location) => {
        const text = stringArgument(args, 0)
        return /^[0-9a-fA-F]{32}$/.test(text) ? stringValue(fromHex(text)) : invalidArg('Digest.from_hex', location)
      }),
    ],
    [
      'compare',
      builtin('Digest.compare', ['left', 'right'], (args) =>
        intValue(order(stringArgument(args, 0), stringArgument(args, 1))),
      ),
    ],
    [
      'equal',
      builtin('Digest.equal', ['left', 'right'], (args) =>
        boolValue(stringArgument(args, 0) === stringArgument(args, 1)),
      ),
    ],
  ]
}

/** OCaml sees a text as the bytes of its UTF-8. */
function bytesOf(text: string): string {
  return encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )
}

function toHex(digest: string): string {
  return [...digest].map((byte) => (byte.charCodeAt(0) & 255).toString(16).padStart(2, '0')).join('')
}

function fromHex(text: string): string {
  return text.replace(/../g, (digits) => String.fromCharCode(Number.parseInt(digits, 16)))
}

const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
const SINES = Array.from({ length: 64 }, (_, index) => Math.floor(Math.abs(Math.sin(index + 1)) * 2 ** 32) | 0)
const START: Words = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476]

type Words = readonly [number, number, number, number]

/** MD5 (RFC 1321) of bytes, one a character. */
function md5(bytes: string): string {
  const padding = (119 - (bytes.length % 64)) % 64
  const bits = BigInt(bytes.length) * 8n
  const length = Array.from({ length: 8 }, (_, index) =>
    String.fromCharCode(Number((bits >> BigInt(8 * index)) & 255n)),
  )
  const message = `${bytes}\u0080${'\0'.repeat(padding)}${length.join('')}`
  let words = START
  for (let at = 0; at < message.length; at += 64) words = digestBlock(words, message, at)
  return words.flatMap((word) => [0, 8, 16, 24].map((by) => String.fromCharCode((word >>> by) & 255))).join('')
}

function digestBlock(start: Words, message: string, at: number): Words {
  const word = (index: number): number =>
    [3, 2, 1, 0].reduce((sum, part) => (sum << 8) | message.charCodeAt(at + 4 * index + part), 0)
  let [a, b, c, d] = start
  for (let step = 0; step < 64; step += 1) {
    const round = step >> 4
    const [mixed, index] = mixWords(round, step, b, c, d)
    const sum = (a + mixed + (SINES[step] ?? 0) + word(index)) | 0
    const by = SHIFTS[4 * round + (step % 4)] ?? 0
    ;[a, d, c, b] = [d, c, b, (b + ((sum << by) | (sum >>> (32 - by)))) | 0]
  }
  return [(start[0] + a) | 0, (start[1] + b) | 0, (start[2] + c) | 0, (start[3] + d) | 0]
}

function mixWords(round: number, step: number, b: number, c: number, d: number): readonly [number, number] {
  switch (round) {
    case 0:
      return [(b & c) | (~b & d), step]
    case 1:
      return [(d & b) | (~d & c), (5 * step + 1) % 16]
    case 2:
      return [b ^ c ^ d, (3 * step + 5) % 16]
    default:
      return [c ^ (b | ~d), (7 * step) % 16]
  }
}
