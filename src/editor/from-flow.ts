// The one way from React Flow back: its changes and connections become commands and view changes. Pure.

import type { Connection, EdgeChange, NodeChange } from '@xyflow/react'
import type { Command, Input, Point } from '../core/edit/command.ts'
import type { NodeId, PortRef } from '../core/model/ids.ts'
import type { MappedFlow } from './flow/flow-mapper.ts'
import { endOfHandle, OUTPUT } from './flow/handles.ts'
import { storedAt, type Places, type Push } from './flow/places.ts'
import type { Selection } from './selection.ts'

/** Shown places that a drag asks for; empty when no change moves a node. */
export function movesOf(changes: readonly NodeChange[]): Places {
  const moves = new Map<NodeId, Point>()
  for (const change of changes) {
    if (change.type === 'position' && change.position !== undefined) moves.set(change.id, change.position)
  }
  return moves
}

/** The command for nodes that were dropped at shown places; null when none really moved. */
export function moveCommand(shown: Places, stored: Places, pushes: readonly Push[]): Command | null {
  const positions: Record<NodeId, Point> = {}
  for (const [id, at] of shown) {
    const place = storedAt(id, at, pushes)
    const before = stored.get(id)
    const rounded = { x: Math.round(place.x), y: Math.round(place.y) }
    if (before === undefined || before.x !== rounded.x || before.y !== rounded.y) positions[id] = rounded
  }
  return Object.keys(positions).length === 0 ? null : { type: 'node.move', positions }
}

function changed<T extends string>(
  before: ReadonlySet<T>,
  changes: readonly { readonly id: T; readonly selected: boolean }[],
): ReadonlySet<T> {
  if (changes.every((change) => before.has(change.id) === change.selected)) return before
  const after = new Set(before)
  for (const { id, selected } of changes) {
    if (selected) after.add(id)
    else after.delete(id)
  }
  return after
}

/** What is drawn as boxes: nodes, and collapsed groups, which are their members. */
type Boxes = Pick<MappedFlow, 'faces' | 'movables'>

/** The selection after changes of nodes; the same object when nothing changed. Frames follow their members, never the other way. */
export function selectionAfterNodes(
  selection: Selection,
  changes: readonly NodeChange[],
  { faces, movables }: Boxes,
): Selection {
  const nodes = changed(
    selection.nodes,
    changes.flatMap((change): readonly { readonly id: NodeId; readonly selected: boolean }[] => {
      if (change.type !== 'select') return []
      const members = movables.get(change.id)?.members
      if (members === undefined) return [change]
      return faces.has(change.id) ? members.map((id) => ({ id, selected: change.selected })) : []
    }),
  )
  return nodes === selection.nodes ? selection : { ...selection, nodes }
}

/** The selection after changes of wires; the same object when nothing changed. */
export function selectionAfterWires(selection: Selection, changes: readonly EdgeChange[]): Selection {
  const wires = changed<PortRef>(
    selection.wires,
    changes.filter((change) => change.type === 'select'),
  )
  return wires === selection.wires ? selection : { ...selection, wires }
}

/** Source and input of a connection; null when React Flow names no input. */
export function endsOf(
  connection: Pick<Connection, 'source' | 'target' | 'targetHandle'> & {
    readonly sourceHandle?: string | null | undefined
  },
): { readonly from: NodeId; readonly to: Input } | null {
  const { source, sourceHandle, target, targetHandle } = connection
  if (targetHandle === null || targetHandle === undefined) return null
  return { from: endOfHandle(source, sourceHandle ?? OUTPUT).node, to: endOfHandle(target, targetHandle) }
}

/** The command that deletes what is selected; null for nothing. Wires of removed nodes go with them. */
export function removeCommand(selection: Selection, heal: boolean): Command | null {
  const nodes = [...selection.nodes]
  const wires = [...selection.wires]
  const remove: Command | null =
    nodes.length === 0 ? null : { type: 'node.remove', ids: nodes, ...(heal ? { heal } : {}) }
  const disconnect: Command | null = wires.length === 0 ? null : { type: 'wire.disconnect', wires }
  if (remove !== null && disconnect !== null) return { type: 'batch', title: 'Delete', commands: [disconnect, remove] }
  return remove ?? disconnect
}
