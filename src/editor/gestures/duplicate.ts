// Copies of nodes beside themselves, where they cover nothing.

import type { Command, Point } from '../../core/edit/command.ts'
import { copiesOf, cutFragment } from '../../core/edit/fragment.ts'
import { REGISTER, type NodeId } from '../../core/model/ids.ts'
import { boundsOf } from '../flow/geometry.ts'
import { storedAt } from '../flow/places.ts'
import type { Latest } from '../latest.ts'
import { selectNodes } from '../selection.ts'
import { boxesOf } from './boxes.ts'
import { freeShift, roomyBox } from './free-place.ts'

/** How far a copy stands from what it copies. */
export const DUPLICATE_OFFSET: Point = { x: 32, y: 32 }

/** The command that copies nodes; `wish` is how far away, as shown, if nothing stands there. Null when there is nothing to copy. */
function duplicateCommand({ mapped }: Latest, ids: readonly NodeId[], wish: Point): Command | null {
  const all = boxesOf({ mapped })
  const boxes = ids.flatMap((id) => all.get(id) ?? [])
  const bounds = boundsOf(boxes)
  if (bounds === null) return null
  const wished = boxes.map((box) => roomyBox({ ...box, x: box.x + wish.x, y: box.y + wish.y }))
  // What is copied may itself be a copy of a moment ago, which has not its full width yet.
  const copied = new Set(ids)
  const standing = [...all].map(([id, box]) => (copied.has(id) ? roomyBox(box) : box))
  const shift = freeShift(wished, standing)
  const from = storedAt('', bounds, mapped.pushes)
  const to = storedAt('', { x: bounds.x + wish.x + shift.x, y: bounds.y + wish.y + shift.y }, mapped.pushes)
  const offset = { x: Math.round(to.x - from.x), y: Math.round(to.y - from.y) }
  return { type: 'node.duplicate', ids, offset }
}

/** Copies nodes and selects the copies. The call of `register` stands once. */
export function duplicate(latest: Latest, ids: Iterable<NodeId>, wish: Point): void {
  const { props } = latest
  const nodes = [...ids].filter((id) => id !== REGISTER)
  const command = duplicateCommand(latest, nodes, wish)
  if (command === null) return
  const copies = copiesOf(props.design, cutFragment(props.design, nodes))
  props.onCommand(command)
  props.onSelect(selectNodes(copies))
}
