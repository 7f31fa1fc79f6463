import { describe, expect, it } from 'vitest'
import type { Design, Node } from '../../core/model/design.ts'
import { outlineRows } from './tree.ts'

function device(device: string): Node {
  return { kind: 'device', device, binding: null, arguments: {} }
}

function design(nodes: readonly string[], wires: Record<string, string>, jobs = 1): Design {
  return {
    format: 'morgana',
    version: 1,
    release: 'r',
    name: 'd',
    logic: {
      types: {},
      keys: {},
      values: {},
      nodes: Object.fromEntries(nodes.map((id) => [id, device(id)])),
      wires,
      registration: jobs === 0 ? null : { name: 'd', jobs, keys: [], packages: [] },
      text: [],
    },
    settings: [],
    sources: {},
    layout: {},
  }
}

describe('outline', () => {
  it('spells out a shared node once', () => {
    const rows = outlineRows(
      design(['main', 'stack', 'net'], {
        'register.job0': 'main',
        'main.param0': 'stack',
        'main.param1': 'net',
        'stack.network': 'net',
      }),
    )
    expect(rows.map(({ id, depth, isRepeated }) => [id, depth, isRepeated])).toEqual([
      ['register', 0, false],
      ['main', 1, false],
      ['stack', 2, false],
      ['net', 3, false],
      ['net', 2, true],
    ])
  })

  it('lists what nothing uses, and what only a cycle reaches', () => {
    const rows = outlineRows(design(['a', 'b', 'c'], { 'b.x': 'c', 'c.x': 'b' }, 0))
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(['a', 'b', 'c']))
  })

  it('reads a chain of 100,000 nodes', () => {
    const nodes = Array.from({ length: 100_000 }, (_, index) => `n${index}`)
    const wires = Object.fromEntries(nodes.slice(1).map((id, index) => [`n${index}.x`, id]))
    expect(outlineRows(design(nodes, { 'register.job0': 'n0', ...wires }))).toHaveLength(100_001)
  })
})
