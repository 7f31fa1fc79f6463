// Constants in few characters, for labels of cases. Not OCaml: printers are elsewhere.

import type { Constant } from '../../core/model/constant.ts'

/** A constant as a short label: variants by their tag in lower case, as targets are written. */
export function constantLabel(constant: Constant): string {
  switch (constant.kind) {
    case 'unit':
      return '()'
    case 'bool':
      return String(constant.value)
    case 'int':
    case 'float':
    case 'char':
      return constant.value
    case 'string':
      return JSON.stringify(constant.value)
    case 'list':
      return `[${constant.items.map(constantLabel).join('; ')}]`
    case 'tuple':
      return constant.items.map(constantLabel).join(', ')
    case 'variant':
      return constant.argument === undefined
        ? constant.tag.toLowerCase()
        : `${constant.tag} ${constantLabel(constant.argument)}`
    case 'constructor':
      return constant.argument === undefined ? constant.name : `${constant.name} ${constantLabel(constant.argument)}`
    case 'record':
      return '{…}'
    case 'opaque':
      return constant.text
    case 'package':
      return constant.package.opam
  }
}
