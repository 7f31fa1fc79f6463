// A click on one of several selected nodes, without a key, leaves only that one selected. React Flow keeps them all, for drags.

import type { RefObject } from 'react'
import { nodesOfBoxes } from '../flow/groups.ts'
import { selectIn, type Latest } from '../latest.ts'
import { selectNodes } from '../selection.ts'
import type { FlowNode } from '../to-flow.ts'

interface Click {
  readonly target: EventTarget
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

export function narrow(latest: RefObject<Latest>, event: Click, node: FlowNode): void {
  const { props, mapped } = latest.current
  const hasKey = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey
  const isOnPart = event.target instanceof Element && event.target.closest('button, [role="button"]') !== null
  const own = nodesOfBoxes([node.id], mapped.movables)
  const isOneOfSeveral = props.selection.nodes.size > own.length && own.every((id) => props.selection.nodes.has(id))
  if (node.type === 'face' && isOneOfSeveral && !hasKey && !isOnPart) selectIn(latest, selectNodes(own))
}
