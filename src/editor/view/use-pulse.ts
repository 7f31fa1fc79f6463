// Shows once that an answer changed: a short pulse of what shows it. Not with reduced motion.

import { useEffect, useRef, type RefObject } from 'react'

/** Under 150 milliseconds: motion only shows where something went. */
const DURATION = 140

/** Pulses the element when `value` changes; the first value does not. */
export function usePulse(element: RefObject<HTMLElement | null>, value: string, frames: Keyframe[]): void {
  const before = useRef(value)
  const steps = useRef(frames)
  useEffect(() => {
    if (before.current === value) return
    before.current = value
    if (globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches) return
    element.current?.animate(steps.current, { duration: DURATION, easing: 'ease-out' })
  }, [element, value])
}
