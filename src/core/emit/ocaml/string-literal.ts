// OCaml string literals as `Printf "%S"` writes them: bytes of UTF-8, decimal escapes.

const named: ReadonlyMap<number, string> = new Map([
  [0x22, '\\"'],
  [0x5c, '\\\\'],
  [0x0a, '\\n'],
  [0x09, '\\t'],
  [0x0d, '\\r'],
  [0x08, '\\b'],
])

/** The bytes of a code point in UTF-8; half a surrogate pair gives U+FFFD. */
function utf8(codePoint: number): readonly number[] {
  const point = codePoint >= 0xd800 && codePoint <= 0xdfff ? 0xfffd : codePoint
  if (point < 0x80) return [point]
  const tail = (shift: number): number => 0x80 | ((point >> shift) & 0x3f)
  if (point < 0x800) return [0xc0 | (point >> 6), tail(0)]
  if (point < 0x10000) return [0xe0 | (point >> 12), tail(6), tail(0)]
  return [0xf0 | (point >> 18), tail(12), tail(6), tail(0)]
}

function escapeByte(byte: number): string {
  const name = named.get(byte)
  if (name !== undefined) return name
  if (byte >= 0x20 && byte < 0x7f) return String.fromCharCode(byte)
  return `\\${String(byte).padStart(3, '0')}`
}

/** The string as OCaml literal, with quotes, exactly as `%S` prints it. */
export function stringLiteral(value: string): string {
  const parts: string[] = []
  for (const character of value) {
    for (const byte of utf8(character.codePointAt(0) ?? 0)) parts.push(escapeByte(byte))
  }
  return `"${parts.join('')}"`
}
