// `if_impl c x (F $ x)` or `if_impl c x x` where nothing else uses x: functoria 3.1.1 loses what x is made of, or dies
// (see lost-branches). Morgana resolves it as it is meant, and says so here.

import type { Caution, CautionInput, CautionTarget } from '../../../core/graph/caution.ts'
import { APPLICATION, childrenOf } from '../../../core/graph/graph.ts'
import { createDecider } from '../../../core/graph/pick-branches.ts'
import { runTerm } from '../../../core/graph/term/evaluate-term.ts'
import { lookupIn } from '../../../core/graph/term/key-value.ts'
import { createConnectChecker } from '../../../core/graph/types/can-connect.ts'
import type { Diagnostic, Fix } from '../../../core/model/diagnostic.ts'
import { type NodeId, portRef, REGISTER, splitPortRef, type TargetName } from '../../../core/model/ids.ts'
import type { Context } from '../../../core/model/key.ts'
import { nodeName } from '../../../core/model/node-name.ts'
import { caution } from './parts/caution-parts.ts'
import { contextsAround } from './parts/condition-contexts.ts'
import { canLose, findLosses, type Loss } from './parts/lost-branches.ts'

export const sharedBranch: Caution = {
  code: 'MG-SHARED-BRANCH',
  about: 'Looks for a branch that the tool takes away with the other branch, by deciding choices as the tool does.',
  give(input) {
    if (!canLose(input.graph)) return []
    const found = new Map<number, Found>()
    for (const target of input.targets) {
      for (const { isSet, losses } of runsOf(input, target)) {
        for (const loss of losses) note(found, loss, target.target, isSet)
      }
    }
    return oncePerNode(input, [...found.values()]).map((one) => report(input, one))
  },
}

/** What happens to a composite happens to several of its parts: told once, by what happens with the keys as they are. */
function oncePerNode(input: CautionInput, found: readonly Found[]): readonly Found[] {
  const byNodes = new Map<string, Found>()
  for (const one of found.toSorted((left, right) => right.targets.size - left.targets.size)) {
    const { choice, vertex } = one.loss
    const text = JSON.stringify([nodeOf(input, choice) ?? choice, nodeOf(input, vertex) ?? vertex])
    if (!byNodes.has(text)) byNodes.set(text, one)
  }
  return [...byNodes.values()]
}

function nodeOf({ design, graph }: CautionInput, vertex: number): NodeId | undefined {
  return (graph.origins[vertex] ?? []).map((origin) => origin.node).find((id) => id in design.logic.nodes)
}

interface Found {
  readonly loss: Loss
  /** Targets on which it happens with the values that keys have. */
  readonly targets: Set<TargetName>
}

/** Losses with the values that the keys have, then with others. */
function runsOf(
  { graph }: CautionInput,
  { resolution }: CautionTarget,
): readonly { readonly isSet: boolean; readonly losses: readonly Loss[] }[] {
  if (resolution === null) return []
  const { context } = resolution
  return contextsAround(graph, context).map((each) => ({ isSet: each === context, losses: lossesIn(graph, each) }))
}

function lossesIn(graph: CautionInput['graph'], context: Context): readonly Loss[] {
  const lookup = lookupIn(context)
  const { branchOf } = createDecider(graph, (value) => runTerm(value.term, lookup))
  return findLosses(graph, branchOf) ?? []
}

function note(found: Map<number, Found>, loss: Loss, target: TargetName, isSet: boolean): void {
  const known = found.get(loss.vertex) ?? { loss, targets: new Set() }
  if (isSet) known.targets.add(target)
  found.set(loss.vertex, known)
}

function report(input: CautionInput, { loss, targets }: Found): Diagnostic {
  const { design, graph } = input
  const node = nodeOf(input, loss.choice)
  const inner = nodeOf(input, loss.vertex)
  const name = inner === undefined ? 'a device' : `\`${nodeName(design.logic, inner)}\``
  const choice = node === undefined ? 'a choice' : `\`${nodeName(design.logic, node)}\``
  const [then, otherwise] = childrenOf(graph, loss.choice)
  const branches = then === otherwise ? 'are' : 'use'
  const end = graph.kinds[loss.vertex] === APPLICATION ? 'stops' : `forgets what ${name} depends on`
  const all = input.targets.length
  const where =
    targets.size === all ? '' : targets.size === 0 ? ' with some values of the keys' : ` on ${[...targets].join(', ')}`
  const at = node ?? inner
  return caution(
    'MG-SHARED-BRANCH',
    at === undefined ? null : { node: at },
    `Both branches of ${choice} ${branches} ${name}, and nothing else does that is left when it is decided: the real tool ${end}${where}. Morgana resolves it as it is meant.`,
    {
      hint: `Use ${name} in one more place, for example as a data dependency (\`deps\`) of the module, before you give the configuration to \`mirage\`.`,
      ...(inner === undefined ? {} : secondUse(input, inner)),
    },
  )
}

/** Makes the shared node a data dependency of a registered module, which uses it whatever is decided. */
function secondUse({ design, catalog }: CautionInput, shared: NodeId): { readonly fix?: Fix } {
  const { wires, nodes } = design.logic
  const jobs = Object.entries(wires).flatMap(([ref, from]) => (splitPortRef(ref).node === REGISTER ? [from] : []))
  const check = createConnectChecker(design, catalog)
  for (const id of new Set(jobs)) {
    const node = nodes[id]
    if (id === shared || node?.kind !== 'foreign') continue
    const to = { node: id, port: `dep${node.dependencies}` }
    if (check(shared, portRef(id, to.port)).kind !== 'ok') continue
    const title = `Make \`${nodeName(design.logic, shared)}\` a dependency of \`${nodeName(design.logic, id)}\`, whose \`start\` takes it last`
    return { fix: { title, commands: [{ type: 'wire.connect', from: shared, to }] } }
  }
  return {}
}
