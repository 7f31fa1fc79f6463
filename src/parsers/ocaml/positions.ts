// Places in a text as OCaml counts them. Offsets count UTF-16 units, columns count bytes of UTF-8.

import { lineAt, lineStarts } from '../../core/model/text-lines.ts'
import type { Location, Position } from '../../core/read/ocaml/syntax.ts'

export interface Positions {
  /** The place of a UTF-16 offset. */
  readonly at: (offset: number) => Position
  readonly range: (start: number, end: number) => Location
}

/** The places of a text; looking one up takes logarithmic time. */
export function createPositions(text: string): Positions {
  const starts = lineStarts(text)
  const bytes = countBytes(text)
  function at(offset: number): Position {
    const line = lineAt(starts, offset)
    const start = starts[line - 1] ?? 0
    const column = bytes === null ? offset - start : (bytes[offset] ?? 0) - (bytes[start] ?? 0)
    return { offset, line, column }
  }
  return { at, range: (start, end) => ({ start: at(start), end: at(end) }) }
}

/** Bytes before each offset, or null when every character is one byte. */
function countBytes(text: string): Uint32Array | null {
  let isAscii = true
  for (let index = 0; index < text.length && isAscii; index++) isAscii = text.charCodeAt(index) < 0x80
  if (isAscii) return null
  const counts = new Uint32Array(text.length + 1)
  let total = 0
  for (let index = 0; index < text.length; index++) {
    counts[index] = total
    total += bytesOfUnit(text.charCodeAt(index))
  }
  counts[text.length] = total
  return counts
}

/** A surrogate pair is four bytes: two for each half. */
function bytesOfUnit(unit: number): number {
  if (unit < 0x80) return 1
  if (unit < 0x800) return 2
  return unit >= 0xd800 && unit <= 0xdfff ? 2 : 3
}
