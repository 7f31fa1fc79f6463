// Diagnostics of a text as the editor marks them: columns of OCaml are bytes, those of the editor are UTF-16 units from 1. Pure.

import type { Diagnostic, Severity } from '../../core/model/diagnostic.ts'
import { unitsOf } from '../../state/texts/text-spans.ts'

export interface TextMarker {
  readonly severity: Severity
  readonly message: string
  readonly code: string
  readonly startLineNumber: number
  readonly startColumn: number
  readonly endLineNumber: number
  readonly endColumn: number
}

/** Marks of the diagnostics that belong to this file. */
export function markersOf(path: string, text: string, diagnostics: readonly Diagnostic[]): readonly TextMarker[] {
  const lines = text.split('\n')
  const isBytes = path.endsWith('.ml')
  return diagnostics.flatMap(({ at, severity, message, hint, code }) => {
    if (at === null || !('file' in at) || at.file !== path) return []
    const line = Math.min(Math.max(at.line, 1), lines.length)
    const column = (number: number, bytes: number): number =>
      (isBytes ? unitsOf(lines[number - 1] ?? '', bytes) : bytes) + 1
    const startColumn = column(line, at.column)
    const endLine = Math.min(at.endLine ?? line, lines.length)
    const endColumn =
      at.endColumn === undefined ? wordEnd(lines[line - 1] ?? '', startColumn) : column(endLine, at.endColumn)
    const isEmpty = endLine === line && endColumn <= startColumn
    return [
      {
        severity,
        code,
        message: hint === undefined ? message : `${message}\n${hint}`,
        startLineNumber: line,
        startColumn,
        endLineNumber: endLine,
        endColumn: isEmpty ? startColumn + 1 : endColumn,
      },
    ]
  })
}

/** Where the word that begins at a column ends; the line's end for what is no word. */
function wordEnd(line: string, column: number): number {
  const word = /^[\w.'`~$]+/.exec(line.slice(column - 1))
  return word === null ? line.length + 1 : column + word[0].length
}
