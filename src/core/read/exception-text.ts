// What OCaml prints for an exception that nobody catches.

import { quoteOcaml } from '../graph/term/ocaml-text.ts'
import { toConstant, type Value } from './evaluate/values.ts'
import type { Constant } from '../model/constant.ts'

/** The text after `Fatal error: exception `. */
export function exceptionText(exception: Value): string {
  if (exception.kind !== 'construct') return 'Exit'
  const { name, argument, type } = exception
  if (name === 'Exit' && type === null) return 'Stdlib.Exit'
  const full = type === null ? name : (type.printed ?? `Config.${name}`)
  if (argument === null) return full
  const constant = toConstant(argument)
  if ((name === 'Assert_failure' || name === 'Match_failure') && constant?.kind === 'tuple')
    return placeText(name, constant.items)
  const parts =
    argument.kind === 'tuple'
      ? argument.items
      : argument.kind === 'record'
        ? Object.values(argument.fields)
        : [argument]
  return `${full}(${parts.map(fieldText).join(', ')})`
}

function placeText(name: string, [file, line, column]: readonly Constant[]): string {
  const number = (part: Constant | undefined): number => (part?.kind === 'int' ? Number(part.value) : 0)
  const isAssertion = name === 'Assert_failure'
  const end = number(column) + (isAssertion ? 6 : 5)
  const path = file?.kind === 'string' ? file.value : ''
  return `File ${quoteOcaml(path)}, line ${number(line)}, characters ${number(column)}-${end}: ${isAssertion ? 'Assertion failed' : 'Pattern matching failed'}`
}

/** What OCaml keeps as a number is printed as one. */
function fieldText(part: Value): string {
  if (part.kind === 'nil' || (part.kind === 'construct' && part.name === 'None')) return '0'
  if (part.kind === 'construct' && part.argument === null && part.type?.rank !== undefined)
    return String(part.type.rank)
  if (part.kind !== 'data') return '_'
  switch (part.value.kind) {
    case 'string':
      return quoteOcaml(part.value.value)
    case 'int':
    case 'float':
      return part.value.value
    case 'bool':
      return part.value.value ? '1' : '0'
    case 'unit':
      return '0'
    case 'char':
      return String(part.value.value.charCodeAt(0))
    default:
      return '_'
  }
}
