// Whether a wire may be drawn, with the reason in words when it may not: asked by drags and by commands alike.

import { createConnectChecker, type ConnectVerdict } from '../graph/types/can-connect.ts'
import { typeText } from '../graph/types/type-text.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Design } from '../model/design.ts'
import type { DeviceSignature } from '../model/device.ts'
import { type NodeId, portRef } from '../model/ids.ts'
import type { ModuleType } from '../model/module-type.ts'
import { nodeName } from '../model/node-name.ts'
import type { Input } from './command.ts'
import { ALLOWED, refused, type Verdict } from './definition.ts'

/** A judge of wires in one design: typing happens once, each question is then cheap enough for every move of a drag. */
export function createWireJudge(design: Design, catalog: Catalog): (from: NodeId, to: Input) => Verdict {
  const check = createConnectChecker(design, catalog)
  const hints = new Map<string, string | undefined>()
  // Many wires are refused for the same two types, and finding what would help goes through all devices.
  const hint = (expected: ModuleType, found: ModuleType): string | undefined => {
    const types = JSON.stringify([expected, found])
    if (!hints.has(types)) hints.set(types, bridge(catalog, expected, found))
    return hints.get(types)
  }
  return (from, to) => toVerdict(check(from, portRef(to.node, to.port)), { design, catalog, from, to, hint })
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
  readonly hint: (expected: ModuleType, found: ModuleType) => string | undefined
}

function toVerdict(verdict: ConnectVerdict, question: Question): Verdict {
  const { design, catalog, from, to, hint } = question
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
      return refused(
        'MG-TYPE-MISMATCH',
        to,
        `\`${found}\` does not fit \`${expected}\`.`,
        hint(verdict.expected, verdict.found),
      )
    }
  }
}

/** What would help: a device that makes the expected type from the one at hand, else any that makes it. */
function bridge(catalog: Catalog, expected: ModuleType, found: ModuleType): string | undefined {
  const makers = [...catalog.devices.values()].filter(
    (device) => device.deprecated === undefined && JSON.stringify(device.result) === JSON.stringify(expected),
  )
  const direct = makers.find((device) =>
    implInputs(device).some((type) => JSON.stringify(type) === JSON.stringify(found)),
  )
  const maker = direct ?? makers[0]
  if (maker === undefined) return undefined
  const inputs = implInputs(maker).map((type) => `a \`${typeText(type, catalog)}\``)
  return `\`${maker.id}\` makes one${inputs.length === 0 ? '' : ` from ${inputs.join(' and ')}`}.`
}

/** Types of the implementations that a device cannot do without. */
function implInputs(device: DeviceSignature): readonly ModuleType[] {
  return device.arguments.flatMap(({ type, optional }) => (type.kind === 'impl' && !optional ? [type.type] : []))
}
