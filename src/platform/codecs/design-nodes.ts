// Nodes of a design file. Those of kinds that this version does not know become placeholders that keep their data.

import * as v from 'valibot'
import type { Node, PlaceholderNode } from '../../core/model/design.ts'
import type { Diagnostic } from '../../core/model/diagnostic.ts'
import { nodeSchema } from './design-schema.ts'

/** The nodes of a design file, each read by itself: one strange node does not refuse the file, it is kept as it is. */
export function readNodes(
  table: Readonly<Record<string, unknown>>,
  file: string,
): { readonly nodes: Record<string, Node>; readonly diagnostics: readonly Diagnostic[] } {
  const nodes: Record<string, Node> = {}
  const diagnostics: Diagnostic[] = []
  for (const [id, data] of Object.entries(table)) {
    const result = v.safeParse(nodeSchema, data)
    if (result.success) {
      nodes[id] = result.output as Node
      continue
    }
    nodes[id] = placeholder(data)
    diagnostics.push({
      code: 'MG-FILE-NODE',
      severity: 'warning',
      target: null,
      at: { node: id },
      message: `\`${id}\` in ${file} is of a kind that this version does not know.`,
      hint: 'It is kept as it is and written back unchanged.',
    })
  }
  return { nodes, diagnostics }
}

function placeholder(data: unknown): PlaceholderNode {
  const kind = typeof data === 'object' && data !== null && 'kind' in data ? String(data.kind) : 'unknown'
  return { kind: 'placeholder', binding: null, device: kind, data, ports: [] }
}
