// Types of constants.

import type { Constant } from '../../ocaml/syntax.ts'
import type { Checker } from '../checker.ts'
import type { Type } from '../types/type.ts'

/** The type of a constant. */
export function typeOfConstant({ types }: Checker, constant: Constant): Type {
  switch (constant.kind) {
    case 'integer':
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
