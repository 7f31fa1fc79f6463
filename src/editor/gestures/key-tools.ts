// What the canvas does for each kind of key: edits become commands, the rest changes what is seen.

import type { RefObject } from 'react'
import type { NodeId } from '../../core/model/ids.ts'
import type { KeyAction } from '../canvas-keys.ts'
import type { CanvasHandle } from '../canvas-props.ts'
import type { CanvasStore } from '../canvas-store.ts'
import { storedAt } from '../flow/places.ts'
import { groupBox } from '../face/group-face.ts'
import { nodesOfBoxes } from '../flow/groups.ts'
import { removeCommand } from '../from-flow.ts'
import type { Latest } from '../latest.ts'
import { NO_SELECTION, selectNodes } from '../selection.ts'
import { boxesOf } from './boxes.ts'
import { duplicate, DUPLICATE_OFFSET } from './duplicate.ts'
import { comment, dissolveGroups, makeGroup, selectedGroups, toggleCollapsed } from './group-tools.ts'
import { reachOf } from './reach.ts'
import { neighbour, type Direction } from './walk.ts'

export interface KeyTools {
  readonly latest: RefObject<Latest>
  readonly store: CanvasStore
  readonly handle: RefObject<CanvasHandle | null>
}

function currentNode({ latest, store }: KeyTools): NodeId | null {
  const [only] = latest.current.props.selection.nodes
  return store.getState().current ?? only ?? null
}

function walk(tools: KeyTools, direction: Direction): void {
  const boxes = boxesOf(tools.latest.current)
  const from = currentNode(tools)
  const to = from === null ? [...boxes.keys()][0] : neighbour(from, boxes, direction)
  if (to === null || to === undefined) return
  const { props, mapped } = tools.latest.current
  props.onSelect(selectNodes(nodesOfBoxes([to], mapped.movables)))
  tools.handle.current?.show(to, { focus: true })
}

function move({ latest }: KeyTools, dx: number, dy: number): void {
  const { props, mapped } = latest.current
  const positions: Record<NodeId, { x: number; y: number }> = {}
  for (const id of props.selection.nodes) {
    const at = mapped.shown.get(id)
    if (at !== undefined) positions[id] = storedAt(id, { x: at.x + dx, y: at.y + dy }, mapped.pushes)
  }
  if (Object.keys(positions).length > 0) props.onCommand({ type: 'node.move', positions })
}

function remove({ latest }: KeyTools, heal: boolean): void {
  const { props } = latest.current
  const command = removeCommand(props.selection, heal)
  if (command !== null) props.onCommand(command)
}

function toggleOpen({ latest, handle }: KeyTools): void {
  const { props, mapped } = latest.current
  const ids = [...props.selection.nodes].filter((id) => (mapped.faces.get(id)?.opens ?? null) !== null)
  const isOpen = ids.every((id) => mapped.faces.get(id)?.isOpen === true)
  const [first] = ids
  if (first === undefined) return
  props.onCommand({ type: 'node.open', ids, open: !isOpen })
  // A frame later the opened node has its size.
  if (!isOpen) requestAnimationFrame(() => handle.current?.show(first, { onlyHidden: true }))
}

function reach({ latest }: KeyTools, ways: readonly ('up' | 'down')[]): void {
  const { props } = latest.current
  props.onSelect(selectNodes(ways.flatMap((way) => [...reachOf(props.design, props.selection.nodes, way)])))
}

/** F2: the title of the group that is selected, else the name of the node. */
function rename({ latest, handle }: KeyTools, current: NodeId | null): void {
  const { design, selection } = latest.current.props
  const [group] = selection.nodes.size > 1 ? selectedGroups(design, selection.nodes) : []
  const box = group === undefined ? current : groupBox(group)
  if (box !== null) handle.current?.rename(box)
}

function search({ latest, handle }: KeyTools): void {
  const canvas = handle.current?.centre() ?? { x: 0, y: 0 }
  const screen = { x: globalThis.innerWidth / 2, y: globalThis.innerHeight / 3 }
  latest.current.props.onSearch?.({ canvas, screen })
}

/** Kinds of keys that change the design: they do nothing where it is read-only. */
const EDITS: ReadonlySet<KeyAction['kind']> = new Set([
  'move',
  'remove',
  'rename',
  'open',
  'collapse',
  'group',
  'ungroup',
  'comment',
  'duplicate',
  'tidy',
  'search',
])

function changeView(tools: KeyTools, action: KeyAction): void {
  const { latest, handle } = tools
  const { props, mapped } = latest.current
  const current = currentNode(tools)
  switch (action.kind) {
    case 'walk':
      walk(tools, action.direction)
      return
    case 'reach':
      reach(tools, action.ways)
      return
    case 'zoom':
      handle.current?.zoom(action.by)
      return
    case 'edit':
      if (current !== null) props.onEdit?.(current)
      return
    case 'all':
      props.onSelect(selectNodes(nodesOfBoxes(mapped.faces.keys(), mapped.movables)))
      return
    case 'fit':
      handle.current?.fit()
      return
    case 'fit-selection':
      handle.current?.fitSelection()
      return
    case 'preview':
      if (current !== null) props.onPreview?.(current)
      return
    case 'cancel':
      if (props.onStopPreview?.() !== true) props.onSelect(NO_SELECTION)
      return
    default:
  }
}

/** Does what a key asks for. */
export function doKeyAction(tools: KeyTools, action: KeyAction): void {
  const { props } = tools.latest.current
  if (EDITS.has(action.kind) && props.isReadOnly === true) return
  const current = currentNode(tools)
  switch (action.kind) {
    case 'move':
      move(tools, action.dx, action.dy)
      return
    case 'remove':
      remove(tools, action.heal)
      return
    case 'rename':
      rename(tools, current)
      return
    case 'open':
      toggleOpen(tools)
      return
    case 'duplicate':
      duplicate(tools.latest.current, props.selection.nodes, DUPLICATE_OFFSET)
      return
    case 'tidy':
      props.onTidy?.()
      return
    case 'search':
      search(tools)
      return
    case 'collapse':
      toggleCollapsed(tools)
      return
    case 'group':
      makeGroup(tools, false)
      return
    case 'ungroup':
      dissolveGroups(tools)
      return
    case 'comment':
      comment(tools)
      return
    default:
      changeView(tools, action)
  }
}
