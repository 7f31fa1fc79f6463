// Timing: warm, median of many runs.

/** Median of the milliseconds that a call takes, after warming up. */
export function medianTime(run: () => unknown, budget = 400): number {
  const start = performance.now()
  let warm = 0
  while (warm < 5 || (performance.now() - start < budget / 2 && warm < 2000)) {
    run()
    warm += 1
  }
  const times: number[] = []
  const begin = performance.now()
  while (times.length < 7 || (performance.now() - begin < budget && times.length < 2000)) {
    const before = performance.now()
    run()
    times.push(performance.now() - before)
  }
  times.sort((a, b) => a - b)
  return times[Math.floor(times.length / 2)] ?? 0
}

/** Exponent of growth between two sizes: 1 is linear. */
export function growthExponent(small: { size: number; time: number }, large: { size: number; time: number }): number {
  return Math.log(large.time / small.time) / Math.log(large.size / small.size)
}
