// Wires between types that differ: from files and texts, because the editor refuses to draw them.

import { typeText } from '../../graph/types/type-text.ts'
import { portRef } from '../../model/ids.ts'
import { nodeName } from '../../model/node-name.ts'
import { finding, type Rule } from '../rule.ts'

export const typeMismatch: Rule = {
  code: 'MG-TYPE-MISMATCH',
  about: 'Looks for wires whose two ends have different module types.',
  check: ({ design, catalog, types }) =>
    types.mismatches.map(({ node, port, source, expected, found, excess }) =>
      finding(
        'error',
        'MG-TYPE-MISMATCH',
        { node, port },
        excess === true
          ? `\`${nodeName(design.logic, node)}\` is given \`${nodeName(design.logic, source)}\`, but takes no more parameters: it is a \`${typeText(expected, catalog)}\` already.`
          : `\`${nodeName(design.logic, source)}\` is a \`${typeText(found, catalog)}\`, but \`${nodeName(design.logic, node)}\` takes a \`${typeText(expected, catalog)}\` here.`,
        {
          fix: { title: 'Delete the wire', commands: [{ type: 'wire.disconnect', wires: [portRef(node, port)] }] },
        },
      ),
    ),
}
