// Lines and nodes of a printed file, both ways. Pure.

import type { Span } from '../../core/emit/doc/print.ts'

/** Lines, from 1, first and last included. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

function rangeOf(span: Span, text: string): LineRange {
  // A span that ends at the beginning of a line does not cover it.
  const endsBefore = span.end.line > span.start.line && text[span.end.offset - 1] === '\n'
  return { first: span.start.line, last: endsBefore ? span.end.line - 1 : span.end.line }
}

/** Lines of the labels. */
export function linesOf(labels: ReadonlySet<string>, spans: readonly Span[], text: string): readonly LineRange[] {
  return spans.filter((span) => labels.has(span.label)).map((span) => rangeOf(span, text))
}

/** Label of the innermost span around an offset; null when nothing is labelled there. */
export function labelAt(offset: number, spans: readonly Span[], isLabel: (label: string) => boolean): string | null {
  let best: Span | null = null
  for (const span of spans) {
    if (!isLabel(span.label) || offset < span.start.offset || offset > span.end.offset) continue
    if (best === null || span.end.offset - span.start.offset <= best.end.offset - best.start.offset) best = span
  }
  return best?.label ?? null
}
