// The walk that makes devices: picks branches, fuses maximal application chains with the device at their head, and orders
// devices as functoria does, each after those that it uses. Unlike functoria 3.1.1, nothing is removed and put back, so a
// device that is both a branch and an argument below the other branch keeps everything it needs (DESIGN part 4.6).

import { APPLICATION, type Graph } from './graph.ts'
import type { Origin } from './impl.ts'
import { createPicker } from './pick-branches.ts'
import type { ResolvedDevice } from './resolution.ts'

export interface Walk {
  readonly devices: readonly ResolvedDevice[]
  /** For a vertex that became a device its index + 1; else 0. */
  readonly indexOf: Int32Array
  /** For a functor, or a partial application, the index + 1 of a device that it was fused into; else 0. */
  readonly fusedInto: Int32Array
  /** For each choice the branch taken (see pick-branches). */
  readonly taken: Uint8Array
}

/** Devices as they are found: columns by number of discovery, parts as vertices. */
interface Found {
  readonly vertices: number[]
  readonly heads: number[]
  /** Where the parts of a device begin in `parts`; one entry more than devices. Parameters come before dependencies. */
  readonly starts: number[]
  readonly parameterCounts: number[]
  readonly parts: number[]
  /** Number of discovery of a vertex + 1; else 0. */
  readonly numberOf: Int32Array
  /** How often each device is used. */
  readonly uses: number[]
  readonly fusedVertices: number[]
  readonly fusedNumbers: number[]
}

/** Devices of a graph under decided conditions; null when a condition could not be decided. */
export function resolveDevices(graph: Graph, branchOf: (condition: number) => number): Walk | null {
  const { pick, taken } = createPicker(graph, branchOf)
  const root = pick(graph.root)
  const found = root < 0 ? null : findDevices(graph, pick, root)
  if (found === null) return null
  const order = orderDevices(graph, found)
  return { ...buildDevices(graph, found, order), taken }
}

/** All devices that the root needs, with their parts; null when a condition failed. */
function findDevices(graph: Graph, pick: (vertex: number) => number, root: number): Found | null {
  const { kinds, first, second, third, dependencies } = graph
  const numberOf = new Int32Array(graph.size)
  const found: Found = {
    vertices: [root],
    heads: [],
    starts: [],
    parameterCounts: [],
    parts: [],
    numberOf,
    uses: [0],
    fusedVertices: [],
    fusedNumbers: [],
  }
  const { vertices, heads, parts, uses, fusedVertices, fusedNumbers } = found
  numberOf[root] = 1

  for (let number = 0; number < vertices.length; number += 1) {
    const start = parts.length
    let head = vertices[number] ?? 0
    while (kinds[head] === APPLICATION) {
      parts.push(pick(second[head] ?? 0))
      head = pick(first[head] ?? 0)
      if (head < 0) return null
      fusedVertices.push(head)
      fusedNumbers.push(number)
    }
    reverseFrom(parts, start)
    found.starts.push(start)
    found.parameterCounts.push(parts.length - start)
    heads.push(head)
    const end = third[head] ?? 0
    for (let index = second[head] ?? 0; index < end; index += 1) parts.push(pick(dependencies[index] ?? 0))
    for (let index = start; index < parts.length; index += 1) {
      const part = parts[index] ?? 0
      if (part < 0) return null
      const known = numberOf[part] ?? 0
      if (known === 0) {
        numberOf[part] = vertices.push(part)
        uses.push(1)
      } else uses[known - 1] = (uses[known - 1] ?? 0) + 1
    }
  }
  found.starts.push(parts.length)
  return found
}

/** Applications were met from the last argument to the first. */
function reverseFrom(items: number[], start: number): void {
  for (let low = start, high = items.length - 1; low < high; low += 1, high -= 1) {
    const held = items[low] ?? 0
    items[low] = items[high] ?? 0
    items[high] = held
  }
}

/**
 * Numbers of discovery in functoria's order: a breadth-first topological walk from the root, reversed. At each device the
 * parts made last are walked first; fused applications are made after all plain devices. The order decides which of several
 * refusing devices is named and how a release numbers what it numbers (measured: the order of `devices` in every case).
 */
function orderDevices({ kinds, size }: Graph, { vertices, parts, starts, numberOf, uses }: Found): Int32Array {
  const count = vertices.length
  const queue = new Int32Array(count)
  const waiting = new Int32Array(uses)
  const age = (vertex: number): number => (kinds[vertex] === APPLICATION ? size + vertex : vertex)
  const byAge = (a: number, b: number): number => age(b) - age(a)
  let filled = 1
  for (let at = 0; at < filled; at += 1) {
    const number = queue[at] ?? 0
    const start = starts[number] ?? 0
    const end = starts[number + 1] ?? 0
    const sorted = end - start > 1 ? parts.slice(start, end).sort(byAge) : null
    for (let index = start; index < end; index += 1) {
      const part = (numberOf[(sorted === null ? parts[index] : sorted[index - start]) ?? 0] ?? 0) - 1
      const left = (waiting[part] ?? 0) - 1
      waiting[part] = left
      if (left === 0) queue[filled++] = part
    }
  }
  return queue.reverse()
}

const EMPTY: readonly number[] = []
const NO_ORIGINS: readonly Origin[] = []

function buildDevices(graph: Graph, found: Found, order: Int32Array): Omit<Walk, 'taken'> {
  const { vertices, heads, parts, starts, parameterCounts, numberOf, fusedVertices, fusedNumbers } = found
  const { first, implementations, origins } = graph
  const devices: ResolvedDevice[] = []
  const indexOf = new Int32Array(graph.size)
  const placeOf = new Int32Array(order.length)
  for (let index = 0; index < order.length; index += 1) placeOf[order[index] ?? 0] = index
  const indexes = (from: number, to: number): readonly number[] => {
    if (from === to) return EMPTY
    const list: number[] = []
    for (let at = from; at < to; at += 1) list.push(placeOf[(numberOf[parts[at] ?? 0] ?? 0) - 1] ?? 0)
    return list
  }
  for (let index = 0; index < order.length; index += 1) {
    const number = order[index] ?? 0
    const vertex = vertices[number] ?? 0
    const head = heads[number] ?? 0
    const implementation = implementations[first[head] ?? 0]
    if (implementation === undefined) continue
    const start = starts[number] ?? 0
    const middle = start + (parameterCounts[number] ?? 0)
    const own = origins[vertex] ?? NO_ORIGINS
    devices.push({
      vertex,
      implementation,
      parameters: indexes(start, middle),
      dependencies: indexes(middle, starts[number + 1] ?? 0),
      origins: vertex === head ? own : joinOrigins(own, origins[head] ?? NO_ORIGINS),
    })
    indexOf[vertex] = index + 1
  }
  const fusedInto = new Int32Array(graph.size)
  for (let at = 0; at < fusedVertices.length; at += 1) {
    fusedInto[fusedVertices[at] ?? 0] = (placeOf[fusedNumbers[at] ?? 0] ?? 0) + 1
  }
  return { devices, indexOf, fusedInto }
}

/** Origins of an application, then those of the device at its head. */
function joinOrigins(own: readonly Origin[], inner: readonly Origin[]): readonly Origin[] {
  if (inner.length === 0 || inner === own) return own
  const merged = [...own]
  for (const origin of inner) if (!merged.some((one) => one.node === origin.node)) merged.push(origin)
  return merged
}
