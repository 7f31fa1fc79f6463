// Keeps the keyboard where it was: when what had the focus is taken away, the next thing in its place gets it.
// Knows nothing of what is on the page; acts only when the browser has nowhere left to put the focus.

import { after } from '../platform/storage/timer.ts'

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]:not([tabindex="-1"])'

/** What bounds the search for a neighbour: nobody expects the focus to leap to another panel. */
const SCOPE = '[role="dialog"], [role="tabpanel"], section[aria-label], header'

/** Where a dialog puts the focus that it would lose: nobody can see it there. */
const FALLBACK = '[role="dialog"][tabindex="-1"]'

/** The canvas moves its focus itself. */
const APART = '[role="application"]'

/** Work that takes longer than a frame, such as deleting what is stored, is over by then. */
const LATE = 300

const REMEMBERED = 8

/** What the user does that may take something away. */
const WORKING = ['click', 'keydown', 'change'] as const

interface Place {
  readonly element: HTMLElement
  /** From the nearest outwards. */
  readonly around: readonly HTMLElement[]
  /** What could have the focus before it within its scope, the nearest first. */
  readonly before: readonly HTMLElement[]
}

function isReachable(element: HTMLElement): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled')
}

function isBefore(one: Node, other: Node): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

function stopsIn(scope: Element): readonly HTMLElement[] {
  return [...scope.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isReachable)
}

function placeOf(element: HTMLElement): Place {
  const around: HTMLElement[] = []
  for (let up = element.parentElement; up !== null && up !== document.body; up = up.parentElement) around.push(up)
  const scope = element.closest(SCOPE)
  const stops = scope === null ? [] : [...scope.querySelectorAll<HTMLElement>(FOCUSABLE)]
  return { element, around, before: stops.filter((stop) => isBefore(stop, element)).toReversed() }
}

/** What stands now where `place` was: in what is left around it, the first stop after those that were before it. */
function neighbourOf(place: Place): HTMLElement | null {
  const scope = place.around.find((element) => element.isConnected && element.matches(SCOPE))
  if (scope === undefined) return null
  const last = place.before.find((element) => isReachable(element) && scope.contains(element))
  for (const around of place.around) {
    if (!around.isConnected) continue
    const next = stopsIn(around).find((stop) => last === undefined || isBefore(last, stop))
    if (next !== undefined) return next
    if (around === scope) break
  }
  return last ?? null
}

/** Watches the focus of the whole page; gives what ends it. */
export function keepFocus(): () => void {
  let places: readonly Place[] = []
  // A click on nothing takes the focus away on purpose.
  let isLeft = false

  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target.matches(FALLBACK)) return
    isLeft = false
    places = [placeOf(target), ...places.filter(({ element }) => element !== target)].slice(0, REMEMBERED)
  }

  const point = ({ target }: PointerEvent): void => {
    isLeft = !(target instanceof Element && target.closest(FOCUSABLE) !== null)
  }

  const restore = (): void => {
    const [last] = places
    const active = document.activeElement
    const isLost = active === null || active === document.body || active.matches(FALLBACK)
    if (!isLost || isLeft || last === undefined || isReachable(last.element)) return
    if (last.around.some((element) => element.matches(APART))) return
    const next = neighbourOf(last) ?? places.find(({ element }) => isReachable(element))?.element
    next?.focus()
  }

  const check = (event: Event): void => {
    if (event instanceof KeyboardEvent && event.key === 'Tab') restore()
    requestAnimationFrame(() => requestAnimationFrame(restore))
    after(LATE, restore)
  }

  document.addEventListener('focusin', remember)
  document.addEventListener('pointerdown', point, { capture: true })
  for (const event of WORKING) document.addEventListener(event, check, { capture: true })
  return () => {
    document.removeEventListener('focusin', remember)
    document.removeEventListener('pointerdown', point, { capture: true })
    for (const event of WORKING) document.removeEventListener(event, check, { capture: true })
  }
}
