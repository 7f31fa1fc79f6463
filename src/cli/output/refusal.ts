// What stops a command that writes files: errors of targets are told, and nothing is written.

import { EXIT } from '../command.ts'
import type { LoadedDesign } from '../input/load-design.ts'
import { diagnosticText } from './report.ts'
import type { TargetResult } from '../run-targets.ts'
import type { Session } from '../session.ts'

/** Tells the diagnostics; the exit code when a target has an error, else null. */
export function refuseErrors({ io }: Session, loaded: LoadedDesign, results: readonly TargetResult[]): number | null {
  io.err(
    diagnosticText(
      loaded,
      results.flatMap((one) => one.diagnostics),
    ),
  )
  const failed = results.filter(({ error }) => error !== null)
  for (const { target, error, diagnostics } of failed) {
    if (!diagnostics.some(({ severity }) => severity === 'error')) {
      io.err(
        `${loaded.file}:${error?.line ?? 1}:${error?.column ?? 0}: error[MG-TARGET]: ${error?.message ?? ''} [${target}]\n`,
      )
    }
  }
  if (failed.length > 0)
    io.err(`nothing is written: ${failed.map(({ target }) => target).join(', ')} cannot be configured\n`)
  return failed.length > 0 ? EXIT.error : null
}
