// Fragments: pieces of a design cut out by copy and brought in by paste, with everything that they mention.

import type { Design, Group, Node, TextItem } from '../model/design.ts'
import { portRef, REGISTER, splitPortRef, type KeyRef, type NodeId, type ValueRef } from '../model/ids.ts'
import type { KeyDefinition, ValueDefinition } from '../model/key.ts'
import type { Fragment, Point } from './command.ts'
import { commentsOf } from './text/comments.ts'
import { groupsOf, wholeGroups, withGroups } from './layout/groups.ts'
import { closeGaps } from './wiring/lists.ts'
import { bindingNames, freshName } from './names.ts'
import { keysOfNode, keysOfValue, mapNodeReferences, mapValueKeys, nodesOfNode, valuesOfNode } from './references.ts'

/** The nodes with their wires, keys and values; nodes that only a function argument mentions come along. */
export function cutFragment(design: Design, ids: readonly NodeId[]): Fragment {
  const { logic } = design
  const nodes: Record<NodeId, Node> = {}
  const open = ids.filter((id) => id !== REGISTER)
  while (open.length > 0) {
    const id = open.pop()
    const node = id === undefined ? undefined : logic.nodes[id]
    if (id === undefined || node === undefined || id in nodes) continue
    nodes[id] = node
    open.push(...nodesOfNode(node))
  }
  const values: Record<ValueRef, ValueDefinition> = {}
  for (const ref of Object.values(nodes).flatMap(valuesOfNode)) {
    const value = logic.values[ref]
    if (value !== undefined) values[ref] = value
  }
  const keys: Record<KeyRef, KeyDefinition> = {}
  for (const ref of [...Object.values(nodes).flatMap(keysOfNode), ...Object.values(values).flatMap(keysOfValue)]) {
    const key = logic.keys[ref]
    if (key !== undefined) keys[ref] = key
  }
  return {
    nodes,
    keys,
    values,
    wires: Object.fromEntries(Object.entries(logic.wires).filter(([ref]) => splitPortRef(ref).node in nodes)),
    layout: Object.fromEntries(Object.entries(design.layout).filter(([id]) => id in nodes)),
    ...filled('groups', pick(groupsOf(design), wholeGroups(groupsOf(design), new Set(Object.keys(nodes))))),
    ...filled('comments', pick(Object.fromEntries(commentsOf(logic.text)), Object.keys(nodes))),
  }
}

function pick<T>(table: Readonly<Record<string, T>>, ids: readonly string[]): Readonly<Record<string, T>> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const entry = Object.hasOwn(table, id) ? table[id] : undefined
      return entry === undefined ? [] : [[id, entry] as const]
    }),
  )
}

/** A field that is left out while there is nothing in it. */
function filled<Name extends string, T>(
  name: Name,
  table: Readonly<Record<string, T>>,
): { readonly [Field in Name]?: Readonly<Record<string, T>> } {
  // A computed name makes an index signature of the literal's type.
  return (Object.keys(table).length === 0 ? {} : { [name]: table }) as { [Field in Name]?: Record<string, T> }
}

/** Top left corner of a fragment on the canvas that it came from. */
export function cornerOf(fragment: Fragment): Point {
  const places = Object.values(fragment.layout)
  if (places.length === 0) return { x: 0, y: 0 }
  return {
    x: places.reduce((least, place) => Math.min(least, place.x), Number.POSITIVE_INFINITY),
    y: places.reduce((least, place) => Math.min(least, place.y), Number.POSITIVE_INFINITY),
  }
}

/** New ids for a table's entries: free ones in the design, the old where they are free. */
function freshIds(ids: readonly string[], taken: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const fresh = new Map<string, string>()
  const used = new Set(Object.keys(taken))
  for (const id of ids) {
    const next = freshName(id.replace(/_\d+$/, ''), (name) => used.has(name))
    used.add(next)
    fresh.set(id, next)
  }
  return fresh
}

/** Identifiers that the copies of nodes will have when they are pasted, or duplicated, into the design. */
export function copiesOf(design: Design, fragment: Pick<Fragment, 'nodes'>): readonly NodeId[] {
  return [...freshIds(Object.keys(fragment.nodes), design.logic.nodes).values()]
}

/**
 * The design with a copy of the fragment, its corner at `position`. Keys and values that exist here with the same content are
 * shared rather than copied. With `keepWires`, wires that came from outside stay where their source exists.
 */
export function pasteFragment(design: Design, fragment: Fragment, position: Point, keepWires: boolean): Design {
  const { logic } = design
  const nodeIds = freshIds(Object.keys(fragment.nodes), logic.nodes)
  const keyIds = sharedIds(fragment.keys, logic.keys)
  const valueIds = sharedIds(fragment.values, logic.values)
  const rename = {
    node: (id: NodeId) => nodeIds.get(id) ?? id,
    key: (ref: KeyRef) => keyIds.get(ref) ?? ref,
    value: (ref: ValueRef) => valueIds.get(ref) ?? ref,
  }
  const taken = new Set(bindingNames(design))
  const nodes = { ...logic.nodes }
  for (const [id, node] of Object.entries(fragment.nodes)) {
    const moved = mapNodeReferences(node, rename)
    nodes[rename.node(id)] = moved.binding === null ? moved : { ...moved, binding: claim(moved.binding, taken) }
  }
  const corner = cornerOf(fragment)
  const layout = { ...design.layout }
  for (const [id, place] of Object.entries(fragment.layout)) {
    layout[rename.node(id)] = { ...place, x: place.x - corner.x + position.x, y: place.y - corner.y + position.y }
  }
  const added: Design = {
    ...design,
    logic: {
      ...logic,
      nodes,
      keys: { ...logic.keys, ...renamed(fragment.keys, keyIds, logic.keys, (key) => key) },
      values: {
        ...logic.values,
        ...renamed(fragment.values, valueIds, logic.values, (value) => mapValueKeys(value, rename.key)),
      },
      wires: { ...logic.wires, ...pastedWires(design, fragment, nodeIds, keepWires) },
      text: [...logic.text, ...pastedText(fragment, nodeIds)],
    },
    layout,
  }
  const grouped = withPastedGroups(added, fragment, rename.node)
  return closeGaps(grouped, nodeIds.values())
}

function pastedText({ comments }: Fragment, nodeIds: ReadonlyMap<NodeId, NodeId>): readonly TextItem[] {
  return [...nodeIds].flatMap(([old, id]): readonly TextItem[] => {
    const comment = comments !== undefined && Object.hasOwn(comments, old) ? comments[old] : undefined
    const item: TextItem = { kind: 'node', id }
    return comment === undefined ? [item] : [{ kind: 'comment', text: comment }, item]
  })
}

function withPastedGroups(design: Design, { groups = {} }: Fragment, rename: (id: NodeId) => NodeId): Design {
  const here = groupsOf(design)
  const ids = freshIds(Object.keys(groups), here)
  const pasted = Object.entries(groups).map(([id, group]): [string, Group] => [
    ids.get(id) ?? id,
    { ...group, members: group.members.map(rename) },
  ])
  return pasted.length === 0 ? design : withGroups(design, { ...here, ...Object.fromEntries(pasted) })
}

function claim(binding: string, taken: Set<string>): string {
  // A copy of a copy is called after the first.
  const stem = taken.has(binding) ? binding.replace(/_\d+$/, '') : binding
  const name = freshName(stem, (candidate) => taken.has(candidate))
  taken.add(name)
  return name
}

function pastedWires(
  design: Design,
  fragment: Fragment,
  nodeIds: ReadonlyMap<NodeId, NodeId>,
  keepWires: boolean,
): Record<string, NodeId> {
  const wires: Record<string, NodeId> = {}
  for (const [ref, from] of Object.entries(fragment.wires)) {
    const { node, port } = splitPortRef(ref)
    const source = nodeIds.get(from) ?? (keepWires && from in design.logic.nodes ? from : undefined)
    const target = nodeIds.get(node)
    if (source !== undefined && target !== undefined) wires[portRef(target, port)] = source
  }
  return wires
}

/** Ids for a table: the same where the design holds the same entry, a free one where it holds another. */
function sharedIds(
  table: Readonly<Record<string, unknown>>,
  here: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, string> {
  const clashing = Object.keys(table).filter(
    (id) => id in here && JSON.stringify(here[id]) !== JSON.stringify(table[id]),
  )
  return freshIds(clashing, { ...here, ...table })
}

function renamed<T>(
  table: Readonly<Record<string, T>>,
  ids: ReadonlyMap<string, string>,
  here: Readonly<Record<string, T>>,
  map: (entry: T) => T,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(table)
      .filter(([id]) => ids.has(id) || !(id in here))
      .map(([id, entry]) => [ids.get(id) ?? id, map(entry)]),
  )
}
