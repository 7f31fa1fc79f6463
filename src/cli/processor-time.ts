// The clock that evaluations are stopped by.

/** Milliseconds between two questions to the system, some of which answer slowly; the clock stands still between them. */
const EVERY = 50

let asked = Number.NEGATIVE_INFINITY
let known = 0

/** Milliseconds that the processor worked for this process: what else runs on the machine must not change what is refused. */
export function processorTime(): number {
  const now = performance.now()
  if (now - asked < EVERY) return known
  const { user, system } = process.cpuUsage()
  asked = now
  known = (user + system) / 1000
  return known
}
