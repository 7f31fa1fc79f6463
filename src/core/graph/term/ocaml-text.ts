// OCaml's texts of leaves: strings as `%S` writes them, and 63-bit integers.

/** An integer reduced to OCaml's 63 bits, as its arithmetic wraps. */
export function wrapInteger(value: bigint): bigint {
  return BigInt.asIntN(63, value)
}

/** Characters that OCaml writes with a letter behind a backslash. */
export const LETTER_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '\b': '\\b',
}

/** A string as OCaml's `%S` prints it: bytes outside printable ASCII become decimal escapes. */
export function quoteOcaml(text: string): string {
  let result = '"'
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const escape = LETTER_ESCAPES[character]
    if (escape !== undefined) result += escape
    else if (code >= 32 && code < 127) result += character
    else for (const byte of utf8Bytes(code)) result += `\\${String(byte).padStart(3, '0')}`
  }
  return `${result}"`
}

function utf8Bytes(code: number): readonly number[] {
  if (code < 0x80) return [code]
  if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 63)]
  if (code < 0x10000) return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)]
  return [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)]
}
