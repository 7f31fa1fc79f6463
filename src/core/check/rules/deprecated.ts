// Devices that MirageOS asks not to use any more.

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
      return [finding('warning', 'MG-DEPRECATED', { node: id }, `${subject} is deprecated.`, { hint: reason })]
    }),
}
