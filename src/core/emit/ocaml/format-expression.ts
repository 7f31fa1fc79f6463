// OCaml expressions, given as text, as layout documents. Tokens never change.

import { fill, line, text as verbatim } from '../doc/builders.ts'
import type { Doc } from '../doc/doc.ts'
import { layoutExpression } from './layout-expression.ts'
import { parseExpression } from './parse-expression.ts'
import type { OcamlToken } from './token.ts'
import { tokenizeOcaml } from './tokenize.ts'

/** Documents of expressions laid out before: those of targets, and of a design before and after an edit, are mostly alike. */
const remembered = new Map<string, Doc>()
const MOST_REMEMBERED = 2000

/**
 * An OCaml expression laid out as ocamlformat would at 80 columns. Text that is no expression, or one with comments or
 * syntax that generated code does not have (objects, extensions, loops), keeps its words; only its white space changes.
 */
export function formatExpression(source: string): Doc {
  const known = remembered.get(source)
  if (known !== undefined) return known
  const tokens = tokenizeOcaml(source)
  const expression = parseExpression(tokens)
  const doc = expression === null ? fillWords(tokens) : layoutExpression(expression)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(source, doc)
  return doc
}

/** Runs of tokens that touch each other, in lines as long as possible. */
function fillWords(tokens: readonly OcamlToken[]): Doc {
  const words: string[] = []
  let end = -1
  for (const token of tokens) {
    if (token.start === end) words.push((words.pop() ?? '') + token.text)
    else words.push(token.text)
    end = token.start + token.text.length
  }
  return fill(words.flatMap((word, index): readonly Doc[] => (index === 0 ? [verbatim(word)] : [line, verbatim(word)])))
}
