// What the canvas needs and tells. It holds no design of its own: everything comes in here, every edit goes out as a command.

import type { Ref } from 'react'
import type { Analysis } from '../core/analyze/analysis.ts'
import type { Alignment, Command, Input, Point } from '../core/edit/command.ts'
import type { Branches } from '../core/edit/force-branches.ts'
import type { Catalog } from '../core/model/catalog.ts'
import type { Design, Direction } from '../core/model/design.ts'
import type { NodeId, PortRef, TargetName } from '../core/model/ids.ts'
import type { LayoutGraph, LayoutResult } from '../core/model/layout.ts'
import type { Box } from './flow/geometry.ts'
import type { KeyAction } from './canvas-keys.ts'
import type { CanConnect } from './gestures/fits.ts'
import type { Selection } from './selection.ts'

/** Drag data of a palette entry: the device's id, or what the palette calls an entry that is no device. */
export const DEVICE_MIME = 'application/x-morgana-device'

/** A place on the canvas and the same place on the screen, for menus. */
export interface CanvasPlace {
  readonly canvas: Point
  readonly screen: Point
}

/** A wire dropped on nothing: what would fit its other end is to be offered. */
export interface VoidWire {
  readonly start: { readonly kind: 'output'; readonly node: NodeId } | { readonly kind: 'input'; readonly input: Input }
  readonly at: CanvasPlace
}

export interface DroppedDevice {
  readonly device: string
  readonly position: Point
  /** The wire that it was dropped on; null beside wires, or with Alt held. */
  readonly wire: PortRef | null
}

/** Where a node goes that is put into a wire, as the design stores places, and what is to be done before, in the same step. */
export interface PlaceInWire {
  readonly position: Point
  readonly before: readonly Command[]
}

/** What others ask of the canvas. */
export interface CanvasHandle {
  readonly fit: () => void
  readonly fitSelection: () => void
  readonly zoom: (by: 'in' | 'out' | 'reset') => void
  /**
   * Brings a node into view and, with `focus`, to the keyboard. With `onlyHidden` the view stays where any of the node is seen:
   * it never moves by itself under somebody who looks at it.
   */
  readonly show: (node: NodeId, options?: { readonly focus?: boolean; readonly onlyHidden?: boolean }) => void
  /** The middle of what is visible, in canvas pixels: where new nodes go. */
  readonly centre: () => Point
  /** Where a new node goes that is wished at a point and put into a wire: there, with room made for it. */
  readonly placeInWire: (wire: PortRef, wish: Point) => PlaceInWire
  /** Copies nodes beside themselves and selects the copies. */
  readonly duplicate: (ids: readonly NodeId[]) => void
  readonly canvasPoint: (screen: Point) => Point
  /**
   * Where something new goes that is wished at a point of the canvas: there, else the nearest place where it covers nothing; as the
   * design stores places. `boxes` are its parts, from that point; without it one new node.
   */
  readonly freePlace: (wish: Point, boxes?: readonly Box[]) => Point
  /** What the layout is to be asked: in the design's own direction, or another. */
  readonly layoutRequest: (direction?: Direction) => LayoutGraph
  /** Takes over a layout: sends `layout.tidy`, or `layout.direction` for one in another direction, and keeps the routes. */
  readonly applyLayout: (result: LayoutResult, direction?: Direction) => void
  /** The moves that make room for what grows on the way to another design, to be done in the same step; null for none. */
  readonly roomFor: (next: Design) => Command | null
  readonly align: (how: Alignment) => void
  readonly rename: (node: NodeId) => void
  /** Does what a key on the canvas would do. */
  readonly perform: (action: KeyAction) => void
}

export interface GraphCanvasProps {
  readonly design: Design
  /** Null before the first analysis; an older one is fine and is used as far as it goes. */
  readonly analysis: Analysis | null
  readonly catalog: Catalog
  readonly target: TargetName
  readonly selection: Selection
  readonly theme: 'light' | 'dark'
  /** Nodes and wires of the explanation that is shown. */
  readonly path?: ReadonlySet<string> | undefined
  /** What dragging on the void does; the other one is Shift+drag or Space+drag. */
  readonly leftDrag?: 'pan' | 'select' | undefined
  readonly hasMinimap?: boolean | undefined
  /** Nothing can be changed: lessons' answers, embedded examples. */
  readonly isReadOnly?: boolean | undefined
  /** The first layout is on its way: a large design is drawn when it is there. */
  readonly isAwaited?: boolean | undefined
  readonly canConnect: CanConnect
  /** Steps that follow each other with the same `gesture` are one step of undo. */
  readonly onCommand: (command: Command, gesture?: string) => void
  readonly onSelect: (selection: Selection) => void
  /** A node is to be edited (Enter, double click). */
  readonly onEdit?: ((node: NodeId) => void) | undefined
  readonly onWhy?: ((node: NodeId) => void) | undefined
  readonly onWireToVoid?: ((wire: VoidWire) => void) | undefined
  /** A device is to be searched and added (double click, right click on the void, Shift+A). */
  readonly onSearch?: ((at: CanvasPlace) => void) | undefined
  readonly onNodeMenu?: ((node: NodeId, at: CanvasPlace) => void) | undefined
  readonly onDropDevice?: ((dropped: DroppedDevice) => void) | undefined
  /** Text of the selection for the clipboard; null when nothing is selected. */
  readonly onCopy?: ((selection: Selection) => string | null) | undefined
  readonly onPaste?: ((text: string, at: Point, keepWires: boolean) => void) | undefined
  /** The design is to be drawn in a direction. */
  readonly onDirection?: ((direction: Direction) => void) | undefined
  /** Shift+Alt+T: the layout is to be asked for. */
  readonly onTidy?: (() => void) | undefined
  /** Choices that are shown as if they took these branches. */
  readonly preview?: Branches | undefined
  /** The next branch of a choice is to be previewed. */
  readonly onPreview?: ((node: NodeId) => void) | undefined
  /** Escape: the preview is to end; gives whether there was one. */
  readonly onStopPreview?: (() => boolean) | undefined
  readonly handle?: Ref<CanvasHandle> | undefined
}
