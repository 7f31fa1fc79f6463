// Everything that uses one node uses another instead.

import { splitPortRef } from '../../model/ids.ts'
import { nodeName } from '../../model/node-name.ts'
import { ALLOWED, defineCommand, IGNORE, refuseMissingNodes } from '../definition.ts'
import { judgeWire } from '../wiring/judge-wire.ts'
import { connect, usesOf } from '../wiring/wires.ts'

export const wireMoveAll = defineCommand({
  type: 'wire.move-all',
  title: (command, design) =>
    `Use ${nodeName(design.logic, command.to)} instead of ${nodeName(design.logic, command.from)}`,
  canApply(design, command, catalog) {
    const uses = usesOf(design.logic, command.from)
    if (uses.length === 0 || command.from === command.to) return IGNORE
    const missing = refuseMissingNodes(design, [command.to])
    if (missing.kind !== 'allowed') return missing
    const verdicts = uses.map((use) => judgeWire(design, command.to, splitPortRef(use), catalog))
    return verdicts.find((verdict) => verdict.kind === 'refused') ?? ALLOWED
  },
  apply: (design, command, catalog) =>
    usesOf(design.logic, command.from).reduce(
      (next, use) => connect(next, command.to, splitPortRef(use), catalog),
      design,
    ),
})
