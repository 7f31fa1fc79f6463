// Two notes that survive a reload: which design this window has open, and a text that was not saved yet when the page went away.

const OPEN = 'morgana-open'
const RESCUE = 'morgana-rescue-'

/** A text that the page could not save before it went; it follows the save with number `after`. */
export interface Rescue {
  readonly text: string
  readonly after: number
}

/** Runs what a browser may forbid; then nothing is noted. */
function attempt<Answer>(work: () => Answer): Answer | null {
  try {
    return work()
  } catch {
    return null
  }
}

/** The design that this window had open before it was loaded again. */
export function rememberedDesign(): string | null {
  return attempt(() => sessionStorage.getItem(OPEN))
}

/** Notes which design this window has open; null for none that is kept. */
export function rememberDesign(id: string | null): void {
  attempt(() => (id === null ? sessionStorage.removeItem(OPEN) : sessionStorage.setItem(OPEN, id)))
}

/** Puts a text aside at once: the page is going, and the database answers too late. */
export function putRescue(id: string, rescue: Rescue): void {
  attempt(() => localStorage.setItem(RESCUE + id, JSON.stringify(rescue)))
}

/** The text that was put aside for a design, or null. */
export function readRescue(id: string): Rescue | null {
  const data = attempt((): unknown => JSON.parse(localStorage.getItem(RESCUE + id) ?? 'null'))
  if (typeof data !== 'object' || data === null || !('text' in data) || !('after' in data)) return null
  return typeof data.text === 'string' && typeof data.after === 'number' ? { text: data.text, after: data.after } : null
}

/** Forgets the text that was put aside: it is saved now. */
export function dropRescue(id: string): void {
  attempt(() => localStorage.removeItem(RESCUE + id))
}
