// What the engine is compared with: a plain walk over typed arrays of the same graph, once for each target. It picks the
// branch of every choice from a table and marks what it comes to; no device, package or key is made.

import { CHOICE, DEVICE, type Graph } from '../src/core/graph/graph.ts'

/** Branches for one target: for each choice 1 when its condition holds. */
export type Branches = Uint8Array

/** Number of vertices that a target reaches. */
export function traverse(graph: Graph, branches: Branches, stack: Int32Array, seen: Uint8Array): number {
  const { kinds, first, second, third, dependencies } = graph
  seen.fill(0)
  let top = 0
  let count = 0
  stack[top++] = graph.root
  seen[graph.root] = 1
  while (top > 0) {
    const vertex = stack[--top] ?? 0
    count += 1
    const a = first[vertex] ?? 0
    const b = second[vertex] ?? 0
    if (kinds[vertex] === DEVICE) {
      const end = third[vertex] ?? 0
      for (let i = b; i < end; i += 1) {
        const child = dependencies[i] ?? 0
        if (seen[child] === 0) {
          seen[child] = 1
          stack[top++] = child
        }
      }
    } else if (kinds[vertex] === CHOICE) {
      const child = branches[vertex] === 1 ? a : b
      if (seen[child] === 0) {
        seen[child] = 1
        stack[top++] = child
      }
    } else {
      if (seen[a] === 0) {
        seen[a] = 1
        stack[top++] = a
      }
      if (seen[b] === 0) {
        seen[b] = 1
        stack[top++] = b
      }
    }
  }
  return count
}
