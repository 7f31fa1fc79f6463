// Where parts of a design stand while their text is being typed: spans move with the text until it is read again. Pure.

import type { Span } from '../../core/emit/doc/print.ts'

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

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}

/** Spans after changes, of which each counts in the text before it; `text` is the text after all. Empty spans are gone. */
export function shiftSpans(spans: readonly Span[], changes: readonly TextChange[], text: string): readonly Span[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
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
        start: { line: lineOf(starts, start), offset: start },
        end: { line: lineOf(starts, end), offset: end },
      },
    ]
  })
}
