// Wires whose source or target is gone, and nodes that this release does not know: both come from files, not from edits.

import { REGISTER, splitPortRef } from '../../model/ids.ts'
import { nodeName } from '../../model/node-name.ts'
import { finding, type Rule } from '../rule.ts'

export const dangling: Rule = {
  code: 'MG-DANGLING',
  about: 'Looks for wires without an end and for devices that the release does not have.',
  check({ design }) {
    const { nodes, wires } = design.logic
    const cut = Object.entries(wires).flatMap(([ref, from]) => {
      const { node, port } = splitPortRef(ref)
      if (from in nodes && (node === REGISTER || node in nodes)) return []
      const known = node in nodes
      return [
        finding(
          'error',
          'MG-DANGLING-WIRE',
          known ? { node, port } : null,
          `A wire${known ? ` into \`${port}\` of \`${nodeName(design.logic, node)}\`` : ''} has lost an end.`,
          {
            fix: { title: 'Delete the wire', commands: [{ type: 'wire.disconnect', wires: [ref] }] },
          },
        ),
      ]
    })
    const unknown = Object.entries(nodes).flatMap(([id, node]) =>
      node.kind === 'placeholder'
        ? [
            finding('error', 'MG-UNKNOWN-DEVICE', { node: id }, `This release has no device \`${node.device}\`.`, {
              hint: 'Its data is kept. Replace it by a device of this release, or open the design with the release that it was made for.',
            }),
          ]
        : [],
    )
    return [...cut, ...unknown]
  },
}
