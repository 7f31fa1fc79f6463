// Tokens of OCaml, as its lexer cuts them, except that a label with its tilde and a polymorphic variant tag are one
// token each.

/**
 * - `lower`, `upper`: identifiers; `keyword`: reserved words, `true` and `false` included
 * - `label`: `~x` or `?x`; `label-colon`: `~x:` or `?x:`
 * - `tag`: `` `Tag ``; `type-variable`: `'a`
 * - `number`, `string` (quoted strings too), `char`
 * - `prefix`: `!x`-like operators; `operator`: infix operators and `=`, `|`, `->`, `<-`, `:=`, `::`, …
 * - `punctuation`: brackets, `,`, `;`, `.` and the like
 * - `comment`; `unknown`: what OCaml would refuse
 */
export type OcamlTokenKind =
  | 'lower'
  | 'upper'
  | 'keyword'
  | 'label'
  | 'label-colon'
  | 'tag'
  | 'type-variable'
  | 'number'
  | 'string'
  | 'char'
  | 'prefix'
  | 'operator'
  | 'punctuation'
  | 'comment'
  | 'unknown'

export interface OcamlToken {
  readonly kind: OcamlTokenKind
  readonly text: string
  /** Index in the source, in UTF-16 units. */
  readonly start: number
}
