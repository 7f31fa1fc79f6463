// The order of the text after one of both configurations was edited: that of the new text, with what only the other text shows
// where it stood, behind what it stood behind. Pure.

import type { SourceText, TextItem } from '../../model/design.ts'
import { opensLanguage } from '../../model/kept-statement.ts'

function itemKey(item: TextItem): string {
  if (item.kind === 'helper') return `helper ${item.source.text}`
  return 'id' in item ? `${item.kind} ${item.id}` : 'text' in item ? `${item.kind} ${item.text}` : item.kind
}

/** What the printer of config.ml begins with when nobody opened the language. */
function isOpening(item: TextItem | undefined): boolean {
  return item?.kind === 'opaque' && item.language === 'config.ml' && opensLanguage(item.text)
}

/** The items without an opening that is only there because it was printed. */
function withoutPrinted(old: readonly TextItem[], read: readonly TextItem[]): readonly TextItem[] {
  return isOpening(read[0]) && !old.some(isOpening) ? read.slice(1) : read
}

/** The items of `read`, with the openings of the language that stood in `old` when a text was read that has none. */
export function joinText(
  old: readonly TextItem[],
  read: readonly TextItem[],
  language: 'config.ml' | 'config.ts',
): readonly TextItem[] {
  const present = new Set(read.map(itemKey))
  /** Statements of the other language by the item that they stand behind; null for the beginning. */
  const behind = new Map<string | null, TextItem[]>()
  let previous: string | null = null
  for (const item of old) {
    // Everything else stands in the other text too, at least in a comment.
    const isForeign = (isOpening(item) || item.kind === 'helper') && language === 'config.ts'
    if (isForeign) {
      const held = behind.get(previous)
      if (held === undefined) behind.set(previous, [item])
      else held.push(item)
    } else if (present.has(itemKey(item))) previous = itemKey(item)
  }
  const joined: TextItem[] = [...(behind.get(null) ?? [])]
  for (const item of withoutPrinted(old, read)) {
    joined.push(item)
    const following = behind.get(itemKey(item))
    if (following === undefined) continue
    joined.push(...following)
    behind.delete(itemKey(item))
  }
  return language === 'config.ts' ? withSources(old, joined) : joined
}

/** How statements of config.ml were written is not said in config.ts; the comments inside them stand above there. */
function withSources(old: readonly TextItem[], joined: readonly TextItem[]): readonly TextItem[] {
  const sources = new Map<string, SourceText>()
  for (const item of old)
    if ('source' in item && item.source !== undefined && item.kind !== 'helper') sources.set(itemKey(item), item.source)
  if (sources.size === 0) return joined
  const text: TextItem[] = []
  for (const item of joined) {
    const source = sources.get(itemKey(item))
    if (source === undefined || (item.kind !== 'register' && !('id' in item))) text.push(item)
    else {
      const start = text.length - source.comments.length
      const above = text.slice(Math.max(0, start))
      const isInside = above.every((one, index) => one.kind === 'comment' && isSaid(one.text, source.comments[index]))
      if (start >= 0 && isInside) text.length = start
      text.push({ ...item, source })
    }
  }
  return text
}

/** Whether two comments say the same: margins are the printer's. */
function isSaid(a: string, b: string | undefined): boolean {
  const plain = (said: string): string => said.replace(/\s+/g, ' ').trim()
  return b !== undefined && plain(a) === plain(b)
}
