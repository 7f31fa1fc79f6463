// Adds an entry of the palette to the design: at a place, and wired to what asked for it.

import { applyCommand } from '../../core/edit/apply.ts'
import type { Command, Input, NewWire, Point } from '../../core/edit/command.ts'
import { createWireJudge } from '../../core/edit/wiring/judge-wire.ts'
import { freshName } from '../../core/edit/names.ts'
import type { Design, Node } from '../../core/model/design.ts'
import { REGISTER, splitPortRef, type NodeId } from '../../core/model/ids.ts'
import type { PlaceInWire } from '../../editor/canvas-props.ts'
import { isDesignPart } from '../../state/parts/design-parts.ts'
import { newNode } from '../../state/parts/new-node.ts'
import { addPart } from './add-part.ts'
import type { AddRequest } from '../session.ts'
import type { Page } from '../page.ts'
import { runCommand } from './run-command.ts'

/** Ports of the new node that something may go into, in its own order. */
function inputPorts(page: Page, node: Node): readonly string[] {
  if (node.kind === 'foreign') return ['param0']
  if (node.kind === 'impl') return ['param0', 'dep0']
  if (node.kind === 'if_impl') return ['then', 'else']
  if (node.kind === 'match_impl') return ['default']
  if (node.kind !== 'device') return []
  const signature = page.stores.catalog.devices.get(node.device)
  return signature?.arguments.filter(({ type }) => type.kind === 'impl').map(({ name }) => name) ?? []
}

type Request = Pick<AddRequest, 'canvas' | 'wire' | 'insertInto'>

/** A way to wire the new node, and the wires that this makes. */
interface Way {
  readonly wire: NewWire
  readonly wires: readonly { readonly from: NodeId; readonly to: Input }[]
}

function waysOf(page: Page, node: Node, { wire, insertInto }: Request, id: NodeId): readonly Way[] {
  const ports = inputPorts(page, node)
  if (insertInto !== null) {
    const source = page.stores.document.getState().design.logic.wires[insertInto] ?? ''
    return ports.map((port) => ({
      wire: { kind: 'insert', wire: insertInto, port },
      wires: [
        { from: source, to: { node: id, port } },
        { from: id, to: splitPortRef(insertInto) },
      ],
    }))
  }
  if (wire === null) return []
  if (wire.kind === 'input') {
    return [{ wire: { kind: 'to', input: wire.input }, wires: [{ from: id, to: wire.input }] }]
  }
  return ports.map((port) => ({
    wire: { kind: 'from', node: wire.node, port },
    wires: [{ from: wire.node, to: { node: id, port } }],
  }))
}

/** The first way whose wires all fit once the node is there; null when none does. */
function fittingWay(page: Page, node: Node, request: Request, id: NodeId): NewWire | null {
  const { catalog, document } = page.stores
  const ways = waysOf(page, node, request, id)
  if (ways.length === 0) return null
  const added = applyCommand(
    document.getState().design,
    { type: 'node.add', node, id, position: request.canvas },
    catalog,
  )
  const judge = createWireJudge(added, catalog)
  return ways.find(({ wires }) => wires.every(({ from, to }) => judge(from, to).kind === 'allowed'))?.wire ?? null
}

/** An identifier for a new node that nothing in the design has. */
function freshId(design: Design, node: Node): NodeId {
  const stem = node.binding ?? (node.kind === 'device' ? node.device : node.kind)
  return freshName(stem, (name) => name in design.logic.nodes || name === REGISTER)
}

/** About the middle of a node, and how far its first row of ports stands below its top edge. */
const MIDDLE = 88
const FIRST_ROW = 62

/** A node for a wire that ends on nothing stands so that the wire ends at its port: left of the pointer for an input, else right of it. */
function wishFor({ stores }: Page, { canvas: { x, y }, wire }: Request): Point {
  if (wire === null) return { x, y }
  const isGiver = wire.kind === 'input'
  if (stores.document.getState().design.direction === 'down')
    return { x: x - MIDDLE, y: isGiver ? y - 2 * FIRST_ROW : y }
  return { x: isGiver ? x - 2 * MIDDLE : x, y: y - FIRST_ROW }
}

/** Where the node goes: into the wire that it fits, with room made there, or where it covers nothing. */
function placeFor(page: Page, request: Request, wire: NewWire | null): PlaceInWire {
  const { canvas } = page
  const { insertInto } = request
  const wish = wishFor(page, request)
  if (canvas.current === null) return { position: wish, before: [] }
  if (insertInto !== null && wire !== null) return canvas.current.placeInWire(insertInto, wish)
  return { position: canvas.current.freePlace(wish), before: [] }
}

/** Adds the entry; with `request.wire` or `insertInto` wired when its types fit. Selects it. */
export function addEntry(page: Page, entry: string, request: Request): void {
  const { stores } = page
  if (isDesignPart(entry)) {
    addPart(page, entry, request.canvas)
    return
  }
  const node = newNode(entry, stores.catalog)
  if (node === null) return
  const { design } = stores.document.getState()
  const id = freshId(design, node)
  const wire = fittingWay(page, node, request, id)
  const { position, before } = placeFor(page, request, wire)
  const add: Command = { type: 'node.add', node, id, position, ...(wire === null ? {} : { wire }) }
  const title = `Insert ${entry} into a wire`
  const command: Command = before.length === 0 ? add : { type: 'batch', title, commands: [...before, add] }
  if (runCommand(page, command)) stores.selection.getState().reveal(id)
}

/** Whether an entry can be wired to what asks for it. */
export function fitsRequest(page: Page, entry: string, request: Request): boolean {
  if (request.wire === null && request.insertInto === null) return true
  const node = newNode(entry, page.stores.catalog)
  if (node === null) return false
  return fittingWay(page, node, request, freshId(page.stores.document.getState().design, node)) !== null
}
