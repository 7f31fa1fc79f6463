// Comments that stand at the end of the line of what they follow.

import type { TextItem } from '../../model/design.ts'
import { text } from '../doc/builders.ts'
import type { Doc } from '../doc/doc.ts'

/** What each piece of text is laid out as, with the comments behind it; one that follows nothing printed has a line of its own. */
export function withEnds<Item extends { readonly end?: string }>(
  pieces: readonly TextItem[],
  layout: (piece: TextItem) => readonly Item[],
  comment: (content: string) => string,
): readonly Item[] {
  const items: Item[] = []
  let hasLine = false
  for (const piece of pieces) {
    const last = items.at(-1)
    if (piece.kind === 'comment' && piece.place === 'end' && hasLine && last !== undefined) {
      const end = last.end === undefined ? '' : `${last.end} `
      items[items.length - 1] = { ...last, end: `${end}${comment(piece.text)}` }
      continue
    }
    const made = layout(piece)
    items.push(...made)
    hasLine = made.length > 0 && piece.kind !== 'comment'
  }
  return items
}

/** A comment at the end of a line. It takes no room, so that what stands before it is broken as it would be without. */
export function endOfLine(end: string | undefined): Doc {
  return end === undefined ? '' : { ...text(` ${end}`), flat: 0, head: 0, canBreak: false }
}
