// Timing: warm, median of many runs; growth over sizes.

/** Median of the milliseconds that a call takes, after warming up. */
export function medianTime(run: () => unknown, budget = 500): number {
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

export interface Sample {
  readonly size: number
  readonly time: number
}

/** Exponent of growth: slope of the line through the samples on logarithmic scales, by least squares. 1 is linear. */
export function growthExponent(samples: readonly Sample[]): number {
  const points = samples.map(({ size, time }) => ({ x: Math.log(size), y: Math.log(time) }))
  const mean = (pick: (point: { x: number; y: number }) => number): number =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)]
  const over = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0)
  const under = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0)
  return over / under
}
