// Diagnostics on standard error, and as JSON.

import type { Diagnostic } from '../../core/model/diagnostic.ts'
import { nodeName } from '../../core/model/node-name.ts'
import type { LoadedDesign } from '../input/load-design.ts'
import { textPlaceOf } from '../run-targets.ts'

/** A diagnostic as JSON holds it: always with a place. */
export function diagnosticJson(diagnostic: Diagnostic, file: string): object {
  const { code, severity, target, at, message, hint, fix } = diagnostic
  return {
    code,
    severity,
    target,
    at: at ?? { file, line: 1, column: 0 },
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(fix === undefined ? {} : { fix }),
  }
}

/** Lines for a terminal, each diagnostic once. */
export function diagnosticText(loaded: LoadedDesign, diagnostics: readonly Diagnostic[]): string {
  const lines = new Set(diagnostics.map((one) => `${describe(loaded, one)}\n`))
  return [...lines].join('')
}

function describe(loaded: LoadedDesign, diagnostic: Diagnostic): string {
  const { code, severity, target, message, hint } = diagnostic
  const place = textPlaceOf(loaded, diagnostic) ?? { file: loaded.file, line: 1, column: 0 }
  const about = `${subject(loaded, diagnostic)}${message}${target === null ? '' : ` [${target}]`}`
  // A source's name comes from a file, and may hold what a terminal obeys.
  const file = place.file.replace(/\p{Cc}/gu, '?')
  const head = `${file}:${place.line}:${place.column}: ${severity}[${code}]: ${about}`
  return hint === undefined ? head : `${head}\n  hint: ${hint}`
}

/** The part's name, when no place in a text tells which part is meant. */
function subject(loaded: LoadedDesign, diagnostic: Diagnostic): string {
  const { at } = diagnostic
  if (loaded.design === null || at === null || textPlaceOf(loaded, diagnostic) !== null) return ''
  if ('node' in at)
    return `${nodeName(loaded.design.logic, at.node)}${at.port === undefined ? '' : `, input ${at.port}`}: `
  return 'key' in at ? `key ${at.key}: ` : ''
}
