// The order of the configuration's text, as edits keep it: definitions stand before the call of register.

import type { Design, TextItem } from '../../model/design.ts'

type Definition = Extract<TextItem, { readonly id: string }>

/** Whether a statement kept as text opens a module, such as `open Mirage`. */
function isOpening(entry: TextItem | undefined, module = ''): boolean {
  return entry?.kind === 'opaque' && new RegExp(`^open!? +${module}`).test(entry.text.trim())
}

/** Whether a comment stands at the end of the line before it. */
function isAtEnd(entry: TextItem | undefined): boolean {
  return entry?.kind === 'comment' && entry.place === 'end'
}

/** The design with the definition in its text: where it stands already, else first below `open Mirage`, because others may use it. */
export function withText(design: Design, item: Definition): Design {
  const { text } = design.logic
  if (text.some((entry) => entry.kind === item.kind && 'id' in entry && entry.id === item.id)) return design
  let at = text.findIndex((entry) => isOpening(entry, 'Mirage\\b')) + 1
  while (at > 0 && (isOpening(text[at]) || isAtEnd(text[at]))) at += 1
  return { ...design, logic: { ...design.logic, text: [...text.slice(0, at), item, ...text.slice(at)] } }
}

/** The design without the definition in its text. */
export function withoutText(design: Design, item: Definition): Design {
  const text = design.logic.text.filter((entry) => !(entry.kind === item.kind && 'id' in entry && entry.id === item.id))
  return { ...design, logic: { ...design.logic, text } }
}

/** The text with a new definition before the call of register and its comments: OCaml wants definitions before their use. */
export function beforeRegister(text: readonly TextItem[], item: Definition): readonly TextItem[] {
  let at = text.findIndex((entry) => entry.kind === 'register')
  if (at === -1) return [...text, item]
  while (text[at - 1]?.kind === 'comment' && !isAtEnd(text[at - 1])) at -= 1
  return [...text.slice(0, at), item, ...text.slice(at)]
}
