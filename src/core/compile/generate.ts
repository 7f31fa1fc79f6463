// The last steps of a run: devices configured and connected, files printed. A design that is not finished generates nothing.

import type { ArgumentsInput } from '../analyze/command-line.ts'
import type { GenerateError, Generated } from '../emit/release-files.ts'
import type { BuildProblem } from '../graph/build/problems.ts'
import type { ToolError } from '../model/diagnostic.ts'
import { REGISTER } from '../model/ids.ts'
import type { PreparedDesign } from './prepare-design.ts'
import { configureInfo, exceptionError, runTarget, type TargetRun } from './run-target.ts'

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
  const refusal = raisedException(prepared) ?? run.error
  if (refusal !== null) return { run, generated: null, error: { error: refusal }, incomplete: isUnfinished(prepared) }
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

/** An exception that ends the evaluation of the configuration, before any target is looked at. */
function raisedException({ built }: PreparedDesign): ToolError | null {
  const raised = built.problems.find((problem) => problem.kind === 'exception')
  return raised?.kind === 'exception' ? exceptionError(raised.message) : null
}

/** Whether OCaml could not even evaluate the configuration; nodes that nothing registered needs do not count. */
function isUnfinished({ built, types }: PreparedDesign): boolean {
  return (
    unfinishedProblems(built).length > 0 ||
    types.mismatches.some(({ node }) => node === REGISTER || built.connected.has(node))
  )
}

/** What keeps the registered part of a design from being configured on any target. */
export function unfinishedProblems({ problems, connected }: PreparedDesign['built']): readonly BuildProblem[] {
  return problems.filter(
    ({ kind, node }) => kind !== 'exception' && (node === null || node === REGISTER || connected.has(node)),
  )
}

/** The error of a design that OCaml would not compile. */
export const UNFINISHED: ToolError = {
  kind: 'compile',
  message: 'The configuration is not complete.',
  exit: 1,
  config_exit: 1,
}
