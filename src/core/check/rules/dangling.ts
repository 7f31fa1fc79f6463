// Wires whose source or target is gone, and nodes that this release does not know: both come from files, not from edits.

import type { DesignTypes } from '../../graph/types/infer.ts'
import type { Design } from '../../model/design.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { REGISTER, splitPortRef, type NodeId, type PortRef } from '../../model/ids.ts'
import { nodeName } from '../../model/node-name.ts'
import { finding, type Rule } from '../rule.ts'

export const dangling: Rule = {
  code: 'MG-DANGLING',
  about: 'Looks for wires without an end and for devices that the release does not have.',
  check({ design, catalog, types }) {
    const { nodes, wires } = design.logic
    const cut = Object.entries(wires).flatMap(([ref, from]) => {
      const { node, port } = splitPortRef(ref)
      const known = Object.hasOwn(nodes, node)
      if (Object.hasOwn(nodes, from) && (node === REGISTER || known)) {
        return hasInput(types, node, port) ? [] : [noInput(design, ref)]
      }
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
      node.kind === 'placeholder' || (node.kind === 'device' && !catalog.devices.has(node.device))
        ? [
            finding('error', 'MG-UNKNOWN-DEVICE', { node: id }, `This release has no device \`${node.device}\`.`, {
              hint: 'Its data is kept. Replace it by a device of this release, or open the design with the release that it was made for.',
              fix: {
                title: `Delete ${nodeName(design.logic, id)}`,
                commands: [{ type: 'node.remove', ids: [id] }],
              },
            }),
          ]
        : [],
    )
    return [...cut, ...unknown]
  },
}

/** Whether a node has the input; a node of which nothing is known may have any. */
function hasInput({ nodes }: DesignTypes, node: NodeId, port: string): boolean {
  const inputs = nodes.get(node)?.inputs ?? []
  return inputs.length === 0 || inputs.some((input) => input.port === port)
}

function noInput({ logic }: Design, ref: PortRef): Diagnostic {
  const { node, port } = splitPortRef(ref)
  const who = node === REGISTER ? 'The call of `register`' : `\`${nodeName(logic, node)}\``
  return finding('error', 'MG-DANGLING-WIRE', { node }, `${who} has no input \`${port}\`, and a wire goes there.`, {
    fix: { title: 'Delete the wire', commands: [{ type: 'wire.disconnect', wires: [ref] }] },
  })
}
