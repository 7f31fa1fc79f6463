// `mirage describe`: which graph the real tool shows for a command line, and for what an earlier `configure` left behind.

import { collectPackages } from '../analyze/collect-packages.ts'
import type { ParsedArguments } from '../analyze/command-line.ts'
import { failingCondition } from '../graph/failing-conditions.ts'
import type { Implementation } from '../graph/impl.ts'
import { partialResolve } from '../graph/partial-resolve.ts'
import { DEVICE, type Graph } from '../graph/graph.ts'
import { type ShownGraph, shownGraph, shownResolution } from '../graph/shown-graph.ts'
import { quoteOcaml } from '../graph/term/ocaml-text.ts'
import type { ToolError } from '../model/diagnostic.ts'
import type { Context, Key, Value } from '../model/key.ts'
import type { PreparedDesign, PreparedProject } from './prepare-design.ts'
import { aliasClash, exceptionError } from './run-target.ts'

export interface DescribeInput {
  /** What stands after `mirage describe`. */
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** What stood after `mirage configure` the last time it succeeded here; null when it never did. */
  readonly cached: readonly string[] | null
}

export type DescribeResult = { readonly graph: ShownGraph } | { readonly error: ToolError }

const NOTHING: { readonly parsed: ParsedArguments } = { parsed: { context: new Map(), from: new Map() } }

/** Options of `describe` alone; keys are read from the rest. */
const OWN_FLAGS: readonly string[] = ['--eval', '--no-eval', '--dot', '-v', '--verbose']

/** The graph that `mirage describe` shows; null when nothing is registered. */
export function describeCommand({ release, project }: PreparedDesign, input: DescribeInput): DescribeResult | null {
  if (project === null) return null
  const clash = aliasClash(project)
  if (clash !== null) return { error: clash }
  const read = (words: readonly string[]) =>
    release.commandLine.parse(
      project.choiceKeys,
      { target: '', args: [], env: input.env, command: ['configure', ...words] },
      'choices',
    )
  const now = read(input.args.filter((word) => !OWN_FLAGS.includes(word)))
  if ('error' in now) return now
  // Without what an earlier `configure` left, nothing is read a second time: the environment neither.
  const before = input.cached === null ? NOTHING : read(input.cached)
  if ('error' in before) return before
  const context: Context = new Map([...before.parsed.context, ...now.parsed.context])
  // The real tool makes every command before it looks which one is meant (functoria_app.ml, `run_configure_with_argv`):
  // `configure` resolves with the arguments alone, `help` with those that were kept, too.
  const raised = exceptionOf(project, now.parsed.context) ?? exceptionOf(project, context)
  if (raised !== null) return { error: raised }
  const refused = (used: readonly Implementation[], conditions: readonly Value[]) => {
    const keys = optionKeys(project, used, conditions)
    const command = ['describe', ...input.args]
    const all = release.commandLine.parse([...keys], { target: '', args: [], env: input.env, command }, 'all')
    return 'error' in all ? all : packageConflict(project, used, all.parsed.context)
  }
  if (input.args.includes('--eval') || (input.cached !== null && !input.args.includes('--no-eval'))) {
    const result = project.resolve({ target: '', context })
    if ('failure' in result) return { error: exceptionError(result.failure.message) }
    const { resolution } = result.resolved
    const used = resolution.devices.map((device) => device.implementation)
    return refused(used, []) ?? { graph: shownResolution(resolution) }
  }
  const graph = partialResolve(project.graph, context)
  return refused(implementationsOf(graph), graph.conditions) ?? { graph: shownGraph(graph) }
}

/** The exception that a condition raises; null when all can be decided. */
function exceptionOf({ graph, resolve }: PreparedProject, context: Context): ToolError | null {
  const raised = failingCondition(graph, context)
  if (raised !== null) return exceptionError(raised.message)
  const result = resolve({ target: '', context })
  return 'failure' in result ? exceptionError(result.failure.message) : null
}

/** The exception of packages that cannot be merged: those of all branches that are left count. */
function packageConflict(
  { application }: PreparedProject,
  used: readonly Implementation[],
  context: Context,
): { readonly error: ToolError } | null {
  const asked = used.flatMap(({ packages }) => packages?.evaluate(context) ?? [])
  const collected = collectPackages([], context, [...application.packages, ...asked])
  return 'error' in collected ? { error: exceptionError(`Invalid_argument(${quoteOcaml(collected.error)})`) } : null
}

/** Keys that become options: those of conditions and of registration, of devices, and what packages depend on. */
function optionKeys(
  { choiceKeys }: PreparedProject,
  implementations: readonly Implementation[],
  conditions: readonly Value[],
): ReadonlySet<Key> {
  const values = implementations.flatMap(({ packages }) => (packages === null ? [] : [packages]))
  return new Set([
    ...choiceKeys,
    ...implementations.flatMap((implementation) => implementation.keys),
    ...[...conditions, ...values].flatMap((value) => value.keys),
  ])
}

function implementationsOf(graph: Graph): readonly Implementation[] {
  const found: Implementation[] = []
  for (let vertex = 0; vertex < graph.size; vertex += 1) {
    const implementation = graph.kinds[vertex] === DEVICE ? graph.implementations[graph.first[vertex] ?? 0] : undefined
    if (implementation !== undefined) found.push(implementation)
  }
  return found
}
