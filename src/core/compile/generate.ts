// The last steps of a run: devices configured and connected, files printed. A design that is not finished generates nothing.

import type { ArgumentsInput } from '../analyze/command-line.ts'
import type { GenerateError, Generated } from '../emit/release-files.ts'
import type { ToolError } from '../model/diagnostic.ts'
import type { PreparedDesign } from './prepare-design.ts'
import { configureInfo, runTarget, type TargetRun } from './run-target.ts'

export interface TargetResult {
  /** Null when nothing is registered. */
  readonly run: TargetRun | null
  /** Null when there is an error, or the design has holes. */
  readonly generated: Generated | null
  readonly error: GenerateError | null
  /** Holes, wrong wires and the like stand in the way, for every target. */
  readonly incomplete: boolean
}

/** Directory of the configuration in facts. */
export const FACTS_ROOT = '{ROOT}'

/** All that a target makes of a design; with `outline` files have no texts. */
export function runAndGenerate(
  prepared: PreparedDesign,
  input: ArgumentsInput,
  root: string,
  outline = false,
): TargetResult {
  const { release, project } = prepared
  if (project === null) return { run: null, generated: null, error: null, incomplete: true }
  const run = runTarget(project, release, input)
  if (run.error !== null)
    return { run, generated: null, error: { error: run.error }, incomplete: isUnfinished(prepared) }
  if (isUnfinished(prepared) || run.resolution === null) return { run, generated: null, error: null, incomplete: true }
  const made = release.files.generate({
    application: project.application,
    resolution: run.resolution,
    info: configureInfo(project, run, root),
    packages: run.packages,
    args: input.args,
    env: input.env,
    ...(input.command === undefined ? {} : { command: input.command }),
    outline,
  })
  if ('error' in made) return { run, generated: null, error: made, incomplete: false }
  return { run, generated: made, error: null, incomplete: false }
}

/** Whether OCaml could not even evaluate the configuration. */
export function isUnfinished({ built, types }: PreparedDesign): boolean {
  return built.problems.some((problem) => problem.kind !== 'exception') || types.mismatches.length > 0
}

/** The error of a design that OCaml would not compile. */
export const UNFINISHED: ToolError = {
  kind: 'compile',
  message: 'The configuration is not complete.',
  exit: 1,
  config_exit: 1,
}
