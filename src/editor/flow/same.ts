// Structural equality of plain data, to keep objects that did not change.

type Fields = Readonly<Record<string, unknown>>

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false
  for (let index = 0; index < a.length; index += 1) if (!isSame(a[index], b[index])) return false
  return true
}

/** Counts instead of listing keys: whole analyses are gone through between an answer and the next frame. */
function isSameRecord(a: Fields, b: Fields): boolean {
  let more = 0
  for (const key in a) {
    if (!(key in b) || !isSame(a[key], b[key])) return false
    more += 1
  }
  for (const _ in b) more -= 1
  return more === 0
}

/** True when two trees of plain data hold the same. Depth is bounded by the shape of faces, not by designs. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && isSameList(a, b)
  // Both are objects of plain data here, which the compiler cannot know.
  return isSameRecord(...([a, b] as [Fields, Fields]))
}
