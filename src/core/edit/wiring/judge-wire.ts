// Whether a wire may be drawn, with the reason in words when it may not: asked by drags and by commands alike.

import { createConnectChecker, type ConnectVerdict } from '../../graph/types/can-connect.ts'
import { typeText } from '../../graph/types/type-text.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Design } from '../../model/design.ts'
import { type NodeId, portRef } from '../../model/ids.ts'
import type { ModuleType } from '../../model/module-type.ts'
import { nodeName } from '../../model/node-name.ts'
import { type Bridge, bridgeDevice } from './bridge-devices.ts'
import type { Input } from '../command.ts'
import { ALLOWED, refused, type Verdict } from '../definition.ts'
import { numberedPort } from './lists.ts'
import { nextCase } from './next-case.ts'

/**
 * A judge of wires in one design: typing happens once, at the first question, and each question is then cheap enough for every
 * move of a drag.
 */
export function createWireJudge(design: Design, catalog: Catalog): (from: NodeId, to: Input) => Verdict {
  let check: ReturnType<typeof createConnectChecker> | null = null
  const bridges = new Map<string, Bridge | null>()
  // Many wires are refused for the same two types, and finding what would help goes through all devices.
  const bridge = (expected: ModuleType, found: ModuleType): Bridge | null => {
    const types = JSON.stringify([expected, found])
    if (!bridges.has(types)) bridges.set(types, bridgeDevice(expected, found, catalog))
    return bridges.get(types) ?? null
  }
  return (from, to) => {
    check ??= createConnectChecker(design, catalog)
    const verdict = toVerdict(check(from, portRef(to.node, to.port)), { design, catalog, from, to, bridge })
    return verdict.kind === 'allowed' ? caseVerdict(design, to, catalog) : verdict
  }
}

/** Verdict on one wire; make a judge for many. */
export function judgeWire(design: Design, from: NodeId, to: Input, catalog: Catalog): Verdict {
  return createWireJudge(design, catalog)(from, to)
}

interface Question {
  readonly design: Design
  readonly catalog: Catalog
  readonly from: NodeId
  readonly to: Input
  readonly bridge: (expected: ModuleType, found: ModuleType) => Bridge | null
}

function toVerdict(verdict: ConnectVerdict, question: Question): Verdict {
  const { design, catalog, from, to, bridge } = question
  switch (verdict.kind) {
    case 'ok':
      return ALLOWED
    case 'unknown':
      return refused('MG-EDIT-NO-NODE', null, 'One end of this wire is not in the design any more.')
    case 'cycle':
      return refused(
        'MG-CYCLE',
        to,
        `\`${nodeName(design.logic, from)}\` is itself made from \`${nodeName(design.logic, to.node)}\`.`,
        'A device cannot be made from itself; use a second one.',
      )
    case 'mismatch': {
      const found = typeText(verdict.found, catalog)
      const expected = typeText(verdict.expected, catalog)
      const help = bridge(verdict.expected, verdict.found)
      const hint = help === null ? undefined : bridgeWords(help, catalog)
      const refusal = refused('MG-TYPE-MISMATCH', to, `\`${found}\` does not fit \`${expected}\`.`, hint)
      return help === null || refusal.kind !== 'refused' ? refusal : { ...refusal, bridge: help }
    }
  }
}

function bridgeWords({ device, from }: Bridge, catalog: Catalog): string {
  const inputs = from.map((type) => `a \`${typeText(type, catalog)}\``)
  return `\`${device}\` makes one${inputs.length === 0 ? '' : ` from ${inputs.join(' and ')}`}.`
}

/** A wire past the last case of a `match_impl` needs a value that has no case yet. */
function caseVerdict(design: Design, to: Input, catalog: Catalog): Verdict {
  const node = design.logic.nodes[to.node]
  const numbered = numberedPort(to.port)
  if (node?.kind !== 'match_impl' || numbered?.list !== 'case' || numbered.index < node.cases.length) return ALLOWED
  const name = nodeName(design.logic, to.node)
  switch (nextCase(node, design, catalog).kind) {
    case 'case':
      return ALLOWED
    case 'covered':
      return refused(
        'MG-EDIT-NO-CASE',
        to,
        `Every value that \`${name}\` looks at has a case already.`,
        'Wire it to one of them, or to the row for all others.',
      )
    case 'unknown':
      return refused(
        'MG-EDIT-NO-CASE',
        to,
        `No value for another case of \`${name}\` can be made up.`,
        'Add the case in the inspector, with its value.',
      )
  }
}
