// Vertices under construction, each one once: a hash table over columns of numbers, so that sharing costs no text and no
// object.

import { DEVICE } from './graph.ts'

/** Columns of vertices while they grow; there is room for half as many vertices as slots. */
export interface VertexTable {
  size: number
  kinds: Uint8Array
  /** Device: number of its sharing key. Application: functor. Choice: then. */
  first: Int32Array
  /** Device: where its dependencies begin. Application: argument. Choice: else. */
  second: Int32Array
  /** Device: where its dependencies end. Application: 0. Choice: condition. */
  third: Int32Array
  dependencyCount: number
  dependencies: Int32Array
  /** Open addressing; 0 is free, otherwise a vertex + 1. */
  slots: Int32Array
}

const SLOTS = 256

/** An empty table. */
export function createVertexTable(): VertexTable {
  const room = SLOTS / 2
  return {
    size: 0,
    kinds: new Uint8Array(room),
    first: new Int32Array(room),
    second: new Int32Array(room),
    third: new Int32Array(room),
    dependencyCount: 0,
    dependencies: new Int32Array(room),
    slots: new Int32Array(SLOTS),
  }
}

/** Number of the application or choice with these fields, made when there is none. */
export function internEdge(table: VertexTable, kind: number, a: number, b: number, c: number): number {
  if (table.size * 2 >= table.slots.length) grow(table)
  const { kinds, first, second, third, slots } = table
  const mask = slots.length - 1
  let slot = hashEdge(kind, a, b, c) & mask
  for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
    const vertex = held - 1
    if (first[vertex] === a && second[vertex] === b && third[vertex] === c && kinds[vertex] === kind) return vertex
    slot = (slot + 1) & mask
  }
  return addVertex(table, slot, kind, a, b, c)
}

/**
 * Number of the device with this sharing key and these dependencies, made when there is none. The dependencies are the
 * vertices from `base` on, last first.
 */
export function internDevice(table: VertexTable, key: number, vertices: readonly number[], base: number): number {
  if (table.size * 2 >= table.slots.length) grow(table)
  const { slots } = table
  const mask = slots.length - 1
  let slot = hashDevice(key, vertices, base) & mask
  for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
    if (isDevice(table, held - 1, key, vertices, base)) return held - 1
    slot = (slot + 1) & mask
  }
  const start = table.dependencyCount
  const end = start + vertices.length - base
  if (end > table.dependencies.length) table.dependencies = enlarged(table.dependencies, end * 2)
  for (let index = vertices.length - 1; index >= base; index -= 1) {
    table.dependencies[table.dependencyCount++] = vertices[index] ?? 0
  }
  return addVertex(table, slot, DEVICE, key, start, end)
}

function addVertex(table: VertexTable, slot: number, kind: number, a: number, b: number, c: number): number {
  const vertex = table.size
  table.kinds[vertex] = kind
  table.first[vertex] = a
  table.second[vertex] = b
  table.third[vertex] = c
  table.size = vertex + 1
  table.slots[slot] = table.size
  return vertex
}

function mix(hash: number, value: number): number {
  const h = Math.imul(hash ^ value, 0x9e3779b1)
  return h ^ (h >>> 15)
}

function hashEdge(kind: number, a: number, b: number, c: number): number {
  return mix(mix(mix(kind, a), b), c)
}

function hashDevice(key: number, vertices: readonly number[], base: number): number {
  let hash = mix(DEVICE, key)
  for (let index = vertices.length - 1; index >= base; index -= 1) hash = mix(hash, vertices[index] ?? 0)
  return hash
}

/** The same hash from the table's own columns. */
function rehashDevice({ first, second, third, dependencies }: VertexTable, vertex: number): number {
  let hash = mix(DEVICE, first[vertex] ?? 0)
  const end = third[vertex] ?? 0
  for (let index = second[vertex] ?? 0; index < end; index += 1) hash = mix(hash, dependencies[index] ?? 0)
  return hash
}

function isDevice(table: VertexTable, vertex: number, key: number, vertices: readonly number[], base: number): boolean {
  if (table.kinds[vertex] !== DEVICE || table.first[vertex] !== key) return false
  const start = table.second[vertex] ?? 0
  const count = vertices.length - base
  if ((table.third[vertex] ?? 0) - start !== count) return false
  for (let index = 0; index < count; index += 1) {
    if (table.dependencies[start + index] !== vertices[vertices.length - 1 - index]) return false
  }
  return true
}

function enlarged(column: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length)
  larger.set(column)
  return larger
}

function grow(table: VertexTable): void {
  const slots = new Int32Array(table.slots.length * 4)
  const room = slots.length / 2
  const kinds = new Uint8Array(room)
  kinds.set(table.kinds)
  table.kinds = kinds
  table.first = enlarged(table.first, room)
  table.second = enlarged(table.second, room)
  table.third = enlarged(table.third, room)
  table.slots = slots
  const { first, second, third } = table
  const mask = slots.length - 1
  for (let vertex = 0; vertex < table.size; vertex += 1) {
    const kind = kinds[vertex] ?? 0
    const hash =
      kind === DEVICE
        ? rehashDevice(table, vertex)
        : hashEdge(kind, first[vertex] ?? 0, second[vertex] ?? 0, third[vertex] ?? 0)
    let slot = hash & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = vertex + 1
  }
}
