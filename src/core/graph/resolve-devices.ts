// The walk that makes devices: picks branches, fuses maximal application chains with the device at their head, and orders
// devices as functoria does, each after those that it uses. Unlike functoria 3.1.1, nothing is removed and put back, so a
// device that is both a branch and an argument below the other branch keeps everything it needs (DESIGN part 4.6).

import { claimDevices } from './claimed-origins.ts'
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
  count: number
  readonly vertices: Int32Array
  readonly heads: Int32Array
  /** Where the parts of a device begin in `parts`; one entry more than devices. Parameters come before dependencies. */
  readonly starts: Int32Array
  readonly parameterCounts: Int32Array
  readonly parts: number[]
  /** Number of discovery of a vertex + 1, later its place + 1; else 0. */
  readonly numberOf: Int32Array
  /** How often each device is used. */
  readonly uses: Int32Array
}

/** Devices of a graph under decided conditions; null when a condition could not be decided. */
export function resolveDevices(graph: Graph, branchOf: (condition: number) => number): Walk | null {
  const { pick, taken } = createPicker(graph, branchOf)
  const root = pick(graph.root)
  const found = root < 0 ? null : findDevices(graph, pick, root)
  if (found === null) return null
  const { devices, indexOf } = buildDevices(graph, found, orderDevices(graph, found))
  const fusedInto = findFused(graph, pick, devices)
  const isUsed = (vertex: number): boolean => indexOf[vertex] !== 0 || fusedInto[vertex] !== 0
  return { devices: claimDevices(graph, devices, { taken, isUsed }), indexOf, fusedInto, taken }
}

/** Marks functors and partial applications with a device that they became part of. Only explanations ask. */
function findFused(graph: Graph, pick: (vertex: number) => number, devices: readonly ResolvedDevice[]): Int32Array {
  const { kinds, first } = graph
  const fusedInto = new Int32Array(graph.nodes.size === 0 ? 0 : graph.size)
  if (fusedInto.length === 0) return fusedInto
  for (const [index, { vertex }] of devices.entries()) {
    for (let at = vertex; kinds[at] === APPLICATION && fusedInto[at] === 0; ) {
      at = pick(first[at] ?? 0)
      fusedInto[at] = index + 1
    }
  }
  return fusedInto
}

/** All devices that the root needs, with their parts; null when a condition failed. */
function findDevices(graph: Graph, pick: (vertex: number) => number, root: number): Found | null {
  const { kinds, first, second, third, dependencies, size } = graph
  const vertices = new Int32Array(size)
  const heads = new Int32Array(size)
  const starts = new Int32Array(size + 1)
  const parameterCounts = new Int32Array(size)
  const numberOf = new Int32Array(size)
  const uses = new Int32Array(size)
  const parts: number[] = []
  let count = 1
  vertices[0] = root
  numberOf[root] = 1
  for (let number = 0; number < count; number += 1) {
    const start = parts.length
    let head = vertices[number] ?? 0
    while (kinds[head] === APPLICATION) {
      parts.push(pick(second[head] ?? 0))
      head = pick(first[head] ?? 0)
      if (head < 0) return null
    }
    reverseFrom(parts, start)
    starts[number] = start
    parameterCounts[number] = parts.length - start
    heads[number] = head
    const end = third[head] ?? 0
    for (let index = second[head] ?? 0; index < end; index += 1) parts.push(pick(dependencies[index] ?? 0))
    for (let index = start; index < parts.length; index += 1) {
      const part = parts[index] ?? 0
      if (part < 0) return null
      let known = numberOf[part] ?? 0
      if (known === 0) {
        vertices[count] = part
        count += 1
        known = count
        numberOf[part] = known
      }
      uses[known - 1] = (uses[known - 1] ?? 0) + 1
    }
  }
  starts[count] = parts.length
  return { count, vertices, heads, starts, parameterCounts, parts, numberOf, uses }
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
function orderDevices({ kinds, size }: Graph, { count, parts, starts, numberOf, uses }: Found): Int32Array {
  const queue = new Int32Array(count)
  let ages = new Int32Array(64)
  let filled = 1
  for (let at = 0; at < filled; at += 1) {
    const number = queue[at] ?? 0
    const start = starts[number] ?? 0
    const degree = (starts[number + 1] ?? 0) - start
    if (degree > ages.length) ages = new Int32Array(degree * 2)
    for (let index = 0; index < degree; index += 1) {
      const part = parts[start + index] ?? 0
      ages[index] = kinds[part] === APPLICATION ? part + size : part
    }
    sortFirst(ages, degree)
    for (let index = degree - 1; index >= 0; index -= 1) {
      const age = ages[index] ?? 0
      const part = (numberOf[age < size ? age : age - size] ?? 0) - 1
      const left = (uses[part] ?? 0) - 1
      uses[part] = left
      if (left === 0) queue[filled++] = part
    }
  }
  return queue.reverse()
}

/** Sorts the first numbers of an array, smallest first. */
function sortFirst(items: Int32Array, count: number): void {
  if (count > 16) {
    items.subarray(0, count).sort()
    return
  }
  for (let index = 1; index < count; index += 1) {
    const item = items[index] ?? 0
    let to = index
    for (; to > 0 && (items[to - 1] ?? 0) > item; to -= 1) items[to] = items[to - 1] ?? 0
    items[to] = item
  }
}

const EMPTY: readonly number[] = []
const NO_ORIGINS: readonly Origin[] = []

function buildDevices(graph: Graph, found: Found, order: Int32Array): Pick<Walk, 'devices' | 'indexOf'> {
  const { count, vertices, heads, parts, starts, parameterCounts, numberOf } = found
  const { first, implementations, origins } = graph
  const devices: ResolvedDevice[] = []
  const placeOf = new Int32Array(order.length)
  for (let index = 0; index < order.length; index += 1) placeOf[order[index] ?? 0] = index
  // From here on a vertex is known by its place among the devices.
  for (let number = 0; number < count; number += 1) {
    numberOf[vertices[number] ?? 0] = (placeOf[number] ?? 0) + 1
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
      parameters: placesOf(parts, start, middle, numberOf),
      dependencies: placesOf(parts, middle, starts[number + 1] ?? 0, numberOf),
      origins: vertex === head ? own : joinOrigins(own, origins[head] ?? NO_ORIGINS),
    })
  }
  return { devices, indexOf: numberOf }
}

/** Places of parts among the devices. Short lists are written out: they are most, and take no more room than they need. */
function placesOf(parts: readonly number[], from: number, to: number, indexOf: Int32Array): readonly number[] {
  if (from === to) return EMPTY
  const one = (indexOf[parts[from] ?? 0] ?? 0) - 1
  if (to - from === 1) return [one]
  const two = (indexOf[parts[from + 1] ?? 0] ?? 0) - 1
  if (to - from === 2) return [one, two]
  const places = [one, two, (indexOf[parts[from + 2] ?? 0] ?? 0) - 1]
  for (let at = from + 3; at < to; at += 1) places.push((indexOf[parts[at] ?? 0] ?? 0) - 1)
  return places
}

/** Origins of an application, then those of the device at its head. */
function joinOrigins(own: readonly Origin[], inner: readonly Origin[]): readonly Origin[] {
  if (inner.length === 0 || inner === own) return own
  const merged = [...own]
  for (const origin of inner) if (!merged.some((one) => one.node === origin.node)) merged.push(origin)
  return merged
}
