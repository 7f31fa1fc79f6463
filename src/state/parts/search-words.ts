// How well a query fits something that has a name, a type and words about it. Pure; used wherever devices are searched.

export interface Searchable {
  readonly id: string
  readonly typeText: string
  readonly summary: string
  readonly keywords: readonly string[]
  readonly section?: string
  /** What to use in its place; it comes after all others. */
  readonly deprecated?: string | null
}

/** How much a word says when it stands there; one place always beats the next. */
const PLACES = {
  id: 100,
  partOfId: 85,
  keyword: 75,
  type: 72,
  startOfPart: 70,
  wordOfKeyword: 65,
  startOfKeyword: 60,
  startOfType: 50,
  summary: 40,
  section: 35,
  withinId: 30,
  letters: 10,
} as const

/** Words that say nothing about a device. */
const EMPTY_WORDS = new Set(['a', 'an', 'the', 'of', 'to', 'for', 'with', 'in', 'on', 'and', 'or', 'my', 'i', 'how'])

/** From so many letters on a word may stand in the middle of another one. */
const LONG = 3

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}/']+/u)
    .filter((word) => word !== '')
}

/** Whether the letters of `query` stand in `text` in order, the first one first; what an abbreviation such as `gst4` does. */
function isAbbreviation(query: string, text: string): boolean {
  if (query[0] !== text[0]) return false
  let index = 0
  for (const letter of text) if (letter === query[index]) index += 1
  return index === query.length
}

/** Whether the word stands within the name, short ones only beside a digit, as v4 in stackv4. */
function isWithin(word: string, id: string): boolean {
  return (word.length >= LONG || /\d/.test(word)) && id.includes(word)
}

function placeOf(word: string, entry: Searchable): number {
  const id = entry.id.toLowerCase()
  const parts = id.split('_')
  const keywords = entry.keywords.map((keyword) => keyword.toLowerCase())
  const single = keywords.flatMap(wordsOf)
  const types = wordsOf(entry.typeText)
  const starts = (text: string): boolean => text.startsWith(word)
  if (id === word) return PLACES.id
  if (parts.includes(word)) return PLACES.partOfId
  if (keywords.includes(word)) return PLACES.keyword
  if (types.includes(word)) return PLACES.type
  if (starts(id) || parts.some(starts)) return PLACES.startOfPart
  if (single.includes(word)) return PLACES.wordOfKeyword
  if (single.some(starts)) return PLACES.startOfKeyword
  if (types.some(starts)) return PLACES.startOfType
  // Sentences are long: what few letters begin says little.
  if (wordsOf(entry.summary).some((text) => text === word || (word.length > LONG && starts(text))))
    return PLACES.summary
  if (wordsOf(entry.section ?? '').some(starts)) return PLACES.section
  if (isWithin(word, id)) return PLACES.withinId
  return 0
}

/** A word as it stands, else without the s of a plural, else as the letters of a name. */
function wordScore(word: string, entry: Searchable): number {
  const score = placeOf(word, entry)
  if (score > 0) return score
  const isPlural = word.length > LONG && word.endsWith('s')
  const single = isPlural ? placeOf(word.slice(0, -1), entry) : 0
  if (single > 0) return single
  return word.length >= LONG && isAbbreviation(word, entry.id.toLowerCase()) ? PLACES.letters : 0
}

interface Fit {
  /** How many words of the query fit. */
  readonly words: number
  readonly score: number
}

function fitOf(query: string, words: readonly string[], entry: Searchable): Fit {
  const scores = words.map((word) => wordScore(word, entry))
  const isPhrase = words.length > 1 && entry.keywords.some((keyword) => keyword.toLowerCase().startsWith(query))
  const fitting = scores.filter((score) => score > 0).length
  const sum = scores.reduce((all, score) => all + score, 0) / words.length
  return { words: isPhrase ? words.length : fitting, score: isPhrase ? PLACES.id : sum }
}

/**
 * Entries that fit, best first, equal ones as they came, deprecated ones last; all for an empty query. When none fits every word,
 * those that at least half of the words fit.
 */
export function searchEntries<T extends Searchable>(query: string, entries: readonly T[]): readonly T[] {
  const typed = query.trim().toLowerCase()
  if (typed === '') return entries
  const all = typed.split(/\s+/)
  const telling = all.filter((word) => !EMPTY_WORDS.has(word))
  const words = telling.length === 0 ? all : telling
  const fits = entries.map((entry, index) => ({ entry, index, ...fitOf(words.join(' '), words, entry) }))
  const most = fits.reduce((best, fit) => Math.max(best, fit.words), 0)
  if (most === 0 || most * 2 < words.length) return []
  // Letters of a name in order are a guess: they count only when nothing else is found.
  const best = fits.reduce((found, fit) => Math.max(found, fit.words === most ? fit.score : 0), 0)
  return fits
    .filter((fit) => fit.words === most && (fit.score > PLACES.letters || best <= PLACES.letters))
    .sort(
      (a, b) =>
        Number(isLast(a.entry, typed)) - Number(isLast(b.entry, typed)) || b.score - a.score || a.index - b.index,
    )
    .map(({ entry }) => entry)
}

/** Deprecated ones come last, unless they were asked for by name. */
function isLast({ id, deprecated }: Searchable, typed: string): boolean {
  return (deprecated ?? null) !== null && id.toLowerCase() !== typed
}
