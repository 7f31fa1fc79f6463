// Constants as readable OCaml, for conditions and explanations. Printers of config.ml have their own rules.

import type { Constant } from '../../model/constant.ts'
import { quoteOcaml } from './ocaml-text.ts'

/** A constant as OCaml would read it; `atomic` adds the parentheses that an argument position needs. */
export function constantText(constant: Constant, atomic = false): string {
  switch (constant.kind) {
    case 'unit':
      return '()'
    case 'bool':
      return String(constant.value)
    case 'int':
      return atomic && constant.value.startsWith('-') ? `(${constant.value})` : constant.value
    case 'float':
      return constant.value
    case 'char':
      return `'${constant.value}'`
    case 'string':
      return quoteOcaml(constant.value)
    case 'list':
      return constant.items.length === 0 ? '[]' : `[ ${constant.items.map((item) => constantText(item)).join('; ')} ]`
    case 'tuple':
      return `(${constant.items.map((item) => constantText(item)).join(', ')})`
    case 'variant':
      return tagged(`\`${constant.tag}`, constant.argument, atomic)
    case 'constructor':
      return tagged(constant.name, constant.argument, atomic)
    case 'record': {
      const fields = Object.entries(constant.fields).map(([name, value]) => `${name} = ${constantText(value)}`)
      return `{ ${fields.join('; ')} }`
    }
    case 'opaque':
      return constant.text
    case 'package':
      return `package ${quoteOcaml(constant.package.opam)}`
  }
}

function tagged(tag: string, argument: Constant | undefined, atomic: boolean): string {
  if (argument === undefined) return tag
  const text = `${tag} ${constantText(argument, true)}`
  return atomic ? `(${text})` : text
}
