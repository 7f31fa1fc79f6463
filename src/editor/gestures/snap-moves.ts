// The places that a drag asks for, brought in line with what stands around. Pure.

import type { Point } from '../../core/edit/command.ts'
import type { NodeId } from '../../core/model/ids.ts'
import type { MappedFlow } from '../flow/flow-mapper.ts'
import { boundsOf, type Box } from '../flow/geometry.ts'
import { withBlocks } from '../flow/groups.ts'
import { portAt } from '../flow/handles.ts'
import type { Places } from '../flow/places.ts'
import { NO_GUIDES, snap, type Guide, type Link } from './snap.ts'

type Drawn = Pick<MappedFlow, 'boxOf' | 'faces' | 'shown' | 'wires'>

function boxAt(box: NodeId, places: Places, { faces }: Drawn): Box | null {
  const [face, at] = [faces.get(box), places.get(box)]
  return face === undefined || at === undefined ? null : { x: at.x, y: at.y, width: face.width, height: face.height }
}

function portPoint(end: { readonly box: NodeId; readonly handle: string }, places: Places, drawn: Drawn): Point | null {
  const [port, at] = [portAt(drawn.faces.get(end.box), end.handle), places.get(end.box)]
  return port === undefined || at === undefined || port.side === 'bottom'
    ? null
    : { x: at.x + port.x, y: at.y + port.y }
}

/** Ports at the two ends of wires between what moves and what stands. */
function linksOf(moving: ReadonlySet<NodeId>, places: Places, drawn: Drawn): readonly Link[] {
  return drawn.wires.flatMap(({ source, target }) => {
    const isSource = moving.has(source.box)
    if (isSource === moving.has(target.box)) return []
    const [a, b] = [portPoint(source, places, drawn), portPoint(target, places, drawn)]
    if (a === null || b === null) return []
    return [isSource ? { moving: a, still: b } : { moving: b, still: a }]
  })
}

/** Moves by node, shifted by at most `reach` canvas pixels, and the lines along which they are in line then. */
export function snapMoves(
  moves: Places,
  drawn: Drawn,
  reach: number,
): { readonly moves: Places; readonly guides: readonly Guide[] } {
  const { boxOf, faces, shown } = drawn
  const blocks = new Set(boxOf.values())
  const places = withBlocks(new Map([...shown, ...moves].filter(([id]) => !blocks.has(id))), boxOf)
  const moving = new Set([...moves.keys()].map((id) => boxOf.get(id) ?? id))
  const bounds = boundsOf([...moving].flatMap((id) => boxAt(id, places, drawn) ?? []))
  if (bounds === null) return { moves, guides: NO_GUIDES }
  const still = [...faces.keys()].flatMap((id) => (moving.has(id) ? [] : (boxAt(id, places, drawn) ?? [])))
  const { dx, dy, guides } = snap(bounds, still, linksOf(moving, places, drawn), reach)
  const shifted = new Map([...moves].map(([id, { x, y }]) => [id, { x: x + dx, y: y + dy }]))
  return { moves: shifted, guides: guides.length === 0 ? NO_GUIDES : guides }
}
