// Packages whose request means something else than it looks like, judged by all that is asked for on each target.

import type { Caution, CautionInput, CautionTarget } from '../../../core/graph/caution.ts'
import type { Design } from '../../../core/model/design.ts'
import type { Diagnostic, Fix, Place } from '../../../core/model/diagnostic.ts'
import { REGISTER } from '../../../core/model/ids.ts'
import type { Package } from '../../../core/model/package.ts'
import { caution } from './parts/caution-parts.ts'

export const packageLoss: Caution = {
  code: 'MG-PACKAGE',
  about: 'Looks for libraries that a `build` package loses and for pins that keep bounds.',
  give(input) {
    const found = new Map<string, Diagnostic>()
    for (const target of input.targets) {
      const all = requestsOf(input, target)
      for (const one of all) {
        if (one.at === null) continue
        for (const each of [buildLoss(one, all, input.design), pinnedBounds(one, all, input.design)]) {
          if (each !== null) found.set(JSON.stringify([each.code, one.at, one.asked]), each)
        }
      }
    }
    return [...found.values()]
  },
}

/** One request of a target. */
interface Request {
  /** Who asks; null when it is a device of the release. */
  readonly at: Place | null
  readonly asked: Package
}

/** All that is asked for on a target: by devices, and by the registration. */
function requestsOf({ design, application }: CautionInput, { resolution }: CautionTarget): readonly Request[] {
  if (resolution === null) return []
  const { nodes } = design.logic
  const ofDevices = resolution.devices.flatMap(({ implementation, origins }) => {
    const node = origins
      .map((origin) => origin.node)
      .find((id) => {
        const kind = nodes[id]?.kind
        return kind === 'foreign' || kind === 'impl'
      })
    const at = node === undefined ? null : { node }
    return (implementation.packages?.evaluate(resolution.context) ?? []).map((asked) => ({ at, asked }))
  })
  return [...ofDevices, ...application.packages.map((asked) => ({ at: { node: REGISTER }, asked }))]
}

function librariesOf({ opam, ocamlfind, sublibs = [] }: Package): readonly string[] {
  return ocamlfind ?? [opam, ...sublibs]
}

/** The libraries that a request names itself, in vain when the package is only there to build. */
function namesLibraries({ ocamlfind = [], sublibs = [] }: Package): boolean {
  return ocamlfind.length > 0 || sublibs.length > 0
}

/** Merged requests are for building when one of them is (functoria.ml, `Package.merge`), and then nothing is linked. */
function buildLoss({ at, asked }: Request, all: readonly Request[], design: Design): Diagnostic | null {
  const same = all.filter((request) => request.asked !== asked && request.asked.opam === asked.opam)
  if (asked.build === true) {
    const isWanted = same.some((request) => request.asked.build !== true && librariesOf(request.asked).length > 0)
    if (!isWanted && !namesLibraries(asked)) return null
    const { build: _, ...plain } = asked
    return caution(
      'MG-PACKAGE-BUILD',
      at,
      `\`${asked.opam}\` is asked for as a build package, so its libraries are not linked${isWanted ? ', although something else asks for them' : ''}.`,
      {
        hint: 'Leave `build` out when the unikernel links the library.',
        ...replaced(`Leave build out of ${asked.opam}`, at, asked, plain, design),
      },
    )
  }
  const isBuiltWith = same.some((request) => request.at === null && request.asked.build === true)
  if (!isBuiltWith || librariesOf(asked).length === 0) return null
  return caution(
    'MG-PACKAGE-BUILD',
    at,
    `MirageOS itself asks for \`${asked.opam}\` as a build package, so its libraries are not linked here either.`,
    { hint: 'Name the library in `ocamlfind` of another package.' },
  )
}

/** A pin drops bounds only when several requests are merged. */
function pinnedBounds({ at, asked }: Request, all: readonly Request[], design: Design): Diagnostic | null {
  if (asked.pin === undefined || (asked.min === undefined && asked.max === undefined)) return null
  if (all.filter((request) => request.asked.opam === asked.opam).length > 1) return null
  const { min: _, max: __, ...unbounded } = asked
  return caution(
    'MG-PACKAGE-PIN',
    at,
    `\`${asked.opam}\` is pinned and keeps its bounds: opam gives the pin the version \`dev\`, which the bounds must allow.`,
    {
      severity: 'info',
      hint: 'Leave `min` and `max` out of a pinned package.',
      ...replaced(`Leave the bounds of ${asked.opam} out`, at, asked, unbounded, design),
    },
  )
}

/** The repair that asks for another package instead; none where the list of packages is computed. */
function replaced(
  title: string,
  at: Place | null,
  one: Package,
  other: Package,
  { logic }: Design,
): { readonly fix?: Fix } {
  if (at === null || !('node' in at)) return {}
  const text = JSON.stringify(one)
  const swap = (packages: readonly Package[]): readonly Package[] | null =>
    packages.some((each) => JSON.stringify(each) === text)
      ? packages.map((each) => (JSON.stringify(each) === text ? other : each))
      : null
  const { registration } = logic
  if (at.node === REGISTER) {
    const packages = registration === null ? null : swap(registration.packages)
    if (registration === null || packages === null) return {}
    return { fix: { title, commands: [{ type: 'registration.set', registration: { ...registration, packages } }] } }
  }
  const node = logic.nodes[at.node]
  const packages = node?.kind === 'foreign' ? swap(node.packages) : null
  if (node?.kind !== 'foreign' || packages === null) return {}
  return { fix: { title, commands: [{ type: 'node.update', id: at.node, node: { ...node, packages } }] } }
}
