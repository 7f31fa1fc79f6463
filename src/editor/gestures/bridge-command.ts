// Puts the device that a refusal names between the two ends of the wire, or before the input when it is made from something else.

import type { Bridge } from '../../core/edit/wiring/bridge-devices.ts'
import type { Command, Point } from '../../core/edit/command.ts'
import { freshName } from '../../core/edit/names.ts'
import type { Catalog } from '../../core/model/catalog.ts'
import type { Design } from '../../core/model/design.ts'
import { REGISTER, type DeviceId, type NodeId } from '../../core/model/ids.ts'
import { newNode } from '../../state/parts/new-node.ts'
import type { WireEnds } from './drop-wire.ts'

export interface BridgePlan {
  /** The node that is added, or used again. */
  readonly id: NodeId
  /** What the button says. */
  readonly title: string
  readonly commandAt: (position: Point) => Command
}

/** A constant device is one implementation everywhere: one that stands already serves again. */
function standing(device: DeviceId, { logic }: Design, catalog: Catalog): NodeId | null {
  if (catalog.devices.get(device)?.constant !== true) return null
  const found = Object.entries(logic.nodes).find(([, node]) => node.kind === 'device' && node.device === device)
  return found?.[0] ?? null
}

/** The plan; null when the device cannot be added. */
export function bridgePlan(
  bridge: Bridge,
  { from, to }: WireEnds,
  design: Design,
  catalog: Catalog,
): BridgePlan | null {
  const present = standing(bridge.device, design, catalog)
  if (present !== null) {
    const command: Command = { type: 'wire.connect', from: present, to }
    return { id: present, title: `Use ${bridge.device}`, commandAt: () => command }
  }
  const node = newNode(bridge.device, catalog)
  if (node === null) return null
  const id = freshName(node.binding ?? bridge.device, (name) => name in design.logic.nodes || name === REGISTER)
  const title = bridge.port === null ? `Add ${bridge.device}` : `Put ${bridge.device} between`
  const before: readonly Command[] =
    bridge.port === null ? [] : [{ type: 'wire.connect', from, to: { node: id, port: bridge.port } }]
  return {
    id,
    title,
    commandAt: (position) => ({
      type: 'batch',
      title,
      commands: [{ type: 'node.add', node, id, position, wire: { kind: 'to', input: to } }, ...before],
    }),
  }
}
