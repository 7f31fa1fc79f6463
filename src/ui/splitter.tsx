// A line between two parts of the window that can be dragged, or moved with the arrow keys. It keeps no size itself: who shows
// it does.

import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { classNames } from './class-names.ts'

/** Pixels that an arrow key moves the line, alone and with Shift. */
const STEP = 16
const LEAP = 96

interface Props {
  readonly label: string
  /** `column` moves left and right, `row` up and down. */
  readonly direction: 'column' | 'row'
  /** Where the panel stands whose size it sets: after the line, it grows as the line moves back. */
  readonly isBefore: boolean
  /** Element id of that panel. */
  readonly controls: string
  /** Its pixels as they are now; 0 while it is folded. */
  readonly size: number
  readonly min: number
  readonly max: number
  /** Measures the panel where a drag or a key begins: it can be smaller than it was told to be. */
  readonly measure: () => number
  /** The pixels that are wanted, as the pointer says, within no bounds. */
  readonly onMove: (pixels: number) => void
  /** A drag or a step has ended. */
  readonly onEnd: () => void
  /** Enter: fold, or open again. */
  readonly onToggle: () => void
  /** Double click: the size that it began with. */
  readonly onReset: () => void
}

interface Drag {
  readonly from: number
  readonly size: number
}

/** The line. It takes the pointer while it is dragged, so that nothing it passes notices. */
export function Splitter(props: Props) {
  const { label, direction, isBefore, controls, size, min, max, measure, onMove, onEnd, onToggle, onReset } = props
  const drag = useRef<Drag | null>(null)
  const isColumn = direction === 'column'
  const placeOf = (event: PointerEvent): number => (isColumn ? event.clientX : event.clientY)

  const press = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { from: placeOf(event), size: measure() }
  }
  const move = (event: PointerEvent): void => {
    if (drag.current === null) return
    const by = placeOf(event) - drag.current.from
    onMove(drag.current.size + (isBefore ? by : -by))
  }
  const release = (): void => {
    if (drag.current === null) return
    drag.current = null
    onEnd()
  }
  const key = (event: KeyboardEvent): void => {
    const [less, more] = isColumn ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
    const step = (event.shiftKey ? LEAP : STEP) * (isBefore ? 1 : -1)
    const wanted = { [less]: measure() - step, [more]: measure() + step, Home: min, End: max }[event.key]
    if (event.key === 'Enter') onToggle()
    else if (wanted === undefined) return
    else {
      onMove(Math.max(min, wanted))
      onEnd()
    }
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // A separator that can be moved is a control, though the rule takes every separator for a mere line.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={classNames('splitter', `splitter-${direction}`)}
      aria-label={label}
      aria-controls={controls}
      aria-orientation={isColumn ? 'vertical' : 'horizontal'}
      aria-valuenow={Math.round(size)}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuetext={size === 0 ? 'folded' : `${Math.round(size)} pixels`}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={release}
      onDoubleClick={onReset}
      onKeyDown={key}
    />
  )
}
