// The beginning of OCaml's messages: the place, and the lines of the text that it covers.

import type { Location } from '../../ocaml/syntax.ts'

/** `File "config.ml", line 3, characters 5-9:` and the source below it, with carets when it is one line. */
export function excerpt(text: string, file: string, { start, end }: Location): string {
  const lines = text.split('\n')
  if (start.line === end.line) {
    const { line } = start
    const source = (lines[line - 1] ?? '').replace(/\r$/, '')
    const gutter = `${line} | `
    const before = source.slice(0, start.column).replaceAll(/[^\t]/g, ' ')
    const carets = '^'.repeat(Math.max(1, end.column - start.column))
    return [
      `File "${file}", line ${line}, characters ${start.column}-${end.column}:`,
      `${gutter}${source}`,
      `${' '.repeat(gutter.length)}${before}${carets}`,
    ].join('\n')
  }
  const head = `File "${file}", lines ${start.line}-${end.line}, characters ${start.column}-${end.column}:`
  const width = String(end.line).length
  const shown: string[] = []
  for (let line = start.line; line <= end.line; line += 1) {
    if (end.line - start.line > MOST && line === start.line + 2) shown.push('...')
    if (end.line - start.line > MOST && line >= start.line + 2 && line <= end.line - 2) continue
    shown.push(`${String(line).padStart(width)} | ${covered(lines[line - 1] ?? '', line, { start, end })}`)
  }
  return [head, ...shown].join('\n')
}

const MOST = 8

/** A line whose characters outside the range are dots. */
function covered(source: string, line: number, { start, end }: Location): string {
  const from = line === start.line ? start.column : 0
  const to = line === end.line ? end.column : source.length
  return [...source].map((char, index) => (index >= from && index < to ? char : '.')).join('')
}
