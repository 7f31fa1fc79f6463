// Layouts in ELK's terms: layered from left to right, ports where the canvas draws them, orthogonal wires. Pure.

import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js'
import type { LayoutBox, LayoutGraph, LayoutGroup, LayoutResult, PortSide, Route } from '../../core/model/layout.ts'

/** ELK as far as it is used: it takes a graph and gives it back with places. */
export interface ElkEngine {
  readonly layout: (graph: ElkNode) => Promise<ElkNode>
}

const SIDES: Readonly<Record<PortSide, string>> = { left: 'WEST', right: 'EAST', bottom: 'SOUTH', top: 'NORTH' }

/**
 * Above this many boxes quicker ways are used. Keeping the order of wires takes time with the square of the boxes of a column:
 * over a minute for the 1,000 nodes of 167 jobs, which take two seconds without it.
 */
const MANY = 200

/** Groups do not take these from what is around them. */
const SPACING = {
  'elk.spacing.nodeNode': '40',
  'elk.spacing.edgeNode': '20',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.componentComponent': '64',
  'elk.layered.spacing.nodeNodeBetweenLayers': '56',
  'elk.layered.spacing.edgeNodeBetweenLayers': '22',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
} as const

function options(count: number): Record<string, string> {
  return {
    'elk.algorithm': 'layered',
    'elk.direction': 'RIGHT',
    'elk.edgeRouting': 'ORTHOGONAL',
    'elk.randomSeed': '1',
    'elk.padding': '[top=0,left=0,bottom=0,right=0]',
    ...SPACING,
    'elk.layered.considerModelOrder.strategy': count > MANY ? 'NONE' : 'PREFER_EDGES',
    'elk.layered.nodePlacement.strategy': count > MANY ? 'BRANDES_KOEPF' : 'NETWORK_SIMPLEX',
    'elk.layered.nodePlacement.favorStraightEdges': 'true',
    'elk.layered.thoroughness': count > MANY ? '1' : '7',
  }
}

function elkBox(box: LayoutBox): ElkNode {
  return {
    id: box.id,
    width: box.width,
    height: box.height,
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    ports: box.ports.map((port) => ({
      id: `${box.id}.${port.id}`,
      x: port.x,
      y: port.y,
      width: 0,
      height: 0,
      layoutOptions: { 'elk.port.side': SIDES[port.side] },
    })),
  }
}

/** With groups, boxes lie inside others; places are asked for as if they did not. */
const NESTED = {
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
}

/** What no box is called: ELK wants names for groups and boxes that differ. */
const GROUP = 'group '

function elkGroup({ id, padding }: LayoutGroup, children: readonly LayoutBox[]): ElkNode {
  const { top, right, bottom, left } = padding
  return {
    id: GROUP + id,
    layoutOptions: { ...SPACING, 'elk.padding': `[top=${top},left=${left},bottom=${bottom},right=${right}]` },
    children: children.map(elkBox),
  }
}

/** Boxes in their groups, where the first box of each group stands. */
function elkChildren({ boxes, groups = [] }: LayoutGraph): ElkNode[] {
  const groupOf = new Map(groups.flatMap((group) => group.boxes.map((box) => [box, group] as const)))
  const done = new Set<LayoutGroup>()
  return boxes.flatMap((box) => {
    const group = groupOf.get(box.id)
    if (group === undefined) return [elkBox(box)]
    if (done.has(group)) return []
    done.add(group)
    return [
      elkGroup(
        group,
        boxes.filter(({ id }) => groupOf.get(id) === group),
      ),
    ]
  })
}

/** The graph that ELK is given. */
export function toElk(graph: LayoutGraph): ElkNode {
  const isNested = (graph.groups ?? []).length > 0
  return {
    id: 'root',
    layoutOptions: { ...options(graph.boxes.length), ...(isNested ? NESTED : {}) },
    children: elkChildren(graph),
    edges: graph.wires.map((wire) => ({
      id: wire.id,
      sources: [`${wire.from.box}.${wire.from.port}`],
      targets: [`${wire.to.box}.${wire.to.port}`],
    })),
  }
}

function routeOf(wire: ElkExtendedEdge): Route | null {
  const section = wire.sections?.[0]
  if (section === undefined) return null
  return [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(({ x, y }) => ({ x, y }))
}

/** What ELK's answer says, without the marks that it leaves behind and that differ from run to run. */
export function fromElk(graph: ElkNode): LayoutResult {
  const boxes = (graph.children ?? []).flatMap((child) => {
    const inside = child.children ?? []
    return inside.length === 0 ? [child] : inside
  })
  const positions = Object.fromEntries(boxes.map(({ id, x = 0, y = 0 }) => [id, { x, y }]))
  const routes = Object.fromEntries(
    (graph.edges ?? []).flatMap((wire) => {
      const route = routeOf(wire)
      return route === null ? [] : [[wire.id, route] as const]
    }),
  )
  return { positions, routes }
}
