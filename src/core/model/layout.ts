// A drawing as the layout needs it: boxes with fixed ports, and wires. Plain data; it crosses worker borders.

/** Side of a box on which a port sits. */
export type PortSide = 'left' | 'right' | 'bottom' | 'top'

export interface LayoutPort {
  readonly id: string
  readonly side: PortSide
  /** Centre of the port, from the box's top left corner, in canvas pixels. */
  readonly x: number
  readonly y: number
}

export interface LayoutBox {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly ports: readonly LayoutPort[]
}

export interface LayoutWire {
  readonly id: string
  readonly from: { readonly box: string; readonly port: string }
  readonly to: { readonly box: string; readonly port: string }
}

/** What is to be laid out. Order matters: equal requests give equal results. */
export interface LayoutGraph {
  readonly boxes: readonly LayoutBox[]
  readonly wires: readonly LayoutWire[]
  /** Boxes that are to stand together, with nothing else between them; absent for none. */
  readonly groups?: readonly LayoutGroup[]
  /** `down`: what is used stands below what uses it; absent, left of it. */
  readonly direction?: 'down'
}

/** Room on each side, in canvas pixels. */
export interface Padding {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

export interface LayoutGroup {
  readonly id: string
  readonly boxes: readonly string[]
  /** Room of the frame around them. */
  readonly padding: Padding
}

/** Corner points of a wire from its source port to its target port, both included. */
export type Route = readonly { readonly x: number; readonly y: number }[]

export interface LayoutResult {
  /** Top left corners by box id. */
  readonly positions: Readonly<Record<string, { readonly x: number; readonly y: number }>>
  readonly routes: Readonly<Record<string, Route>>
}
