// Ports of nodes with their types as far as the node alone tells: what it takes and what it gives. Types that only wires
// can tell are fresh variables of the store.

import type { Catalog } from '../../model/catalog.ts'
import type { Design, ForeignNode, Logic, Node, Registration } from '../../model/design.ts'
import type { ArgumentSignature, DeviceSignature } from '../../model/device.ts'
import { type NodeId, REGISTER, splitPortRef } from '../../model/ids.ts'
import { functorTypes, type ModuleType, splitFunctorType } from '../../model/module-type.ts'
import { statedType } from '../../model/open-type.ts'
import { constantText } from '../term/constant-text.ts'
import { instantiate, type TypeStore } from './unify.ts'

export type PortKind = 'parameter' | 'dependency' | 'branch' | 'functor' | 'job'

export interface TypedPort {
  readonly port: string
  /** What an interface calls it. */
  readonly label: string
  readonly type: ModuleType
  readonly optional: boolean
  /** What an unwired optional port stands for. */
  readonly default: string | null
  readonly kind: PortKind
}

/** A function given as an argument: its parameter node and result node, and the types they must have. */
export interface TypedFunction {
  readonly parameter: NodeId
  readonly result: NodeId
  readonly from: ModuleType
  readonly to: ModuleType
  readonly argument: string
}

export interface TypedNode {
  readonly inputs: readonly TypedPort[]
  readonly output: ModuleType
  readonly functions: readonly TypedFunction[]
  /** Present when more parameters are wired than the type has: how many it has. */
  readonly takes?: number
}

/** What typing asks about a design besides the node itself. */
export interface PortContext {
  readonly wired: ReadonlyMap<NodeId, number>
  readonly catalog: Catalog
  readonly store: TypeStore
}

/** Ports and result of a node. */
function typeNode(id: NodeId, node: Node, context: PortContext): TypedNode {
  const { store, catalog } = context
  switch (node.kind) {
    case 'device': {
      const signature = catalog.devices.get(node.device)
      return signature === undefined ? unknownNode([], store) : typeDevice(node, signature, store)
    }
    case 'foreign':
      return typeForeign(id, node, context)
    case 'impl': {
      const { parameters, result } = ownVariables(node.type, store)
      return typeFunctor(id, parameters, result, node.dependencies, context)
    }
    case 'if_impl':
      return typeBranches([port('then', 'then'), port('else', 'else')], store.fresh())
    case 'match_impl': {
      const cases = node.cases.map((value, index) => port(`case${index}`, constantText(value)))
      return typeBranches([...cases, port('default', 'default')], store.fresh())
    }
    case 'apply': {
      const parameters = Array.from({ length: node.parameters }, () => store.fresh())
      const output = store.fresh()
      const functor: TypedPort = {
        ...port('functor', 'functor'),
        type: functorTypes(parameters, output),
        kind: 'functor',
      }
      return { inputs: [functor, ...parameterPorts(parameters)], output, functions: [] }
    }
    case 'parameter':
      return { inputs: [], output: node.type, functions: [] }
    case 'placeholder':
      return unknownNode(node.ports, store)
  }
}

/** The registration's inputs, as a node. */
function typeRegistration(registration: Registration, catalog: Catalog): readonly TypedPort[] {
  const { job, argv, reporter, tracing } = catalog.registration
  const jobs = Array.from({ length: registration.jobs }, (_, index): TypedPort => {
    return { port: `job${index}`, label: `job ${index + 1}`, type: job, optional: false, default: null, kind: 'job' }
  })
  const option = (name: string, type: ModuleType): TypedPort => {
    return { port: name, label: name, type, optional: true, default: null, kind: 'parameter' }
  }
  return [...jobs, option('argv', argv), option('reporter', reporter), option('tracing', tracing)]
}

/** All nodes of a design, typed each by itself; the registration under REGISTER. */
export function typeNodes(design: Design, catalog: Catalog, store: TypeStore): ReadonlyMap<NodeId, TypedNode> {
  const { logic } = design
  const context: PortContext = { wired: countWiredParameters(logic), catalog, store }
  const typed = new Map<NodeId, TypedNode>()
  for (const [id, node] of Object.entries(logic.nodes)) typed.set(id, typeNode(id, node, context))
  if (logic.registration !== null) {
    const inputs = typeRegistration(logic.registration, catalog)
    typed.set(REGISTER, { inputs, output: store.fresh(), functions: [] })
  }
  return typed
}

/** A port whose type is filled in by its user. */
function port(name: string, label: string): Omit<TypedPort, 'type' | 'kind'> {
  return { port: name, label, optional: false, default: null }
}

function parameterPorts(types: readonly ModuleType[]): readonly TypedPort[] {
  return types.map((type, index) => ({ ...port(`param${index}`, `parameter ${index + 1}`), type, kind: 'parameter' }))
}

function dependencyPorts(count: number, store: TypeStore): readonly TypedPort[] {
  return Array.from({ length: count }, (_, index) => ({
    ...port(`dep${index}`, `dependency ${index + 1}`),
    type: store.fresh(),
    kind: 'dependency',
  }))
}

function unknownNode(ports: readonly string[], store: TypeStore): TypedNode {
  const inputs = ports.map((name): TypedPort => ({ ...port(name, name), type: store.fresh(), kind: 'parameter' }))
  return { inputs, output: store.fresh(), functions: [] }
}

function typeBranches(ports: readonly Omit<TypedPort, 'type' | 'kind'>[], type: ModuleType): TypedNode {
  return { inputs: ports.map((one) => ({ ...one, type, kind: 'branch' })), output: type, functions: [] }
}

/** A device of the release: its signature with variables of its own. */
function typeDevice(node: Node & { kind: 'device' }, signature: DeviceSignature, store: TypeStore): TypedNode {
  const [output, ...types] = instantiate([signature.result, ...signature.arguments.flatMap(typesOfArgument)], store)
  const inputs: TypedPort[] = []
  const functions: TypedFunction[] = []
  let next = 0
  for (const argument of signature.arguments) {
    if (argument.type.kind === 'impl') {
      const type = types[next] ?? store.fresh()
      inputs.push({ ...port(argument.name, argument.name), ...optionality(argument), type, kind: 'parameter' })
      next += 1
    } else if (argument.type.kind === 'function') {
      const given = node.arguments[argument.name]
      const [from, to] = [types[next] ?? store.fresh(), types[next + 1] ?? store.fresh()]
      if (given?.kind === 'function') {
        functions.push({ parameter: given.parameter, result: given.result, from, to, argument: argument.name })
      }
      next += 2
    }
  }
  return { inputs, output: output ?? store.fresh(), functions }
}

function typesOfArgument({ type }: ArgumentSignature): readonly ModuleType[] {
  if (type.kind === 'impl') return [type.type]
  return type.kind === 'function' ? [type.from, type.to] : []
}

function optionality(argument: ArgumentSignature): Pick<TypedPort, 'optional' | 'default'> {
  const { optional, default: given } = argument
  if (given === undefined) return { optional, default: null }
  if (given.kind === 'device') return { optional, default: given.device }
  return { optional, default: given.kind === 'constant' ? constantText(given.value) : given.text }
}

/** A module of the user: what it leaves unstated are variables that wires may fix. */
function typeForeign(id: NodeId, node: ForeignNode, context: PortContext): TypedNode {
  const { store } = context
  const wired = context.wired.get(id) ?? 0
  const parameters = node.parameters.map((type) => type ?? store.fresh())
  const excess = wired - parameters.length
  if (excess <= 0) return typeFunctor(id, parameters, node.result ?? store.fresh(), node.dependencies, context)
  // A stated result ends the type: what is wired beyond it is applied to something that is no functor.
  const more = Array.from({ length: excess }, () => store.fresh())
  const typed = typeFunctor(id, [...parameters, ...more], node.result ?? store.fresh(), node.dependencies, context)
  return node.result === null || node.result.kind === 'functor' ? typed : { ...typed, takes: parameters.length }
}

/** The type with variables of the store: a bare one is a part that is not stated, others are shared within the type. */
function ownVariables(type: ModuleType, store: TypeStore): ReturnType<typeof splitFunctorType> {
  const { parameters, result } = splitFunctorType(type)
  const parts = instantiate([...parameters, result], store).map((part) => statedType(part) ?? store.fresh())
  return { parameters: parts.slice(0, -1), result: parts.at(-1) ?? result }
}

/** Parameters up to the last wired one are applied; the others are left as a functor type. */
function typeFunctor(
  id: NodeId,
  parameters: readonly ModuleType[],
  result: ModuleType,
  dependencies: number,
  { wired, store }: PortContext,
): TypedNode {
  const applied = Math.min(wired.get(id) ?? 0, parameters.length)
  return {
    inputs: [...parameterPorts(parameters), ...dependencyPorts(dependencies, store)],
    output: functorTypes(parameters.slice(applied), result),
    functions: [],
  }
}

/**
 * For each node with wired parameters how many it has up to the last wired one; those before it that are not wired are
 * holes.
 */
export function countWiredParameters(logic: Logic): ReadonlyMap<NodeId, number> {
  const counts = new Map<NodeId, number>()
  for (const ref of Object.keys(logic.wires)) {
    const { node, port: name } = splitPortRef(ref)
    const index = /^param(\d{1,6})$/.exec(name)?.[1]
    if (index !== undefined) counts.set(node, Math.max(counts.get(node) ?? 0, Number(index) + 1))
  }
  return counts
}
