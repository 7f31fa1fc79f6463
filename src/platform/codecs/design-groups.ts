// Groups of a design file: what they say about nodes that are not there, or are in another group, is dropped and said so.

import type { Design, Group } from '../../core/model/design.ts'
import type { Diagnostic } from '../../core/model/diagnostic.ts'
import { REGISTER, type NodeId } from '../../core/model/ids.ts'

/** The design with groups that keep their promises: members exist, are sorted, and are in one group. */
export function readGroups(
  design: Design,
  file: string,
): { readonly design: Design; readonly diagnostics: readonly Diagnostic[] } {
  const { groups, ...rest } = design
  if (groups === undefined) return { design, diagnostics: [] }
  const seen = new Set<NodeId>()
  const kept: Record<string, Group> = {}
  let dropped = 0
  for (const [id, group] of Object.entries(groups)) {
    const members = [...new Set(group.members)].filter((node) => !seen.has(node) && isThere(rest, node))
    dropped += group.members.length - members.length
    for (const node of members) seen.add(node)
    if (members.length > 0) kept[id] = { ...group, members: members.toSorted((a, b) => (a < b ? -1 : 1)) }
  }
  const read = Object.keys(kept).length === 0 ? rest : { ...rest, groups: kept }
  return { design: read, diagnostics: dropped === 0 ? [] : [droppedMembers(dropped, file)] }
}

function isThere({ logic }: Pick<Design, 'logic'>, node: NodeId): boolean {
  return node === REGISTER ? logic.registration !== null : Object.hasOwn(logic.nodes, node)
}

function droppedMembers(count: number, file: string): Diagnostic {
  const what = count === 1 ? 'a node that is' : `${count} nodes that are`
  return {
    code: 'MG-FILE-GROUP',
    severity: 'warning',
    target: null,
    at: { file, line: 1, column: 0 },
    message: `Groups in ${file} name ${what} not there, or in two groups.`,
    hint: 'The groups keep the nodes that there are.',
  }
}
