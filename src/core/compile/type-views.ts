// Types of ports, nodes and wires as the page shows them.

import type { Analysis, NodeTypes } from '../analyze/analysis.ts'
import type { DesignTypes } from '../graph/types/infer.ts'
import { typeText } from '../graph/types/type-text.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Design } from '../model/design.ts'
import { type NodeId, portRef } from '../model/ids.ts'
import { withRoleNames } from './role-names.ts'

/** Types of every node, the registration included. */
export function viewTypes(types: DesignTypes, catalog: Catalog, design: Design): Readonly<Record<NodeId, NodeTypes>> {
  const views: Record<NodeId, NodeTypes> = {}
  for (const [id, { inputs, output }] of types.nodes) {
    views[id] = {
      inputs: withRoleNames(
        design,
        id,
        inputs.map((port) => ({ ...port, typeText: typeText(port.type, catalog) })),
      ),
      output,
      outputText: output === null ? '' : typeText(output, catalog),
    }
  }
  return views
}

/** Texts of the types that go along the wires. */
export function viewWireTypes(
  types: Readonly<Record<NodeId, NodeTypes>>,
  wires: Readonly<Record<string, NodeId>>,
): Analysis['wireTypes'] {
  const texts: Record<string, string> = {}
  for (const [id, { inputs }] of Object.entries(types)) {
    for (const { port, typeText: text } of inputs) {
      const ref = portRef(id, port)
      const source = wires[ref]
      if (source !== undefined) texts[ref] = types[source]?.outputText || text
    }
  }
  return texts
}
