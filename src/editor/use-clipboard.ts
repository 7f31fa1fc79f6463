// Cut, copy and paste on the canvas, through the browser's own clipboard events.

import { useMemo, useRef, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react'
import type { CanvasHandle } from './canvas-props.ts'
import type { Latest } from './latest.ts'

function isField(event: ClipboardEvent): boolean {
  return event.target instanceof HTMLInputElement
}

/** Handlers for the element around the canvas. Shift held while pasting keeps the wires that come in from outside. */
export function useClipboard(latest: RefObject<Latest>, handle: CanvasHandle) {
  const isShiftDown = useRef(false)
  return useMemo(() => {
    const copy = (event: ClipboardEvent): boolean => {
      const { props } = latest.current
      const text = isField(event) ? null : (props.onCopy?.(props.selection) ?? null)
      if (text === null) return false
      event.preventDefault()
      event.clipboardData.setData('text/plain', text)
      return true
    }
    return {
      onKeyDownCapture: (event: KeyboardEvent) => {
        isShiftDown.current = event.shiftKey
      },
      onCopy: (event: ClipboardEvent) => {
        copy(event)
      },
      onCut: (event: ClipboardEvent) => {
        const { props } = latest.current
        if (props.isReadOnly === true || !copy(event)) return
        props.onCommand({ type: 'node.remove', ids: [...props.selection.nodes] })
      },
      onPaste: (event: ClipboardEvent) => {
        const { props } = latest.current
        if (isField(event) || props.isReadOnly === true) return
        event.preventDefault()
        props.onPaste?.(event.clipboardData.getData('text/plain'), handle.centre(), isShiftDown.current)
      },
    }
  }, [latest, handle])
}
