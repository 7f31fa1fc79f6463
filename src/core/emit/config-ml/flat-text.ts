// A binding laid out as text of its own, for places that layout documents do not reach.

import { printDoc } from '../doc/print.ts'
import type { Expression } from '../ocaml/expression.ts'
import { layoutBinding } from '../ocaml/layout-expression.ts'

/** `head = value` as lines that begin at column 0; `head` ends with its equals sign. */
export function formatDoc(head: string, value: Expression): string {
  return printDoc(layoutBinding({ head: head.replace(/ =$/, ''), value }), { width: 74 }).text
}
