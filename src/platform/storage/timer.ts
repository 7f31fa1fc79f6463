// Time and waiting, for those who may not call the clock or timers themselves.

/** Milliseconds since 1970. */
export function now(): number {
  return Date.now()
}

/** Calls `work` after so many milliseconds; gives the function that calls it off. */
export function after(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds)
  return () => clearTimeout(timer)
}
