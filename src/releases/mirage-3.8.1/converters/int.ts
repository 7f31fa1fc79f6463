// `Key.Arg.int`: what `int_of_string` takes.

import type { ConverterBehaviour } from '../../../core/analyze/command-line.ts'
import { readInteger } from '../../../core/graph/term/read-integer.ts'
import type { Constant } from '../../../core/model/constant.ts'
import { invalidValue, unexpected } from './behaviour.ts'

function text(value: Constant): string {
  return value.kind === 'int' ? value.value : unexpected('int', value)
}

export const intConverter: ConverterBehaviour = {
  parse: (input) => {
    const value = readInteger(input)
    return value === null ? invalidValue(input, 'expected an integer') : { ok: { kind: 'int', value } }
  },
  print: text,
  ocaml: (value) => `(${text(value)})`,
  runtime: 'Cmdliner.Arg.int',
}
