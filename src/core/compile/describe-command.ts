// `mirage describe`: which graph the real tool shows for a command line, and for what an earlier `configure` left behind.

import { partialResolve } from '../graph/partial-resolve.ts'
import { DEVICE, type Graph } from '../graph/graph.ts'
import { type ShownGraph, shownGraph, shownResolution } from '../graph/shown-graph.ts'
import type { ToolError } from '../model/diagnostic.ts'
import type { Context, Key } from '../model/key.ts'
import type { PreparedDesign, PreparedProject } from './prepare-design.ts'

export interface DescribeInput {
  /** What stands after `mirage describe`. */
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** What stood after `mirage configure` the last time it succeeded here; null when it never did. */
  readonly cached: readonly string[] | null
}

export type DescribeResult = { readonly graph: ShownGraph } | { readonly error: ToolError }

/** Options of `describe` alone; keys are read from the rest. */
const OWN_FLAGS: readonly string[] = ['--eval', '--no-eval', '--dot', '-v', '--verbose']

/** The graph that `mirage describe` shows; null when nothing is registered. */
export function describeCommand({ release, project }: PreparedDesign, input: DescribeInput): DescribeResult | null {
  if (project === null) return null
  const read = (words: readonly string[]) =>
    release.commandLine.parse(
      project.choiceKeys,
      { target: '', args: [], env: input.env, command: ['configure', ...words] },
      'choices',
    )
  const own = input.args.filter((word) => !OWN_FLAGS.includes(word))
  const [now, before] = [read(own), read(input.cached ?? [])]
  if ('error' in now) return now
  if ('error' in before) return before
  const context: Context = new Map([...before.parsed.context, ...now.parsed.context])
  const isWhole = input.args.includes('--eval') || (input.cached !== null && !input.args.includes('--no-eval'))
  // Its own options are made together with those of all keys: an option of both is an exception of the tool.
  const clash = (keys: readonly Key[]): { readonly error: ToolError } | null => {
    const all = release.commandLine.parse(
      [...project.choiceKeys, ...keys],
      { target: '', args: [], env: input.env, command: ['describe', ...own] },
      'all',
    )
    // A required key may be missing: nothing is made.
    return 'error' in all && all.error.kind === 'exception' ? all : null
  }
  if (isWhole) {
    const result = project.resolve({ target: '', context })
    if ('failure' in result) return { error: exceptionOf(result.failure.message) }
    const { resolution } = result.resolved
    const keys = new Set([
      ...project.application.keys,
      ...resolution.devices.flatMap((device) => device.implementation.keys),
    ])
    return clash([...keys]) ?? { graph: shownResolution(resolution) }
  }
  const graph = partialResolve(project.graph, context)
  return clash(graphKeys(project, graph)) ?? { graph: shownGraph(graph) }
}

function exceptionOf(message: string): ToolError {
  return { kind: 'exception', message: `Fatal error: exception ${message}`, exit: 1, config_exit: 2 }
}

/** Keys of the application and of all devices that are left. */
function graphKeys({ application }: PreparedProject, graph: Graph): readonly Key[] {
  const keys = new Set(application.keys)
  for (let vertex = 0; vertex < graph.size; vertex += 1) {
    if (graph.kinds[vertex] !== DEVICE) continue
    for (const key of graph.implementations[graph.first[vertex] ?? 0]?.keys ?? []) keys.add(key)
  }
  return [...keys]
}
