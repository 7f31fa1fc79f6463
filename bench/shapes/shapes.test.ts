// Every shape against what the real engine answers: sizes, packages and keys for all nine targets.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { edgeCount } from '../../src/core/graph/graph.ts'
import { resolveAll, type TargetResult } from '../resolve-all.ts'
import { SHAPES } from './shapes.ts'

const ORACLES = [
  ['chain_app', 100],
  ['chain_dep', 100],
  ['diamond', 12],
  ['if_ladder', 100],
  ['lattice', 15],
  ['rand', 300],
  ['rungs', 30],
  ['wide', 1],
  ['wide', 4],
  ['wide', 15],
] as const

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')

function answer({ target, resolution, packages, keys }: TargetResult): string {
  const edges = resolution.devices.reduce((sum, one) => sum + one.parameters.length + one.dependencies.length, 0)
  const names = [...new Set([...keys].map((key) => key.name))].sort()
  const bounds = packages.map((one) => `${one.opam}|${one.min.join(',')}|${one.max.join(',')}`)
  const counts = `V=${resolution.devices.length} E=${edges} keys=${names.length} pkgs=${packages.length}`
  return `${target} ${counts} pk=${md5(bounds.join(';'))} ks=${md5(names.join(';'))}`
}

function make(name: string, n: number): ReturnType<typeof resolveAll> {
  const shape = SHAPES.find((one) => one.name === name)
  if (shape === undefined) throw new Error(`no shape ${name}`)
  return resolveAll(shape.make(n))
}

describe('shapes', () => {
  it.each(ORACLES)('%s %i gives what functoria gives', (name, n) => {
    const oracle = readFileSync(new URL(`../../fixtures/perf/${name}-${n}.oracle`, import.meta.url), 'utf8')
    expect(make(name, n).results.map(answer)).toEqual(oracle.trim().split('\n'))
  })

  it('has as many raw vertices and edges as functoria', () => {
    const random = make('rand', 300).graph
    expect([random.size, edgeCount(random)]).toEqual([830, 1073])
    const stacks = make('wide', 15).graph
    expect([stacks.size, edgeCount(stacks)]).toEqual([62 * 15 + 22, 117 * 15 + 14])
    expect(make('diamond', 333).graph.size).toBe(3 * 333 + 4)
  })

  it('does not overflow on chains of 100,000', () => {
    for (const [name, n, devices] of [
      ['chain_app', 100_000, 100_003],
      ['chain_dep', 100_000, 100_003],
      ['if_ladder', 100_000, 3],
    ] as const) {
      expect(make(name, n).results[5]?.resolution.devices.length).toBe(devices)
    }
  }, 120_000)
})
