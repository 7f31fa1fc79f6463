// Devices that MirageOS asks not to use any more.

import type { Catalog } from '../../model/catalog.ts'
import type { Design, DeviceNode } from '../../model/design.ts'
import type { Fix } from '../../model/diagnostic.ts'
import { type NodeId, REGISTER, splitPortRef } from '../../model/ids.ts'
import { nodeName } from '../../model/node-name.ts'
import { finding, type Rule } from '../rule.ts'

export const deprecated: Rule = {
  code: 'MG-DEPRECATED',
  about: 'Looks for devices that MirageOS has deprecated.',
  check: ({ design, catalog }) =>
    Object.entries(design.logic.nodes).flatMap(([id, node]) => {
      const reason = node.kind === 'device' ? catalog.devices.get(node.device)?.deprecated : undefined
      if (reason === undefined || node.kind !== 'device') return []
      const name = nodeName(design.logic, id)
      const subject = name === node.device ? `\`${name}\`` : `\`${node.device}\`, which \`${name}\` uses,`
      const fix = replacing(design, id, node, catalog)
      const more = { hint: reason, ...(fix === null ? {} : { fix }) }
      return [finding('warning', 'MG-DEPRECATED', { node: id }, `${subject} is deprecated.`, more)]
    }),
}

/** What makes the node what it is another name of, or takes away what does nothing. */
function replacing(design: Design, id: NodeId, node: DeviceNode, catalog: Catalog): Fix | null {
  const instead = catalog.devices.get(node.device)?.replacement
  if (instead === undefined) return null
  if (instead === null) return removing(design, id)
  const signature = catalog.devices.get(instead)
  if (signature === undefined) return null
  const known = new Set(signature.arguments.map(({ name }) => name))
  const isWhole = [...Object.keys(node.arguments), ...portsOf(design, id)].every((name) => known.has(name))
  if (!isWhole) return null
  const update = { type: 'node.update', id, node: { ...node, device: instead } }
  return { title: `Make it \`${instead}\``, commands: [update] }
}

function portsOf({ logic }: Design, id: NodeId): readonly string[] {
  return Object.keys(logic.wires).flatMap((ref) => {
    const { node, port } = splitPortRef(ref)
    return node === id ? [port] : []
  })
}

/** Takes away a device on which others only depend, so that they start the same without; the title says whose `start` changes. */
function removing(design: Design, id: NodeId): Fix | null {
  const users = Object.entries(design.logic.wires).flatMap(([ref, from]) => (from === id ? [splitPortRef(ref)] : []))
  if (!users.every(({ node, port }) => node !== REGISTER && port.startsWith('dep'))) return null
  const names = [...new Set(users.map(({ node }) => `\`${nodeName(design.logic, node)}\``))]
  const loses = names.length === 0 ? '' : `; \`start\` of ${names.join(' and ')} takes one argument less`
  return { title: `Remove it${loses}`, commands: [{ type: 'node.remove', ids: [id] }] }
}
