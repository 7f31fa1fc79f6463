// What functoria 3.1.1 loses while it decides choices: it takes the branch not chosen away with all that nothing else uses
// (key_graph.ml, `EvalIf.apply` and `remove_rec`) before the chosen one takes its place, and puts that back without its
// parts when it was taken away, too. Simulated, because what is lost depends on what was decided before.

import { APPLICATION, CHOICE, DEVICE, type Graph } from '../../../../core/graph/graph.ts'
import { NOT_MET, TAKEN_THEN } from '../../../../core/graph/pick-branches.ts'

/** A vertex that stands in the tool's result without what it is made of, and the choice that took that away. */
export interface Loss {
  readonly choice: number
  readonly vertex: number
}

/** Vertices directly below one, without making a list. */
function forEachChild(
  { kinds, first, second, third, dependencies }: Graph,
  vertex: number,
  visit: (child: number) => void,
) {
  const a = first[vertex] ?? 0
  const b = second[vertex] ?? 0
  if (kinds[vertex] !== DEVICE) {
    visit(a)
    visit(b)
    return
  }
  const end = third[vertex] ?? 0
  for (let index = b; index < end; index += 1) visit(dependencies[index] ?? 0)
}

/** Whether a vertex has parts that it could lose: an application, or a device with data dependencies. */
function hasParts({ kinds, second, third }: Graph, vertex: number): boolean {
  return kinds[vertex] === APPLICATION || (kinds[vertex] === DEVICE && (second[vertex] ?? 0) < (third[vertex] ?? 0))
}

/** Number of edges to each vertex. */
function countUses(graph: Graph): Int32Array {
  const uses = new Int32Array(graph.size)
  for (let vertex = 0; vertex < graph.size; vertex += 1) {
    forEachChild(graph, vertex, (child) => {
      uses[child] = (uses[child] ?? 0) + 1
    })
  }
  return uses
}

/**
 * Whether anything can be lost, whatever branches are chosen: some branch has parts and is used twice. False for most
 * graphs, at the cost of one walk.
 */
export function canLose(graph: Graph): boolean {
  const uses = countUses(graph)
  // Uses of a ladder of choices are uses of all that can stand there; parents have greater numbers.
  const isBranch = new Uint8Array(graph.size)
  const many = new Uint8Array(graph.size)
  for (let vertex = graph.size - 1; vertex >= 0; vertex -= 1) {
    if ((uses[vertex] ?? 0) > 1) many[vertex] = 1
    if (many[vertex] === 1 && isBranch[vertex] === 1 && hasParts(graph, vertex)) return true
    if (graph.kinds[vertex] !== CHOICE) continue
    for (const child of [graph.first[vertex] ?? 0, graph.second[vertex] ?? 0]) {
      isBranch[child] = 1
      if (many[vertex] === 1) many[child] = 1
    }
  }
  return false
}

/** Losses of one run, `branchOf` telling the branch of each condition; null when some condition cannot be decided. */
export function findLosses(graph: Graph, branchOf: (condition: number) => number): readonly Loss[] | null {
  const { kinds, first, second, third, size } = graph
  const uses = countUses(graph)
  const isThere = new Uint8Array(size).fill(1)
  /** For a vertex that lost its parts the choice that took them + 1. */
  const strippedBy = new Int32Array(size)
  const standsFor = new Int32Array(size).map((_, vertex) => vertex)
  const at = (vertex: number): number => standsFor[vertex] ?? vertex

  function release(vertex: number, orphans: number[]): void {
    const left = (uses[vertex] ?? 0) - 1
    uses[vertex] = left
    if (left === 0) orphans.push(vertex)
  }

  function takeAway(vertex: number): void {
    const orphans = [vertex]
    for (let next = orphans.pop(); next !== undefined; next = orphans.pop()) {
      if (isThere[next] === 0) continue
      isThere[next] = 0
      if (strippedBy[next] === 0) forEachChild(graph, next, (child) => release(at(child), orphans))
    }
  }

  // Choices are decided in the order in which they were made: inner ones first.
  for (let choice = 0; choice < size; choice += 1) {
    if (kinds[choice] !== CHOICE || isThere[choice] === 0) continue
    const branch = branchOf(third[choice] ?? 0)
    if (branch === NOT_MET) return null
    const [then, otherwise] = [at(first[choice] ?? 0), at(second[choice] ?? 0)]
    const [kept, other] = branch === TAKEN_THEN ? [then, otherwise] : [otherwise, then]
    isThere[choice] = 0
    uses[kept] = (uses[kept] ?? 0) - 1
    uses[other] = (uses[other] ?? 0) - 1
    if (uses[other] === 0) takeAway(other)
    uses[kept] = (uses[kept] ?? 0) + (uses[choice] ?? 0)
    standsFor[choice] = kept
    if (isThere[kept] === 1) continue
    isThere[kept] = 1
    if (hasParts(graph, kept)) strippedBy[kept] = choice + 1
  }
  const losses: Loss[] = []
  for (let vertex = 0; vertex < size; vertex += 1) {
    const choice = (strippedBy[vertex] ?? 0) - 1
    if (choice >= 0 && isThere[vertex] === 1) losses.push({ choice, vertex })
  }
  return losses
}
