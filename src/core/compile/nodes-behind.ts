// The nodes of the design that a device is there for: those it came from, or for a device that no node names, the nodes
// nearest among its users.

import type { Resolution } from '../graph/resolution.ts'
import type { NodeId } from '../model/ids.ts'

/** Nodes behind a device, none for one that every application has. */
export function nodesBehind(resolution: Resolution, index: number): readonly NodeId[] {
  const users = usersOf(resolution)
  let level: readonly number[] = [index]
  const seen = new Set(level)
  while (level.length > 0) {
    const nodes = new Set(level.flatMap((one) => ownNodes(resolution, one)))
    if (nodes.size > 0) return [...nodes]
    level = level.flatMap((one) => users[one] ?? []).filter((user) => !seen.has(user))
    for (const one of level) seen.add(one)
  }
  return []
}

/** Nodes that a device came from, then choices of the user that it stands for. */
function ownNodes(resolution: Resolution, index: number): readonly NodeId[] {
  const origins = resolution.devices[index]?.origins.map((origin) => origin.node) ?? []
  if (origins.length > 0) return origins
  return [...resolution.deviceOf].filter(([, device]) => device === index).map(([node]) => node)
}

function usersOf({ devices }: Resolution): readonly (readonly number[])[] {
  const users: number[][] = devices.map(() => [])
  for (const [index, { parameters, dependencies }] of devices.entries()) {
    for (const part of parameters) users[part]?.push(index)
    for (const part of dependencies) users[part]?.push(index)
  }
  return users
}
