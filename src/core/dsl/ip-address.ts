// Texts of IP addresses and prefixes as the library ipaddr reads and prints them: canonical texts, or its own complaints.

/** The canonical text, or the message of `Parse_error`. */
export type ParsedAddress =
  | { readonly kind: 'address'; readonly text: string }
  | { readonly kind: 'error'; readonly message: string }

interface Cursor {
  readonly text: string
  index: number
}

function badCharacter({ text, index }: Cursor): string {
  return index < text.length ? `invalid character '${text[index] ?? ''}' at ${index}` : 'not enough data'
}

function error(message: string): ParsedAddress {
  return { kind: 'error', message }
}

/** Digits of a base from the cursor on; null when there is none. */
function readNumber(cursor: Cursor, base: 10 | 16): number | null {
  const digits = base === 10 ? /[0-9]+/y : /[0-9a-fA-F]+/y
  digits.lastIndex = cursor.index
  const match = digits.exec(cursor.text)
  if (match === null) return null
  cursor.index += match[0].length
  return Number.parseInt(match[0], base)
}

const ORDINALS = ['first', 'second', 'third', 'fourth']

function readV4(cursor: Cursor): readonly number[] | string {
  const octets: number[] = []
  for (let place = 0; place < 4; place += 1) {
    if (place > 0) {
      if (cursor.text[cursor.index] !== '.') return badCharacter(cursor)
      cursor.index += 1
    }
    const octet = readNumber(cursor, 10)
    if (octet === null) return badCharacter(cursor)
    octets.push(octet)
  }
  const wrong = octets.findIndex((octet) => octet > 255)
  return wrong >= 0 ? `${ORDINALS[wrong] ?? ''} octet out of bounds` : octets
}

/** `Ipaddr.V4.of_string_exn`. */
export function parseV4(text: string): ParsedAddress {
  const cursor: Cursor = { text, index: 0 }
  const octets = readV4(cursor)
  if (typeof octets === 'string') return error(octets)
  return cursor.index < text.length ? error(badCharacter(cursor)) : { kind: 'address', text: octets.join('.') }
}

/** `Ipaddr.V4.Prefix.of_string_exn`: keeps the address, as the library does. */
export function parseV4Prefix(text: string): ParsedAddress {
  const cursor: Cursor = { text, index: 0 }
  const octets = readV4(cursor)
  if (typeof octets === 'string') return error(octets)
  const size = readPrefixSize(cursor, 32)
  return typeof size === 'string' ? error(size) : { kind: 'address', text: `${octets.join('.')}/${size}` }
}

function readPrefixSize(cursor: Cursor, max: number): number | string {
  if (cursor.text[cursor.index] !== '/') return badCharacter(cursor)
  cursor.index += 1
  const size = readNumber(cursor, 10)
  if (size === null) return badCharacter(cursor)
  if (size > max) return 'invalid prefix size'
  return cursor.index < cursor.text.length ? badCharacter(cursor) : size
}

/** `Ipaddr.V6.of_string_exn`. */
export function parseV6(text: string): ParsedAddress {
  const cursor: Cursor = { text, index: 0 }
  const groups = readV6(cursor)
  if (typeof groups === 'string') return error(groups)
  return cursor.index < text.length ? error(badCharacter(cursor)) : { kind: 'address', text: printV6(groups) }
}

/** `Ipaddr.V6.Prefix.of_string_exn`. */
export function parseV6Prefix(text: string): ParsedAddress {
  const cursor: Cursor = { text, index: 0 }
  const groups = readV6(cursor)
  if (typeof groups === 'string') return error(groups)
  const size = readPrefixSize(cursor, 128)
  return typeof size === 'string' ? error(size) : { kind: 'address', text: `${printV6(groups)}/${size}` }
}

function readV6(cursor: Cursor): readonly number[] | string {
  const groups: number[] = []
  let gap = -1
  if (cursor.text.startsWith('::', cursor.index)) {
    gap = 0
    cursor.index += 2
  }
  while (groups.length < 8 && isHex(cursor)) {
    const start = cursor.index
    const group = readNumber(cursor, 16) ?? 0
    if (cursor.text[cursor.index] === '.') {
      cursor.index = start
      const octets = readV4(cursor)
      if (typeof octets === 'string') return octets
      const [a = 0, b = 0, c = 0, d = 0] = octets
      groups.push(a * 256 + b, c * 256 + d)
      break
    }
    if (group > 0xffff) return `component ${groups.length} out of bounds`
    groups.push(group)
    if (cursor.text[cursor.index] !== ':' || groups.length === 8) break
    cursor.index += 1
    if (cursor.text[cursor.index] === ':') {
      if (gap >= 0) return badCharacter(cursor)
      gap = groups.length
      cursor.index += 1
    } else if (!isHex(cursor)) return badCharacter(cursor)
  }
  if (gap < 0) return groups.length === 8 ? groups : badCharacter(cursor)
  const zeros = Array.from({ length: 8 - groups.length }, () => 0)
  return [...groups.slice(0, gap), ...zeros, ...groups.slice(gap)]
}

function isHex({ text, index }: Cursor): boolean {
  return /[0-9a-fA-F]/.test(text[index] ?? '')
}

/** Shortest text: the longest run of zeros, the first of several, becomes `::`; an address of version 4 keeps its dots. */
function printV6(groups: readonly number[]): string {
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) {
    return `::ffff:${groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 255])
      .join('.')}`
  }
  let best = { start: -1, length: 1 }
  for (let start = 0; start < 8; start += 1) {
    let length = 0
    while (start + length < 8 && groups[start + length] === 0) length += 1
    if (length > best.length) best = { start, length }
  }
  const hex = (part: readonly number[]): string => part.map((group) => group.toString(16)).join(':')
  return best.start < 0
    ? hex(groups)
    : `${hex(groups.slice(0, best.start))}::${hex(groups.slice(best.start + best.length))}`
}
