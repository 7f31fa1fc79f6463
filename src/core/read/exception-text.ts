// What OCaml prints for an exception that nobody catches.

import { quoteOcaml } from '../graph/term/ocaml-text.ts'
import { toConstant, type Value } from './evaluate/values.ts'
import type { Constant } from '../model/constant.ts'

/** The text after `Fatal error: exception `. */
export function exceptionText(exception: Value): string {
  if (exception.kind !== 'construct') return 'Exit'
  const { name, argument, type } = exception
  const full = type === null ? name : (type.printed ?? `Config.${name}`)
  if (argument === null) return full
  const constant = toConstant(argument)
  if (constant === null) return `${full}(_)`
  if ((name === 'Assert_failure' || name === 'Match_failure') && constant.kind === 'tuple')
    return placeText(name, constant.items)
  const parts = constant.kind === 'tuple' ? constant.items : [constant]
  return `${full}(${parts.map(fieldText).join(', ')})`
}

function placeText(name: string, [file, line, column]: readonly Constant[]): string {
  const number = (part: Constant | undefined): number => (part?.kind === 'int' ? Number(part.value) : 0)
  const isAssertion = name === 'Assert_failure'
  const end = number(column) + (isAssertion ? 6 : 5)
  const path = file?.kind === 'string' ? file.value : ''
  return `File ${quoteOcaml(path)}, line ${number(line)}, characters ${number(column)}-${end}: ${isAssertion ? 'Assertion failed' : 'Pattern matching failed'}`
}

function fieldText(part: Constant): string {
  if (part.kind === 'string') return quoteOcaml(part.value)
  return part.kind === 'int' ? part.value : '_'
}
