// Which nodes of the design the devices of a resolution are there for.

import type { Resolution } from '../graph/resolution.ts'
import type { Logic } from '../model/design.ts'
import type { NodeId } from '../model/ids.ts'

/**
 * By device the nodes it stands for: its origins, and nodes that name a constant of the release which turned into it. Empty
 * for devices that every application has.
 */
export function ownersOf(resolution: Resolution, logic: Logic): readonly (readonly NodeId[])[] {
  const owners = resolution.devices.map(({ origins }) => new Set(origins.map((origin) => origin.node)))
  for (const [node, device] of resolution.deviceOf) {
    // A choice of the user stands above its branches; it is not what they are.
    if (logic.nodes[node]?.kind === 'device') owners[device]?.add(node)
  }
  return owners.map((nodes) => [...nodes].filter((node) => logic.nodes[node] !== undefined))
}

/** Devices by the node they stand for, in the order of the resolution. */
export function devicesByNode(owners: readonly (readonly NodeId[])[]): ReadonlyMap<NodeId, readonly number[]> {
  const byNode = new Map<NodeId, number[]>()
  for (const [index, nodes] of owners.entries()) {
    for (const node of nodes) {
      const held = byNode.get(node)
      if (held === undefined) byNode.set(node, [index])
      else held.push(index)
    }
  }
  return byNode
}

/** Nodes to name when a device is in trouble: its own, else those nearest among its users; none for the application's. */
export function nodesBehind(
  resolution: Resolution,
  owners: readonly (readonly NodeId[])[],
  index: number,
): readonly NodeId[] {
  const users = usersOf(resolution)
  let level: readonly number[] = [index]
  const seen = new Set(level)
  while (level.length > 0) {
    const nodes = new Set(level.flatMap((one) => owners[one] ?? []))
    if (nodes.size > 0) return [...nodes]
    level = level.flatMap((one) => users[one] ?? []).filter((user) => !seen.has(user))
    for (const one of level) seen.add(one)
  }
  return []
}

function usersOf({ devices }: Resolution): readonly (readonly number[])[] {
  const users: number[][] = devices.map(() => [])
  for (const [index, { parameters, dependencies }] of devices.entries()) {
    for (const part of parameters) users[part]?.push(index)
    for (const part of dependencies) users[part]?.push(index)
  }
  return users
}
