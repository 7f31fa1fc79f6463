// A toy catalog, design and analysis for tests of the canvas: small, and free of any release.

import type { Analysis, NodeView, TargetView } from '../../core/analyze/analysis.ts'
import type { Catalog } from '../../core/model/catalog.ts'
import type { Design, DeviceNode, Node, NodeLayout } from '../../core/model/design.ts'
import type { ArgumentSignature, DeviceSignature } from '../../core/model/device.ts'
import { moduleType } from '../../core/model/module-type.ts'

function argument(name: string, type: string, isOptional: boolean): ArgumentSignature {
  return {
    name,
    labelled: isOptional,
    optional: isOptional,
    type: { kind: 'impl', type: moduleType(type) },
    doc: '',
    ...(isOptional ? { default: { kind: 'device', device: `default_${type}` } } : {}),
  }
}

/** A device from its inputs, `name: type` or `?name: type`, and its result. */
function device(id: string, inputs: readonly string[], result: string, isComposite = false): DeviceSignature {
  return {
    id,
    section: 'Toys',
    arguments: inputs.map((input) => {
      const [name = '', type = ''] = input.replace('?', '').split(': ')
      return argument(name, type, input.startsWith('?'))
    }),
    result: moduleType(result),
    constant: inputs.length === 0,
    composite: isComposite,
    summary: '',
    doc: '',
    link: '',
    keywords: [],
    example: '',
  }
}

const devices = [
  device('source', [], 'water'),
  device('filter', ['from: water', '?heat: fire'], 'water'),
  device('boiler', ['water: water'], 'steam', true),
]

export const toyCatalog: Catalog = {
  release: 'toy',
  sections: ['Toys'],
  devices: new Map(devices.map((signature) => [signature.id, signature])),
  moduleTypes: ['water', 'steam', 'fire', 'job', 'argv', 'reporter', 'tracing'].map((name) => ({
    value: name,
    type: moduleType(name),
    summary: '',
    family: name === 'job' ? 'application' : 'network',
    moduleType: null,
  })),
  dataTypes: new Map(),
  keys: new Map(),
  values: new Map(),
  converters: new Map(),
  targets: [
    { name: 'red', tag: 'Red', family: 'warm', summary: '' },
    { name: 'blue', tag: 'Blue', family: 'cold', summary: '' },
  ],
  defaultTarget: 'red',
  targetKey: 'Key.target',
  registration: {
    job: moduleType('job'),
    argv: moduleType('argv'),
    reporter: moduleType('reporter'),
    tracing: moduleType('tracing'),
  },
}

export function toyNode(binding: string | null, id: string): DeviceNode {
  return { kind: 'device', binding, device: id, arguments: {} }
}

/** A design of nodes, wires `input: source`, and places. */
export function toyDesign(
  nodes: Readonly<Record<string, Node>>,
  wires: Readonly<Record<string, string>>,
  layout: Readonly<Record<string, NodeLayout>> = {},
): Design {
  return {
    format: 'morgana',
    version: 1,
    release: 'toy',
    name: 'toy',
    logic: { types: {}, keys: {}, values: {}, nodes, wires, registration: null, text: [] },
    settings: [],
    sources: {},
    layout,
  }
}

export const USED: NodeView = {
  state: 'used',
  device: 0,
  inside: [],
  taken: null,
  becomes: 'Toy',
  why: [],
  reason: null,
}

/** An analysis that says only how nodes fare on each target. */
export function toyAnalysis(nodes: Readonly<Record<string, Readonly<Record<string, NodeView>>>>): Analysis {
  const view = (target: string): TargetView => ({
    target,
    state: 'fine',
    summary: '',
    devices: [0, 1].map((index) => ({
      index,
      variable: `toy${index}`,
      base: `toy${index}`,
      functor: `Toy.Make${index}`,
      module: 'Toy',
      parameters: index === 1 ? [0] : [],
      dependencies: [],
      keys: [],
      nodes: [],
      connect: '',
    })),
    nodes: nodes[target] ?? {},
    keys: [],
    packages: [],
    libraries: [],
    files: [],
  })
  return {
    revision: 1,
    types: {},
    targets: { red: view('red'), blue: view('blue') },
    diagnostics: [],
    values: {},
    wireTypes: {},
  }
}
