// The nearest of the names in sight to one that is not, as OCaml's own hints find it.

/** A name at most a few edits away; null when nothing is near. */
export function suggestName(written: string, names: Iterable<string>): string | null {
  const limit = written.length < 3 ? 0 : written.length < 5 ? 1 : written.length < 8 ? 2 : 3
  let best: string | null = null
  let bestDistance = limit + 1
  for (const name of names) {
    if (Math.abs(name.length - written.length) >= bestDistance) continue
    const distance = editDistance(written, name)
    if (distance < bestDistance || (distance === bestDistance && best !== null && name < best)) {
      best = name
      bestDistance = distance
    }
  }
  return best
}

/** Number of characters to insert, delete or replace. */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= right.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[right.length] ?? 0
}
