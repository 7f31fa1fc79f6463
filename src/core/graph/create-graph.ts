// From the implementations that constructors returned to the graph that functoria would hold: equal devices, applications
// and choices become one vertex. Iterative: a chain may be 100,000 deep.

import type { NodeId } from '../model/ids.ts'
import type { Value } from '../model/key.ts'
import { APPLICATION, CHOICE, DEVICE, type Graph } from './graph.ts'
import type { Impl, ImplDevice, Implementation, Origin } from './impl.ts'
import type { BuiltApplication, ReleaseSemantics } from './release.ts'
import { createVertexTable, type VertexTable } from './vertex-table.ts'

/** Working tables of one construction. */
interface Builder {
  readonly table: VertexTable
  readonly vertexOf: Map<Impl, number>
  readonly sharing: ReleaseSemantics['sharingKey']
  readonly keyNumbers: Map<string, number>
  /** Index of each sharing key in `implementations`: the first implementation with the key counts. */
  readonly implementations: Implementation[]
  readonly conditionNumbers: Map<Value, number>
  readonly conditions: Value[]
  readonly origins: (Origin[] | null)[]
}

const NO_DEPENDENCIES: readonly number[] = []

/** Graph of an application. `nodes` are the implementations of the design's nodes, for explanations. */
export function createGraph(
  application: BuiltApplication,
  sharingKey: ReleaseSemantics['sharingKey'],
  nodes: ReadonlyMap<NodeId, Impl> = new Map(),
): Graph {
  const builder: Builder = {
    table: createVertexTable(),
    vertexOf: new Map(),
    sharing: sharingKey,
    keyNumbers: new Map(),
    implementations: [],
    conditionNumbers: new Map(),
    conditions: [],
    origins: [],
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
  const { implementations, conditions, origins } = builder
  const size = builder.table.size()
  return {
    size,
    ...builder.table.columns(),
    implementations,
    conditions,
    origins,
    root,
    roots,
    nodes: findNodes(builder, nodes),
  }
}

/** Vertices of design nodes; a node whose implementation nobody uses is left out. */
function findNodes(builder: Builder, nodes: ReadonlyMap<NodeId, Impl>): ReadonlyMap<NodeId, number> {
  const found = new Map<NodeId, number>()
  for (const [node, impl] of nodes) {
    const vertex = builder.vertexOf.get(impl)
    if (vertex === undefined) continue
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
  const { vertexOf } = builder
  const known = vertexOf.get(start)
  if (known !== undefined) return known
  const stack: Impl[] = [start]
  // Which entries of the stack had their children pushed: their vertex can be made when they come up again.
  const entered: boolean[] = [false]
  while (stack.length > 0) {
    const top = stack.length - 1
    const impl = stack[top]
    if (impl === undefined) break
    if (entered[top] !== true) {
      if (vertexOf.has(impl)) {
        stack.pop()
        entered.pop()
        continue
      }
      entered[top] = true
      pushChildren(impl, vertexOf, stack, entered)
      if (stack.length > top + 1) continue
    }
    stack.pop()
    entered.pop()
    if (!vertexOf.has(impl)) vertexOf.set(impl, addVertex(builder, impl))
  }
  return vertexOf.get(start) ?? -1
}

function pushChildren(impl: Impl, known: ReadonlyMap<Impl, number>, stack: Impl[], entered: boolean[]): void {
  if (impl.kind === 'impl') {
    const { dependencies } = impl
    for (let index = 0; index < dependencies.length; index += 1) {
      const dependency = dependencies[index]
      if (dependency !== undefined && !known.has(dependency)) {
        stack.push(dependency)
        entered.push(false)
      }
    }
    return
  }
  const [early, late] = impl.kind === 'app' ? [impl.functor, impl.argument] : [impl.then, impl.else]
  if (!known.has(late)) {
    stack.push(late)
    entered.push(false)
  }
  if (!known.has(early)) {
    stack.push(early)
    entered.push(false)
  }
}

/** Vertex of an implementation whose children have theirs. */
function addVertex(builder: Builder, impl: Impl): number {
  const vertex = internImpl(builder, impl)
  if (vertex === builder.origins.length) builder.origins.push(null)
  if (impl.origin !== null) addOrigin(builder, vertex, impl.origin)
  return vertex
}

function internImpl(builder: Builder, impl: Impl): number {
  const { table, vertexOf } = builder
  const at = (child: Impl): number => vertexOf.get(child) ?? -1
  switch (impl.kind) {
    case 'app':
      return table.intern(APPLICATION, at(impl.functor), at(impl.argument), NO_DEPENDENCIES)
    case 'if':
      return table.intern(CHOICE, at(impl.then), at(impl.else), [conditionNumber(builder, impl.condition)])
    case 'impl': {
      const deps = impl.dependencies.length === 0 ? NO_DEPENDENCIES : impl.dependencies.map(at)
      return table.intern(DEVICE, implementationNumber(builder, impl), 0, deps)
    }
  }
}

/**
 * Number of an implementation up to the release's sharing. Two devices with one key and different dependencies are two
 * vertices and keep an implementation each, so the dependencies take part when there are any.
 */
function implementationNumber(builder: Builder, impl: ImplDevice): number {
  const { keyNumbers, implementations, vertexOf } = builder
  const text = builder.sharing(impl)
  if (text === null) return implementations.push(impl.implementation) - 1
  const { dependencies } = impl
  const key =
    dependencies.length === 0 ? text : `${text}\u0000${dependencies.map((dep) => vertexOf.get(dep) ?? -1).join(',')}`
  const known = keyNumbers.get(key)
  if (known !== undefined) return known
  const number = implementations.push(impl.implementation) - 1
  keyNumbers.set(key, number)
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
  else if (!held.some((one) => one.node === origin.node)) held.push(origin)
}
