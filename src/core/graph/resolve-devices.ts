// The walk that makes devices: picks branches, fuses maximal application chains with the device at their head, numbers
// each device after those that it uses. Unlike functoria 3.1.1, nothing is removed and put back, so a device that is both
// a branch and an argument below the other branch keeps everything it needs (DESIGN part 4.6).

import { APPLICATION, type Graph } from './graph.ts'
import type { Origin } from './impl.ts'
import { createPicker } from './pick-branches.ts'
import type { ResolvedDevice } from './resolution.ts'

export interface Walk {
  readonly devices: readonly ResolvedDevice[]
  /** For a vertex that became a device its index + 1; else 0. */
  readonly indexOf: Int32Array
  /** For a functor, or a partial application, the index + 1 of the first device that it was fused into; else 0. */
  readonly fusedInto: Int32Array
  /** For each choice the branch taken (see pick-branches). */
  readonly taken: Uint8Array
}

const EMPTY: number[] = []
const NO_ORIGINS: readonly Origin[] = []

/** Devices of a graph under decided conditions; null when a condition could not be decided. */
export function resolveDevices(graph: Graph, branchOf: (condition: number) => number): Walk | null {
  const { kinds, first, second, third, dependencies, implementations } = graph
  const { pick, taken } = createPicker(graph, branchOf)
  const devices: ResolvedDevice[] = []
  const indexOf = new Int32Array(graph.size)
  const fusedInto = new Int32Array(graph.size)
  // Devices whose parts are being visited, as columns. Parts are vertices until the device is finished.
  const vertices: number[] = []
  const heads: number[] = []
  const parameters: number[][] = []
  const dataOf: number[][] = []
  const cursors: number[] = []

  /** Puts a device on the stack with its parts picked; false when a condition failed. */
  function open(vertex: number): boolean {
    let head = vertex
    let params = EMPTY
    if (kinds[head] === APPLICATION) {
      params = []
      while (kinds[head] === APPLICATION) {
        const argument = pick(second[head] ?? 0)
        head = pick(first[head] ?? 0)
        if (argument < 0 || head < 0) return false
        params.push(argument)
      }
      params.reverse()
    }
    const from = second[head] ?? 0
    const to = third[head] ?? 0
    const data = from === to ? EMPTY : new Array<number>(to - from)
    for (let index = from; index < to; index += 1) {
      const one = pick(dependencies[index] ?? 0)
      if (one < 0) return false
      data[index - from] = one
    }
    vertices.push(vertex)
    heads.push(head)
    parameters.push(params)
    dataOf.push(data)
    cursors.push(0)
    return true
  }

  /** The next part of the device on top that is no device yet, or -1. */
  function nextPart(top: number, params: readonly number[], data: readonly number[]): number {
    const count = params.length + data.length
    for (let cursor = cursors[top] ?? 0; cursor < count; cursor += 1) {
      const part = (cursor < params.length ? params[cursor] : data[cursor - params.length]) ?? 0
      if (indexOf[part] === 0) {
        cursors[top] = cursor + 1
        return part
      }
    }
    return -1
  }

  function close(top: number, params: number[], data: number[]): void {
    const vertex = vertices[top] ?? 0
    const head = heads[top] ?? 0
    const implementation = implementations[first[head] ?? 0]
    vertices.pop()
    heads.pop()
    parameters.pop()
    dataOf.pop()
    cursors.pop()
    if (implementation === undefined) return
    for (let i = 0; i < params.length; i += 1) params[i] = (indexOf[params[i] ?? 0] ?? 0) - 1
    for (let i = 0; i < data.length; i += 1) data[i] = (indexOf[data[i] ?? 0] ?? 0) - 1
    const origins = vertex === head ? (graph.origins[vertex] ?? NO_ORIGINS) : originsOfChain(graph, vertex, head)
    devices.push({ vertex, implementation, parameters: params, dependencies: data, origins })
    indexOf[vertex] = devices.length
    if (vertex !== head) markChain(vertex)
  }

  function markChain(vertex: number): void {
    for (let at = vertex; kinds[at] === APPLICATION; ) {
      at = pick(first[at] ?? 0)
      if (fusedInto[at] !== 0) return
      fusedInto[at] = devices.length
    }
  }

  const root = pick(graph.root)
  if (root < 0 || !open(root)) return null
  for (let top = 0; top >= 0; top = vertices.length - 1) {
    const params = parameters[top] ?? EMPTY
    const data = dataOf[top] ?? EMPTY
    const part = nextPart(top, params, data)
    if (part < 0) close(top, params, data)
    else if (!open(part)) return null
  }
  return { devices, indexOf, fusedInto, taken }
}

/** Origins of an application and of the device at its head, the application's first. */
function originsOfChain(graph: Graph, vertex: number, head: number): readonly Origin[] {
  const own = graph.origins[vertex] ?? NO_ORIGINS
  const inner = graph.origins[head] ?? NO_ORIGINS
  if (inner.length === 0 || inner === own) return own
  const merged = [...own]
  for (const origin of inner) if (!merged.some((one) => one.node === origin.node)) merged.push(origin)
  return merged
}
