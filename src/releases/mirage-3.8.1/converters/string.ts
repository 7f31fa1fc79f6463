// `Key.Arg.string`: any text.

import type { ConverterBehaviour } from '../../../core/analyze/command-line.ts'
import { stringLiteral } from '../../../core/emit/ocaml/string-literal.ts'
import type { Constant } from '../../../core/model/constant.ts'
import { string } from '../../../core/model/constant.ts'
import { unexpected } from './behaviour.ts'

function text(value: Constant): string {
  return value.kind === 'string' ? value.value : unexpected('string', value)
}

export const stringConverter: ConverterBehaviour = {
  parse: (input) => ({ ok: string(input) }),
  print: text,
  ocaml: (value) => stringLiteral(text(value)),
  runtime: 'Cmdliner.Arg.string',
}
