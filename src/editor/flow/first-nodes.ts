// The part of a design's nodes that is drawn first. Pure.

import type { FlowNode } from '../to-flow.ts'

/** The node that is furthest out by some measure. */
function furthest(nodes: readonly FlowNode[], measure: (node: FlowNode) => number): FlowNode | undefined {
  let [best, most]: [FlowNode | undefined, number] = [undefined, Number.NEGATIVE_INFINITY]
  for (const node of nodes) {
    const value = measure(node)
    if (value > most) [best, most] = [node, value]
  }
  return best
}

/**
 * The first nodes, in their order, with those at the four edges of the drawing: what is fitted into view has its full size from
 * the start.
 */
export function firstNodes(nodes: readonly FlowNode[], count: number): FlowNode[] {
  const edges = new Set([
    furthest(nodes, ({ position }) => -position.x),
    furthest(nodes, ({ position }) => -position.y),
    furthest(nodes, ({ position, width = 0 }) => position.x + width),
    furthest(nodes, ({ position, height = 0 }) => position.y + height),
  ])
  return nodes.filter((node, index) => index < count || edges.has(node))
}
