// The vocabulary of layout documents: text with places where a line may or must break.
// Nothing here knows a language; documents are made by builders.ts and laid out by print.ts only.

/**
 * Widths that a node learns when it is built, so that the printer decides each break in constant time.
 * All widths are in columns (code points).
 */
export interface Measure {
  /** Width on one line; Infinity when the node must break. */
  readonly flat: number
  /** Width before the first place where the node may break. */
  readonly head: number
  /** Whether there is such a place. */
  readonly canBreak: boolean
}

/** Text without layout; it may hold newlines, which are kept as they are. */
export interface TextNode extends Measure {
  readonly kind: 'text'
  readonly text: string
}

export interface ConcatNode extends Measure {
  readonly kind: 'concat'
  readonly parts: readonly Doc[]
}

/** A newline when the enclosing group is broken, otherwise `flatText`. */
export interface LineNode extends Measure {
  readonly kind: 'line'
  readonly flatText: '' | ' '
  readonly isHard: boolean
}

/** All on one line when that fits, otherwise every line directly inside is a newline. */
export interface GroupNode extends Measure {
  readonly kind: 'group'
  readonly contents: Doc
}

/** Newlines inside are followed by `columns` more spaces. */
export interface IndentNode extends Measure {
  readonly kind: 'indent'
  readonly columns: number
  readonly contents: Doc
}

/** Newlines inside return to the column at which the contents begin. */
export interface AlignNode extends Measure {
  readonly kind: 'align'
  readonly contents: Doc
}

/** One of two documents, by whether the enclosing group is broken. */
export interface IfBreakNode extends Measure {
  readonly kind: 'if-break'
  readonly broken: Doc
  readonly unbroken: Doc
}

/** Contents and separators in turn; each separator breaks only when the next content does not fit. */
export interface FillNode extends Measure {
  readonly kind: 'fill'
  readonly parts: readonly Doc[]
}

/** Contents whose place in the output is reported under `label`. */
export interface LabelNode extends Measure {
  readonly kind: 'label'
  readonly label: string
  readonly contents: Doc
}

export type DocNode =
  | TextNode
  | ConcatNode
  | LineNode
  | GroupNode
  | IndentNode
  | AlignNode
  | IfBreakNode
  | FillNode
  | LabelNode

/** A layout document. A bare string stands for its text. */
export type Doc = string | DocNode
