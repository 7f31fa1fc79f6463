// A release of a few devices, for tests of the core: signatures.

import type { Catalog } from '../model/catalog.ts'
import type { ArgumentSignature, DeviceSignature } from '../model/device.ts'
import type { DeviceId } from '../model/ids.ts'
import { type ModuleType, moduleType, typeVariable } from '../model/module-type.ts'

const v4 = moduleType('v4')
const a = typeVariable('a')

/** Module types of the toy release. */
export const TOY_TYPES = {
  network: moduleType('network'),
  ethernet: moduleType('ethernet'),
  time: moduleType('time'),
  console: moduleType('console'),
  ipv4: moduleType('ip', v4),
  udpv4: moduleType('udp', v4),
  stack: moduleType('stack'),
  job: moduleType('job'),
} as const

function impl(name: string, type: ModuleType, defaultDevice?: string): ArgumentSignature {
  return {
    name,
    labelled: defaultDevice !== undefined,
    optional: defaultDevice !== undefined,
    type: { kind: 'impl', type },
    ...(defaultDevice === undefined ? {} : { default: { kind: 'device', device: defaultDevice } }),
    doc: '',
  }
}

function signature(id: DeviceId, result: ModuleType, args: readonly ArgumentSignature[] = []): DeviceSignature {
  return {
    id,
    section: 'Toys',
    arguments: args,
    result,
    constant: args.length === 0,
    composite: id === 'stack',
    summary: '',
    doc: '',
    link: '',
    keywords: [],
    example: '',
  }
}

const wrap: ArgumentSignature = {
  name: 'wrap',
  labelled: true,
  optional: true,
  type: { kind: 'function', from: TOY_TYPES.network, to: TOY_TYPES.ethernet },
  doc: '',
}
const title: ArgumentSignature = {
  name: 'title',
  labelled: false,
  optional: false,
  type: { kind: 'data', type: { kind: 'string' } },
  doc: '',
}

const devices: readonly DeviceSignature[] = [
  signature('default_network', TOY_TYPES.network),
  signature('default_time', TOY_TYPES.time),
  signature('etif', TOY_TYPES.ethernet, [impl('network', TOY_TYPES.network)]),
  signature('make_ip', TOY_TYPES.ipv4, [
    impl('ethernet', TOY_TYPES.ethernet),
    impl('time', TOY_TYPES.time, 'default_time'),
  ]),
  signature('direct_udp', moduleType('udp', a), [impl('ip', moduleType('ip', a))]),
  signature('console', TOY_TYPES.console, [title]),
  signature('stack', TOY_TYPES.stack, [wrap, impl('network', TOY_TYPES.network)]),
  signature('picky', TOY_TYPES.console),
]

/** The toy release's catalog: two targets, `plain` and `fancy`. */
export const TOY_CATALOG: Catalog = {
  release: 'toy',
  sections: ['Toys'],
  devices: new Map(devices.map((one) => [one.id, one])),
  moduleTypes: Object.entries(TOY_TYPES).map(([value, type]) => ({
    value,
    type,
    summary: '',
    family: 'toy',
    moduleType: null,
  })),
  dataTypes: new Map(),
  keys: new Map(),
  values: new Map(),
  converters: new Map(),
  targets: ['plain', 'fancy'].map((name) => ({
    name,
    tag: name === 'plain' ? 'Plain' : 'Fancy',
    family: 'toy',
    summary: '',
  })),
  defaultTarget: 'plain',
  targetKey: 'Key.target',
  registration: {
    job: TOY_TYPES.job,
    argv: moduleType('argv'),
    reporter: moduleType('reporter'),
    tracing: moduleType('tracing'),
  },
}
