// Properties, tried with the same samples in every run: what fails must fail again, and what passes here must pass elsewhere.

import fc from 'fast-check'

const { PROPERTY_SEED: chosen, PROPERTY_RUNS: runs } = process.env

/** Fails with the smallest sample that breaks the property. The environment's PROPERTY_SEED and PROPERTY_RUNS try others, and more. */
export function assertProperty<T>(property: fc.IProperty<T>, numRuns = 100): void {
  fc.assert(property, { seed: Number(chosen ?? 381), numRuns: Number(runs ?? numRuns) })
}
