// Repairs of two nodes that the tool takes for one device: ask for the packages of both, or use one in both places.

import type { CautionInput } from '../../../../core/graph/caution.ts'
import type { ImplDevice } from '../../../../core/graph/impl.ts'
import { createConnectChecker } from '../../../../core/graph/types/can-connect.ts'
import type { Diagnostic, Fix } from '../../../../core/model/diagnostic.ts'
import { type NodeId, splitPortRef } from '../../../../core/model/ids.ts'
import type { Package } from '../../../../core/model/package.ts'
import { toldApart } from './caution-parts.ts'

/** The repairs that there are, the one that loses nothing in front. */
export function twinFixes(
  input: CautionInput,
  { origin: keeper }: ImplDevice,
  { origin: loser }: ImplDevice,
): Pick<Diagnostic, 'fix' | 'otherFixes'> {
  if (keeper === null || loser === null) return {}
  const [fix, ...otherFixes] = [
    ...samePackages(input, keeper.node, loser.node),
    ...oneForBoth(input, keeper.node, loser.node),
  ]
  return fix === undefined ? {} : { fix, ...(otherFixes.length === 0 ? {} : { otherFixes }) }
}

function samePackages({ design }: CautionInput, kept: NodeId, lost: NodeId): readonly Fix[] {
  const [first, second] = [design.logic.nodes[kept], design.logic.nodes[lost]]
  if (first?.kind !== 'foreign' || second?.kind !== 'foreign') return []
  const packages = [
    ...new Map([...first.packages, ...second.packages].map((one) => [JSON.stringify(one), one])).values(),
  ]
  if (packages.length === 0) return []
  const names = [...new Set(packages.map(({ opam }: Package) => `\`${opam}\``))].join(' and ')
  const commands = [
    { type: 'node.update', id: kept, node: { ...first, packages } },
    { type: 'node.update', id: lost, node: { ...second, packages } },
  ]
  return [{ title: `Ask for ${names} in both`, commands }]
}

/** Only where the second takes nothing in that the first does not take in, and the first fits wherever the second goes. */
function oneForBoth({ design, catalog }: CautionInput, kept: NodeId, lost: NodeId): readonly Fix[] {
  const { wires, nodes } = design.logic
  const [first = '', second = ''] = toldApart(design, [kept, lost])
  const inputs = (id: NodeId): string =>
    Object.entries(wires)
      .flatMap(([ref, from]) => (splitPortRef(ref).node === id ? [`${splitPortRef(ref).port} ${from}`] : []))
      .toSorted((left, right) => (left < right ? -1 : 1))
      .join('\n')
  const uses = Object.entries(wires).flatMap(([ref, from]) => (from === lost ? [ref] : []))
  if (kept === lost || nodes[lost] === undefined || uses.length === 0 || inputs(kept) !== inputs(lost)) return []
  const check = createConnectChecker(design, catalog)
  if (!uses.every((ref) => check(kept, ref).kind === 'ok')) return []
  const commands = [
    { type: 'wire.move-all', from: lost, to: kept },
    { type: 'node.remove', ids: [lost] },
  ]
  return [{ title: `Use ${first} for both and remove ${second}`, commands }]
}
