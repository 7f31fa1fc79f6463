// Takes a drawing apart: blocks that share little with each other, what many of them use, and what many of them go into. Pure.

import type { LayoutGraph } from '../../core/model/layout.ts'

export interface Parts {
  /** Box ids, each list in the order of the drawing. */
  readonly blocks: readonly (readonly string[])[]
  /** What many blocks use, with everything that it uses itself. */
  readonly shared: readonly string[]
  /** Boxes that many blocks go into, such as the call of `register`. */
  readonly ends: readonly string[]
}

/** Neighbours that make a box one that many use, or that many go into. */
const MANY = 8

interface Neighbours {
  readonly sources: ReadonlyMap<string, ReadonlySet<string>>
  readonly users: ReadonlyMap<string, ReadonlySet<string>>
}

function neighboursOf({ boxes, wires }: LayoutGraph): Neighbours {
  const sources = new Map(boxes.map(({ id }) => [id, new Set<string>()]))
  const users = new Map(boxes.map(({ id }) => [id, new Set<string>()]))
  for (const { from, to } of wires) {
    sources.get(to.box)?.add(from.box)
    users.get(from.box)?.add(to.box)
  }
  return { sources, users }
}

/** Everything that is reached from some boxes through their sources, themselves included. */
function upstream(from: readonly string[], { sources }: Neighbours): Set<string> {
  const found = new Set(from)
  // A set may grow while it is gone through.
  for (const id of found) for (const source of sources.get(id) ?? []) found.add(source)
  return found
}

/** The boxes in pieces that no wire or group connects. */
function pieces(ids: readonly string[], { wires, groups = [] }: LayoutGraph): readonly (readonly string[])[] {
  const parent = new Map(ids.map((id) => [id, id]))
  const rootOf = (id: string): string => {
    let root = id
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) {
      parent.set(root, parent.get(up) ?? up)
      root = up
    }
    return root
  }
  const join = (a: string, b: string): void => {
    if (parent.has(a) && parent.has(b)) parent.set(rootOf(b), rootOf(a))
  }
  for (const { from, to } of wires) join(from.box, to.box)
  for (const { boxes } of groups) for (const box of boxes) join(boxes[0] ?? box, box)
  const found = new Map<string, string[]>()
  for (const id of ids) {
    const root = rootOf(id)
    const piece = found.get(root)
    if (piece === undefined) found.set(root, [id])
    else piece.push(id)
  }
  return [...found.values()]
}

/** The parts of a drawing; one block when it hangs together without any box that many use or go into. Grouped boxes stay with their group. */
export function partsOf(graph: LayoutGraph): Parts {
  const neighbours = neighboursOf(graph)
  const grouped = new Set((graph.groups ?? []).flatMap(({ boxes }) => boxes))
  const ids = graph.boxes.map(({ id }) => id)
  const sizeOf = (of: ReadonlyMap<string, ReadonlySet<string>>, id: string): number => of.get(id)?.size ?? 0
  const ends = new Set(
    ids.filter(
      (id) => sizeOf(neighbours.users, id) === 0 && sizeOf(neighbours.sources, id) >= MANY && !grouped.has(id),
    ),
  )
  const above = upstream(
    ids.filter((id) => sizeOf(neighbours.users, id) >= MANY),
    neighbours,
  )
  const hasGrouped = [...above].some((id) => grouped.has(id))
  const shared = hasGrouped ? new Set<string>() : above
  return {
    blocks: pieces(
      ids.filter((id) => !ends.has(id) && !shared.has(id)),
      graph,
    ),
    shared: ids.filter((id) => shared.has(id)),
    ends: ids.filter((id) => ends.has(id)),
  }
}
