// Wires as the canvas draws them: their ends, looks and state. Where they run is in route-wires.ts.

import type { Point } from '../../core/edit/command.ts'
import type { TargetView } from '../../core/analyze/analysis.ts'
import type { Design } from '../../core/model/design.ts'
import { splitPortRef, type NodeId, type PortRef } from '../../core/model/ids.ts'
import type { Route } from '../../core/model/layout.ts'
import type { Faces } from '../face/faces.ts'
import type { NodeFace, PortFace } from '../face/node-face.ts'

export interface WireFace {
  readonly ref: PortRef
  readonly from: NodeId
  readonly to: NodeId
  readonly port: string
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

function isLive(from: NodeId, to: NodeId, port: string, view: TargetView | null): boolean {
  if (view === null) return true
  const [source, user] = [view.nodes[from], view.nodes[to]]
  const off = ['unused', 'absent']
  if (source !== undefined && off.includes(source.state)) return false
  if (user === undefined) return true
  return !off.includes(user.state) && (user.taken === null || user.taken === port)
}

/** The input of a face with this name. */
export function findPort(face: NodeFace | undefined, port: string): PortFace | undefined {
  return face?.inputs.find((input) => input.port === port)
}

/** Wires whose both ends are on the canvas, in a stable order. */
export function wireFaces(design: Design, faces: Faces, view: TargetView | null): readonly WireFace[] {
  const wires: WireFace[] = []
  for (const [ref, from] of Object.entries(design.logic.wires)) {
    const { node: to, port } = splitPortRef(ref)
    const [source, user] = [faces.get(from), faces.get(to)]
    const input = findPort(user, port)
    if (source?.output === undefined || source.output === null || user === undefined || input === undefined) continue
    wires.push({
      ref,
      from,
      to,
      port,
      color: source.output.style.color,
      isDependency: input.kind === 'dependency',
      isLive: isLive(from, to, port, view),
      name: `${source.output.label} from ${source.title} to ${user.title}, input ${input.label}`,
    })
  }
  return wires.sort((a, b) => (a.ref < b.ref ? -1 : 1))
}
