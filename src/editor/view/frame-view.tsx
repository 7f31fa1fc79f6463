// The inside of an opened composite: what it became on the chosen target, read-only, one step smaller.

import { memo } from 'react'
import { classNames } from '../../ui/class-names.ts'
import type { FrameFace } from '../face/node-face.ts'
import { wirePath } from '../flow/wire-path.ts'

interface FrameViewProps {
  readonly frame: FrameFace
  readonly width: number
  readonly height: number
}

function Frame({ frame, width, height }: FrameViewProps) {
  return (
    <>
      <svg className="frame-wires" width={width} height={height} aria-hidden="true">
        {frame.wires.map((wire) => (
          <path
            key={wire.id}
            className={classNames('frame-wire', wire.isDependency && 'is-dependency')}
            d={wirePath(wire.points)}
          />
        ))}
      </svg>
      <ul className="frame-devices" aria-label="What it became">
        {frame.inner.map((device) => (
          <li
            key={device.index}
            className="frame-device"
            style={{ left: device.x, top: device.y, width: device.width, height: device.height }}
            title={`${device.title} · ${device.module}`}
          >
            <span className="frame-title">{device.title}</span>
            <span className="frame-module">{device.module}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

export const FrameView = memo(Frame)
