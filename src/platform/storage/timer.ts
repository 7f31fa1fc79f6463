// Waiting, for those who may not call timers themselves.

/** Calls `work` after so many milliseconds; gives the function that calls it off. */
export function after(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds)
  return () => clearTimeout(timer)
}
