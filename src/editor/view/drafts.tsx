// Wires that are not there yet: the one that the pointer draws, the one that the keyboard offers, and why one is refused.

import { useConnection, useStore, ViewportPortal, type ConnectionLineComponentProps } from '@xyflow/react'
import type { Point } from '../../core/edit/command.ts'
import type { Diagnostic } from '../../core/model/diagnostic.ts'
import type { Direction } from '../../core/model/design.ts'
import type { Route } from '../../core/model/layout.ts'
import { classNames } from '../../ui/class-names.ts'
import { inline } from '../../ui/prose.tsx'
import { useCanvas, type WiringStart } from '../canvas-store.ts'
import type { MappedFlow } from '../flow/flow-mapper.ts'
import { turnPoint, turnRouteBack } from '../flow/turn.ts'
import { wirePath } from '../flow/wire-path.ts'
import { sameEnds } from '../gestures/drop-wire.ts'
import { startOf, wireBetween, type CanConnect } from '../gestures/fits.ts'
import { OUTPUT } from '../flow/handles.ts'
import { useDirection } from './direction-context.ts'

/** An elbow from the output's side to the input's side. */
function draftRoute(start: Point, end: Point, direction: Direction): Route {
  return turnRouteBack(elbow(turnPoint(start, direction), turnPoint(end, direction)), direction)
}

function elbow(from: Point, to: Point): Route {
  if (Math.abs(from.y - to.y) < 1) return [from, to]
  const x = from.x + 24 < to.x ? (from.x + to.x) / 2 : from.x + 18
  return [from, { x, y: from.y }, { x, y: to.y }, to]
}

/** The line under the pointer while a wire is dragged. */
export function ConnectionLine({
  fromX,
  fromY,
  toX,
  toY,
  fromHandle,
  toHandle,
  connectionStatus,
}: ConnectionLineComponentProps) {
  const isTaker = useCanvas(
    ({ wiring }) =>
      wiring?.isMoveAll === true && toHandle !== null && wiring.fitSet.has(`${toHandle.nodeId}.${OUTPUT}`),
  )
  const [a, b] = [
    { x: fromX, y: fromY },
    { x: toX, y: toY },
  ]
  const direction = useDirection()
  const route = fromHandle.type === 'source' ? draftRoute(a, b, direction) : draftRoute(b, a, direction)
  return (
    <path
      className={classNames('wire-draft', connectionStatus === 'invalid' && !isTaker && 'is-refused')}
      d={wirePath(route)}
    />
  )
}

function portPoint(end: WiringStart, mapped: MappedFlow): Point | null {
  const id = end.kind === 'output' ? end.node : end.input.node
  const [face, at] = [mapped.faces.get(id), mapped.shown.get(id)]
  const port = end.kind === 'output' ? face?.output : face?.inputs.find((input) => input.port === end.input.port)
  return port === undefined || port === null || at === undefined ? null : { x: at.x + port.x, y: at.y + port.y }
}

/** The wire that the keyboard offers. */
export function OfferedWire({ mapped }: { readonly mapped: MappedFlow }) {
  const direction = useDirection()
  const wiring = useCanvas((state) => state.wiring)
  const key = wiring === null || wiring.offered === null ? undefined : wiring.fits[wiring.offered]
  if (wiring === null || key === undefined) return null
  const [a, b] = [portPoint(wiring.start, mapped), portPoint(startOf(key), mapped)]
  if (a === null || b === null) return null
  return (
    <ViewportPortal>
      <svg className="canvas-drafts" width={1} height={1} aria-hidden="true">
        <path
          className="wire-draft"
          d={wirePath(wiring.start.kind === 'output' ? draftRoute(a, b, direction) : draftRoute(b, a, direction))}
        />
      </svg>
    </ViewportPortal>
  )
}

/** The wire that what is being dragged would be put into. */
export function DropLine({ route }: { readonly route: Route | undefined }) {
  if (route === undefined) return null
  return (
    <ViewportPortal>
      <svg className="canvas-drafts" width={1} height={1} aria-hidden="true">
        <path className="drop-line" d={wirePath(route)} />
      </svg>
    </ViewportPortal>
  )
}

/** Why no wire can go to a handle; null when one can. */
function refusalAt(
  start: WiringStart | null,
  node: string,
  handle: string | null,
  canConnect: CanConnect,
): Pick<Diagnostic, 'message' | 'hint'> | null {
  if (start === null || handle === null) return null
  const end: WiringStart =
    handle === OUTPUT ? { kind: 'output', node } : { kind: 'input', input: { node, port: handle } }
  const wire = wireBetween(start, end)
  if (wire === null) return { message: sameEnds(start) }
  const verdict = canConnect(wire.from, wire.to)
  return verdict.kind === 'refused' ? verdict.diagnostic : null
}

/** Why the wire cannot end at the port under the pointer. */
export function RefusalHint({ canConnect }: { readonly canConnect: CanConnect }) {
  const start = useCanvas(({ wiring }) => (wiring === null || wiring.isMoveAll ? null : wiring.start))
  const connection = useConnection()
  const transform = useStore((state) => state.transform)
  if (!connection.inProgress || connection.toHandle === null) return null
  const { nodeId, id } = connection.toHandle
  if (nodeId === connection.fromHandle.nodeId && id === connection.fromHandle.id) return null
  const refusal = refusalAt(start, nodeId, id ?? null, canConnect)
  if (refusal === null) return null
  const [x, y, zoom] = transform
  const left = connection.toHandle.x * zoom + x
  const top = connection.toHandle.y * zoom + y
  return (
    <output className="wiring-hint" style={{ left: left + 22, top: top + 18 }}>
      <p>{inline(refusal.message)}</p>
      {refusal.hint !== undefined && <p className="wiring-hint-more">{inline(refusal.hint)}</p>}
    </output>
  )
}
