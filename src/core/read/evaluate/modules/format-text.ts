// Format strings: their pieces, and one value written as a conversion asks for it.

import { quoteOcaml } from '../../../graph/term/ocaml-text.ts'
import type { Constant } from '../../../model/constant.ts'

/** A width or precision: a number, or `*`, an argument of its own. */
type Measure = number | '*' | null

export interface Conversion {
  readonly letter: string
  /** Of an integer: `%d` has 63, `%ld` 32, `%Ld` and `%nd` 64. */
  readonly bits: number
  readonly flags: string
  readonly width: Measure
  readonly precision: Measure
}

/** What a format says to the layout of Format: a box that begins or ends, a place to break, a line that ends. */
export type Layout =
  | { readonly layout: 'open'; readonly box: string; readonly indent: number }
  | { readonly layout: 'close' }
  | { readonly layout: 'break'; readonly spaces: number; readonly offset: number }
  | { readonly layout: 'newline' }

export type Piece = { readonly text: string } | Conversion | Layout

/** Pieces of a format string; null when one is not understood. Only Format and Fmt give `@` a meaning. */
export function parseFormat(format: string, hasLayout: boolean): readonly Piece[] | null {
  const pieces: Piece[] = []
  const conversion = /%([-0 +#]*)(\d+|\*)?(?:\.(\d+|\*))?([a-zA-Z%!,@])/y
  for (let at = 0; at < format.length; ) {
    const char = format.charAt(at)
    if (char === '%') {
      conversion.lastIndex = at
      const match = conversion.exec(format)
      if (match === null) return null
      at = conversion.lastIndex
      let letter = match[4] ?? ''
      let bits = 63
      if ('lnL'.includes(letter) && /[diuxXo]/.test(format.charAt(at))) {
        bits = letter === 'l' ? 32 : 64
        letter = format.charAt(at)
        at += 1
      }
      const piece = conversionPiece(letter, bits, match)
      if (piece === null) return null
      pieces.push(piece)
    } else if (char === '@' && hasLayout) {
      const { pieces: made, end } = layoutAt(format, at)
      pieces.push(...made)
      at = end
    } else {
      const end = format.slice(at).search(hasLayout ? /[%@]/ : /%/)
      pieces.push({ text: end < 0 ? format.slice(at) : format.slice(at, at + end) })
      at = end < 0 ? format.length : at + end
    }
  }
  return pieces
}

function conversionPiece(letter: string, bits: number, match: RegExpExecArray): Piece | null {
  if (letter === '%' || letter === '@') return { text: letter }
  if (letter === '!' || letter === ',') return { text: '' }
  if (!'sSdiuxXocCbBatfFeEgGhH'.includes(letter)) return null
  return { letter, bits, flags: match[1] ?? '', width: measure(match[2]), precision: measure(match[3]) }
}

function measure(text: string | undefined): Measure {
  if (text === undefined) return null
  return text === '*' ? '*' : Number(text)
}

function layoutAt(format: string, at: number): { readonly pieces: readonly Piece[]; readonly end: number } {
  const next = format.charAt(at + 1)
  const simple: Readonly<Record<string, readonly Piece[]>> = {
    ' ': [{ layout: 'break', spaces: 1, offset: 0 }],
    ',': [{ layout: 'break', spaces: 0, offset: 0 }],
    ']': [{ layout: 'close' }],
    '.': [{ layout: 'newline' }],
    '\n': [{ layout: 'newline' }],
    '?': [],
    '}': [],
    '@': [{ text: '@' }],
    '%': [{ text: '%' }],
  }
  const known = simple[next]
  if (known !== undefined) return { pieces: known, end: at + (next === '%' ? 3 : 2) }
  const box = /^@\[(?:<(\w*)\s*(-?\d*)>)?/.exec(format.slice(at))
  if (box !== null)
    return {
      pieces: [{ layout: 'open', box: box[1] ?? '', indent: Number(box[2] ?? '') }],
      end: at + box[0].length,
    }
  const hint = /^@;(?:<(\d+) (-?\d+)>)?/.exec(format.slice(at))
  if (hint !== null)
    return {
      pieces: [{ layout: 'break', spaces: Number(hint[1] ?? '1'), offset: Number(hint[2] ?? '0') }],
      end: at + hint[0].length,
    }
  return { pieces: [{ text: '@' }], end: at + 1 }
}

/** A value as the conversion writes it; null when it is of another kind. */
export function writeConversion(conversion: Conversion, value: Constant): string | null {
  const text = plainText(conversion, value)
  return text === null ? null : padded(text, conversion, 'SscCbB'.includes(conversion.letter))
}

function plainText({ letter, bits, flags, precision }: Conversion, value: Constant): string | null {
  switch (letter) {
    case 's':
      return value.kind === 'string' ? value.value : null
    case 'S':
      return value.kind === 'string' ? quoteOcaml(value.value) : null
    case 'c':
      return value.kind === 'char' ? value.value : null
    case 'C':
      return value.kind === 'char' ? quotedChar(value.value) : null
    case 'b':
    case 'B':
      return value.kind === 'bool' ? String(value.value) : null
    default:
      if (value.kind === 'int') return integerText(letter, flags, BigInt(value.value), bits)
      return value.kind === 'float'
        ? floatText(letter, flags, Number(value.value), precision === '*' ? null : precision)
        : null
  }
}

function quotedChar(char: string): string {
  if (char === "'") return "'\\''"
  if (char === '"') return `'"'`
  return `'${quoteOcaml(char).slice(1, -1)}'`
}

function integerText(letter: string, flags: string, value: bigint, bits: number): string | null {
  const unsigned = BigInt.asUintN(bits, value)
  const alternate = flags.includes('#')
  switch (letter) {
    case 'd':
    case 'i':
      return signed(value < 0n, String(value < 0n ? -value : value), flags)
    case 'u':
      return String(unsigned)
    case 'x':
      return `${alternate ? '0x' : ''}${unsigned.toString(16)}`
    case 'X':
      return `${alternate ? '0X' : ''}${unsigned.toString(16).toUpperCase()}`
    case 'o':
      return `${alternate ? '0' : ''}${unsigned.toString(8)}`
    default:
      return null
  }
}

function signed(isNegative: boolean, digits: string, flags: string): string {
  if (isNegative) return `-${digits}`
  return `${flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : ''}${digits}`
}

function floatText(letter: string, flags: string, value: number, precision: number | null): string | null {
  const isNegative = value < 0 || Object.is(value, -0)
  const size = Math.abs(value)
  if (!Number.isFinite(size)) return Number.isNaN(value) ? 'nan' : signed(isNegative, 'inf', flags)
  switch (letter) {
    case 'f':
      return signed(isNegative, size.toFixed(precision ?? 6), flags)
    case 'e':
    case 'E': {
      const text = exponent(size.toExponential(precision ?? 6))
      return signed(isNegative, letter === 'E' ? text.toUpperCase() : text, flags)
    }
    case 'g':
    case 'G':
      return signed(isNegative, general(size, precision ?? 6), flags)
    case 'F':
      return signed(isNegative, literal(general(size, precision ?? 12)), flags)
    case 'h':
    case 'H': {
      const text = hexadecimal(size, precision)
      return signed(isNegative, letter === 'H' ? text.toUpperCase() : text, flags)
    }
    default:
      return null
  }
}

/** `%h`: 0x1.8p+1 is 3. */
function hexadecimal(value: number, precision: number | null): string {
  if (value === 0) return precision === null || precision === 0 ? '0x0p+0' : `0x0.${'0'.repeat(precision)}p+0`
  let power = Math.max(Math.floor(Math.log2(value)), -1022)
  // The logarithm may be off by one next to a power of two.
  if (value / 2 ** power >= 2) power += 1
  else if (value / 2 ** power < 1 && power > -1022) power -= 1
  const digits = precision ?? 13
  const mantissa = BigInt(Math.round((value / 2 ** power) * 2 ** 52))
  const kept = digits < 13 ? (mantissa + (1n << BigInt(51 - 4 * digits))) >> BigInt(52 - 4 * digits) : mantissa
  const shown = kept
    .toString(16)
    .padStart(Math.min(digits, 13) + 1, '0')
    .padEnd(digits + 1, '0')
  const fraction = precision === null ? shown.slice(1).replace(/0+$/, '') : shown.slice(1)
  return `0x${shown.charAt(0)}${fraction === '' ? '' : `.${fraction}`}p${power < 0 ? '' : '+'}${power}`
}

/** Two digits at least, as C writes exponents. */
function exponent(text: string): string {
  return text.replace(/e([+-])(\d)$/, 'e$10$2')
}

/** `%g`: the shorter of both notations, without trailing zeros. */
function general(value: number, precision: number): string {
  const digits = Math.max(precision, 1)
  if (value === 0) return '0'
  const scientific = value.toExponential(digits - 1)
  const power = Number(scientific.slice(scientific.indexOf('e') + 1))
  if (power < -4 || power >= digits) {
    const [mantissa = '', rest = ''] = scientific.split('e')
    return exponent(`${trimmed(mantissa)}e${rest}`)
  }
  return trimmed(value.toFixed(Math.max(digits - 1 - power, 0)))
}

function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

function literal(text: string): string {
  return /[.e]/.test(text) ? text : `${text}.`
}

/** `string_of_float`. */
export function floatLiteral(value: number): string {
  return floatText('F', '', value, 12) ?? ''
}

function padded(text: string, { flags, width }: Conversion, isText: boolean): string {
  if (typeof width !== 'number' || text.length >= width) return text
  if (flags.includes('-')) return text.padEnd(width)
  if (!flags.includes('0') || isText) return text.padStart(width)
  const sign = /^(?:[-+ ]|0[xX])?/.exec(text)?.[0] ?? ''
  return sign + text.slice(sign.length).padStart(width - sign.length, '0')
}
