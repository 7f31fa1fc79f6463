// Documents for the top level of generated OCaml files: bindings, modules, comments, and the lines between them.

import { align, concat, fill, group, hardline, indent, line, measure, text } from '../doc/builders.ts'
import type { Doc } from '../doc/doc.ts'
import { formatExpression } from './format-expression.ts'
import { joinTokens } from './join-tokens.ts'
import { layoutBinding } from './layout-expression.ts'
import { ocamlWidth } from './layout-parts.ts'
import { parseExpression } from './parse-expression.ts'
import { tokenizeOcaml } from './tokenize.ts'

/** A top-level item; `sort` decides about blank lines: neighbours of one sort, each on one line, stand together. */
export interface StructureItem {
  readonly sort: 'comment' | 'open' | 'module' | 'let'
  readonly doc: Doc
}

/** `let name params = body`; `params` are patterns such as `()`, `~x` or `(a, b)`. */
export function letBinding(name: string, params: readonly string[], body: Doc): Doc {
  const words = [name, ...params]
  const flat = `let ${words.join(' ')} =`
  const head =
    flat.length <= ocamlWidth / 2 ? flat : indent(4, fill(['let', ...words.flatMap((word) => [line, word]), line, '=']))
  return align(group(concat([head, indent(2, concat([line, body]))])))
}

/**
 * `module Name = Functor (A) (B)`, or `module Name = Path` without arguments. As ocamlformat breaks nested functor
 * applications: as many arguments as fit stay on the functor's line, each further one has its own.
 */
export function moduleApplication(name: string, functor: string, args: readonly string[]): Doc {
  let application: Doc = functor
  for (const argument of args) application = group(concat([application, indent(2, concat([line, `(${argument})`]))]))
  return group(concat([`module ${name} =`, indent(2, concat([line, align(application)]))]))
}

/** Text of a comment in which no string, quoted string or comment can begin or end. */
function commentText(value: string): string {
  const quotesAreBalanced = /^[^"\\]*(?:"[^"\\]*"[^"\\]*)*$/.test(value)
  const quoted = quotesAreBalanced ? value : value.replaceAll('"', "''")
  return quoted
    .replaceAll(/\{([a-z_]*)\|/g, '{$1 |')
    .replaceAll('(*', '( *')
    .replaceAll('*)', '* )')
}

/** A comment of these lines. Marks that would begin or end a comment or a string inside it are pulled apart. */
export function comment(lines: readonly string[]): Doc {
  const texts = lines.map((value) => text(commentText(value).replaceAll(/\s+/g, ' ').trim()))
  const parts = texts.flatMap((value, index): readonly Doc[] => (index === 0 ? [value] : [hardline, value]))
  return concat(['(* ', align(concat(parts)), ' *)'])
}

/** A `let` definition given as text, laid out; anything else keeps its words. */
export function formatLetDefinition(source: string): Doc {
  const match = /^\s*(let\s+[^=]*?)\s*=(?![!$%&*+\-./:<=>?@^|~])([\s\S]*)$/.exec(source)
  const value = match === null ? null : parseExpression(tokenizeOcaml(match[2] ?? ''))
  if (match === null || value === null) return formatExpression(source)
  return layoutBinding({ head: joinTokens(tokenizeOcaml(match[1] ?? '')), value })
}

function isOneLine(doc: Doc): boolean {
  return measure(doc).flat <= ocamlWidth
}

/** The items one below the other, with a final newline and ocamlformat's blank lines between them. */
export function structure(items: readonly StructureItem[]): Doc {
  const parts: Doc[] = []
  for (const [index, item] of items.entries()) {
    const previous = items[index - 1]
    if (previous !== undefined) {
      const isTogether =
        previous.sort === item.sort && item.sort !== 'comment' && isOneLine(previous.doc) && isOneLine(item.doc)
      parts.push(hardline, isTogether ? '' : hardline)
    }
    parts.push(item.doc)
  }
  return concat([...parts, hardline])
}
