// Text that is added to code, in the right order where several pieces meet.

/** What a piece does: closes an expression, follows a statement, or opens an expression. */
type InsertionRank = 'close' | 'statement' | 'open'

export interface Insertion {
  readonly at: number
  readonly text: string
  readonly rank: InsertionRank
  /** Start of the expression that is closed: inner ones close first. */
  readonly from: number
}

const RANKS: readonly InsertionRank[] = ['close', 'statement', 'open']

/** A piece between statements. */
export function between(at: number, text: string): Insertion {
  return { at, text, rank: 'statement', from: at }
}

/** Two pieces around an expression. */
export function around(start: number, end: number, before: string, after: string): readonly Insertion[] {
  return [
    { at: start, text: before, rank: 'open', from: start },
    { at: end, text: after, rank: 'close', from: start },
  ]
}

/** The code with the pieces; those that open at one place stay in the given order. */
export function applyInsertions(
  code: string,
  insertions: readonly Insertion[],
): { readonly code: string; readonly insertions: readonly Insertion[] } {
  // Of two pairs around the same expression the one that opened last closes first.
  const order = new Map(insertions.map((one, index) => [one, index]))
  const opened = (one: Insertion): number => order.get(one) ?? 0
  const sorted = insertions.toSorted(
    (a, b) =>
      a.at - b.at ||
      RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) ||
      (a.rank === 'close' ? b.from - a.from || opened(b) - opened(a) : 0),
  )
  const pieces: string[] = []
  let from = 0
  for (const { at, text } of sorted) {
    pieces.push(code.slice(from, at), text)
    from = at
  }
  pieces.push(code.slice(from))
  return { code: pieces.join(''), insertions: sorted }
}

/** The place in the code before that an offset in the code after belongs to. */
export function offsetBefore(insertions: readonly Insertion[], offset: number): number {
  let added = 0
  for (const { at, text } of insertions) {
    if (at + added > offset) break
    if (at + added + text.length > offset) return at
    added += text.length
  }
  return offset - added
}
