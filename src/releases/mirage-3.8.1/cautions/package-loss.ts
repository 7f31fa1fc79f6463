// Packages whose request means something else than it looks like.

import type { Caution } from '../../../core/graph/caution.ts'
import type { Design } from '../../../core/model/design.ts'
import type { Diagnostic, Fix, Place } from '../../../core/model/diagnostic.ts'
import { REGISTER } from '../../../core/model/ids.ts'
import type { Package } from '../../../core/model/package.ts'
import { caution } from '../caution-parts.ts'

export const packageLoss: Caution = {
  code: 'MG-PACKAGE',
  about: 'Looks for `build` packages that lose their libraries and for pins that keep bounds.',
  give({ design }) {
    const { nodes, registration } = design.logic
    const asked: { readonly at: Place; readonly one: Package }[] = []
    for (const [node, entry] of Object.entries(nodes)) {
      if (entry.kind === 'foreign') for (const one of entry.packages) asked.push({ at: { node }, one })
    }
    for (const one of registration?.packages ?? []) asked.push({ at: { node: REGISTER }, one })
    return asked.flatMap(({ at, one }) => [...buildLoss(at, one, asked, design), ...pinnedBounds(at, one, design)])
  },
}

/** The repair that asks for another package instead. */
function replaced(title: string, at: Place, one: Package, other: Package, { logic }: Design): { readonly fix?: Fix } {
  const swap = (packages: readonly Package[]): readonly Package[] =>
    packages.map((each) => (each === one ? other : each))
  if (!('node' in at)) return {}
  const { registration } = logic
  const node = logic.nodes[at.node]
  if (at.node === REGISTER && registration !== null) {
    const next = { ...registration, packages: swap(registration.packages) }
    return { fix: { title, commands: [{ type: 'registration.set', registration: next }] } }
  }
  if (node?.kind !== 'foreign') return {}
  const next = { ...node, packages: swap(node.packages) }
  return { fix: { title, commands: [{ type: 'node.update', id: at.node, node: next }] } }
}

function buildLoss(
  at: Place,
  one: Package,
  asked: readonly { readonly one: Package }[],
  design: Design,
): readonly Diagnostic[] {
  if (one.build !== true) return []
  const others = asked.filter((entry) => entry.one.opam === one.opam && entry.one.build !== true)
  const hasLibraries = (one.sublibs?.length ?? 0) > 0 || (one.ocamlfind?.length ?? 0) > 0
  if (others.length === 0 && !hasLibraries) return []
  const { build: _, ...plain } = one
  return [
    caution(
      'MG-PACKAGE-BUILD',
      at,
      `\`${one.opam}\` is asked for as a build package, so its libraries are not linked${others.length === 0 ? '' : ', although something else asks for them'}.`,
      {
        hint: 'Leave `build` out when the unikernel links the library.',
        ...replaced(`Leave build out of ${one.opam}`, at, one, plain, design),
      },
    ),
  ]
}

function pinnedBounds(at: Place, one: Package, design: Design): readonly Diagnostic[] {
  if (one.pin === undefined || (one.min === undefined && one.max === undefined)) return []
  const { min: _, max: __, ...unbounded } = one
  return [
    caution(
      'MG-PACKAGE-PIN',
      at,
      `\`${one.opam}\` is pinned and keeps its bounds: opam gives the pin the version \`dev\`, which the bounds must allow.`,
      {
        severity: 'info',
        hint: 'Leave `min` and `max` out of a pinned package.',
        ...replaced(`Leave the bounds of ${one.opam} out`, at, one, unbounded, design),
      },
    ),
  ]
}
