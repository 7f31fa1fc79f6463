// Whether Ctrl (or Command) is held, for gestures that are told of no key: while it is, nothing snaps.

import { useEffect, useRef, type RefObject } from 'react'

export function useControlHeld(): RefObject<boolean> {
  const isHeld = useRef(false)
  useEffect(() => {
    const follow = (event: KeyboardEvent | PointerEvent) => {
      isHeld.current = event.ctrlKey || event.metaKey
    }
    const release = () => {
      isHeld.current = false
    }
    const options = { capture: true }
    window.addEventListener('keydown', follow, options)
    window.addEventListener('keyup', follow, options)
    window.addEventListener('pointermove', follow, options)
    window.addEventListener('blur', release)
    return () => {
      window.removeEventListener('keydown', follow, options)
      window.removeEventListener('keyup', follow, options)
      window.removeEventListener('pointermove', follow, options)
      window.removeEventListener('blur', release)
    }
  }, [])
  return isHeld
}
