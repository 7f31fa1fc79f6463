// Whatever a design holds, the core answers; and it answers the same whatever the order of the design's tables.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mirage381 } from '../releases/mirage-3.8.1/release.ts'
import { analyzeDesign, describeGraph, generateTarget } from './compile.ts'
import type { Design } from './model/design.ts'
import { randomDesign } from './testing/random-design.ts'
import { assertProperty } from './testing/assert-property.ts'

const { catalog } = mirage381.semantics

function reversed(design: Design): Design {
  const flip = <T>(table: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(table).reverse())
  const { logic } = design
  return {
    ...design,
    logic: { ...logic, nodes: flip(logic.nodes), wires: flip(logic.wires), values: flip(logic.values) },
  }
}

it('answers for every design, the same in any order of its tables', () => {
  assertProperty(
    fc.property(fc.integer(), fc.constantFrom('--nonsense', '--net=direct', '-l'), (seed, argument) => {
      const design = randomDesign(catalog, seed)
      const input = { release: mirage381, revision: 1, args: seed % 3 === 0 ? [argument] : [], env: {} }
      const analysis = analyzeDesign({ ...input, design })
      expect(structuredClone(analysis.targets)).toEqual(analysis.targets)
      expect(analyzeDesign({ ...input, design: reversed(design) }).targets).toEqual(analysis.targets)
      describeGraph(design, mirage381)
      const made = generateTarget({ design, release: mirage381, target: 'hvt', args: [], env: {} })
      expect(made.diagnostics.length > 0 || 'generated' in made).toBe(true)
    }),
    40,
  )
})
