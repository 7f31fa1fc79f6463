// The benchmark of the core: all nine targets from constructor calls to devices, packages and keys, beside the yardstick.

import { growthExponent, medianTime } from './measure.ts'
import { type AllTargets, resolveAll } from './resolve-all.ts'
import { SHAPES, type Shape } from './shapes/shapes.ts'
import { type Branches, traverse } from './yardstick.ts'
import { branchesOf } from './branches.ts'

/** Limits of DESIGN part 6. */
const LIMITS = { small: 5, large: 80, ratio: 15, exponent: 1.2 }

interface Row {
  readonly size: number
  readonly time: number
  readonly yard: number
}

function yardstick({ graph }: AllTargets, tables: readonly Branches[]): () => number {
  const stack = new Int32Array(graph.size + 1)
  const seen = new Uint8Array(graph.size)
  return () => tables.reduce((sum, table) => sum + traverse(graph, table, stack, seen), 0)
}

function measure(shape: Shape, n: number): Row {
  const sample = resolveAll(shape.make(n))
  const tables = branchesOf(sample.graph)
  const yard = medianTime(yardstick(sample, tables))
  const time = medianTime(() => resolveAll(shape.make(n)))
  return { size: sample.graph.size, time, yard }
}

/** Measures every shape, prints a table, and returns what exceeds a limit. */
export function benchCore(log: (line: string) => void): readonly string[] {
  const misses: string[] = []
  log('shape       vertices      ms  yardstick ms  ratio   growth')
  for (const shape of SHAPES) {
    let previous: Row | null = null
    for (const [index, n] of shape.sizes.entries()) {
      const row = measure(shape, n)
      const ratio = row.time / row.yard
      const growth = previous === null ? null : growthExponent(previous, row)
      log(formatRow(shape.name, row, ratio, growth))
      if (index === 1 && row.time > LIMITS.small) misses.push(`${shape.name}: ${row.time.toFixed(2)} ms at 1,000`)
      if (index === 1 && ratio > LIMITS.ratio) misses.push(`${shape.name}: ratio ${ratio.toFixed(1)} at 1,000`)
      if (index === 2 && row.time > LIMITS.large) misses.push(`${shape.name}: ${row.time.toFixed(1)} ms at 10,000`)
      if (growth !== null && growth > LIMITS.exponent) misses.push(`${shape.name}: growth ${growth.toFixed(2)} to ${n}`)
      previous = row
    }
  }
  return misses
}

function formatRow(name: string, row: Row, ratio: number, growth: number | null): string {
  const cells = [
    name.padEnd(10),
    String(row.size).padStart(9),
    row.time.toFixed(3).padStart(9),
    row.yard.toFixed(4).padStart(12),
    ratio.toFixed(1).padStart(8),
    (growth === null ? '' : growth.toFixed(2)).padStart(8),
  ]
  return cells.join(' ')
}
