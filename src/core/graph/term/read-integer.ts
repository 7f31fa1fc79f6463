// OCaml's `int_of_string` on a 64-bit machine, where an int has 63 bits.

const BITS = 63n
const DECIMAL = /^[-+]?[0-9][0-9_]*$/
const OTHER_BASE = /^[-+]?0(?:[xX][0-9a-fA-F][0-9a-fA-F_]*|[oO][0-7][0-7_]*|[bB][01][01_]*)$/
const UNSIGNED = /^[-+]?0[uU][0-9][0-9_]*$/

/** Decimal text of the integer that OCaml reads, or null: bases wrap around at 63 bits, decimals must fit. */
export function readInteger(input: string): string | null {
  const negative = input.startsWith('-')
  const digits = input.replace(/^[-+]/, '').replaceAll('_', '')
  const limit = 1n << (BITS - 1n)
  if (DECIMAL.test(input)) {
    const value = negative ? -BigInt(digits) : BigInt(digits)
    return value >= -limit && value < limit ? String(value) : null
  }
  const isUnsigned = UNSIGNED.test(input)
  if (!isUnsigned && !OTHER_BASE.test(input)) return null
  const magnitude = BigInt(isUnsigned ? digits.slice(2) : digits.toLowerCase())
  if (magnitude >= 1n << BITS) return null
  return String(BigInt.asIntN(Number(BITS), negative ? -magnitude : magnitude))
}
