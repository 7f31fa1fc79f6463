// Types of constants.

import type { Constant, Location } from '../../ocaml/syntax.ts'
import type { Checker } from '../checker.ts'
import { failWith } from '../complaints/problem.ts'
import type { Type } from '../types/type.ts'

/** The type of a constant; a number that has no room in its type is refused. */
export function typeOfConstant({ types }: Checker, constant: Constant, location: Location): Type {
  switch (constant.kind) {
    case 'integer':
      checkRange(constant, location)
      if (constant.suffix === 'l') return types.int32
      if (constant.suffix === 'L') return types.int64
      return constant.suffix === 'n' ? types.nativeInt : types.int
    case 'float':
      return types.float
    case 'character':
      return types.char
    case 'string':
      return types.string
  }
}

const INTEGERS = {
  '': { name: 'int', bits: 63 },
  l: { name: 'int32', bits: 32 },
  L: { name: 'int64', bits: 64 },
  n: { name: 'nativeint', bits: 64 },
} as const

function checkRange({ decimal, suffix }: Constant & { readonly kind: 'integer' }, location: Location): void {
  const { name, bits } = INTEGERS[suffix]
  const value = BigInt(decimal)
  // OCaml reads the digits as those of a negative number: one more is taken, and wraps.
  const limit = 1n << BigInt(bits - 1)
  if (value >= -limit && value <= limit) return
  failWith(location, {
    code: 'MG-TYPE-NUMBER',
    message: `The number ${decimal} has no room in the type ${name}.`,
    hint: `The largest ${name} is ${limit - 1n}.`,
    toolText: `Integer literal exceeds the range of representable integers of type ${name}`,
  })
}
