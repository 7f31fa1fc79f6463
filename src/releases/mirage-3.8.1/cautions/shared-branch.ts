// `if_impl c x (F $ x)` or `if_impl c x x` where nothing else uses x: functoria 3.1.1 loses what x is made of, or dies
// (functoria_graph.ml, `EvalIf.apply`: the branch not taken is removed with its orphans before the other takes its place).

import type { Caution, CautionInput } from '../../../core/graph/caution.ts'
import { CHOICE, childrenOf, type Graph } from '../../../core/graph/graph.ts'
import type { Diagnostic } from '../../../core/model/diagnostic.ts'
import { nodeName } from '../../../core/model/node-name.ts'
import { caution } from '../caution-parts.ts'

export const sharedBranch: Caution = {
  code: 'MG-SHARED-BRANCH',
  about: 'Looks for a branch of a choice that is, or stands inside, its other branch and is nowhere else.',
  give(input) {
    const parents = parentsOf(input.graph)
    return Array.from({ length: input.graph.size }, (_, vertex) => vertex)
      .filter((vertex) => input.graph.kinds[vertex] === CHOICE)
      .flatMap((choice) => {
        const [then, otherwise] = childrenOf(input.graph, choice)
        if (then === undefined || otherwise === undefined) return []
        const lost = isLost(input.graph, parents, choice, then, otherwise)
          ? then
          : isLost(input.graph, parents, choice, otherwise, then)
            ? otherwise
            : null
        return lost === null ? [] : report(input, choice, lost)
      })
  },
}

function parentsOf(graph: Graph): readonly (readonly number[])[] {
  const parents: number[][] = Array.from({ length: graph.size }, () => [])
  for (let vertex = 0; vertex < graph.size; vertex += 1) {
    for (const child of childrenOf(graph, vertex)) parents[child]?.push(vertex)
  }
  return parents
}

/**
 * Whether the tool, picking `kept`, removes it together with `other`: it walks down from the branch not taken and removes
 * whatever nothing else points to. A bare device without dependencies survives that, because it is put back as it was.
 */
function isLost(
  graph: Graph,
  parents: readonly (readonly number[])[],
  choice: number,
  kept: number,
  other: number,
): boolean {
  if (isBare(graph, kept)) return false
  const removed = new Set([choice])
  const open = [other]
  for (let vertex = open.pop(); vertex !== undefined; vertex = open.pop()) {
    const isOrphan = (parents[vertex] ?? []).every((parent) => removed.has(parent))
    if (!isOrphan || removed.has(vertex)) continue
    if (vertex === kept) return true
    removed.add(vertex)
    open.push(...childrenOf(graph, vertex))
  }
  return false
}

/** Whether a vertex is a device without dependencies, or a choice that always leads to one. */
function isBare(graph: Graph, vertex: number): boolean {
  const seen = new Set<number>()
  const open = [vertex]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    const children = childrenOf(graph, at)
    if (graph.kinds[at] === CHOICE) open.push(...children)
    else if (children.length > 0) return false
  }
  return true
}

function report({ design, graph }: CautionInput, choice: number, lost: number): readonly Diagnostic[] {
  const node = (graph.origins[choice] ?? []).map((origin) => origin.node).find((id) => id in design.logic.nodes)
  if (node === undefined) return []
  const inner = graph.origins[lost]?.[0]?.node
  const name = inner === undefined ? 'one branch' : `\`${nodeName(design.logic, inner)}\``
  const [then, otherwise] = childrenOf(graph, choice)
  const when = then === otherwise ? '' : ' where it takes the plain branch'
  return [
    caution(
      'MG-SHARED-BRANCH',
      { node },
      `Both branches of \`${nodeName(design.logic, node)}\` use ${name}, and nothing else does. The real tool stops, or forgets what ${name} needs${when}; Morgana resolves it as it is meant.`,
      {
        hint: `Use ${name} in one more place, for example as a data dependency (\`deps\`) of the module, before you give the configuration to \`mirage\`.`,
      },
    ),
  ]
}
