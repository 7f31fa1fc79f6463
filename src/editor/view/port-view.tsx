// One port: a mark with the shape and colour of its module type, and a button by name. Wires start and end here.

import { Handle, Position } from '@xyflow/react'
import { memo, type KeyboardEvent, type MouseEvent } from 'react'
import type { NodeId } from '../../core/model/ids.ts'
import { classNames } from '../../ui/class-names.ts'
import { PortMark } from '../../ui/port-shape.tsx'
import { useCanvasActions } from '../canvas-actions.ts'
import { useCanvas, useCanvasStore } from '../canvas-store.ts'
import type { PortFace } from '../face/node-face.ts'
import { handleId, portKey } from '../flow/handles.ts'
import { keyOf } from '../gestures/fits.ts'
import { pickUp } from '../gestures/pick-up.ts'

const POSITIONS = { left: Position.Left, right: Position.Right, bottom: Position.Bottom, top: Position.Top } as const

interface PortViewProps {
  readonly node: NodeId
  readonly port: PortFace
  /** Whether Tab stops here. */
  readonly isReachable: boolean
}

function useWiringState(key: string): 'idle' | 'fits' | 'offered' | 'misfit' {
  return useCanvas(({ wiring }) => {
    if (wiring === null) return 'idle'
    if (keyOf(wiring.start) === key) return 'idle'
    if (!wiring.fitSet.has(key)) return 'misfit'
    return wiring.offered !== null && wiring.fits[wiring.offered] === key ? 'offered' : 'fits'
  })
}

function markFill(port: PortFace): 'filled' | 'outline' | 'hole' {
  if (port.state === 'wired') return 'filled'
  return port.state === 'free' ? 'outline' : 'hole'
}

function PortButton({ node, port, isReachable }: PortViewProps) {
  const key = portKey(node, port)
  const wiring = useWiringState(key)
  const store = useCanvasStore()
  const actions = useCanvasActions()
  const isOutput = port.kind === 'result'

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' && event.key !== ' ') return
    if (store.getState().wiring !== null) return
    event.preventDefault()
    event.stopPropagation()
    actions.wireByKeys(key)
  }

  function onMouseDown(event: MouseEvent) {
    const isPlain = event.button === 0 && !event.altKey && !event.ctrlKey && !event.metaKey
    if (isOutput || port.state !== 'wired' || !isPlain || store.getState().wiring !== null) return
    if (pickUp(key, event.nativeEvent)) event.stopPropagation()
  }

  function onClick(event: MouseEvent) {
    if (!event.altKey) return
    event.stopPropagation()
    actions.breakPort(key)
  }

  return (
    <Handle
      id={handleId(port)}
      type={isOutput ? 'source' : 'target'}
      position={POSITIONS[port.side]}
      className={classNames(
        // `nokey`: Shift over a port copies a wire and draws no marquee.
        'port nokey',
        `is-${port.state}`,
        port.isQuiet && `is-quiet is-at-${port.side}`,
        wiring !== 'idle' && `is-${wiring}`,
      )}
      style={{ left: port.x, top: port.y }}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- React Flow makes a div of every handle
      role="button"
      tabIndex={isReachable ? 0 : -1}
      aria-label={port.name}
      data-tip={
        isOutput || port.typeText === '' || port.typeText === port.label ? undefined : `${port.label}: ${port.typeText}`
      }
      onKeyDown={onKeyDown}
      onMouseDownCapture={onMouseDown}
      onClickCapture={onClick}
      onMouseEnter={() => isOutput && store.setState({ net: port.owner ?? node })}
      onMouseLeave={() => isOutput && store.setState({ net: null })}
    >
      <PortMark shape={port.style.shape} color={port.style.color} fill={markFill(port)} />
      {port.isQuiet && <span className="port-quiet-label">{port.label}</span>}
    </Handle>
  )
}

export const PortView = memo(PortButton)
