// How well a query fits something that has a name, a type and words about it. Pure; used wherever devices are searched.

export interface Searchable {
  readonly id: string
  readonly typeText: string
  readonly summary: string
  readonly keywords: readonly string[]
}

/** Whether the letters of `query` stand in `text` in order; what an abbreviation such as `gst4` does. */
function isAbbreviation(query: string, text: string): boolean {
  let index = 0
  for (const letter of text) if (letter === query[index]) index += 1
  return index === query.length
}

function wordScore(word: string, entry: Searchable): number {
  const id = entry.id.toLowerCase()
  if (id === word) return 100
  if (id.startsWith(word)) return 80
  if (id.split('_').some((part) => part.startsWith(word))) return 70
  if (id.includes(word)) return 60
  if (entry.typeText.toLowerCase().includes(word)) return 50
  if (entry.keywords.some((keyword) => keyword.toLowerCase().startsWith(word))) return 40
  if (entry.keywords.some((keyword) => keyword.toLowerCase().includes(word))) return 30
  if (entry.summary.toLowerCase().includes(word)) return 20
  return word.length > 2 && isAbbreviation(word, id) ? 10 : 0
}

/** 0 when some word of the query fits nowhere; more is better. */
function searchScore(query: string, entry: Searchable): number {
  const scores = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => wordScore(word, entry))
  return scores.some((score) => score === 0) ? 0 : scores.reduce((sum, score) => sum + score, 0)
}

/** Entries that fit, best first, equal ones as they came; all for an empty query. */
export function searchEntries<T extends Searchable>(query: string, entries: readonly T[]): readonly T[] {
  if (query.trim() === '') return entries
  return entries
    .map((entry, index) => ({ entry, index, score: searchScore(query, entry) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ entry }) => entry)
}
