import { describe, expect, it } from 'vitest'
import { moduleType } from '../model/module-type.ts'
import type { Design } from '../model/design.ts'
import { withRoleNames } from './role-names.ts'

const KV = moduleType('kv_ro')
const INPUTS = [
  { port: 'param0', label: 'stackv4', typeText: 'stackv4', kind: 'parameter' },
  { port: 'param1', label: 'kv_ro', typeText: 'kv_ro', kind: 'parameter' },
  { port: 'param2', label: 'kv_ro 2', typeText: 'kv_ro', kind: 'parameter' },
  { port: 'dep0', label: 'dependency 1', typeText: 'job', kind: 'dependency' },
]

function labels(source: string | null): readonly string[] {
  const design: Design = {
    format: 'morgana',
    version: 1,
    release: 'toy',
    name: 'shop',
    logic: {
      types: {},
      keys: {},
      values: {},
      nodes: {
        main: {
          kind: 'foreign',
          binding: 'main',
          module: 'Unikernel.Main',
          parameters: [moduleType('stackv4'), KV, KV],
          result: null,
          packages: [],
          keys: [],
          dependencies: 1,
        },
      },
      wires: {},
      registration: null,
      text: [],
    },
    settings: [],
    sources: source === null ? {} : { 'unikernel.ml': source },
    layout: {},
  }
  return withRoleNames(design, 'main', INPUTS).map(({ label }) => label)
}

describe('names of inputs of one type', () => {
  it('are those of the parameters in the source', () => {
    expect(labels('module Main (S : Stack) (Data : KV) (Certs : KV) = struct end')).toEqual([
      'stackv4',
      'Data',
      'Certs',
      'dependency 1',
    ])
  })

  it.each([
    ['without a source', null],
    ['with another number of parameters', 'module Main (Data : KV) (Certs : KV) = struct end'],
    ['with one name twice', 'module Main (S : Stack) (K : KV) (K : KV) = struct end'],
  ])('stay numbered %s', (_, source) => {
    expect(labels(source).slice(1, 3)).toEqual(['kv_ro', 'kv_ro 2'])
  })
})
