// Places that a reader noted, as spans of the text that it read. Pure.

import type { TextLanguage } from '../../core/edit/reread/reread-design.ts'
import type { Span } from '../../core/emit/doc/print.ts'
import type { TextPlace } from '../../core/model/diagnostic.ts'
import { REGISTER } from '../../core/model/ids.ts'
import { lineAt, lineStarts } from '../../core/model/text-lines.ts'

/** UTF-16 units in the first `bytes` bytes of a line, as OCaml counts columns. */
export function unitsOf(line: string, bytes: number): number {
  let left = bytes
  let units = 0
  for (const character of line) {
    if (left <= 0) break
    const code = character.codePointAt(0) ?? 0
    left -= code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4
    units += character.length
  }
  return units
}

interface Lines {
  readonly text: string
  readonly starts: readonly number[]
  readonly isBytes: boolean
}

function offsetOf({ text, starts, isBytes }: Lines, line: number, column: number): number {
  const start = starts[line - 1] ?? text.length
  const end = (starts[line] ?? text.length + 1) - 1
  const units = isBytes ? unitsOf(text.slice(start, end), column) : column
  return Math.min(start + units, text.length)
}

/** A `let` whose whole right side begins at an offset belongs to what is defined there. */
function statementStart(text: string, offset: number): number {
  const before = text.slice(Math.max(0, offset - 200), offset)
  const head = /(?:^|\n)(let\s+[a-z_][\w']*(?:\s*:[^=\n]*)?\s*=\s*\(*\s*)$/.exec(before)
  return head === null ? offset : offset - (head[1]?.length ?? 0)
}

/** The statement of config.ml that registers, up to the next statement; null when there is none. */
function registerSpan(lines: Lines): Span | null {
  const { text } = lines
  const found = /^let\s*\(\s*\)\s*=\s*(?:\([^)]*\)\s*)?[^;]*?\bregister\b/m.exec(text)
  if (found === null) return null
  const next = /\n(?=let\b|open\b|type\b|module\b|and\b|\(\*)/.exec(text.slice(found.index + found[0].length))
  const end = next === null ? text.trimEnd().length : found.index + found[0].length + next.index
  return spanOf(lines, REGISTER, found.index, end)
}

function spanOf({ starts }: Lines, label: string, start: number, end: number): Span {
  return {
    label,
    start: { line: lineAt(starts, start), offset: start },
    end: { line: lineAt(starts, end), offset: end },
  }
}

/** What the part of a label is called in the design: labels are node ids, `key:<id>`, `value:<id>` and `register`. */
function labelIn(label: string, ids: ReadonlyMap<string, string>): string {
  if (label === REGISTER) return label
  const kind = /^(key|value):/.exec(label)?.[1]
  return kind === undefined
    ? (ids.get(`node:${label}`) ?? label)
    : `${kind}:${ids.get(label) ?? label.slice(kind.length + 1)}`
}

/** Spans of a text that was read. `ids` gives the design's id for each part that was read. */
export function textSpans(
  text: string,
  language: TextLanguage,
  places: Readonly<Record<string, TextPlace>>,
  ids: ReadonlyMap<string, string>,
): readonly Span[] {
  const lines: Lines = { text, starts: lineStarts(text), isBytes: language === 'config.ml' }
  const spans = Object.entries(places).map(([label, { line, column, endLine, endColumn }]) => {
    const start = offsetOf(lines, line, column)
    const end = offsetOf(lines, endLine ?? line, endColumn ?? column)
    return spanOf(lines, labelIn(label, ids), language === 'config.ml' ? statementStart(text, start) : start, end)
  })
  const registered = language === 'config.ml' ? registerSpan(lines) : null
  const all = registered === null ? spans : [...spans, registered]
  return all.toSorted((a, b) => a.start.offset - b.start.offset || b.end.offset - a.end.offset)
}
