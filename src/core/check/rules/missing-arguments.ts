// Data arguments that a device cannot do without.

import { nodeName } from '../../model/node-name.ts'
import { argumentFix } from '../argument-fix.ts'
import { finding, type Rule } from '../rule.ts'

export const missingArguments: Rule = {
  code: 'MG-ARGUMENT',
  about: 'Looks for data arguments that are required and not given.',
  check({ design, catalog }) {
    return Object.entries(design.logic.nodes).flatMap(([id, node]) => {
      if (node.kind !== 'device') return []
      const missing = (catalog.devices.get(node.device)?.arguments ?? []).filter(
        ({ name, optional, type }) =>
          !optional && type.kind !== 'impl' && type.kind !== 'unit' && node.arguments[name] === undefined,
      )
      return missing.map((argument) =>
        finding(
          'error',
          'MG-ARGUMENT-MISSING',
          { node: id, port: argument.name },
          `\`${nodeName(design.logic, id)}\` needs \`${argument.name}\`.`,
          { hint: argument.doc, ...argumentFix(design, id, argument, catalog) },
        ),
      )
    })
  },
}
