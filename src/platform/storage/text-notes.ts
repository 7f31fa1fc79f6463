// Texts of a configuration that were typed and are not part of their design: kept at once, so that a reload loses nothing.

const DRAFTS = 'morgana-text-'

/** A text, and a mark of what the design said when it was begun. */
export interface NotedText {
  readonly text: string
  readonly base: string
}

export type NotedTexts = Readonly<Record<string, NotedText>>

/** Notes the texts of a design by language; none takes the note away. False when the browser has no room or forbids it. */
export function noteTexts(design: string, texts: NotedTexts): boolean {
  try {
    if (Object.keys(texts).length === 0) localStorage.removeItem(DRAFTS + design)
    else localStorage.setItem(DRAFTS + design, JSON.stringify(texts))
    return true
  } catch {
    return false
  }
}

/** The texts that were noted for a design. */
export function notedTexts(design: string): NotedTexts {
  const data = parsed(design)
  if (typeof data !== 'object' || data === null) return {}
  return Object.fromEntries(
    Object.entries(data).flatMap(([language, noted]) => (isNoted(noted) ? [[language, noted]] : [])),
  )
}

function isNoted(data: unknown): data is NotedText {
  if (typeof data !== 'object' || data === null || !('text' in data) || !('base' in data)) return false
  return typeof data.text === 'string' && typeof data.base === 'string'
}

function parsed(design: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(DRAFTS + design) ?? 'null')
  } catch {
    return null
  }
}
