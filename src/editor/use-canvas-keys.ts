// The keyboard on the canvas: walking, moving, editing, and wires without a mouse.

import { useMemo, useRef, type KeyboardEvent, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { keyAction, type KeyAction } from './canvas-keys.ts'
import type { CanvasHandle, CanvasPlace } from './canvas-props.ts'
import type { CanvasStore, Wiring } from './canvas-store.ts'
import { startOf } from './gestures/fits.ts'
import { nodesOfBoxes } from './flow/groups.ts'
import { doKeyAction, type KeyTools } from './gestures/key-tools.ts'
import type { Latest } from './latest.ts'
import { selectNodes } from './selection.ts'
import { offered, wiringDone, wiringStarted } from './spoken.ts'
import type { useWiring } from './use-wiring.ts'

type Wirer = Pick<ReturnType<typeof useWiring>, 'begin' | 'end' | 'commit'>

/** How long after Alt+S the second key may come, in milliseconds. */
const PREFIX_TIME = 1500

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  )
}

function isOnButton(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest('button, [role="button"], [role="menu"]') !== null
}

/** Whether the node that keys are about is a choice: only that has branches to preview. */
function isOnChoice({ latest, store }: KeyTools): boolean {
  const { current } = store.getState()
  const kind = current === null ? undefined : latest.current.props.design.logic.nodes[current]?.kind
  return kind === 'if_impl' || kind === 'match_impl'
}

function offer({ latest, store, handle }: KeyTools, wiring: Wiring, index: number): void {
  const key = wiring.fits[index]
  if (key === undefined) return
  store.setState({
    wiring: { ...wiring, offered: index },
    spoken: offered(wiring.fits, index, latest.current.mapped.faces),
  })
  const end = startOf(key)
  handle.current?.show(end.kind === 'output' ? end.node : end.input.node)
}

/** Keys while a wire is drawn by keyboard; true when the key was meant for it. */
function keyWhileWiring(tools: KeyTools, wirer: Wirer, key: string): boolean {
  const { latest, store } = tools
  const { wiring } = store.getState()
  if (wiring === null || wiring.offered === null) return false
  if (key === 'Escape') {
    wirer.end()
    store.setState({ spoken: 'Cancelled.' })
    return true
  }
  if (key === 'Enter' || key === ' ') {
    const port = wiring.fits[wiring.offered]
    if (port === undefined) return false
    const spoken = wiringDone(wiring.start, port, latest.current.mapped.faces)
    wirer.commit(port)
    store.setState({ spoken })
    return true
  }
  const step = STEPS[key]
  if (step === undefined) return false
  offer(tools, wiring, (wiring.offered + step + wiring.fits.length) % wiring.fits.length)
  return true
}

function isPlainTab({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Tab' && !shiftKey && !altKey && !ctrlKey && !metaKey
}

/** Keys that are about the node with the focus, also when others are selected. */
const ABOUT_FOCUSED: ReadonlySet<KeyAction['kind']> = new Set([
  'open',
  'collapse',
  'move',
  'remove',
  'duplicate',
  'comment',
  'reach',
])

/** Selects the node with the focus alone, unless it is selected: nobody expects a key to change what they have left. */
function selectFocused({ latest }: KeyTools, target: EventTarget): void {
  const box = target instanceof HTMLElement && target.matches('.react-flow__node') ? target.dataset['id'] : undefined
  if (box === undefined) return
  const { props, mapped } = latest.current
  const nodes = nodesOfBoxes([box], mapped.movables)
  if (nodes.every((id) => props.selection.nodes.has(id))) return
  // What the key does reads the selection at once.
  flushSync(() => props.onSelect(selectNodes(nodes)))
}

/**
 * Tab opens the search right after a click on the empty canvas, at its place. Whoever comes by keyboard has not clicked: for them
 * Tab moves on, as it does everywhere.
 */
function isSearchByTab({ latest }: KeyTools, event: KeyboardEvent): boolean {
  const { isReadOnly, selection } = latest.current.props
  return isPlainTab(event) && isReadOnly !== true && selection.nodes.size + selection.wires.size === 0
}

export function useCanvasKeys(
  latest: RefObject<Latest>,
  store: CanvasStore,
  handle: RefObject<CanvasHandle | null>,
  { begin, end, commit }: Wirer,
) {
  const prefixAt = useRef(Number.NEGATIVE_INFINITY)
  /** Where the void was clicked, as long as that is the last thing done. */
  const clicked = useRef<CanvasPlace | null>(null)
  return useMemo(() => {
    const tools: KeyTools = { latest, store, handle }
    return {
      wireByKeys: (key: string) => {
        const start = startOf(key)
        const fits = begin(start)
        if (fits.length === 0) end()
        store.setState({ spoken: wiringStarted(start, fits, latest.current.mapped.faces) })
      },
      clickedVoid: (at: CanvasPlace | null) => {
        clicked.current = at
      },
      onKeyDown: (event: KeyboardEvent) => {
        const place = clicked.current
        clicked.current = null
        if (isTyping(event.target)) return
        if (place !== null && isSearchByTab(tools, event)) {
          event.preventDefault()
          latest.current.props.onSearch?.(place)
          return
        }
        if (keyWhileWiring(tools, { begin, end, commit }, event.key)) {
          event.preventDefault()
          event.stopPropagation()
          return
        }
        if (isOnButton(event.target) && (event.key === 'Enter' || event.key === ' ')) return
        const action = keyAction(event, performance.now() - prefixAt.current < PREFIX_TIME)
        if (action === null || (action.kind === 'preview' && !isOnChoice(tools))) return
        event.preventDefault()
        if (action.kind !== 'cancel') event.stopPropagation()
        if (ABOUT_FOCUSED.has(action.kind)) selectFocused(tools, event.target)
        if (action.kind === 'reach-prefix') prefixAt.current = performance.now()
        else doKeyAction(tools, action)
      },
    }
  }, [latest, store, handle, begin, end, commit])
}
