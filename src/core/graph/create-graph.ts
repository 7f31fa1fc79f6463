// From the implementations that constructors returned to the graph that functoria would hold: equal devices, applications
// and choices become one vertex. Iterative: a chain may be 100,000 deep.

import type { NodeId } from '../model/ids.ts'
import type { Value } from '../model/key.ts'
import { APPLICATION, CHOICE, DEVICE, type Graph } from './graph.ts'
import type { Impl, ImplDevice, Implementation, Origin } from './impl.ts'
import type { BuiltApplication, ReleaseSemantics } from './release.ts'
import { createVertexNumbers, setVertex, type VertexNumbers, vertexOf } from './vertex-numbers.ts'
import { createVertexTable, internDevice, internEdge, type VertexTable } from './vertex-table.ts'

/** Working tables of one construction. */
interface Builder {
  readonly table: VertexTable
  readonly vertices: VertexNumbers
  readonly sharing: ReleaseSemantics['sharingKey']
  readonly keyNumbers: Map<string, number>
  nextKey: number
  /** Of the vertices that are devices, in their order: the first implementation that became one is the one that counts. */
  readonly implementations: Implementation[]
  readonly conditionNumbers: Map<Value, number>
  readonly conditions: Value[]
  readonly origins: (Origin[] | null)[]
  /** Nodes of the origins of vertices that have many. */
  readonly manyOrigins: Map<number, Set<NodeId>>
}

/** Graph of an application. `nodes` are the implementations of the design's nodes, for explanations. */
export function createGraph(
  application: BuiltApplication,
  sharingKey: ReleaseSemantics['sharingKey'],
  nodes: ReadonlyMap<NodeId, Impl> = new Map(),
): Graph {
  const builder: Builder = {
    table: createVertexTable(),
    vertices: createVertexNumbers(),
    sharing: sharingKey,
    keyNumbers: new Map(),
    nextKey: 0,
    implementations: [],
    conditionNumbers: new Map(),
    conditions: [],
    origins: [],
    manyOrigins: new Map(),
  }
  const root = addImpl(builder, application.root)
  const optional = (impl: Impl | null): number | null => (impl === null ? null : addImpl(builder, impl))
  const roots = {
    init: application.init.map((impl) => addImpl(builder, impl)),
    argv: optional(application.argv),
    reporter: optional(application.reporter),
    tracing: optional(application.tracing),
    jobs: application.jobs.map((impl) => addImpl(builder, impl)),
  }
  const { conditions, implementations, origins } = builder
  const found = findNodes(builder, nodes)
  return { ...finishColumns(builder.table), implementations, conditions, origins, root, roots, nodes: found }
}

/** The columns without the room to grow; a device's first column becomes its place among the implementations. */
function finishColumns(
  table: VertexTable,
): Pick<Graph, 'size' | 'kinds' | 'first' | 'second' | 'third' | 'dependencies'> {
  const { size } = table
  const kinds = table.kinds.slice(0, size)
  const first = table.first.slice(0, size)
  let devices = 0
  for (let vertex = 0; vertex < size; vertex += 1) if (kinds[vertex] === DEVICE) first[vertex] = devices++
  return {
    size,
    kinds,
    first,
    second: table.second.slice(0, size),
    third: table.third.slice(0, size),
    dependencies: table.dependencies.slice(0, table.dependencyCount),
  }
}

/** Vertices of design nodes; a node whose implementation nobody uses is left out. */
function findNodes(builder: Builder, nodes: ReadonlyMap<NodeId, Impl>): ReadonlyMap<NodeId, number> {
  const found = new Map<NodeId, number>()
  for (const [node, impl] of nodes) {
    const vertex = vertexOf(builder.vertices, impl)
    if (vertex < 0) continue
    found.set(node, vertex)
    // A constant device is one implementation for all the nodes that name it; only the first is its origin.
    if (impl.kind !== 'if') addOrigin(builder, vertex, { node })
  }
  return found
}

/**
 * Vertex of an implementation. Functoria visits data dependencies from the last to the first, the functor before
 * its argument, and the then branch before the other; so it decides which of two equal devices is the first.
 */
function addImpl(builder: Builder, start: Impl): number {
  const known = vertexOf(builder.vertices, start)
  if (known >= 0) return known
  // Implementations whose parts are being visited, where each one's parts begin in `vertices`, and the vertices of parts
  // that are done: an operand stack.
  const stack: Impl[] = [start]
  const bases: number[] = [0]
  const vertices: number[] = []
  while (stack.length > 0) {
    const top = stack.length - 1
    const impl = stack[top]
    const base = bases[top] ?? 0
    if (impl === undefined) break
    const waiting = visitParts(builder, impl, vertices, base)
    if (waiting !== null) {
      stack.push(waiting)
      bases.push(vertices.length)
      continue
    }
    const vertex = addVertex(builder, impl, vertices, base)
    vertices.length = base
    vertices.push(vertex)
    stack.pop()
    bases.pop()
  }
  return vertices[0] ?? -1
}

/** Adds vertices of parts that are known or have no parts, up to the first that must be visited, which is returned. */
function visitParts(builder: Builder, impl: Impl, vertices: number[], base: number): Impl | null {
  const count = impl.kind === 'impl' ? impl.dependencies.length : 2
  while (vertices.length - base < count) {
    const part = partOf(impl, vertices.length - base)
    if (part === undefined) return null
    const vertex = vertexOf(builder.vertices, part)
    if (vertex >= 0) vertices.push(vertex)
    else if (part.kind === 'impl' && part.dependencies.length === 0) {
      vertices.push(addVertex(builder, part, vertices, vertices.length))
    } else return part
  }
  return null
}

/** Parts in the order of functoria's visit. */
function partOf(impl: Impl, index: number): Impl | undefined {
  switch (impl.kind) {
    case 'app':
      return index === 0 ? impl.functor : impl.argument
    case 'if':
      return index === 0 ? impl.then : impl.else
    case 'impl':
      return impl.dependencies[impl.dependencies.length - 1 - index]
  }
}

/** Vertex of an implementation whose parts have theirs: from `base` on, in the order of functoria's visit. */
function addVertex(builder: Builder, impl: Impl, vertices: readonly number[], base: number): number {
  const vertex = internImpl(builder, impl, vertices, base)
  setVertex(builder.vertices, impl, vertex)
  if (vertex === builder.origins.length) {
    builder.origins.push(null)
    if (impl.kind === 'impl') builder.implementations.push(impl.implementation)
  }
  if (impl.origin !== null) addOrigin(builder, vertex, impl.origin)
  return vertex
}

function internImpl(builder: Builder, impl: Impl, vertices: readonly number[], base: number): number {
  const { table } = builder
  const early = vertices[base] ?? -1
  const late = vertices[base + 1] ?? -1
  switch (impl.kind) {
    case 'app':
      return internEdge(table, APPLICATION, early, late, 0)
    case 'if':
      return internEdge(table, CHOICE, early, late, conditionNumber(builder, impl.condition))
    case 'impl':
      return internDevice(table, keyNumber(builder, impl), vertices, base)
  }
}

/** Number of what the release compares a device by; a number of its own when it shares nothing. */
function keyNumber(builder: Builder, impl: ImplDevice): number {
  const text = builder.sharing(impl)
  const known = text === null ? undefined : builder.keyNumbers.get(text)
  if (known !== undefined) return known
  const number = builder.nextKey
  builder.nextKey += 1
  if (text !== null) builder.keyNumbers.set(text, number)
  return number
}

function conditionNumber(builder: Builder, condition: Value): number {
  const known = builder.conditionNumbers.get(condition)
  if (known !== undefined) return known
  const number = builder.conditions.push(condition) - 1
  builder.conditionNumbers.set(condition, number)
  return number
}

function addOrigin(builder: Builder, vertex: number, origin: Origin): void {
  const { origins } = builder
  const held = origins[vertex]
  if (held === null || held === undefined) origins[vertex] = [origin]
  else if (!isHeld(builder, vertex, held, origin.node)) held.push(origin)
}

/** Above this many origins of a vertex, its nodes are looked up instead of gone through. */
const FEW = 12

function isHeld({ manyOrigins }: Builder, vertex: number, held: readonly Origin[], node: NodeId): boolean {
  if (held.length < FEW) return held.some((one) => one.node === node)
  const nodes = manyOrigins.get(vertex) ?? new Set(held.map((one) => one.node))
  manyOrigins.set(vertex, nodes)
  const isKnown = nodes.has(node)
  nodes.add(node)
  return isKnown
}
