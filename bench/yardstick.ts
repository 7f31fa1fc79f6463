// What the engine is compared with: a plain depth-first walk over typed arrays of the same graph, all vertices and edges, once
// for each target, that numbers every vertex after those below it. No condition is evaluated, no device, package or key is
// made; each walk has arrays of its own, as each target's result has.

import { DEVICE, type Graph } from '../src/core/graph/graph.ts'

/** Vertices below the root in post-order. */
export function traverse(graph: Graph): Int32Array {
  const { kinds, first, second, third, dependencies, size } = graph
  const order = new Int32Array(size)
  const cursor = new Int32Array(size)
  const seen = new Uint8Array(size)
  const stack = new Int32Array(size)
  let top = 0
  let count = 0
  stack[0] = graph.root
  seen[graph.root] = 1
  while (top >= 0) {
    const vertex = stack[top] ?? 0
    const at = cursor[vertex] ?? 0
    const isDevice = kinds[vertex] === DEVICE
    const a = first[vertex] ?? 0
    const b = second[vertex] ?? 0
    const degree = isDevice ? (third[vertex] ?? 0) - b : 2
    if (at === degree) {
      order[count++] = vertex
      top -= 1
      continue
    }
    cursor[vertex] = at + 1
    const child = (isDevice ? dependencies[b + at] : at === 0 ? a : b) ?? 0
    if (seen[child] === 0) {
      seen[child] = 1
      stack[++top] = child
    }
  }
  return order.subarray(0, count)
}
