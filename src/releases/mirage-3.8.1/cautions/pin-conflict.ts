// One package pinned to two places: the tool stops while it merges what is asked for.

import type { Caution, CautionInput } from '../../../core/graph/caution.ts'
import { quoteOcaml } from '../../../core/graph/term/ocaml-text.ts'
import type { Diagnostic, Fix } from '../../../core/model/diagnostic.ts'
import { type NodeId, REGISTER } from '../../../core/model/ids.ts'
import type { Package } from '../../../core/model/package.ts'
import { caution, explaining } from './parts/caution-parts.ts'

export const pinConflict: Caution = {
  code: 'MG-PACKAGE-PINS',
  about: 'Explains a package that is pinned to two places.',
  give(input) {
    const pins = new Map<string, Pin[]>()
    for (const pin of pinsOf(input)) pins.set(pin.opam, [...(pins.get(pin.opam) ?? []), pin])
    return [...pins].flatMap(([opam, of]) => explain(input, opam, of))
  },
}

interface Pin {
  readonly node: NodeId
  readonly opam: string
  readonly pin: string
}

function pinsOf({ design: { logic } }: CautionInput): readonly Pin[] {
  const asked = [
    ...Object.entries(logic.nodes).map(([id, node]) => ({
      id,
      packages: node.kind === 'foreign' ? node.packages : [],
    })),
    { id: REGISTER, packages: logic.registration?.packages ?? [] },
  ]
  return asked.flatMap(({ id, packages }) =>
    packages.flatMap(({ opam, pin }) => (pin === undefined ? [] : [{ node: id, opam, pin }])),
  )
}

/** The error of each target that stops; pins that never meet on a target are nothing to speak of. */
function explain(input: CautionInput, opam: string, pins: readonly Pin[]): readonly Diagnostic[] {
  const [first] = pins
  const other = pins.find(({ pin }) => pin !== first?.pin)
  if (first === undefined || other === undefined) return []
  const text = `(${quoteOcaml(`conflicting pin depends for ${opam}`)})`
  const message = `\`${opam}\` is pinned to ${first.pin} and to ${other.pin}, and \`mirage\` stops where both are asked for.`
  const explained = caution('MG-PACKAGE-PINS', { node: other.node }, message, {
    hint: 'Pin it to one place.',
    fix: pinnedTo(input, first),
  })
  return explaining(input, explained, (error) => error.endsWith(text)).filter(({ target }) => target !== null)
}

function pinnedTo({ design: { logic } }: CautionInput, { opam, pin }: Pin): Fix {
  const repinned = (packages: readonly Package[]): readonly Package[] =>
    packages.map((one) => (one.opam === opam && one.pin !== undefined ? { ...one, pin } : one))
  const isHit = (packages: readonly Package[]): boolean =>
    packages.some((one) => one.opam === opam && one.pin !== undefined)
  const { registration } = logic
  const nodes = Object.entries(logic.nodes).flatMap(([id, node]) =>
    node.kind === 'foreign' && isHit(node.packages)
      ? [{ type: 'node.update', id, node: { ...node, packages: repinned(node.packages) } }]
      : [],
  )
  const register =
    registration !== null && isHit(registration.packages)
      ? [{ type: 'registration.set', registration: { ...registration, packages: repinned(registration.packages) } }]
      : []
  return { title: `Pin ${opam} to ${pin} everywhere`, commands: [...nodes, ...register] }
}
