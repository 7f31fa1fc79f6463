// Small choices of the user that outlive a visit: theme, sizes of panels. Losing them harms nobody, so failures are silent.

const PREFIX = 'morgana.'

/** What was written under a name; null when there is nothing, or nothing can be read. */
export function readPreference(name: string): unknown {
  try {
    const text = localStorage.getItem(PREFIX + name)
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

/** Keeps plain data under a name, if the browser lets us. */
export function writePreference(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value))
  } catch {
    // Private windows and full storage: the choice lasts as long as the page.
  }
}
