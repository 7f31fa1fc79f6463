// Places that are still empty, as OCaml: it stops there and says so, our reader takes them for what they are.

import { HOLE_MARK } from '../../model/unfinished.ts'
import type { Expression } from '../ocaml/expression.ts'
import { textLiteral } from './constant-expression.ts'
import { atom, call } from './syntax.ts'
import type { Writer } from './writer.ts'

/** `failwith "morgana: …"`, which has every type. */
export function hole(writer: Writer, message: string): Expression {
  writer.unfinished.places += 1
  return call('failwith', atom(textLiteral(`${HOLE_MARK}${message}`)))
}
