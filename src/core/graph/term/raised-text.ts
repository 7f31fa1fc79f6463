// What OCaml prints for an exception that a computation over keys raises.

import type { Constant } from '../../model/constant.ts'
import { noCaseText } from './case-places.ts'
import { quoteOcaml } from './ocaml-text.ts'

/** Exceptions that OCaml declares itself; all others are those of the configuration's module. */
const OWN = new Set(
  'Assert_failure Division_by_zero End_of_file Failure Invalid_argument Match_failure Not_found Out_of_memory Stack_overflow Sys_error'.split(
    ' ',
  ),
)

/** The text after `Fatal error: exception `. */
export function raisedText(exception: Constant): string {
  if (exception.kind !== 'constructor') return 'Exit'
  const { name, argument } = exception
  if (argument?.kind === 'tuple' && (name === 'Match_failure' || name === 'Assert_failure')) {
    return placeText(name, argument.items)
  }
  const full = name === 'Exit' ? 'Stdlib.Exit' : OWN.has(name) ? name : `Config.${name}`
  if (argument === undefined) return full
  const parts = argument.kind === 'tuple' ? argument.items : [argument]
  return `${full}(${parts.map(partText).join(', ')})`
}

function placeText(name: string, [file, line, column]: readonly Constant[]): string {
  const from = numberOf(column)
  const path = file?.kind === 'string' ? file.value : ''
  if (name === 'Match_failure') return noCaseText(path, numberOf(line), from)
  return `File "${path}", line ${numberOf(line)}, characters ${from}-${from + 6}: Assertion failed`
}

function numberOf(part: Constant | undefined): number {
  return part?.kind === 'int' ? Number(part.value) : 0
}

/** Only what OCaml keeps as a number or a text is printed. */
function partText(part: Constant): string {
  if (part.kind === 'string') return quoteOcaml(part.value)
  return part.kind === 'int' ? part.value : '_'
}
