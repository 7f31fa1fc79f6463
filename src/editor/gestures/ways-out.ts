// What is offered when a wire does not fit: the device that would, and a search for others.

import type { Point } from '../../core/edit/command.ts'
import type { CanvasHandle } from '../canvas-props.ts'
import type { Latest } from '../latest.ts'
import { selectNodes } from '../selection.ts'
import { bridgePlan } from './bridge-command.ts'
import type { Dropped } from './drop-wire.ts'
import { NEW_NODE } from './free-place.ts'

/** A way out of a refusal. */
export interface WayOut {
  readonly title: string
  readonly run: () => void
}

type Refused = Dropped & { readonly kind: 'refused' } & { readonly at: Point }

/** Where a new device stands well: between the two ends, or before the input. */
function wishFor({ ends, verdict }: Refused, { mapped, props }: Latest): Point {
  const [from, to] = [ends.from, ends.to.node].map((id) => {
    const [face, at] = [mapped.faces.get(id), mapped.shown.get(id)]
    return { x: at?.x ?? 0, y: at?.y ?? 0, width: face?.width ?? 0, height: face?.height ?? 0 }
  })
  if (from === undefined || to === undefined) return { x: 0, y: 0 }
  const isBetween = (verdict.bridge?.port ?? null) !== null
  if (props.design.direction === 'down') {
    const high = from.y - to.y - to.height
    const y = to.y + to.height + (isBetween && high > NEW_NODE.height ? (high - NEW_NODE.height) / 2 : 72)
    return { x: Math.round(isBetween ? (from.x + to.x) / 2 : to.x), y: Math.round(y) }
  }
  const room = to.x - from.x - from.width
  if (isBetween && room > NEW_NODE.width) {
    return { x: Math.round(from.x + from.width + (room - NEW_NODE.width) / 2), y: Math.round((from.y + to.y) / 2) }
  }
  return { x: to.x - NEW_NODE.width - 72, y: to.y }
}

/** The ways, the best first. */
export function waysOut(refusal: Refused, latest: Latest, handle: CanvasHandle): readonly WayOut[] {
  const { ends, verdict, at } = refusal
  if (verdict.bridge === undefined) return []
  const { props } = latest
  const plan = bridgePlan(verdict.bridge, ends, props.design, props.catalog)
  const search: WayOut = {
    title: 'Search what fits',
    run: () =>
      props.onWireToVoid?.({
        start: { kind: 'input', input: ends.to },
        at: { screen: at, canvas: wishFor(refusal, latest) },
      }),
  }
  if (plan === null) return [search]
  const add: WayOut = {
    title: plan.title,
    run: () => {
      props.onCommand(plan.commandAt(handle.freePlace(wishFor(refusal, latest))))
      props.onSelect(selectNodes([plan.id]))
    },
  }
  return props.onWireToVoid === undefined ? [add] : [add, search]
}
