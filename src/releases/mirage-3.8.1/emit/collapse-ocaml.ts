// OCaml text with white space outside strings collapsed, as facts hold it.

import { tokenizeOcaml } from '../../../core/emit/ocaml/tokenize.ts'

const remembered = new Map<string, string>()
const MOST_REMEMBERED = 2000

/** The text with one space wherever it had white space between tokens. */
export function collapseOcaml(text: string): string {
  const known = remembered.get(text)
  if (known !== undefined) return known
  const collapsed = collapse(text)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(text, collapsed)
  return collapsed
}

function collapse(text: string): string {
  const parts: string[] = []
  let end = 0
  for (const token of tokenizeOcaml(text)) {
    if (token.start > end && parts.length > 0) parts.push(' ')
    parts.push(token.text)
    end = token.start + token.text.length
  }
  return parts.join('')
}
