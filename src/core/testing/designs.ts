// Small designs for tests, from nodes and wires.

import type { Design, DeviceNode, ForeignNode, Logic, Node, Registration } from '../model/design.ts'
import type { ModuleType } from '../model/module-type.ts'

/** A device node without data arguments. */
export function deviceNode(device: string, args: DeviceNode['arguments'] = {}): DeviceNode {
  return { kind: 'device', binding: null, device, arguments: args }
}

/** A module of the user; its parameters' types are left to the wires unless given. */
export function foreignNode(
  module: string,
  result: ModuleType | null,
  parameters: readonly (ModuleType | null)[] = [],
  dependencies = 0,
): ForeignNode {
  return { kind: 'foreign', binding: null, module, parameters, result, packages: [], keys: [], dependencies }
}

/** What `register "app" jobs` says. */
export function registration(jobs: number): Registration {
  return { name: 'app', jobs, keys: [], packages: [] }
}

/** A design of the given parts; text items are the nodes in the order given. */
export function makeDesign(
  nodes: Readonly<Record<string, Node>>,
  wires: Readonly<Record<string, string>>,
  more: Partial<Logic> = {},
): Design {
  return {
    format: 'morgana',
    version: 1,
    release: 'toy',
    name: 'test',
    logic: {
      types: {},
      keys: {},
      values: {},
      nodes,
      wires,
      registration: null,
      text: Object.keys(nodes).map((id) => ({ kind: 'node', id })),
      ...more,
    },
    settings: [],
    sources: {},
    layout: {},
  }
}
