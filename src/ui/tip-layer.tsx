// The one tooltip of the page: shows the `data-tip` of what is pointed at or focused, or the whole of a text that is cut off. Elements only carry the attribute, so that
// thousands of them cost nothing. The tip is decoration: what it says must also be in the element's name or description.

import { useEffect, useRef, useState } from 'react'

interface Tip {
  readonly text: string
  readonly keys: string | null
  readonly box: DOMRect
}

const GAP = 8
const MARGIN = 8

/** How far up a text that is cut off may be from what is pointed at. */
const NEAR = 3

/** Pixels of a choice that its arrow and padding take. */
const ARROW = 40

function isCutOff(element: Element): boolean {
  return element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).textOverflow === 'ellipsis'
}

/** The whole of a text of which only the beginning is to be seen; the canvas has its own ways. */
function clippedText(target: Element): { readonly text: string; readonly element: Element } | null {
  if (target instanceof HTMLSelectElement) {
    const text = target.selectedOptions[0]?.label ?? ''
    // A select does not tell how wide its text is: letters of the interface are about seven pixels wide.
    return text.length * 7 > target.clientWidth - ARROW ? { text, element: target } : null
  }
  if (target.closest('[role="application"]') !== null) return null
  if (target instanceof HTMLInputElement) {
    const text = target.value === '' ? target.placeholder : target.value
    return target.scrollWidth > target.clientWidth + 1 ? { text, element: target } : null
  }
  // What has the focus may hold the text that is cut.
  const inside = target.matches(':focus') ? [...target.children].find(isCutOff) : undefined
  if (inside !== undefined) {
    const texts = [...target.children].map(({ textContent }) => textContent).filter((text) => text !== '')
    return { text: texts.join(' '), element: target }
  }
  let element: Element | null = target
  for (let left = NEAR; left > 0 && element !== null; left -= 1) {
    if (isCutOff(element)) return { text: element.textContent, element }
    element = element.parentElement
  }
  return null
}

function tipOf(target: EventTarget | null): Tip | null {
  if (!(target instanceof Element)) return null
  const element = target.closest('[data-tip]')
  const text = element?.getAttribute('data-tip')
  if (element === null || text === null || text === undefined || text === '') {
    const clipped = clippedText(target)
    return clipped === null || clipped.text.trim() === ''
      ? null
      : { text: clipped.text, keys: null, box: clipped.element.getBoundingClientRect() }
  }
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
    // Browsers say where the pointer was before a drag, once it is over: only a move tells where it is.
    let isDragged = false
    const show = (event: Event): void => {
      if (isDragged) return
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
    const drag = (): void => {
      isDragged = true
      hide()
    }
    const move = (): void => {
      isDragged = false
    }
    document.addEventListener('dragstart', drag)
    document.addEventListener('pointermove', move, { capture: true, passive: true })
    document.addEventListener('pointerover', show)
    document.addEventListener('focusin', showFocused)
    document.addEventListener('focusout', hide)
    document.addEventListener('pointerdown', point)
    document.addEventListener('keydown', press, { capture: true })
    document.addEventListener('scroll', hide, { capture: true, passive: true })
    return () => {
      document.removeEventListener('dragstart', drag)
      document.removeEventListener('pointermove', move, { capture: true })
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
