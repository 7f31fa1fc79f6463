// Vertices under construction, each one once: a hash table over typed arrays, so that sharing costs no text and no object.

import { DEVICE } from './graph.ts'

export interface VertexTable {
  /** Number of the vertex with these fields, made when there is none. `fresh` tells the caller which. */
  readonly intern: (kind: number, a: number, b: number, deps: readonly number[]) => number
  readonly size: () => number
  /** The columns, cut to size. For a device `second` and `third` bound its dependencies. */
  readonly columns: () => Columns
}

export interface Columns {
  readonly kinds: Uint8Array
  readonly first: Int32Array
  readonly second: Int32Array
  readonly third: Int32Array
  readonly dependencies: Int32Array
}

const NO_DEPENDENCIES: readonly number[] = []

/**
 * An empty table. For a device `a` is the number of its sharing key and `b` is ignored; for an application `a` and `b`
 * are functor and argument; for a choice `a` is the then branch, `b` the else branch and `deps` holds the condition.
 */
export function createVertexTable(): VertexTable {
  const kinds: number[] = []
  const first: number[] = []
  const second: number[] = []
  const third: number[] = []
  const dependencies: number[] = []
  let capacity = 256
  let slots = new Int32Array(capacity)

  function hash(kind: number, a: number, b: number, deps: readonly number[]): number {
    let h = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca6b) ^ kind
    for (let i = 0; i < deps.length; i += 1) h = Math.imul(h ^ (deps[i] ?? 0), 0x01000193)
    h ^= h >>> 15
    return Math.imul(h, 0x2c1b3c6d) >>> 8
  }

  function same(vertex: number, kind: number, a: number, b: number, deps: readonly number[]): boolean {
    if (kinds[vertex] !== kind || first[vertex] !== a) return false
    if (kind !== DEVICE) return second[vertex] === b && third[vertex] === (deps[0] ?? 0)
    const start = second[vertex] ?? 0
    if ((third[vertex] ?? 0) - start !== deps.length) return false
    for (let i = 0; i < deps.length; i += 1) if (dependencies[start + i] !== deps[i]) return false
    return true
  }

  function grow(): void {
    capacity *= 2
    slots = new Int32Array(capacity)
    for (let vertex = 0; vertex < kinds.length; vertex += 1) {
      const kind = kinds[vertex] ?? 0
      const b = kind === DEVICE ? 0 : (second[vertex] ?? 0)
      let slot = hash(kind, first[vertex] ?? 0, b, storedDeps(vertex, kind)) & (capacity - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (capacity - 1)
      slots[slot] = vertex + 1
    }
  }

  function storedDeps(vertex: number, kind: number): readonly number[] {
    if (kind === DEVICE) {
      const start = second[vertex] ?? 0
      const end = third[vertex] ?? 0
      return start === end ? NO_DEPENDENCIES : dependencies.slice(start, end)
    }
    const condition = third[vertex] ?? 0
    return kind === 2 ? [condition] : NO_DEPENDENCIES
  }

  function intern(kind: number, a: number, b: number, deps: readonly number[]): number {
    if (kinds.length * 2 >= capacity) grow()
    const mask = capacity - 1
    let slot = hash(kind, a, b, deps) & mask
    for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
      if (same(held - 1, kind, a, b, deps)) return held - 1
      slot = (slot + 1) & mask
    }
    const vertex = kinds.length
    slots[slot] = vertex + 1
    kinds.push(kind)
    first.push(a)
    if (kind === DEVICE) {
      second.push(dependencies.length)
      for (let i = 0; i < deps.length; i += 1) dependencies.push(deps[i] ?? 0)
      third.push(dependencies.length)
    } else {
      second.push(b)
      third.push(deps[0] ?? 0)
    }
    return vertex
  }

  function columns(): Columns {
    return {
      kinds: new Uint8Array(kinds),
      first: new Int32Array(first),
      second: new Int32Array(second),
      third: new Int32Array(third),
      dependencies: new Int32Array(dependencies),
    }
  }

  return { intern, size: () => kinds.length, columns }
}
