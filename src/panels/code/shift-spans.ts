// Where parts of a design stand while their text is being typed: spans move with the text until it is read again. Pure.

import type { Span } from '../../core/emit/doc/print.ts'
import { lineAt, lineStarts } from '../../core/model/text-lines.ts'

/** A piece of the text that was replaced: where it began, how long it was, and what stands there now. */
export interface TextChange {
  readonly rangeOffset: number
  readonly rangeLength: number
  readonly text: string
}

function shifted(offset: number, change: TextChange, isEnd: boolean): number {
  const { rangeOffset, rangeLength, text } = change
  if (offset < rangeOffset || (offset === rangeOffset && !isEnd)) return offset
  if (offset >= rangeOffset + rangeLength) return offset + text.length - rangeLength
  return isEnd ? rangeOffset + text.length : rangeOffset
}

/** Spans after changes, of which each counts in the text before it; `text` is the text after all. Empty spans are gone. */
export function shiftSpans(spans: readonly Span[], changes: readonly TextChange[], text: string): readonly Span[] {
  const starts = lineStarts(text)
  return spans.flatMap((span) => {
    let [start, end] = [span.start.offset, span.end.offset]
    for (const change of changes) {
      start = shifted(start, change, false)
      end = shifted(end, change, true)
    }
    if (end <= start) return []
    return [
      {
        label: span.label,
        start: { line: lineAt(starts, start), offset: start },
        end: { line: lineAt(starts, end), offset: end },
      },
    ]
  })
}
