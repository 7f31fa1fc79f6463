// The name of an application: what `register` was given, made an OCaml identifier.

import { ocamlify } from '../../../core/emit/ocaml/identifiers.ts'
import { stringLiteral } from '../../../core/emit/ocaml/string-literal.ts'
import type { Refusal } from '../../../core/graph/impl.ts'

/** The name used in every generated file, or the exception with which the real tool ends when nothing is left of it. */
export function applicationName(registered: string): string | Refusal {
  const result = ocamlify(registered)
  if (result.kind === 'ok') return result.identifier
  return {
    kind: 'refusal',
    error: 'exception',
    message: `Invalid_argument(${stringLiteral(registered)})`,
    hint: 'Give a name that starts with a letter.',
  }
}
