// The walk that makes devices: picks branches, fuses maximal application chains with the device at their head, and orders
// devices as functoria does, each after those that it uses. Unlike functoria 3.1.1, nothing is removed and put back, so a
// device that is both a branch and an argument below the other branch keeps everything it needs (DESIGN part 4.6).

import { claimDevices } from './claimed-origins.ts'
import { APPLICATION, type Graph } from './graph.ts'
import type { Origin } from './impl.ts'
import { createOriginIndex } from './origin-index.ts'
import { createPicker } from './pick-branches.ts'
import type { ResolvedDevice } from './resolution.ts'

export interface Walk {
  readonly devices: readonly ResolvedDevice[]
  /** Index of the root's device. */
  readonly root: number
  /** Index of the device that each vertex of the graph's `init` stands for. */
  readonly init: readonly number[]
  /** For a vertex that became a device its index + 1; else 0. Only explanations ask: empty when the graph names no nodes. */
  readonly indexOf: Int32Array
  /** For a functor, or a partial application, the index + 1 of a device that it was fused into; else 0. Empty as above. */
  readonly fusedInto: Int32Array
  /** For each choice the branch taken (see pick-branches). */
  readonly taken: Uint8Array
}

/**
 * Room for the walks over one graph, taken once, because taking it costs as much as walking. Devices as they are found: columns
 * by number of discovery, parts as vertices.
 */
interface Room {
  /** See `createPicker`; cleared for each walk, as are `numberOf` and `uses`. */
  readonly picked: Int32Array
  /** Number of discovery of a vertex + 1, later its place + 1; else 0. */
  readonly numberOf: Int32Array
  readonly vertices: Int32Array
  readonly heads: Int32Array
  /** Where the parts of a device begin in `parts`; one entry more than devices. Parameters come before dependencies. */
  readonly starts: Int32Array
  readonly parameterCounts: Int32Array
  /** How often each device is used. */
  readonly uses: Int32Array
  /** Numbers of discovery, users before what they use. */
  readonly queue: Int32Array
  readonly parts: number[]
  /** Lists of one place, by place: most lists are one of these, for whatever target. */
  readonly singles: (readonly number[])[]
  /** Ages of a device's parts, to be sorted. */
  ages: Int32Array
}

/** Devices of a graph under decided conditions; null when a condition could not be decided. */
export type ResolveDevices = (branchOf: (condition: number) => number) => Walk | null

/** A resolver of devices for one graph, used for one set of key values after the other. */
export function createDeviceResolver(graph: Graph): ResolveDevices {
  const room = createRoom(graph.size)
  const index = createOriginIndex(graph)
  const hasOrigins = graph.nodes.size > 0 || graph.origins.some((origins) => origins !== null)
  return (branchOf) => {
    room.picked.fill(0)
    room.numberOf.fill(0)
    room.parts.length = 0
    const { pick, taken } = createPicker(graph, branchOf, room.picked)
    const root = pick(graph.root)
    const count = root < 0 ? -1 : findDevices(graph, pick, root, room)
    if (count < 0) return null
    orderDevices(graph, count, room)
    const devices = buildDevices(graph, count, room)
    const at = (vertex: number): number => (room.numberOf[pick(vertex)] ?? 0) - 1
    const ends = { root: at(graph.root), init: graph.roots.init.map(at), taken }
    if (!hasOrigins) return { devices, ...ends, indexOf: NO_NUMBERS, fusedInto: NO_NUMBERS }
    const indexOf = room.numberOf.slice()
    const fusedInto = findFused(graph, pick, devices)
    const isUsed = (vertex: number): boolean => indexOf[vertex] !== 0 || fusedInto[vertex] !== 0
    return { devices: claimDevices(graph, devices, { taken, isUsed }, index), ...ends, indexOf, fusedInto }
  }
}

const NO_NUMBERS = new Int32Array(0)

function createRoom(size: number): Room {
  return {
    picked: new Int32Array(size),
    numberOf: new Int32Array(size),
    vertices: new Int32Array(size),
    heads: new Int32Array(size),
    starts: new Int32Array(size + 1),
    parameterCounts: new Int32Array(size),
    uses: new Int32Array(size),
    queue: new Int32Array(size),
    parts: [],
    singles: [],
    ages: new Int32Array(64),
  }
}

/** Marks functors and partial applications with a device that they became part of. Only explanations ask. */
function findFused(graph: Graph, pick: (vertex: number) => number, devices: readonly ResolvedDevice[]): Int32Array {
  const { kinds, first } = graph
  const fusedInto = new Int32Array(graph.size)
  for (const [index, { vertex }] of devices.entries()) {
    for (let at = vertex; kinds[at] === APPLICATION && fusedInto[at] === 0; ) {
      at = pick(first[at] ?? 0)
      fusedInto[at] = index + 1
    }
  }
  return fusedInto
}

/** Finds all devices that the root needs, with their parts, and counts them; -1 when a condition failed. */
function findDevices(graph: Graph, pick: (vertex: number) => number, root: number, room: Room): number {
  const { kinds, first, second, third, dependencies } = graph
  const { vertices, heads, starts, parameterCounts, numberOf, uses, parts } = room
  let count = 1
  vertices[0] = root
  uses[0] = 0
  numberOf[root] = 1
  for (let number = 0; number < count; number += 1) {
    const start = parts.length
    let head = vertices[number] ?? 0
    while (kinds[head] === APPLICATION) {
      parts.push(pick(second[head] ?? 0))
      head = pick(first[head] ?? 0)
      if (head < 0) return -1
    }
    reverseFrom(parts, start)
    starts[number] = start
    parameterCounts[number] = parts.length - start
    heads[number] = head
    const end = third[head] ?? 0
    for (let index = second[head] ?? 0; index < end; index += 1) parts.push(pick(dependencies[index] ?? 0))
    for (let index = start; index < parts.length; index += 1) {
      const part = parts[index] ?? 0
      if (part < 0) return -1
      let known = numberOf[part] ?? 0
      if (known === 0) {
        vertices[count] = part
        uses[count] = 0
        count += 1
        known = count
        numberOf[part] = known
      }
      uses[known - 1] = (uses[known - 1] ?? 0) + 1
    }
  }
  starts[count] = parts.length
  return count
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
 * Fills the queue in functoria's order: a breadth-first topological walk from the root, which gives devices from the last to the
 * first. At each device the parts made last are walked first; fused applications are made after all plain devices. The order
 * decides which of several refusing devices is named and how a release numbers what it numbers (measured: the order of
 * `devices` in every case).
 */
function orderDevices({ kinds, size }: Graph, count: number, room: Room): void {
  const { parts, starts, numberOf, uses, queue } = room
  let { ages } = room
  let filled = 1
  queue[0] = 0
  for (let at = 0; at < filled; at += 1) {
    const number = queue[at] ?? 0
    const start = starts[number] ?? 0
    const degree = (starts[number + 1] ?? 0) - start
    if (degree > ages.length) {
      ages = new Int32Array(degree * 2)
      room.ages = ages
    }
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
  if (filled !== count) throw new Error('A device is part of itself')
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

function buildDevices(graph: Graph, count: number, room: Room): readonly ResolvedDevice[] {
  const { vertices, heads, starts, parameterCounts, numberOf, queue } = room
  const { first, implementations } = graph
  const devices: ResolvedDevice[] = []
  // From here on a vertex is known by its place among the devices.
  for (let place = 0; place < count; place += 1) {
    numberOf[vertices[queue[count - 1 - place] ?? 0] ?? 0] = place + 1
  }
  for (let place = 0; place < count; place += 1) {
    const number = queue[count - 1 - place] ?? 0
    const vertex = vertices[number] ?? 0
    const head = heads[number] ?? 0
    const implementation = implementations[first[head] ?? 0]
    if (implementation === undefined) continue
    const start = starts[number] ?? 0
    const middle = start + (parameterCounts[number] ?? 0)
    devices.push({
      vertex,
      implementation,
      parameters: placesOf(room, start, middle),
      dependencies: placesOf(room, middle, starts[number + 1] ?? 0),
      // Told by claimDevices, which knows the choices taken.
      origins: NO_ORIGINS,
    })
  }
  return devices
}

/** Places of parts among the devices. Lists of two are written out, so that they take no more room than they need. */
function placesOf({ parts, numberOf, singles }: Room, from: number, to: number): readonly number[] {
  if (from === to) return EMPTY
  const one = (numberOf[parts[from] ?? 0] ?? 0) - 1
  if (to - from === 1) return singleOf(singles, one)
  const two = (numberOf[parts[from + 1] ?? 0] ?? 0) - 1
  if (to - from === 2) return [one, two]
  const places = [one, two, (numberOf[parts[from + 2] ?? 0] ?? 0) - 1]
  for (let at = from + 3; at < to; at += 1) places.push((numberOf[parts[at] ?? 0] ?? 0) - 1)
  return places
}

function singleOf(singles: (readonly number[])[], place: number): readonly number[] {
  const known = singles[place]
  if (known !== undefined) return known
  const single = [place]
  // Places come nearly in order; the array stays without holes.
  while (singles.length < place) singles.push([singles.length])
  singles[place] = single
  return single
}
