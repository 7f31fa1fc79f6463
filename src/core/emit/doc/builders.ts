// Builders of layout documents. Each computes the widths of its node from those of its children in
// constant time per child, so that neither building nor printing ever recurses.

import type { Doc, DocNode, LineNode, Measure } from './doc.ts'

function codePoints(text: string, end: number): number {
  let count = 0
  for (let i = 0; i < end; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit < 0xdc00 || unit > 0xdfff) count += 1
  }
  return count
}

function measureText(text: string): Measure {
  const newline = text.indexOf('\n')
  if (newline < 0) {
    const width = codePoints(text, text.length)
    return { flat: width, head: width, canBreak: false }
  }
  return { flat: Number.POSITIVE_INFINITY, head: codePoints(text, newline), canBreak: true }
}

/** Widths of a document; those of a node are stored in it. */
export function measure(doc: Doc): Measure {
  return typeof doc === 'string' ? measureText(doc) : doc
}

/** Text as it is, never broken. Newlines in it stand, without indentation, and break enclosing groups. */
export function text(value: string): DocNode {
  return { kind: 'text', text: value, ...measureText(value) }
}

function measureSequence(parts: readonly Doc[]): Measure {
  let flat = 0
  let head = 0
  let canBreak = false
  for (const part of parts) {
    const size = measure(part)
    flat += size.flat
    if (!canBreak) head += size.head
    canBreak ||= size.canBreak
  }
  return { flat, head, canBreak }
}

/** The parts one after another. */
export function concat(parts: readonly Doc[]): DocNode {
  return { kind: 'concat', parts, ...measureSequence(parts) }
}

/** A space, or a newline when the enclosing group is broken. */
export const line: LineNode = { kind: 'line', flatText: ' ', isHard: false, flat: 1, head: 0, canBreak: true }

/** Nothing, or a newline when the enclosing group is broken. */
export const softline: LineNode = { kind: 'line', flatText: '', isHard: false, flat: 0, head: 0, canBreak: true }

/** Always a newline; breaks every enclosing group. */
export const hardline: LineNode = {
  kind: 'line',
  flatText: '',
  isHard: true,
  flat: Number.POSITIVE_INFINITY,
  head: 0,
  canBreak: true,
}

/** Contents on one line when they fit (with what follows up to the next possible break), else broken at every line directly inside. */
export function group(contents: Doc, options: { readonly shouldBreak?: boolean } = {}): DocNode {
  const { flat, head, canBreak } = measure(contents)
  return {
    kind: 'group',
    contents,
    flat: options.shouldBreak === true ? Number.POSITIVE_INFINITY : flat,
    head,
    canBreak,
  }
}

/** Contents whose new lines begin `columns` further right. */
export function indent(columns: number, contents: Doc): DocNode {
  const { flat, head, canBreak } = measure(contents)
  return { kind: 'indent', columns, contents, flat, head, canBreak }
}

/** Contents whose new lines begin where the contents begin. */
export function align(contents: Doc): DocNode {
  const { flat, head, canBreak } = measure(contents)
  return { kind: 'align', contents, flat, head, canBreak }
}

/** `broken` when the enclosing group is broken, otherwise `unbroken`. */
export function ifBreak(broken: Doc, unbroken: Doc = ''): DocNode {
  const { head, canBreak } = measure(broken)
  return { kind: 'if-break', broken, unbroken, flat: measure(unbroken).flat, head, canBreak }
}

/**
 * As many contents on each line as fit. `parts` are content, separator, content…: a separator breaks when
 * the content after it does not fit on the line.
 */
export function fill(parts: readonly Doc[]): DocNode {
  return { kind: 'fill', parts, ...measureSequence(parts) }
}

/** Contents whose range in the output is reported as a span of `id`. */
export function label(id: string, contents: Doc): DocNode {
  const { flat, head, canBreak } = measure(contents)
  return { kind: 'label', label: id, contents, flat, head, canBreak }
}

/** The documents with `separator` between them. */
export function join(separator: Doc, docs: readonly Doc[]): DocNode {
  const parts: Doc[] = []
  for (const [index, doc] of docs.entries()) {
    if (index > 0) parts.push(separator)
    parts.push(doc)
  }
  return concat(parts)
}
