// What each node of the design is on one target: its device, the parts it became, the branch it took, and why.

import type { NodeView, WhyStep } from '../analyze/analysis.ts'
import type { BuildProblem } from '../graph/build/problems.ts'
import { CHOICE, type Graph } from '../graph/graph.ts'
import { NOT_MET, TAKEN_THEN } from '../graph/pick-branches.ts'
import type { Decision, Resolution } from '../graph/resolution.ts'
import { conditionText, type KeyNames } from '../graph/term/condition-text.ts'
import type { Logic, Node } from '../model/design.ts'
import type { NodeId } from '../model/ids.ts'
import type { Key, Value } from '../model/key.ts'
import { portWords } from '../model/port-words.ts'
import { withoutTwins } from './taken-wires.ts'

/** Nodes whose device the target refuses. */
export interface Refused {
  readonly nodes: readonly NodeId[]
  readonly reason: string
}

export interface NodeViewInput {
  readonly logic: Logic
  readonly graph: Graph
  readonly resolution: Resolution | null
  readonly taken: Uint8Array | null
  readonly problems: readonly BuildProblem[]
  /** Devices by node, in the order of the resolution. */
  readonly inside: ReadonlyMap<NodeId, readonly number[]>
  readonly refused: Refused | null
  readonly names: KeyNames<Key>
}

/** Views of all nodes. */
export function viewNodes(input: NodeViewInput): Readonly<Record<NodeId, NodeView>> {
  const reasons = reasonsByNode(input.problems)
  const views: Record<NodeId, NodeView> = {}
  for (const [id, node] of Object.entries(input.logic.nodes)) {
    views[id] = viewNode(id, node, input, input.inside.get(id) ?? [], reasons.get(id) ?? null)
  }
  return withoutTwins(views, input.logic)
}

function viewNode(
  id: NodeId,
  node: Node,
  input: NodeViewInput,
  inside: readonly number[],
  problem: string | null,
): NodeView {
  const { resolution, refused } = input
  const device = resolution?.deviceOf.get(id) ?? null
  const isRefused = refused?.nodes.includes(id) === true
  const state = stateOf(id, input, device, problem, isRefused)
  return {
    state,
    device: state === 'used' || state === 'refused' ? device : null,
    inside,
    taken: takenPort(id, node, input),
    becomes: device === null ? '' : becomes(id, device, input),
    why: (resolution?.decisions.get(id) ?? []).map((decision) => whyStep(decision, input)),
    reason: problem ?? (isRefused ? refused.reason : null),
  }
}

function stateOf(
  id: NodeId,
  { graph, resolution }: NodeViewInput,
  device: number | null,
  problem: string | null,
  isRefused: boolean,
): NodeView['state'] {
  if (problem !== null) return 'incomplete'
  if (!graph.nodes.has(id)) return 'absent'
  if (resolution === null) return 'incomplete'
  if (device === null) return 'unused'
  return isRefused ? 'refused' : 'used'
}

/** For a choice of the user, the port of the row taken; null for other nodes and for choices that are not met. */
function takenPort(id: NodeId, node: Node, { graph, taken }: NodeViewInput): string | null {
  if (taken === null || (node.kind !== 'if_impl' && node.kind !== 'match_impl')) return null
  let at = graph.nodes.get(id) ?? -1
  let isMet = false
  while (at >= 0 && graph.kinds[at] === CHOICE && taken[at] !== NOT_MET) {
    const origin = graph.origins[at]?.find((one) => one.node === id)
    if (origin === undefined) break
    isMet = true
    const isThen = taken[at] === TAKEN_THEN
    if (node.kind === 'if_impl') return isThen ? 'then' : 'else'
    if (isThen) return `case${origin.caseIndex ?? 0}`
    at = graph.second[at] ?? -1
  }
  return isMet ? 'default' : null
}

/** What a node turned into: for a composite the alternative that was chosen, else the module. */
function becomes(id: NodeId, device: number, { graph, resolution, taken }: NodeViewInput): string {
  const resolved = resolution?.devices[device]
  const module = resolved?.implementation.module ?? ''
  const start = graph.nodes.get(id) ?? -1
  if (taken === null || start < 0 || graph.kinds[start] !== CHOICE) return module
  let at = start
  while (graph.kinds[at] === CHOICE) at = (taken[at] === TAKEN_THEN ? graph.first[at] : graph.second[at]) ?? 0
  return graph.origins[at]?.find((one) => one.node === id)?.part ?? module
}

/** Conditions are asked about for every node and target; a value belongs to one release, which fixes the names. */
const conditionTexts = new WeakMap<Value, string>()

function textOfCondition(condition: Value, names: KeyNames<Key>): string {
  const known = conditionTexts.get(condition)
  if (known !== undefined) return known
  const text = conditionText(condition.term, names)
  conditionTexts.set(condition, text)
  return text
}

function whyStep(decision: Decision, { names, logic }: NodeViewInput): WhyStep {
  const origin = decision.origin?.node
  const kind = origin === undefined ? undefined : logic.nodes[origin]?.kind
  return {
    condition: textOfCondition(decision.condition, names),
    holds: decision.taken === 'then',
    keys: decision.keys.map(({ key, value, from }) => ({
      key: key.ref,
      option: names.option(key),
      value: names.value(key, value),
      from,
    })),
    node: origin !== undefined && (kind === 'if_impl' || kind === 'match_impl') ? origin : null,
  }
}

/** Reasons in words why nodes cannot be built, the first for each. */
function reasonsByNode(problems: readonly BuildProblem[]): ReadonlyMap<NodeId, string> {
  const reasons = new Map<NodeId, string>()
  for (const problem of problems) {
    if (problem.node !== null && !reasons.has(problem.node)) reasons.set(problem.node, problemText(problem))
  }
  return reasons
}

/** A problem in one sentence. */
export function problemText(problem: BuildProblem): string {
  switch (problem.kind) {
    case 'unwired':
      return `Nothing is wired to \`${portWords(problem.port)}\`.`
    case 'cycle':
      return 'It is made from itself.'
    case 'unknown-device':
      return `This release has no device \`${problem.device}\`.`
    case 'missing-argument':
      return `\`${problem.argument}\` is not given.`
    case 'ill-typed-argument':
      return `\`${problem.argument}\` is of another type.`
    case 'ill-typed-key':
      return `The key \`${problem.key}\` is not well typed.`
    case 'missing-condition':
      return 'It has no condition.'
    case 'unknown-key':
      return `There is no key \`${problem.key}\`.`
    case 'unknown-value':
      return `There is no value \`${problem.value}\`.`
    case 'exception':
      return `Computing it raises ${problem.message}.`
    case 'unregistered':
      return 'Nothing is registered.'
  }
}
