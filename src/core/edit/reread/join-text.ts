// The order of the text after one of both configurations was edited: that of the new text, with what only the other text shows
// where it stood, behind what it stood behind. Pure.

import type { TextItem } from '../../model/design.ts'
import { opensLanguage } from '../../model/kept-statement.ts'

function itemKey(item: TextItem): string {
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
    const isForeign = isOpening(item) && language === 'config.ts'
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
  return joined
}
