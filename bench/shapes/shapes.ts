// All benchmark shapes by name, with the sizes that give about 100, 1,000, 10,000 and 100,000 vertices.

import type { BuiltApplication } from '../../src/core/graph/release.ts'
import { chainApp, chainDep, diamond, ifLadder, rungs } from './chains.ts'
import { lattice } from './lattice.ts'
import { rand } from './rand.ts'
import { wide } from './wide.ts'

export interface Shape {
  readonly name: string
  readonly make: (n: number) => BuiltApplication
  readonly sizes: readonly [number, number, number, number]
}

export const SHAPES: readonly Shape[] = [
  { name: 'wide', make: wide, sizes: [1, 15, 160, 1612] },
  { name: 'chain_app', make: chainApp, sizes: [49, 500, 5000, 50_000] },
  { name: 'chain_dep', make: chainDep, sizes: [97, 1000, 10_000, 100_000] },
  { name: 'if_ladder', make: ifLadder, sizes: [49, 500, 5000, 50_000] },
  { name: 'rungs', make: rungs, sizes: [10, 100, 1000, 10_000] },
  { name: 'diamond', make: diamond, sizes: [33, 333, 3333, 33_333] },
  { name: 'lattice', make: lattice, sizes: [5, 48, 480, 4800] },
  { name: 'rand', make: (n) => rand(n), sizes: [37, 370, 3700, 37_000] },
]
