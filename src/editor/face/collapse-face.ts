// The face of a node that is collapsed to one line: name, and the ports that matter, gathered on its edges.

import { topX } from './edge-ports.ts'
import { METRICS, monoWidth, nodeWidth, sansWidth } from './metrics.ts'
import type { NodeFace, PortFace } from './node-face.ts'

/** Room of the button, the icon and the gaps of the line. */
const FIXED = 78
/** Most of the constructor's width that the line has room for. */
const MOST_SUBTITLE = 150
/** Between ports of the bottom edge, in canvas pixels. */
const LEAST_GAP = 14

/** Wired ports, and those that wait for a wire; what is optional can be had by expanding the node. */
function matters(port: PortFace): boolean {
  return port.state === 'wired' || port.state === 'hole'
}

/** Ports of one edge with even gaps. */
function spread(
  ports: readonly PortFace[],
  length: number,
  place: (at: number) => Pick<PortFace, 'x' | 'y'>,
): readonly PortFace[] {
  const gap = length / (ports.length + 1)
  return ports.map((port, index) => ({ ...port, ...place(Math.round(gap * (index + 1))) }))
}

/** The same node in one line. */
export function collapseFace(face: NodeFace): NodeFace {
  const height = METRICS.collapsed
  const title = face.isNamed ? sansWidth(face.title) * 1.06 : monoWidth(face.title)
  const shown = face.inputs.filter(matters)
  // Ports on the bottom edge must stay apart from each other.
  const edge = (shown.filter(({ side }) => side === 'bottom').length + 1) * LEAST_GAP
  const width = Math.max(edge, nodeWidth(FIXED + title + Math.min(MOST_SUBTITLE, monoWidth(face.subtitle, 11))))
  const left = shown.filter(({ side }) => side === 'left')
  const bottom = shown.filter(({ side }) => side === 'bottom')
  return {
    ...face,
    inputs: [...spread(left, height, (y) => ({ x: 0, y })), ...spread(bottom, width, (x) => ({ x, y: height }))],
    output:
      face.output === null
        ? null
        : {
            ...face.output,
            ...(face.output.side === 'top'
              ? { x: topX(width, face.comment !== null), y: 0 }
              : { x: width, y: height / 2 }),
          },
    chips: [],
    moreKeys: 0,
    hasKeys: false,
    strip: null,
    isOpen: false,
    isCollapsed: true,
    frame: null,
    width,
    height,
  }
}
