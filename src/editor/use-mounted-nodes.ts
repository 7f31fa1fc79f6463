// Which nodes of a large design are in the document yet: they come in steps, so that the page answers meanwhile.

import { useEffect, useMemo, useState } from 'react'
import { firstNodes } from './flow/first-nodes.ts'
import type { FlowNode } from './to-flow.ts'

/** Nodes of one step: about a tenth of a second of work. */
const STEP = 120

const NONE: FlowNode[] = []

/**
 * The nodes to give to React Flow. `isHeld` says that all of them are about to be moved: a large design is not drawn until then,
 * because drawing it twice takes twice as long and what is drawn would jump.
 */
export function useMountedNodes(nodes: FlowNode[], isLarge: boolean, isHeld: boolean): FlowNode[] {
  const [count, setCount] = useState(isLarge ? STEP : Number.POSITIVE_INFINITY)
  const isAwaited = isHeld && isLarge
  const isWhole = count >= nodes.length
  useEffect(() => {
    if (isAwaited || count === Number.POSITIVE_INFINITY) return
    // A design that grows later is whole already.
    const next = isWhole ? Number.POSITIVE_INFINITY : count + STEP
    const frame = requestAnimationFrame(() => setCount(next))
    return () => cancelAnimationFrame(frame)
  }, [count, isAwaited, isWhole])
  return useMemo(() => {
    if (isAwaited) return NONE
    return isWhole ? nodes : firstNodes(nodes, count)
  }, [nodes, count, isAwaited, isWhole])
}
