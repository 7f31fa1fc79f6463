// The benchmark of the core: all nine targets from constructor calls to devices, packages and keys, beside the yardstick.

import { growthExponent, medianTime } from './measure.ts'
import { type AllTargets, resolveAll } from './resolve-all.ts'
import { SHAPES, type Shape } from './shapes/shapes.ts'
import { traverse } from './yardstick.ts'

/** Limits of DESIGN part 6. */
const LIMITS = { small: 5, large: 80, ratio: 15, exponent: 1.2 }

interface Row {
  readonly size: number
  readonly time: number
  readonly yard: number
}

/** Nine walks, as there are nine targets. */
function yardstick({ graph, results }: AllTargets): () => number {
  return () => results.reduce((sum) => sum + traverse(graph).length, 0)
}

function measure(shape: Shape, n: number): Row {
  const sample = resolveAll(shape.make(n))
  const yard = medianTime(yardstick(sample))
  const time = medianTime(() => resolveAll(shape.make(n)))
  return { size: sample.graph.size, time, yard }
}

/** Measures every shape, prints a table, and returns what exceeds a limit. */
export function benchCore(log: (line: string) => void): readonly string[] {
  const misses: string[] = []
  log('shape       vertices        ms yardstick ms    ratio   growth')
  for (const shape of SHAPES) {
    const rows: Row[] = []
    for (const n of shape.sizes) {
      const row = measure(shape, n)
      rows.push(row)
      log(formatRow(shape.name, row, rows.length < 2 ? null : growthExponent(rows.slice(-2))))
    }
    // At 100,000 vertices the garbage collector is measured more than the engine; that size is only shown.
    const growth = growthExponent(rows.slice(0, 3))
    log(`${shape.name.padEnd(10)} growth from 100 to 10,000: ${growth.toFixed(2)}`)
    misses.push(...missesOf(shape.name, rows, growth))
  }
  return misses
}

function missesOf(name: string, [, small, large]: readonly Row[], growth: number): readonly string[] {
  const misses: string[] = []
  if (small !== undefined && small.time > LIMITS.small) misses.push(`${name}: ${small.time.toFixed(2)} ms at 1,000`)
  if (small !== undefined && small.time / small.yard > LIMITS.ratio) {
    misses.push(`${name}: ${(small.time / small.yard).toFixed(1)} times the yardstick at 1,000`)
  }
  if (large !== undefined && large.time > LIMITS.large) misses.push(`${name}: ${large.time.toFixed(1)} ms at 10,000`)
  if (growth > LIMITS.exponent) misses.push(`${name}: grows with exponent ${growth.toFixed(2)}`)
  return misses
}

function formatRow(name: string, row: Row, growth: number | null): string {
  const cells = [
    name.padEnd(10),
    String(row.size).padStart(9),
    row.time.toFixed(3).padStart(9),
    row.yard.toFixed(4).padStart(12),
    (row.time / row.yard).toFixed(1).padStart(8),
    (growth === null ? '' : growth.toFixed(2)).padStart(8),
  ]
  return cells.join(' ')
}
