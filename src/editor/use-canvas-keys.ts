// The keyboard on the canvas: walking, moving, editing, and wires without a mouse.

import { useMemo, useRef, type KeyboardEvent, type RefObject } from 'react'
import type { NodeId } from '../core/model/ids.ts'
import { keyAction, type KeyAction } from './canvas-keys.ts'
import type { CanvasHandle } from './canvas-props.ts'
import type { CanvasStore } from './canvas-store.ts'
import type { Box } from './flow/geometry.ts'
import { storedAt } from './flow/places.ts'
import { removeCommand } from './from-flow.ts'
import { startOf } from './gestures/fits.ts'
import { reachOf } from './gestures/reach.ts'
import { neighbour, type Direction } from './gestures/walk.ts'
import { NO_SELECTION, selectNodes } from './selection.ts'
import { offered, wiringDone, wiringStarted } from './spoken.ts'
import type { Latest } from './latest.ts'
import type { useWiring } from './use-wiring.ts'

const DUPLICATE_OFFSET = { x: 32, y: 32 }

/** Boxes of all nodes as shown. */
export function boxesOf({ mapped }: Pick<Latest, 'mapped'>): ReadonlyMap<NodeId, Box> {
  return new Map(
    [...mapped.faces].flatMap(([id, face]) => {
      const at = mapped.shown.get(id)
      return at === undefined ? [] : [[id, { ...at, width: face.width, height: face.height }] as const]
    }),
  )
}

function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  )
}

type Wirer = ReturnType<typeof useWiring>

export function useCanvasKeys(
  latest: RefObject<Latest>,
  store: CanvasStore,
  handle: RefObject<CanvasHandle | null>,
  wirer: Wirer,
) {
  const prefixAt = useRef(Number.NEGATIVE_INFINITY)
  return useMemo(() => {
    const currentNode = (): NodeId | null => {
      const { selection } = latest.current.props
      const [only] = selection.nodes
      return store.getState().current ?? only ?? null
    }

    const walk = (direction: Direction) => {
      const boxes = boxesOf(latest.current)
      const from = currentNode()
      const to = from === null ? [...boxes.keys()][0] : neighbour(from, boxes, direction)
      if (to === null || to === undefined) return
      latest.current.props.onSelect(selectNodes([to]))
      handle.current?.show(to, { focus: true })
    }

    const move = (dx: number, dy: number) => {
      const { props, mapped } = latest.current
      const positions: Record<NodeId, { x: number; y: number }> = {}
      for (const id of props.selection.nodes) {
        const at = mapped.shown.get(id)
        if (at !== undefined) positions[id] = storedAt(id, { x: at.x + dx, y: at.y + dy }, mapped.pushes)
      }
      if (Object.keys(positions).length > 0) props.onCommand({ type: 'node.move', positions })
    }

    const edits: Readonly<Record<string, (action: KeyAction) => void>> = {
      walk: (action) => action.kind === 'walk' && walk(action.direction),
      move: (action) => action.kind === 'move' && move(action.dx, action.dy),
      remove: (action) => {
        const { props } = latest.current
        const command = action.kind === 'remove' ? removeCommand(props.selection, action.heal) : null
        if (command !== null) props.onCommand(command)
      },
      reach: (action) => {
        const { props } = latest.current
        if (action.kind !== 'reach') return
        const reached = action.ways.flatMap((way) => [...reachOf(props.design, props.selection.nodes, way)])
        props.onSelect(selectNodes(reached))
      },
      rename: () => {
        const id = currentNode()
        if (id !== null) handle.current?.rename(id)
      },
      open: () => {
        const { props, mapped } = latest.current
        const ids = [...props.selection.nodes].filter((id) => (mapped.faces.get(id)?.opens ?? null) !== null)
        const isOpen = ids.every((id) => mapped.faces.get(id)?.isOpen === true)
        if (ids.length > 0) props.onCommand({ type: 'node.open', ids, open: !isOpen })
      },
      duplicate: () => {
        const { props } = latest.current
        const ids = [...props.selection.nodes]
        if (ids.length > 0) props.onCommand({ type: 'node.duplicate', ids, offset: DUPLICATE_OFFSET })
      },
    }

    const views: Readonly<Record<string, (action: KeyAction) => void>> = {
      zoom: (action) => action.kind === 'zoom' && handle.current?.zoom(action.by),
      edit: () => {
        const id = currentNode()
        if (id !== null) latest.current.props.onEdit?.(id)
      },
      all: () => latest.current.props.onSelect(selectNodes(latest.current.mapped.faces.keys())),
      fit: () => handle.current?.fit(),
      'fit-selection': () => handle.current?.fitSelection(),
      tidy: () => latest.current.props.onTidy?.(),
      search: () => {
        const canvas = handle.current?.centre() ?? { x: 0, y: 0 }
        latest.current.props.onSearch?.({
          canvas,
          screen: { x: globalThis.innerWidth / 2, y: globalThis.innerHeight / 3 },
        })
      },
      cancel: () => latest.current.props.onSelect(NO_SELECTION),
      'reach-prefix': () => {
        prefixAt.current = performance.now()
      },
    }

    const speak = (spoken: string) => store.setState({ spoken })

    const showPort = (key: string) => {
      const end = startOf(key)
      handle.current?.show(end.kind === 'output' ? end.node : end.input.node)
    }

    /** Keys while a wire is drawn by keyboard; true when the key was meant for it. */
    const whileWiring = (event: KeyboardEvent): boolean => {
      const { wiring } = store.getState()
      if (wiring === null || wiring.offered === null) return false
      const { faces } = latest.current.mapped
      const count = wiring.fits.length
      if (event.key === 'Escape') {
        wirer.end()
        speak('Cancelled.')
      } else if (event.key === 'Enter' || event.key === ' ') {
        const key = wiring.fits[wiring.offered]
        if (key === undefined) return false
        wirer.commit(key)
        speak(wiringDone(wiring.start, key, faces))
      } else {
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
        if (step === undefined) return false
        const next = (wiring.offered + step + count) % count
        store.setState({ wiring: { ...wiring, offered: next } })
        speak(offered(wiring.fits, next, faces))
        showPort(wiring.fits[next] ?? '')
      }
      return true
    }

    return {
      wireByKeys: (key: string) => {
        const start = startOf(key)
        const fits = wirer.begin(start, true)
        if (fits.length === 0) wirer.end()
        speak(wiringStarted(start, fits, latest.current.mapped.faces))
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (isTyping(event.target)) return
        if (whileWiring(event)) {
          event.preventDefault()
          event.stopPropagation()
          return
        }
        const isButton = event.target instanceof HTMLElement && event.target.closest('button, [role="button"]') !== null
        if (isButton && (event.key === 'Enter' || event.key === ' ')) return
        const action = keyAction(event, performance.now() - prefixAt.current < 1500)
        if (action === null) return
        const isEdit = action.kind in edits
        if (isEdit && latest.current.props.isReadOnly === true && action.kind !== 'walk' && action.kind !== 'reach')
          return
        event.preventDefault()
        if (action.kind !== 'cancel') event.stopPropagation()
        ;(edits[action.kind] ?? views[action.kind])?.(action)
      },
    }
  }, [latest, store, handle, wirer])
}
