// Vertices under construction, each one once: a hash table over columns of numbers, so that sharing costs no text and no
// object.

import { DEVICE } from './graph.ts'

/** Columns of vertices while they grow. */
export interface VertexTable {
  readonly kinds: number[]
  /** Device: number of its sharing key. Application: functor. Choice: then. */
  readonly first: number[]
  /** Device: where its dependencies begin. Application: argument. Choice: else. */
  readonly second: number[]
  /** Device: where its dependencies end. Application: 0. Choice: condition. */
  readonly third: number[]
  readonly dependencies: number[]
  /** Open addressing; 0 is free, otherwise a vertex + 1. */
  slots: Int32Array
}

const NO_DEPENDENCIES: readonly number[] = []

/** An empty table. */
export function createVertexTable(): VertexTable {
  return { kinds: [], first: [], second: [], third: [], dependencies: [], slots: new Int32Array(256) }
}

/** Number of the application or choice with these fields, made when there is none. */
export function internEdge(table: VertexTable, kind: number, a: number, b: number, c: number): number {
  const { kinds, first, second, third } = table
  if (kinds.length * 2 >= table.slots.length) grow(table)
  const { slots } = table
  const mask = slots.length - 1
  let slot = mix(mix(mix(kind, a), b), c) & mask
  for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
    const vertex = held - 1
    if (first[vertex] === a && second[vertex] === b && third[vertex] === c && kinds[vertex] === kind) return vertex
    slot = (slot + 1) & mask
  }
  slots[slot] = kinds.push(kind)
  first.push(a)
  second.push(b)
  third.push(c)
  return kinds.length - 1
}

/** Number of the device with this sharing key and these dependencies, made when there is none. */
export function internDevice(table: VertexTable, key: number, deps: readonly number[]): number {
  const { kinds, first, second, third, dependencies } = table
  if (kinds.length * 2 >= table.slots.length) grow(table)
  const { slots } = table
  const mask = slots.length - 1
  let slot = hashDevice(key, deps) & mask
  for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
    if (isDevice(table, held - 1, key, deps)) return held - 1
    slot = (slot + 1) & mask
  }
  slots[slot] = kinds.push(DEVICE)
  first.push(key)
  second.push(dependencies.length)
  for (let index = 0; index < deps.length; index += 1) dependencies.push(deps[index] ?? 0)
  third.push(dependencies.length)
  return kinds.length - 1
}

function mix(hash: number, value: number): number {
  const h = Math.imul(hash ^ value, 0x9e3779b1)
  return h ^ (h >>> 15)
}

function hashDevice(key: number, deps: readonly number[]): number {
  let hash = mix(DEVICE, key)
  for (let index = 0; index < deps.length; index += 1) hash = mix(hash, deps[index] ?? 0)
  return hash
}

function isDevice(table: VertexTable, vertex: number, key: number, deps: readonly number[]): boolean {
  if (table.kinds[vertex] !== DEVICE || table.first[vertex] !== key) return false
  const start = table.second[vertex] ?? 0
  if ((table.third[vertex] ?? 0) - start !== deps.length) return false
  for (let index = 0; index < deps.length; index += 1) {
    if (table.dependencies[start + index] !== deps[index]) return false
  }
  return true
}

function grow(table: VertexTable): void {
  const { kinds, first, second, third, dependencies } = table
  const slots = new Int32Array(table.slots.length * 4)
  const mask = slots.length - 1
  for (let vertex = 0; vertex < kinds.length; vertex += 1) {
    const kind = kinds[vertex] ?? 0
    const [a, b, c] = [first[vertex] ?? 0, second[vertex] ?? 0, third[vertex] ?? 0]
    const deps = kind !== DEVICE || b === c ? NO_DEPENDENCIES : dependencies.slice(b, c)
    let slot = (kind === DEVICE ? hashDevice(a, deps) : mix(mix(mix(kind, a), b), c)) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = vertex + 1
  }
  table.slots = slots
}
