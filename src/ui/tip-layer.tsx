// The one tooltip of the page: shows the `data-tip` of what is pointed at or focused. Elements only carry the attribute, so that
// thousands of them cost nothing. The tip is decoration: what it says must also be in the element's name or description.

import { useEffect, useRef, useState } from 'react'

interface Tip {
  readonly text: string
  readonly keys: string | null
  readonly box: DOMRect
}

const GAP = 8
const MARGIN = 8

function tipOf(target: EventTarget | null): Tip | null {
  const element = target instanceof Element ? target.closest('[data-tip]') : null
  const text = element?.getAttribute('data-tip')
  if (element === null || text === null || text === undefined || text === '') return null
  return { text, keys: element.getAttribute('data-tip-keys'), box: element.getBoundingClientRect() }
}

/** Puts the bubble below its element, or above where there is no room, inside the window. */
function place(bubble: HTMLElement, box: DOMRect): void {
  const { width, height } = bubble.getBoundingClientRect()
  const left = Math.min(Math.max(MARGIN, box.left + box.width / 2 - width / 2), window.innerWidth - width - MARGIN)
  const below = box.bottom + GAP
  const top = below + height + MARGIN > window.innerHeight ? box.top - GAP - height : below
  bubble.style.transform = `translate(${Math.round(left)}px, ${Math.round(Math.max(MARGIN, top))}px)`
}

/** Mount once, at the end of the page. */
export function TipLayer() {
  const [tip, setTip] = useState<Tip | null>(null)
  const bubble = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const show = (event: Event): void => {
      const next = tipOf(event.target)
      setTip((before) => (before?.text === next?.text && before?.box.left === next?.box.left ? before : next))
    }
    // The focus that a menu or dialog gives back was not moved to its element by the user: nothing is asked about it.
    let isWalking = false
    const showFocused = (event: FocusEvent): void => {
      if (isWalking && event.target instanceof Element && event.target.matches(':focus-visible')) show(event)
    }
    const hide = (): void => setTip(null)
    const press = (event: KeyboardEvent): void => {
      isWalking = event.key === 'Tab' || event.key.startsWith('Arrow')
      if (['Escape', 'Enter', ' '].includes(event.key)) hide()
    }
    const point = (): void => {
      isWalking = false
      hide()
    }
    document.addEventListener('pointerover', show)
    document.addEventListener('focusin', showFocused)
    document.addEventListener('focusout', hide)
    document.addEventListener('pointerdown', point)
    document.addEventListener('keydown', press, { capture: true })
    document.addEventListener('scroll', hide, { capture: true, passive: true })
    return () => {
      document.removeEventListener('pointerover', show)
      document.removeEventListener('focusin', showFocused)
      document.removeEventListener('focusout', hide)
      document.removeEventListener('pointerdown', point)
      document.removeEventListener('keydown', press, { capture: true })
      document.removeEventListener('scroll', hide, { capture: true })
    }
  }, [])

  useEffect(() => {
    if (tip !== null && bubble.current !== null) place(bubble.current, tip.box)
  }, [tip])

  if (tip === null) return null
  return (
    <div ref={bubble} key={`${tip.text} ${tip.box.left} ${tip.box.top}`} className="tip" aria-hidden="true">
      {tip.text}
      {tip.keys !== null && <kbd>{tip.keys}</kbd>}
    </div>
  )
}
