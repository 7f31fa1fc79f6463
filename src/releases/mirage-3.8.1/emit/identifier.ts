// Identifiers of generated code, where names that give none end the real tool with an exception.

import { ocamlify } from '../../../core/emit/ocaml/identifiers.ts'
import type { Refusal } from '../../../core/graph/impl.ts'
import { quoteOcaml } from '../../../core/graph/term/ocaml-text.ts'

/** The name as OCaml identifier, or the tool's exception. */
export function identifierOf(name: string, hint: string): string | Refusal {
  if (/^[A-Za-z_]\w*$/.test(name)) return name
  const result = ocamlify(name)
  if (result.kind === 'ok') return result.identifier
  return { kind: 'refusal', error: 'exception', message: `Invalid_argument(${quoteOcaml(name)})`, hint }
}
