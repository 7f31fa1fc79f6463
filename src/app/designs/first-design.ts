// The design that the page opens on: the example "Web server", already read and laid out, so that the first view needs neither the
// OCaml grammar nor the layout engine. A test compares it with what reading the example gives.

import { int, string } from '../../core/model/constant.ts'
import type { Design } from '../../core/model/design.ts'
import { moduleType } from '../../core/model/module-type.ts'

const JOB = moduleType('job')

export const firstDesign: Design = {
  format: 'morgana',
  version: 1,
  release: 'mirage-3.8.1',
  name: 'shop',
  logic: {
    types: {},
    keys: {
      port: {
        kind: 'created',
        binding: 'port',
        name: 'port',
        stage: 'both',
        argument: { kind: 'opt', converter: { kind: 'named', name: 'int' }, default: int(8080) },
        info: { names: ['port'], doc: 'Port to listen on.' },
      },
    },
    values: {},
    nodes: {
      default_network: { kind: 'device', binding: null, device: 'default_network', arguments: {} },
      stack: { kind: 'device', binding: 'stack', device: 'generic_stackv4', arguments: {} },
      pages: {
        kind: 'device',
        binding: 'pages',
        device: 'generic_kv_ro',
        arguments: { dir: { kind: 'constant', value: string('www') } },
      },
      main: {
        kind: 'foreign',
        binding: 'main',
        module: 'Unikernel.Main',
        parameters: [moduleType('stackv4'), moduleType('kv_ro')],
        result: JOB,
        packages: [{ opam: 'magic-mime' }],
        keys: ['port'],
        dependencies: 0,
      },
    },
    wires: {
      'stack.network': 'default_network',
      'main.param0': 'stack',
      'main.param1': 'pages',
      'register.job0': 'main',
    },
    registration: { name: 'shop', jobs: 1, keys: [], packages: [] },
    text: [
      { kind: 'key', id: 'port' },
      { kind: 'node', id: 'stack' },
      { kind: 'node', id: 'pages' },
      { kind: 'node', id: 'main' },
      { kind: 'register' },
    ],
  },
  settings: [],
  sources: {},
  layout: {
    default_network: { x: 0, y: 0 },
    stack: { x: 348, y: 0 },
    pages: { x: 348, y: 186 },
    main: { x: 664, y: 0 },
    register: { x: 980, y: 0 },
  },
}
