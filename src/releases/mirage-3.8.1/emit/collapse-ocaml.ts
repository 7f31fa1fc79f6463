// OCaml text with white space outside strings collapsed, as facts hold it.

import { tokenizeOcaml } from '../../../core/emit/ocaml/tokenize.ts'

/** The text with one space wherever it had white space between tokens. */
export function collapseOcaml(text: string): string {
  const parts: string[] = []
  let end = 0
  for (const token of tokenizeOcaml(text)) {
    if (token.start > end && parts.length > 0) parts.push(' ')
    parts.push(token.text)
    end = token.start + token.text.length
  }
  return parts.join('')
}
