// What a parser makes of the text of an OCaml file. Types only.

import type { Attribute, Located, OpaqueText, StructureItem } from './syntax.ts'

export interface Comment extends OpaqueText {
  /** Whether it is a documentation comment, `(** … *)`. The text includes the delimiters. */
  readonly isDocumentation: boolean
}

/** Why the text is not OCaml, in words for a beginner, at the place where OCaml would report it. */
export interface SyntaxProblem extends Located {
  readonly message: string
  readonly hint: string | null
  /** A second place that helps to understand, such as the bracket that is still open. */
  readonly related: OpaqueText | null
}

export interface OcamlFile {
  readonly text: string
  readonly items: readonly StructureItem[]
  /** In the order of the text. */
  readonly comments: readonly Comment[]
  /** All attributes, in the order of the text. */
  readonly attributes: readonly Attribute[]
  /** Empty when the file is syntactically right. */
  readonly problems: readonly SyntaxProblem[]
}
