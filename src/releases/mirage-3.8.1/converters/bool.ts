// `Key.Arg.bool`: the words true and false, nothing shorter.

import type { ConverterBehaviour } from '../../../core/analyze/command-line.ts'
import type { Constant } from '../../../core/model/constant.ts'
import { bool } from '../../../core/model/constant.ts'
import { invalidValue, unexpected } from './behaviour.ts'

function text(value: Constant): string {
  return value.kind === 'bool' ? String(value.value) : unexpected('bool', value)
}

export const boolConverter: ConverterBehaviour = {
  parse: (input) => {
    if (input === 'true' || input === 'false') return { ok: bool(input === 'true') }
    return invalidValue(input, "either 'true' or 'false'")
  },
  print: text,
  ocaml: text,
  runtime: 'Cmdliner.Arg.bool',
}
