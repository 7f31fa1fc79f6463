// The boxes that OCaml layout is made of: documents whose broken lines return to where the box begins.

import { align, concat, group, indent } from '../doc/builders.ts'
import type { Doc } from '../doc/doc.ts'

/** Columns that generated OCaml keeps to: ocamlformat's default margin. */
export const ocamlWidth = 80

/** On one line, or broken at every line directly inside, `columns` right of where it begins. */
export function box(columns: number, parts: readonly Doc[]): Doc {
  return align(group(indent(columns, concat(parts))))
}
