// Names near to one that is not in sight, by OCaml's rule: those at the least distance, within a bound that grows with the length.

/** The nearest names, in the order of OCaml's hints; empty when nothing is near. */
export function didYouMean(written: string, known: readonly string[]): readonly string[] {
  const length = [...written].length
  let bound = length <= 2 ? 0 : length <= 4 ? 1 : length <= 6 ? 2 : 3
  let near: string[] = []
  for (const name of [...new Set(known)].sort((a, b) => (a < b ? 1 : -1))) {
    const distance = editDistance(written, name, bound)
    if (distance === null || distance > bound) continue
    if (distance < bound) near = []
    bound = distance
    near.push(name)
  }
  return near.reverse()
}

/** Characters to insert, delete, replace or swap; null when there are more than the bound. */
function editDistance(from: string, to: string, bound: number): number | null {
  if (Math.abs(from.length - to.length) > bound) return null
  const rows = [Array.from({ length: to.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const equal = from[i - 1] === to[j - 1]
      let least = Math.min(at(rows, i - 1, j - 1) + (equal ? 0 : 1), at(rows, i - 1, j) + 1, (row[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        least = Math.min(least, at(rows, i - 2, j - 2) + (equal ? 0 : 1))
      row.push(least)
    }
    rows.push(row)
  }
  const distance = at(rows, from.length, to.length)
  return distance > bound ? null : distance
}

function at(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i]?.[j] ?? Number.POSITIVE_INFINITY
}
