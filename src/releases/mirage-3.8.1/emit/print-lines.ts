// Plain text from lines that know what they belong to.

import type { Span } from '../../../core/emit/doc/print.ts'

/** A line without its end; `label` names what it came from. */
export interface LabelledLine {
  readonly text: string
  readonly label: string
}

/** The text of the lines, each ended, and a span for every label. */
export function printLines(lines: readonly (string | LabelledLine)[]): {
  readonly text: string
  readonly spans: readonly Span[]
} {
  const spans: Span[] = []
  const texts: string[] = []
  let offset = 0
  let lineNumber = 1
  for (const line of lines) {
    const text = typeof line === 'string' ? line : line.text
    const breaks = text.split('\n').length - 1
    if (typeof line !== 'string') {
      spans.push({
        label: line.label,
        start: { line: lineNumber, offset },
        end: { line: lineNumber + breaks, offset: offset + text.length },
      })
    }
    texts.push(`${text}\n`)
    offset += text.length + 1
    lineNumber += breaks + 1
  }
  return { text: texts.join(''), spans }
}
