// Groups of nodes: finding them, and keeping them in step with the nodes that there are.

import type { Design, Group } from '../../model/design.ts'
import { REGISTER, type GroupId, type NodeId } from '../../model/ids.ts'

export type Groups = Readonly<Record<GroupId, Group>>

const NONE: Groups = {}

/** The groups of a design; the same empty table for a design without any. */
export function groupsOf(design: Design): Groups {
  return design.groups ?? NONE
}

/** The group that each grouped node is in. */
export function groupOfNode(design: Design): ReadonlyMap<NodeId, GroupId> {
  return new Map(
    Object.entries(groupsOf(design)).flatMap(([id, { members }]) => members.map((node) => [node, id] as const)),
  )
}

/** Groups of which every member is among the nodes. */
export function wholeGroups(groups: Groups, nodes: ReadonlySet<NodeId>): readonly GroupId[] {
  return Object.entries(groups).flatMap(([id, { members }]) => (members.every((node) => nodes.has(node)) ? [id] : []))
}

/** Groups of which a member is among the nodes. */
export function touchedGroups(groups: Groups, nodes: ReadonlySet<NodeId>): readonly GroupId[] {
  return Object.entries(groups).flatMap(([id, { members }]) => (members.some((node) => nodes.has(node)) ? [id] : []))
}

/**
 * The design with these groups as they may be: members that exist, sorted, each in the first group that names it; no group without
 * members; no table without groups.
 */
export function withGroups(design: Design, groups: Groups): Design {
  const seen = new Set<NodeId>()
  const kept: [GroupId, Group][] = []
  for (const [id, group] of Object.entries(groups)) {
    const members = [...new Set(group.members)].filter((node) => !seen.has(node) && isThere(design, node))
    for (const node of members) seen.add(node)
    members.sort((a, b) => (a < b ? -1 : 1))
    if (members.length > 0) kept.push([id, isSameList(members, group.members) ? group : { ...group, members }])
  }
  const { groups: _, ...rest } = design
  return kept.length === 0 ? rest : { ...rest, groups: Object.fromEntries(kept) }
}

/** The design after an edit of its nodes, with its groups following; the same object when they need not. */
export function settleGroups(design: Design): Design {
  const { groups } = design
  if (groups === undefined) return design
  const isSettled =
    Object.keys(groups).length > 0 &&
    Object.values(groups).every(({ members }) => members.length > 0 && members.every((node) => isThere(design, node)))
  return isSettled ? design : withGroups(design, groups)
}

function isThere({ logic }: Design, node: NodeId): boolean {
  return node === REGISTER ? logic.registration !== null : Object.hasOwn(logic.nodes, node)
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((entry, index) => entry === b[index])
}
