// Dragging off a wired input picks up the end of its wire, as if the end itself had been dragged.

import type { PortRef } from '../../core/model/ids.ts'

/** Hands the press over to the end of the wire that React Flow draws; false when that is not there. */
export function pickUp(wire: PortRef, { clientX, clientY, shiftKey }: MouseEvent): boolean {
  const end = document.querySelector(`.react-flow__edge[data-id="${CSS.escape(wire)}"] .react-flow__edgeupdater-target`)
  if (end === null) return false
  end.dispatchEvent(
    new MouseEvent('mousedown', { bubbles: true, cancelable: true, button: 0, clientX, clientY, shiftKey }),
  )
  return true
}
