// From a design to the application that the real tool would hold after `register`: OCaml's evaluation of a configuration.
// Holes do not stop it; they are built around and listed.

import type { Design } from '../model/design.ts'
import { type DeviceId, type KeyRef, type NodeId, REGISTER, type ValueRef } from '../model/ids.ts'
import type { Key, Value } from '../model/key.ts'
import { type BuiltKeys, createBuiltKeys } from './build/build-keys.ts'
import { bodyOf, connectedNodes, indexInputs, nodesOnCycles } from './build/design-inputs.ts'
import { createNodeBuilder, type NodeBuilder } from './build/node-builder.ts'
import { createNumberedNames } from './build/numbered-names.ts'
import { type BuildProblem, hole } from './build/problems.ts'
import type { Impl } from './impl.ts'
import { createReleaseTables } from './release-tables.ts'
import type { BuildContext, BuiltApplication, ReleaseSemantics } from './release.ts'

export interface BuiltDesign {
  /** Null when nothing is registered. */
  readonly application: BuiltApplication | null
  /** Implementations of the nodes that the registration is made of; a node inside a function's body stands for what the function's first call made. */
  readonly nodes: ReadonlyMap<NodeId, Impl>
  readonly keys: ReadonlyMap<KeyRef, Key>
  readonly values: ReadonlyMap<ValueRef, Value>
  readonly problems: readonly BuildProblem[]
  /** Nodes that the registration is made of. What is wrong with other nodes keeps nothing from being configured. */
  readonly connected: ReadonlySet<NodeId>
}

/** Evaluation of a design with a release's devices. Same design, same result, whatever the order of its tables. */
export function buildDesign(design: Design, semantics: ReleaseSemantics): BuiltDesign {
  const problems: BuildProblem[] = []
  const inputs = indexInputs(design.logic)
  const ids = nodesInTextOrder(design)
  const keys = createBuiltKeys(design, semantics, problems)
  const contextFor = createContexts(semantics)
  const cyclic = nodesOnCycles(ids, inputs)
  const builder = createNodeBuilder({ design, semantics, inputs, keys, problems, cyclic, contextFor })
  const inside = nodesInBodies(design, ids, inputs)
  for (const id of ids) if (!inside.has(id)) builder.build(id)
  // Values that only the page shows are made too, so that their texts can be.
  for (const ref of Object.keys(design.logic.values).sort()) keys.value(ref, null)
  const application = registerDesign(design, semantics, { builder, keys, problems, context: contextFor(null), inputs })
  const connected = connectedNodes(inputs)
  const nodes = new Map([...builder.built].filter(([id]) => connected.has(id)))
  return { application, nodes, keys: keys.keys, values: keys.values, problems, connected }
}

function nodesInTextOrder(design: Design): readonly NodeId[] {
  const { nodes, text } = design.logic
  const order = new Set<NodeId>()
  for (const item of text) if (item.kind === 'node' && nodes[item.id] !== undefined) order.add(item.id)
  for (const id of Object.keys(nodes).sort()) order.add(id)
  return [...order]
}

/** Nodes that mean something only while a function is called. */
function nodesInBodies(
  design: Design,
  ids: readonly NodeId[],
  inputs: ReturnType<typeof indexInputs>,
): ReadonlySet<NodeId> {
  const inside = new Set<NodeId>()
  for (const id of ids) {
    if (design.logic.nodes[id]?.kind !== 'parameter') continue
    for (const one of bodyOf(id, design.logic, inputs)) inside.add(one)
  }
  return inside
}

/** Contexts of one evaluation: its tables of names, of constant devices and of whatever the release keeps. */
function createContexts(semantics: ReleaseSemantics): (node: NodeId | null) => BuildContext {
  const numberedName = createNumberedNames()
  const constants = new Map<DeviceId, Impl>()
  const state = createReleaseTables()

  function context(node: NodeId | null): BuildContext {
    return {
      node,
      numberedName,
      device: (id, args) => (args === undefined ? constantDevice(id, node) : semantics.expand(id, args, context(node))),
      key: semantics.constantKey,
      value: semantics.constantValue,
      makeKey: semantics.makeKey,
      state,
    }
  }

  function constantDevice(id: DeviceId, node: NodeId | null): Impl {
    if (semantics.catalog.devices.get(id)?.constant === false) return semantics.expand(id, {}, context(node))
    const known = constants.get(id)
    if (known !== undefined) return known
    // Made for nobody in particular: every node that names it shares it.
    const made = semantics.expand(id, {}, context(null))
    constants.set(id, made)
    return made
  }

  return context
}

interface Registering {
  readonly builder: NodeBuilder
  readonly keys: BuiltKeys
  readonly problems: BuildProblem[]
  readonly context: BuildContext
  readonly inputs: ReturnType<typeof indexInputs>
}

function registerDesign(
  design: Design,
  semantics: ReleaseSemantics,
  registering: Registering,
): BuiltApplication | null {
  const { builder, keys, problems, context, inputs } = registering
  const { registration } = design.logic
  if (registration === null) {
    problems.push({ kind: 'unregistered', node: null })
    return null
  }
  const wired = (port: string): Impl | null => {
    const source = inputs.source(REGISTER, port)
    return source === undefined ? null : builder.build(source)
  }
  const jobs = Array.from({ length: registration.jobs }, (_, index) => {
    const port = `job${index}`
    const job = wired(port)
    if (job !== null) return job
    problems.push({ kind: 'unwired', node: REGISTER, port })
    return hole(REGISTER, port)
  })
  const { name, packages } = registration
  const ownKeys = registration.keys.map((ref) => keys.key(ref, REGISTER))
  const [argv, reporter, tracing] = [wired('argv'), wired('reporter'), wired('tracing')]
  return semantics.register({ name, jobs, argv, reporter, tracing, keys: ownKeys, packages }, context)
}
