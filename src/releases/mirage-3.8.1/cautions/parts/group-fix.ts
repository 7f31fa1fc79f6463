// The repair that gives nodes groups of their own, and what it does to options that settings give already.

import type { CautionInput } from '../../../../core/graph/caution.ts'
import { CHOICE } from '../../../../core/graph/graph.ts'
import type { Design, Setting } from '../../../../core/model/design.ts'
import type { Fix } from '../../../../core/model/diagnostic.ts'
import type { NodeId } from '../../../../core/model/ids.ts'
import { nodeName } from '../../../../core/model/node-name.ts'
import { dashed } from '../../command-line/option-spec.ts'
import { listed } from './caution-parts.ts'

const GROUP = 'group'

/** Gives each node a group of its own, named after it; one device without such an argument can stay as it is. */
export function groupFix(input: CautionInput, nodes: readonly NodeId[]): Fix | undefined {
  const takers = nodes.filter((id) => takesGroup(input, id))
  const others = new Set(nodes.filter((id) => !takers.includes(id)).map((id) => nodeName(input.design.logic, id)))
  if (takers.length === 0 || others.size > 1 || takers.length + others.size < 2) return undefined
  const groups = groupNames(input.design, takers)
  return {
    title: `Give ${listed(input.design, takers)} ${takers.length === 1 ? 'a group of its own' : 'groups of their own'}`,
    commands: [
      ...[...groups].map(([id, name]) => ({
        type: 'argument.set',
        id,
        argument: GROUP,
        value: { kind: 'constant', value: { kind: 'string', value: name } },
      })),
      ...settingChanges(input, groups),
    ],
  }
}

function takesGroup({ design, catalog }: CautionInput, id: NodeId): boolean {
  const node = design.logic.nodes[id]
  const signature = node?.kind === 'device' ? catalog.devices.get(node.device) : undefined
  return signature?.arguments.some((argument) => argument.name === GROUP) === true
}

function groupNames(design: Design, nodes: readonly NodeId[]): ReadonlyMap<NodeId, string> {
  const taken = groupsOfOthers(design, nodes)
  const names = new Map<NodeId, string>()
  for (const id of nodes) {
    const wish = nodeName(design.logic, id).replaceAll('_', '-')
    let name = wish
    // Nodes without a name of their own are called alike.
    for (let number = 2; taken.has(name); number += 1) name = `${wish}-${number}`
    taken.add(name)
    names.set(id, name)
  }
  return names
}

/** Groups that other nodes have already. */
function groupsOfOthers({ logic }: Design, nodes: readonly NodeId[]): Set<string> {
  return new Set(
    Object.entries(logic.nodes).flatMap(([id, node]) => {
      const group = node.kind === 'device' && !nodes.includes(id) ? node.arguments[GROUP] : undefined
      return group?.kind === 'constant' && group.value.kind === 'string' ? [group.value.value] : []
    }),
  )
}

/** An option that a setting gives for the nodes becomes one of each group, with the same value. */
function settingChanges(input: CautionInput, groups: ReadonlyMap<NodeId, string>): Fix['commands'] {
  const prefixes = prefixesOf(input, groups)
  return input.design.settings.flatMap((setting, index) => {
    const next = setting.arguments.flatMap((text) => {
      const [option = text] = text.split('=', 1)
      const names = [...(prefixes.get(option) ?? [])]
      return names.length === 0 ? [text] : names.map((name) => `--${name}-${text.replace(/^-+/, '')}`)
    })
    const changed: Setting = { ...setting, arguments: next }
    return next.length === setting.arguments.length && next.every((text, at) => text === setting.arguments[at])
      ? []
      : [{ type: 'setting.set', index, setting: changed }]
  })
}

/** For each option of the nodes' own keys the groups that will stand before it. */
function prefixesOf(
  { graph, targets }: CautionInput,
  groups: ReadonlyMap<NodeId, string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  const note = (id: NodeId, names: readonly string[]): void => {
    const group = groups.get(id)
    if (group === undefined) return
    for (const option of names.map(dashed)) found.set(option, (found.get(option) ?? new Set()).add(group))
  }
  for (const { resolution } of targets) {
    for (const { origins, implementation } of resolution?.devices ?? []) {
      for (const { node } of origins) for (const { info } of implementation.keys) note(node, info.names)
    }
  }
  for (let vertex = 0; vertex < graph.size; vertex += 1) {
    if (graph.kinds[vertex] !== CHOICE) continue
    const keys = graph.conditions[graph.third[vertex] ?? -1]?.keys ?? []
    for (const { node } of graph.origins[vertex] ?? []) {
      for (const { name, info } of keys) if (name !== 'target') note(node, info.names)
    }
  }
  return found
}
