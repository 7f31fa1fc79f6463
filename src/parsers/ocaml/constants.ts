// Literals of the grammar's tree as constants.

import type { Constant } from '../../core/read/ocaml/syntax.ts'
import { decodeString } from './decode-string.ts'
import type { Branch, Built, Handler } from './part.ts'
import { textOf } from './part.ts'

/** The value of a number literal, with or without a sign. */
function decodeNumber(literal: string): Constant {
  const text = literal.replaceAll('_', '')
  const sign = text.startsWith('-') ? '-' : ''
  const digits = text.replace(/^[+-]/, '')
  const isHex = /^0[xX]/.test(digits)
  if (isHex ? /[.pP]/.test(digits) : /[.eE]/.test(digits)) {
    const value = isHex ? decodeHexFloat(digits) : Number.parseFloat(digits)
    return { kind: 'float', text: sign + digits, value: sign === '' ? value : -value }
  }
  const suffix = /[lLn]$/.exec(digits)?.[0]
  const bare = suffix === undefined ? digits : digits.slice(0, -1)
  const magnitude = wrapped(BigInt(/^0[uU]/.test(bare) ? bare.slice(2) : bare), bare, suffix)
  const decimal = (sign === '' ? magnitude : -magnitude).toString()
  return {
    kind: 'integer',
    decimal,
    value: Number(decimal),
    suffix: suffix === 'l' || suffix === 'L' || suffix === 'n' ? suffix : '',
  }
}

/** Digits of another base than ten may give all bits, the sign's too. */
function wrapped(magnitude: bigint, digits: string, suffix: string | undefined): bigint {
  if (!/^0[xXoObBuU]/.test(digits)) return magnitude
  const size = 1n << BigInt(suffix === undefined ? 63 : suffix === 'l' ? 32 : 64)
  return magnitude >= size / 2n && magnitude < size ? magnitude - size : magnitude
}

function decodeHexFloat(digits: string): number {
  const match = /^0[xX]([\da-fA-F]*)\.?([\da-fA-F]*)(?:[pP]([+-]?\d+))?/.exec(digits)
  const whole = match?.[1] ?? ''
  const fraction = match?.[2] ?? ''
  const mantissa = Number.parseInt(`${whole}${fraction}` || '0', 16)
  return mantissa * 2 ** (Number.parseInt(match?.[3] ?? '0', 10) - 4 * fraction.length)
}

/** The constant with the opposite sign, or null when it is no number. */
export function negate(constant: Constant): Constant | null {
  if (constant.kind === 'float') {
    const text = constant.text.startsWith('-') ? constant.text.slice(1) : `-${constant.text}`
    return { ...constant, text, value: -constant.value }
  }
  if (constant.kind !== 'integer') return null
  const { decimal } = constant
  if (decimal === '0') return constant
  const negated = decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`
  return { ...constant, decimal: negated, value: Number(negated) }
}

const numberShape = /^[+-]?(?:0[xXoObBuU])?[\da-fA-F_]+(?:\.[\da-fA-F_]*)?(?:[eEpP][+-]?[\d_]+)?[lLn]?$/

function buildNumber({ source, ...branch }: Branch): Built {
  // The grammar lets the sign and the digits stand apart.
  const literal = textOf(source, branch).replaceAll(/\s/g, '')
  if (numberShape.test(literal)) return { sort: 'constant', constant: decodeNumber(literal) }
  source.rejected.push(branch.start)
  return { sort: 'error', parts: [] }
}

export const constantHandlers: Readonly<Record<string, Handler>> = {
  number: buildNumber,
  signed_number: buildNumber,
  character: ({ source, ...branch }) => ({
    sort: 'constant',
    constant: { kind: 'character', value: decodeString(textOf(source, branch).slice(1, -1)).value },
  }),
  string: ({ source, ...branch }) => ({
    sort: 'constant',
    constant: { kind: 'string', ...decodeString(textOf(source, branch).slice(1, -1)), quotedBy: null },
  }),
  quoted_string: ({ source, ...branch }) => {
    const text = textOf(source, branch)
    const quotedBy = text.slice(1, text.indexOf('|'))
    const value = text.slice(quotedBy.length + 2, -quotedBy.length - 2)
    return { sort: 'constant', constant: { kind: 'string', value, encoding: 'utf-8', quotedBy } }
  },
  boolean: ({ source, ...branch }) => ({ sort: 'path', of: 'constructor', path: [textOf(source, branch)] }),
  unit: () => ({ sort: 'path', of: 'constructor', path: ['()'] }),
}
