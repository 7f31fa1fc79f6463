// Layouts in ELK's terms: layered from left to right, ports where the canvas draws them, orthogonal wires. Pure.

import type { LayoutBox, LayoutGraph, LayoutResult, PortSide, Route } from '../../core/model/layout.ts'

interface ElkPoint {
  readonly x: number
  readonly y: number
}

export interface ElkPort {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly layoutOptions: Readonly<Record<string, string>>
}

export interface ElkBox {
  readonly id: string
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
  readonly ports?: readonly ElkPort[]
  readonly layoutOptions?: Readonly<Record<string, string>>
}

export interface ElkWire {
  readonly id: string
  readonly sources: readonly string[]
  readonly targets: readonly string[]
  readonly sections?: readonly {
    readonly startPoint: ElkPoint
    readonly endPoint: ElkPoint
    readonly bendPoints?: readonly ElkPoint[]
  }[]
}

export interface ElkGraph {
  readonly id: string
  readonly layoutOptions?: Readonly<Record<string, string>>
  readonly children?: readonly ElkBox[]
  readonly edges?: readonly ElkWire[]
}

/** ELK as far as it is used: it takes a graph and gives it back with places. */
export interface ElkEngine {
  readonly layout: (graph: ElkGraph) => Promise<ElkGraph>
}

const SIDES: Readonly<Record<PortSide, string>> = { left: 'WEST', right: 'EAST', bottom: 'SOUTH' }

/** Above this many boxes a quicker way of placing is used. */
const MANY = 400

function options(count: number): Readonly<Record<string, string>> {
  return {
    'elk.algorithm': 'layered',
    'elk.direction': 'RIGHT',
    'elk.edgeRouting': 'ORTHOGONAL',
    'elk.randomSeed': '1',
    'elk.padding': '[top=0,left=0,bottom=0,right=0]',
    'elk.spacing.nodeNode': '44',
    'elk.spacing.edgeNode': '20',
    'elk.spacing.edgeEdge': '12',
    'elk.spacing.componentComponent': '64',
    'elk.layered.spacing.nodeNodeBetweenLayers': '84',
    'elk.layered.spacing.edgeNodeBetweenLayers': '26',
    'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
    'elk.layered.considerModelOrder.strategy': 'PREFER_EDGES',
    'elk.layered.nodePlacement.strategy': count > MANY ? 'BRANDES_KOEPF' : 'NETWORK_SIMPLEX',
    'elk.layered.nodePlacement.favorStraightEdges': 'true',
    'elk.layered.thoroughness': count > MANY ? '1' : '7',
  }
}

function elkBox(box: LayoutBox): ElkBox {
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

/** The graph that ELK is given. */
export function toElk(graph: LayoutGraph): ElkGraph {
  return {
    id: 'root',
    layoutOptions: options(graph.boxes.length),
    children: graph.boxes.map(elkBox),
    edges: graph.wires.map((wire) => ({
      id: wire.id,
      sources: [`${wire.from.box}.${wire.from.port}`],
      targets: [`${wire.to.box}.${wire.to.port}`],
    })),
  }
}

function routeOf(wire: ElkWire): Route | null {
  const section = wire.sections?.[0]
  if (section === undefined) return null
  return [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(({ x, y }) => ({ x, y }))
}

/** What ELK's answer says, without the marks that it leaves behind and that differ from run to run. */
export function fromElk(graph: ElkGraph): LayoutResult {
  const positions = Object.fromEntries((graph.children ?? []).map(({ id, x = 0, y = 0 }) => [id, { x, y }]))
  const routes = Object.fromEntries(
    (graph.edges ?? []).flatMap((wire) => {
      const route = routeOf(wire)
      return route === null ? [] : [[wire.id, route] as const]
    }),
  )
  return { positions, routes }
}
