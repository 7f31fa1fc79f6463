// What cautions share: diagnostics, and finding the nodes of a design behind keys and implementations.

import type { CautionInput, CautionTarget } from '../../../../core/graph/caution.ts'
import type { Design } from '../../../../core/model/design.ts'
import type { Diagnostic, Fix } from '../../../../core/model/diagnostic.ts'
import type { NodeId } from '../../../../core/model/ids.ts'
import type { Key } from '../../../../core/model/key.ts'
import { nodeName } from '../../../../core/model/node-name.ts'

/** A warning, or another severity, that holds for all targets. */
export function caution(
  code: string,
  at: Diagnostic['at'],
  message: string,
  more: Partial<Diagnostic> = {},
): Diagnostic {
  return { code, severity: 'warning', target: null, at, message, ...more }
}

/** Nodes whose implementation in a target's result declares the key. */
export function nodesWithKey({ resolution }: CautionTarget, key: Key): readonly NodeId[] {
  const devices = resolution?.devices.filter((device) => device.implementation.keys.includes(key)) ?? []
  return [...new Set(devices.flatMap((device) => device.origins.map((origin) => origin.node)))]
}

/** More nodes than this are counted, not named. */
const NAMED = 4

/** Sets of nodes by name: `` `ext` and `int` ``; of many the first, and how many more there are. */
export function listed(design: Design, nodes: readonly NodeId[]): string {
  const shown = nodes.length > NAMED ? nodes.slice(0, NAMED - 1) : nodes
  const names = shown.map((id) => `\`${nodeName(design.logic, id)}\``)
  if (shown.length < nodes.length) return `${names.join(', ')} and ${nodes.length - shown.length} more`
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** The repair that gives each node a group of its own, named after it; undefined when some node has no such argument. */
export function groupFix(input: CautionInput, nodes: readonly NodeId[]): Fix | undefined {
  const groups = nodes.map((id) => {
    const node = input.design.logic.nodes[id]
    const signature = node?.kind === 'device' ? input.catalog.devices.get(node.device) : undefined
    return signature?.arguments.some((argument) => argument.name === GROUP) === true
      ? { id, name: nodeName(input.design.logic, id) }
      : null
  })
  if (groups.length < 2 || groups.some((group) => group === null)) return undefined
  const taken = groupsOfOthers(input.design, nodes)
  const found = groups.flatMap((group) => {
    if (group === null) return []
    const wish = group.name.replaceAll('_', '-')
    let name = wish
    // Nodes without a name of their own are called alike.
    for (let number = 2; taken.has(name); number += 1) name = `${wish}-${number}`
    taken.add(name)
    return [{ id: group.id, name }]
  })
  return {
    title: `Give ${listed(input.design, nodes)} groups of their own`,
    commands: found.map(({ id, name }) => ({
      type: 'argument.set',
      id,
      argument: GROUP,
      value: { kind: 'constant', value: { kind: 'string', value: name } },
    })),
  }
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

const GROUP = 'group'
