// Names with numbers, as functoria makes them: one table for a whole evaluation (measured: functions.json, `numbered_names`).

/** A new table: `prefix` with a number, new for each new key; a known key keeps the name it first got, whatever the prefix. */
export function createNumberedNames(): (key: string, prefix: string) => string {
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  return (key, prefix) => {
    const known = names.get(key)
    if (known !== undefined) return known
    const count = (counts.get(prefix) ?? 0) + 1
    counts.set(prefix, count)
    const name = `${prefix}${count}`
    names.set(key, name)
    return name
  }
}
