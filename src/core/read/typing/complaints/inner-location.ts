// Where OCaml complains about an annotated expression: at what is annotated.

import type { Expression, Location } from '../../ocaml/syntax.ts'

/** The location of an expression without its annotations. */
export function innerLocation(expression: Expression): Location {
  let at = expression
  while (at.kind === 'constraint' || at.kind === 'coercion') at = at.value
  return at.location
}
