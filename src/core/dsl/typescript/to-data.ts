// Constants as JavaScript sees them: variants and constructors are their names, options are value or null.

import type { Constant } from '../../model/constant.ts'
import { wrap } from './values.ts'

/** The data that a constant is. */
export function toData(constant: Constant): unknown {
  switch (constant.kind) {
    case 'unit':
      return undefined
    case 'bool':
    case 'string':
    case 'char':
      return constant.value
    case 'int':
    case 'float':
      return Number(constant.value)
    case 'list':
    case 'tuple':
      return constant.items.map(toData)
    case 'variant':
      return constant.argument === undefined ? constant.tag : wrap({ kind: 'constant', constant })
    case 'constructor':
      if (constant.name === 'None') return null
      if (constant.name === 'Some' && constant.argument !== undefined) return toData(constant.argument)
      return constant.argument === undefined ? constant.name : wrap({ kind: 'constant', constant })
    case 'record':
      return Object.fromEntries(Object.entries(constant.fields).map(([name, field]) => [name, toData(field)]))
    case 'opaque':
      return constant.text
    case 'package':
      return wrap({ kind: 'package', package: constant.package })
  }
}
