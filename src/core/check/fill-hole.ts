// The repair of an empty input: what the design has for it already, else the device that it obviously wants.

import type { Input } from '../edit/command.ts'
import { obviousDevice } from '../edit/wiring/fitting-devices.ts'
import { createWireJudge } from '../edit/wiring/judge-wire.ts'
import type { TypedPort } from '../graph/types/node-ports.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Design, DeviceNode } from '../model/design.ts'
import type { DeviceSignature } from '../model/device.ts'
import type { Fix } from '../model/diagnostic.ts'
import type { NodeId } from '../model/ids.ts'
import { nodeName } from '../model/node-name.ts'

/** Canvas pixels between a node and the one added before it. */
const APART = 320

/** Repairs for the empty inputs of one design; the design is typed at the first question. Nothing where none is obvious. */
export function createHoleFiller(
  design: Design,
  catalog: Catalog,
): (node: NodeId, port: TypedPort) => { readonly fix?: Fix } {
  const free = freeNodes(design)
  let judge: ReturnType<typeof createWireJudge> | null = null
  let asked = 0
  return (node, { port, type }) => {
    asked += 1
    // What anything fits has no obvious filling.
    if (asked > MOST_HOLES || type.kind === 'variable') return {}
    const to = { node, port }
    const device = obviousDevice(type, catalog)
    judge ??= createWireJudge(design, catalog)
    const present = standing(design, device) ?? lonelyFit(free, to, judge)
    if (present !== null) {
      const title = `Wire ${nodeName(design.logic, present)} into it`
      return { fix: { title, commands: [{ type: 'wire.connect', from: present, to }] } }
    }
    if (device === null) return {}
    const made: DeviceNode = { kind: 'device', binding: null, device: device.id, arguments: {} }
    const { x, y } = design.layout[node] ?? { x: 0, y: 0 }
    const wire = { kind: 'to', input: to }
    const command = { type: 'node.add', node: made, position: { x: x - APART, y }, wire }
    return { fix: { title: `Add ${device.id}`, commands: [command] } }
  }
}

/** A constant device is one implementation everywhere: one that stands already serves again. */
function standing(design: Design, device: DeviceSignature | null): NodeId | null {
  if (device?.constant !== true) return null
  const found = Object.entries(design.logic.nodes).find(
    ([, node]) => node.kind === 'device' && node.device === device.id,
  )
  return found?.[0] ?? null
}

function freeNodes({ logic }: Design): readonly NodeId[] {
  const used = new Set(Object.values(logic.wires))
  return Object.keys(logic.nodes).filter((id) => !used.has(id))
}

/** The only node that nothing uses and that fits. */
function lonelyFit(free: readonly NodeId[], to: Input, judge: ReturnType<typeof createWireJudge>): NodeId | null {
  const others = free.filter((id) => id !== to.node)
  if (others.length === 0 || others.length > MOST_FREE) return null
  const fits = others.filter((id) => judge(id, to).kind === 'allowed')
  return fits.length === 1 ? (fits[0] ?? null) : null
}

/** More loose nodes than this are not tried one by one: the design is being taken apart or put together. */
const MOST_FREE = 12

/** Holes that get a repair; nobody presses more buttons than that. */
const MOST_HOLES = 40
