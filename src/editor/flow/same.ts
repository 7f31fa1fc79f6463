// Structural equality of plain data, to keep objects that did not change.

type Fields = Readonly<Record<string, unknown>>

/** True when two trees of plain data hold the same. Depth is bounded by the shape of faces, not by designs. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]))
  }
  if (Array.isArray(a) !== Array.isArray(b)) return false
  // Both are objects of plain data here, which the compiler cannot know.
  const [left, right] = [a, b] as [Fields, Fields]
  const keys = Object.keys(left)
  return keys.length === Object.keys(right).length && keys.every((key) => key in right && isSame(left[key], right[key]))
}
