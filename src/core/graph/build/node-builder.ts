// Nodes to implementations, in the order in which they are made of each other. Iterative: a chain of nodes may be 100,000
// long. Only functions given as arguments recurse, as deep as they are nested.

import type { ArgumentValue, Design, Node } from '../../model/design.ts'
import type { ArgumentSignature, ArgumentType } from '../../model/device.ts'
import type { NodeId } from '../../model/ids.ts'
import { applyAll, choose, device, type Impl, type Origin } from '../impl.ts'
import type { BuildContext, BuiltArgument, ReleaseSemantics } from '../release.ts'
import { countWiredParameters } from '../types/node-ports.ts'
import type { BuiltKeys } from './build-keys.ts'
import { fitsType } from './data-fits.ts'
import { bodyOf, type DesignInputs } from './design-inputs.ts'
import { customImplementation, foreignImplementation } from './foreign-implementation.ts'
import { type BuildProblem, hole } from './problems.ts'

export interface NodeBuilder {
  /** Implementation of a node; a hole when it cannot be built. */
  readonly build: (id: NodeId) => Impl
  /** Nodes built so far; one inside a function's body stands for what its first call made. */
  readonly built: ReadonlyMap<NodeId, Impl>
}

export interface BuilderInput {
  readonly design: Design
  readonly semantics: ReleaseSemantics
  readonly inputs: DesignInputs
  readonly keys: BuiltKeys
  readonly problems: BuildProblem[]
  /** Nodes that are made of themselves. */
  readonly cyclic: ReadonlySet<NodeId>
  /** A context for the constructor of a node. */
  readonly contextFor: (node: NodeId | null) => BuildContext
}

/** Where nodes of one function call live; the outermost scope has no parameter. */
interface Scope {
  readonly outer: Scope | null
  /** Nodes of the function's body, whose implementations differ from call to call. */
  readonly body: ReadonlySet<NodeId>
  readonly made: Map<NodeId, Impl>
}

/** A builder for one evaluation of a design. */
export function createNodeBuilder(input: BuilderInput): NodeBuilder {
  const { design, inputs, problems } = input
  const { nodes } = design.logic
  const top: Scope = { outer: null, body: new Set(), made: new Map() }
  const built = new Map<NodeId, Impl>()
  const parameterCounts = countWiredParameters(design.logic)
  const bodies = new Map<NodeId, ReadonlySet<NodeId>>()

  function scopeOf(id: NodeId, scope: Scope): Scope {
    let at = scope
    while (at.outer !== null && !at.body.has(id)) at = at.outer
    return at
  }

  function partsToBuild(id: NodeId): readonly NodeId[] {
    // The result of a function is built when the function is called.
    const functions = functionResults(nodes[id])
    return inputs.parts(id).filter((part) => !functions.has(part))
  }

  function buildIn(start: NodeId, scope: Scope): Impl {
    const stack = [start]
    const entered = new Set<NodeId>()
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const { made } = scopeOf(id, scope)
      const missing = made.has(id) || input.cyclic.has(id) ? [] : partsToBuild(id).filter(isMissing(scope))
      if (missing.length > 0 && !entered.has(id)) {
        numberFirst(id)
        entered.add(id)
        for (const part of [...missing].reverse()) stack.push(part)
        continue
      }
      stack.pop()
      if (made.has(id)) continue
      const impl = makeNode(id, scope)
      made.set(id, impl)
      if (!built.has(id)) built.set(id, impl)
    }
    return scopeOf(start, scope).made.get(start) ?? hole(start, '')
  }

  /** A module with a binding has its number before what it is applied to is made, wherever that is written. */
  function numberFirst(id: NodeId): void {
    const node = nodes[id]
    if (node?.kind !== 'foreign' || node.binding === null || node.dependencies > 0) return
    input.contextFor(id).numberedName(node.module, 'f')
  }

  function isMissing(scope: Scope): (id: NodeId) => boolean {
    return (id) => !scopeOf(id, scope).made.has(id)
  }

  function makeNode(id: NodeId, scope: Scope): Impl {
    const node = nodes[id]
    if (node === undefined) return hole(id, '')
    if (input.cyclic.has(id)) {
      problems.push({ kind: 'cycle', node: id })
      return hole(id, '')
    }
    const wired = (port: string): Impl | undefined => {
      const source = inputs.source(id, port)
      return source === undefined ? undefined : scopeOf(source, scope).made.get(source)
    }
    const call = (parameter: NodeId, result: NodeId): ((argument: Impl) => Impl) => {
      const body = bodies.get(parameter) ?? bodyOf(parameter, design.logic, inputs)
      bodies.set(parameter, body)
      return (argument) => buildIn(result, { outer: scope, body, made: new Map([[parameter, argument]]) })
    }
    return makeImpl(id, node, { ...input, parameterCounts, wired, call })
  }

  return { build: (id) => buildIn(id, top), built }
}

function functionResults(node: Node | undefined): ReadonlySet<NodeId> {
  const results = new Set<NodeId>()
  if (node?.kind !== 'device') return results
  for (const given of Object.values(node.arguments)) if (given.kind === 'function') results.add(given.result)
  return results
}

/** What making one node needs: its wired inputs, and functions as OCaml would call them. */
interface Making extends BuilderInput {
  readonly parameterCounts: ReadonlyMap<NodeId, number>
  readonly wired: (port: string) => Impl | undefined
  readonly call: (parameter: NodeId, result: NodeId) => (argument: Impl) => Impl
}

function makeImpl(id: NodeId, node: Node, making: Making): Impl {
  switch (node.kind) {
    case 'device':
      return makeDevice(id, node, making)
    case 'foreign': {
      const { numberedName } = making.contextFor(id)
      const implementation = foreignImplementation(id, node, making.keys, numberedName)
      return makeFunctor(id, implementation, node.dependencies, making)
    }
    case 'impl': {
      const made = customImplementation(id, node, making.keys, making.contextFor(id).numberedName)
      if ('implementation' in made) return makeFunctor(id, made.implementation, node.dependencies, making)
      making.problems.push({ kind: 'exception', node: id, message: made.error })
      return hole(id, '')
    }
    case 'if_impl':
      return makeChoice(id, node, making)
    case 'match_impl':
      return makeMatch(id, node, making)
    case 'apply': {
      const args = Array.from({ length: node.parameters }, (_, index) => need(id, `param${index}`, making))
      return applyAll(need(id, 'functor', making), args, { node: id })
    }
    case 'parameter':
      // Reached outside a call only when a wire leaves the function's body.
      return hole(id, '')
    case 'placeholder':
      making.problems.push({ kind: 'unknown-device', node: id, device: node.device })
      return hole(id, '')
  }
}

/** What is wired to an input that must be, or a hole and a problem. */
function need(id: NodeId, port: string, { wired, problems }: Making): Impl {
  const impl = wired(port)
  if (impl !== undefined) return impl
  problems.push({ kind: 'unwired', node: id, port })
  return hole(id, port)
}

function makeFunctor(
  id: NodeId,
  implementation: Parameters<typeof device>[0],
  dependencies: number,
  making: Making,
): Impl {
  const origin: Origin = { node: id }
  const deps = Array.from({ length: dependencies }, (_, index) => need(id, `dep${index}`, making))
  const count = making.parameterCounts.get(id) ?? 0
  const args = Array.from({ length: count }, (_, index) => need(id, `param${index}`, making))
  return applyAll(device(implementation, deps, origin), args, origin)
}

function makeChoice(id: NodeId, node: Node & { kind: 'if_impl' }, making: Making): Impl {
  const [then, otherwise] = [need(id, 'then', making), need(id, 'else', making)]
  const condition = node.condition === null ? null : making.keys.value(node.condition, id)
  if (node.condition === null) making.problems.push({ kind: 'missing-condition', node: id })
  return condition === null ? hole(id, 'condition') : choose(condition, then, otherwise, { node: id })
}

function makeMatch(id: NodeId, node: Node & { kind: 'match_impl' }, making: Making): Impl {
  const cases = node.cases.map((when, index) => ({ when, impl: need(id, `case${index}`, making) }))
  const fallback = need(id, 'default', making)
  const value = node.value === null ? null : making.keys.value(node.value, id)
  if (node.value === null) making.problems.push({ kind: 'missing-condition', node: id })
  return value === null ? hole(id, 'condition') : making.semantics.match(value, cases, fallback, id)
}

/** A device of the release. A constant one is the same implementation for every node that names it. */
function makeDevice(id: NodeId, node: Node & { kind: 'device' }, making: Making): Impl {
  const { semantics, problems, contextFor } = making
  const signature = semantics.catalog.devices.get(node.device)
  if (signature === undefined) {
    problems.push({ kind: 'unknown-device', node: id, device: node.device })
    return hole(id, '')
  }
  if (signature.constant) return contextFor(id).device(node.device)
  const args: Record<string, BuiltArgument> = {}
  for (const argument of signature.arguments) {
    const given = makeArgument(id, node, argument, making)
    if (given === 'missing' || given === 'ill-typed') {
      problems.push({ kind: `${given}-argument`, node: id, argument: argument.name })
      return hole(id, argument.name)
    }
    if (given !== undefined) args[argument.name] = given
  }
  return semantics.expand(node.device, args, contextFor(id))
}

/** What an argument of each type may be given as. */
const KINDS: Readonly<Record<ArgumentType['kind'], readonly ArgumentValue['kind'][]>> = {
  unit: [],
  impl: [],
  data: ['constant'],
  value: ['value'],
  function: ['function'],
}

function makeArgument(
  id: NodeId,
  node: Node & { kind: 'device' },
  argument: ArgumentSignature,
  making: Making,
): BuiltArgument | 'missing' | 'ill-typed' | undefined {
  const { name, optional, type } = argument
  if (type.kind === 'unit') return undefined
  if (type.kind === 'impl') {
    const impl = optional ? making.wired(name) : need(id, name, making)
    return impl === undefined ? undefined : { kind: 'impl', impl }
  }
  const given = node.arguments[name]
  if (given === undefined) return optional ? undefined : 'missing'
  if (!KINDS[type.kind].includes(given.kind)) return 'ill-typed'
  switch (given.kind) {
    case 'constant': {
      const fits = type.kind === 'data' && fitsType(given.value, type.type, making.semantics.catalog)
      return fits ? { kind: 'data', value: given.value } : 'ill-typed'
    }
    case 'value': {
      const value = making.keys.value(given.value, id)
      return value === null ? (optional ? undefined : 'missing') : { kind: 'value', value }
    }
    case 'function':
      return { kind: 'function', call: making.call(given.parameter, given.result) }
  }
}
