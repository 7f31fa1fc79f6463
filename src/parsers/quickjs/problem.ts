// How the evaluation of a config.ts tells a user what is wrong: always a diagnostic with a line.

import type { Diagnostic, ToolError } from '../../core/model/diagnostic.ts'

export interface ScriptProblem {
  readonly code: string
  /** Line from 1, column from 0 in characters. */
  readonly line: number
  readonly column: number
  readonly message: string
  readonly hint?: string
  readonly tool?: ToolError
}

/** The problem as a diagnostic of a file. */
export function toDiagnostic(problem: ScriptProblem, file: string): Diagnostic {
  const { code, line, column, message, hint, tool } = problem
  return {
    code,
    severity: 'error',
    target: null,
    at: { file, line, column },
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(tool === undefined ? {} : { tool }),
  }
}

/** A text that parsers cannot follow without overflowing their stack. */
export const tooDeep: ScriptProblem = {
  code: 'MG-TS-DEPTH',
  line: 1,
  column: 0,
  message: 'This file nests too deeply to be read.',
  hint: 'Give parts of it names with `const`.',
}
