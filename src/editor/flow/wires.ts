// Wires as the canvas draws them: their ends, looks and state. Where they run is in route-wires.ts.

import type { Point } from '../../core/edit/command.ts'
import type { TargetView } from '../../core/analyze/analysis.ts'
import type { Design } from '../../core/model/design.ts'
import { splitPortRef, type NodeId, type PortRef } from '../../core/model/ids.ts'
import type { Route } from '../../core/model/layout.ts'
import type { GroupedFaces } from '../face/group-face.ts'
import type { PortFace } from '../face/node-face.ts'
import { handleId, OUTPUT, portAt } from './handles.ts'

export interface WireEndFace {
  readonly box: NodeId
  readonly handle: string
}

export interface WireFace {
  readonly ref: PortRef
  readonly from: NodeId
  readonly to: NodeId
  readonly port: string
  /** The boxes that it is drawn between, and their handles: those of a collapsed group in place of its members'. */
  readonly source: WireEndFace
  readonly target: WireEndFace
  readonly color: string
  readonly isDependency: boolean
  /** Part of what the chosen target builds. */
  readonly isLive: boolean
  /** Such as `stackv4 from stack to main, input stack`. */
  readonly name: string
}

/** A layout's route, and where both ends stood when it was made: it holds as long as they stand there. */
export interface KnownRoute {
  readonly route: Route
  readonly from: Point
  readonly to: Point
}

/** Whether two views draw every wire alike: the same nodes are alive, and choices take the same rows. */
export function isSameLife(a: TargetView | null, b: TargetView | null): boolean {
  if (a === null || b === null) return a === b
  for (const id in b.nodes) {
    const [before, after] = [a.nodes[id], b.nodes[id]]
    if (before?.state !== after?.state || before?.taken !== after?.taken) return false
  }
  for (const id in a.nodes) if (b.nodes[id] === undefined) return false
  return true
}

function isLive(from: NodeId, to: NodeId, port: string, view: TargetView | null): boolean {
  if (view === null) return true
  const [source, user] = [view.nodes[from], view.nodes[to]]
  const off = ['unused', 'absent']
  if (source !== undefined && off.includes(source.state)) return false
  if (user === undefined) return true
  return !off.includes(user.state) && (user.taken === null || user.taken === port)
}

/** The box and handle where a port of a node is drawn, with the port as drawn. */
function drawnAt(
  node: NodeId,
  port: Pick<PortFace, 'kind' | 'port'>,
  { faces, boxOf }: GroupedFaces,
): (WireEndFace & { readonly port: PortFace }) | null {
  const box = boxOf.get(node)
  const handle = handleId(box === undefined ? port : { ...port, owner: node })
  const drawn = portAt(faces.get(box ?? node), handle)
  return drawn === undefined ? null : { box: box ?? node, handle, port: drawn }
}

/** Wires whose both ends are on the canvas, in a stable order. Those inside a collapsed group are not. */
export function wireFaces(design: Design, grouped: GroupedFaces, view: TargetView | null): readonly WireFace[] {
  const wires: WireFace[] = []
  for (const [ref, from] of Object.entries(design.logic.wires)) {
    const { node: to, port } = splitPortRef(ref)
    const source = drawnAt(from, { kind: 'result', port: OUTPUT }, grouped)
    const target = drawnAt(to, { kind: 'parameter', port }, grouped)
    if (source === null || target === null || (source.box === target.box && grouped.boxOf.has(from))) continue
    const [user, maker] = [grouped.faces.get(target.box), grouped.faces.get(source.box)]
    wires.push({
      ref,
      from,
      to,
      port,
      source: { box: source.box, handle: source.handle },
      target: { box: target.box, handle: target.handle },
      color: source.port.style.color,
      isDependency: target.port.kind === 'dependency',
      isLive: isLive(from, to, port, view),
      name: `${source.port.label} from ${maker?.title ?? ''} to ${user?.title ?? ''}, input ${target.port.label}`,
    })
  }
  return wires.sort((a, b) => (a.ref < b.ref ? -1 : 1))
}
