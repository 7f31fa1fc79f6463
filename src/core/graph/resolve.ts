// Resolution of a graph for one target and the values of its keys. Targets that decide every choice alike share one walk:
// a walk depends on nothing but the branches it took.

import type { NodeId, TargetName } from '../model/ids.ts'
import type { Context } from '../model/key.ts'
import { explainNodes, type KeySource } from './explain.ts'
import { CHOICE, type Graph } from './graph.ts'
import { createDecider, type ConditionFailure, NOT_MET, TAKEN_THEN } from './pick-branches.ts'
import type { Resolution } from './resolution.ts'
import { createDeviceResolver, type ResolveDevices, type Walk } from './resolve-devices.ts'
import { runTerm } from './term/evaluate-term.ts'
import { keyValue, lookupIn } from './term/key-value.ts'

export interface ResolveInput {
  readonly target: TargetName
  readonly context: Context
  /** Where the value of a key came from; without it every key has its default. */
  readonly source?: KeySource
}

/** A resolution with what later steps ask the graph about. */
export interface Resolved {
  readonly resolution: Resolution
  /** For each choice of the graph the branch taken (see pick-branches); NOT_MET for one that the result does not meet. */
  readonly taken: Uint8Array
}

export type ResolveResult = { readonly resolved: Resolved } | { readonly failure: ConditionFailure }

/** A walk with the conditions that it asked for and their branches, in turn. */
interface RememberedWalk {
  readonly walk: Walk
  readonly asked: readonly number[]
  readonly answers: readonly number[]
}

/** Enough for all targets of a release; more would only be kept for nothing. */
const REMEMBERED = 32

/** Resolves one graph again and again. */
export function createResolver(graph: Graph): (input: ResolveInput) => ResolveResult {
  const remembered: RememberedWalk[] = []
  const resolveDevices = createDeviceResolver(graph)
  const seen = new Uint8Array(graph.conditions.length)
  return (input) => {
    const lookup = lookupIn(input.context)
    const decider = createDecider(graph, (value) => runTerm(value.term, lookup))
    const walk =
      findWalk(remembered, decider.branchOf) ?? walkAndRemember(resolveDevices, decider.branchOf, remembered, seen)
    if (walk === null) return { failure: decider.failed() ?? { condition: 0, message: 'Not_found' } }
    const resolution: Resolution = {
      target: input.target,
      context: input.context,
      devices: walk.devices,
      root: walk.root,
      init: walk.init,
      deviceOf: devicesOfNodes(graph, walk),
      decisions: explainNodes(
        graph,
        walk.taken,
        (key) => keyValue(input.context, key),
        input.source ?? (() => 'default'),
      ),
    }
    return { resolved: { resolution, taken: walk.taken } }
  }
}

/** Resolution of a graph, once. */
export function resolveGraph(graph: Graph, input: ResolveInput): ResolveResult {
  return createResolver(graph)(input)
}

function findWalk(remembered: readonly RememberedWalk[], branchOf: (condition: number) => number): Walk | null {
  for (const { walk, asked, answers } of remembered) {
    let index = 0
    while (index < asked.length && branchOf(asked[index] ?? 0) === answers[index]) index += 1
    if (index === asked.length) return walk
  }
  return null
}

function walkAndRemember(
  resolveDevices: ResolveDevices,
  branchOf: (condition: number) => number,
  remembered: RememberedWalk[],
  seen: Uint8Array,
): Walk | null {
  const asked: number[] = []
  const answers: number[] = []
  seen.fill(0)
  const walk = resolveDevices((condition) => {
    const branch = branchOf(condition)
    if (seen[condition] === 0) {
      seen[condition] = 1
      asked.push(condition)
      answers.push(branch)
    }
    return branch
  })
  if (walk !== null && remembered.length < REMEMBERED) remembered.push({ walk, asked, answers })
  return walk
}

/** Index of the device that stands at a vertex: what its choices lead to, or what its functor is fused into; or -1. */
function deviceAt(graph: Graph, walk: Walk, vertex: number): number {
  let at = vertex
  while (graph.kinds[at] === CHOICE) {
    const branch = walk.taken[at] ?? NOT_MET
    if (branch === NOT_MET) return -1
    at = (branch === TAKEN_THEN ? graph.first[at] : graph.second[at]) ?? -1
  }
  const own = walk.indexOf[at] ?? 0
  return (own === 0 ? (walk.fusedInto[at] ?? 0) : own) - 1
}

function devicesOfNodes(graph: Graph, walk: Walk): ReadonlyMap<NodeId, number> {
  const devices = new Map<NodeId, number>()
  for (const [node, vertex] of graph.nodes) {
    const device = deviceAt(graph, walk, vertex)
    if (device >= 0) devices.set(node, device)
  }
  return devices
}
