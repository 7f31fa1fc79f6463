// Random designs over a catalog: sound ones, broken ones and nonsense, the same for the same seed.

import type { Catalog } from '../model/catalog.ts'
import type { Constant } from '../model/constant.ts'
import type { DataType } from '../model/data-type.ts'
import type { ArgumentValue, Design, Node } from '../model/design.ts'
import type { DeviceSignature } from '../model/device.ts'
import type { ValueDefinition } from '../model/key.ts'
import { foreignNode, makeDesign, registration } from './designs.ts'

const NODES = 12
const ODD: readonly Constant[] = [
  { kind: 'string', value: 'x' },
  { kind: 'int', value: '3' },
  { kind: 'list', items: [] },
  { kind: 'constructor', name: 'None' },
  { kind: 'opaque', type: 'Ipaddr.V4.t', text: '1.2.3.4' },
]

interface Random {
  readonly chance: (probability: number) => boolean
  readonly below: (limit: number) => number
  readonly pick: <T>(items: readonly [T, ...T[]]) => T
}

/** mulberry32. */
function createRandom(seed: number): Random {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    chance: (probability) => next() < probability,
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
  }
}

/** A constant of a type. */
function constantOf(type: DataType, catalog: Catalog, random: Random): Constant {
  switch (type.kind) {
    case 'string':
      return { kind: 'string', value: random.pick(['a', 'dir', '', '../x', 'é "q"']) }
    case 'int':
      return { kind: 'int', value: '7' }
    case 'bool':
      return { kind: 'bool', value: random.chance(0.5) }
    case 'list':
      return { kind: 'list', items: random.chance(0.5) ? [] : [constantOf(type.of, catalog, random)] }
    case 'option':
      return random.chance(0.5)
        ? { kind: 'constructor', name: 'None' }
        : { kind: 'constructor', name: 'Some', argument: constantOf(type.of, catalog, random) }
    case 'variants':
      return { kind: 'variant', tag: type.tags[random.below(type.tags.length)] ?? '' }
    case 'named': {
      const declared = catalog.dataTypes.get(type.name)
      if (declared?.kind === 'constructors') return { kind: 'constructor', name: declared.names[0] ?? '' }
      if (declared?.kind !== 'record') return { kind: 'opaque', type: type.name, text: '10.0.0.1' }
      const fields = declared.fields.map((field) => [field.name, constantOf(field.type, catalog, random)] as const)
      return { kind: 'record', fields: Object.fromEntries(fields) }
    }
    default:
      return { kind: 'unit' }
  }
}

function deviceOf(signature: DeviceSignature, catalog: Catalog, random: Random): Node {
  const args: Record<string, ArgumentValue> = {}
  for (const { name, optional, type } of signature.arguments) {
    if (random.chance(optional ? 0.6 : 0.1)) continue
    if (type.kind === 'data') {
      const value = random.chance(0.9)
        ? constantOf(type.type, catalog, random)
        : (ODD[random.below(ODD.length)] ?? ODD[0])
      if (value !== undefined) args[name] = { kind: 'constant', value }
    } else if (type.kind === 'value') args[name] = { kind: 'value', value: `v${random.below(3)}` }
    else if (type.kind === 'function') {
      args[name] = { kind: 'function', parameter: `n${random.below(NODES)}`, result: `n${random.below(NODES)}` }
    }
  }
  return { kind: 'device', binding: null, device: signature.id, arguments: args }
}

function randomNode(catalog: Catalog, random: Random): Node {
  const devices = [...catalog.devices.values()]
  const signature = devices[random.below(devices.length)]
  const dice = random.below(20)
  if (dice < 12 && signature !== undefined) return deviceOf(signature, catalog, random)
  if (dice < 16) {
    const result = random.chance(0.5) ? catalog.registration.job : null
    const parameters = Array.from({ length: random.below(3) }, () => null)
    return foreignNode(random.pick(['M', 'Unikernel.Main', '9', '']), result, parameters, random.below(2))
  }
  const condition = random.pick([null, 'v0', 'v1', 'v2'])
  if (dice === 16) return { kind: 'if_impl', binding: null, condition }
  if (dice === 17) return { kind: 'match_impl', binding: null, value: condition, cases: ODD.slice(0, random.below(3)) }
  if (dice === 18) return { kind: 'apply', binding: null, parameters: 1 + random.below(2) }
  return { kind: 'parameter', binding: null, type: catalog.registration.job }
}

function portsOf(node: Node, catalog: Catalog): readonly string[] {
  switch (node.kind) {
    case 'device':
      return (catalog.devices.get(node.device)?.arguments ?? []).flatMap(({ name, type }) =>
        type.kind === 'impl' ? [name] : [],
      )
    case 'if_impl':
      return ['then', 'else']
    case 'match_impl':
      return ['case0', 'case1', 'default']
    case 'apply':
      return ['functor', 'param0', 'param1']
    default:
      return ['param0', 'param1', 'dep0']
  }
}

/** A random design; wires go anywhere, so that cycles, holes and wrong types are frequent. */
export function randomDesign(catalog: Catalog, seed: number): Design {
  const random = createRandom(seed)
  const nodes: Record<string, Node> = {}
  const wires: Record<string, string> = {}
  for (let i = 0; i < NODES; i += 1) nodes[`n${i}`] = randomNode(catalog, random)
  for (const [id, node] of Object.entries(nodes)) {
    for (const port of portsOf(node, catalog))
      if (random.chance(0.8)) wires[`${id}.${port}`] = `n${random.below(NODES)}`
  }
  const jobs = random.below(3)
  for (let j = 0; j < jobs; j += 1) wires[`register.job${j}`] = `n${random.below(NODES)}`
  const value = (term: ValueDefinition['term']): ValueDefinition => ({ binding: null, term })
  const target = { kind: 'key', key: catalog.targetKey } as const
  const values = {
    v0: value(target),
    v1: value({
      kind: 'call',
      primitive: random.pick(['=', '&&', 'nonsense', 'List.hd']),
      arguments: [target, target],
    }),
  }
  return makeDesign(nodes, wires, { registration: random.chance(0.95) ? registration(jobs) : null, values })
}
