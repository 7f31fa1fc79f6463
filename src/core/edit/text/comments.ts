// Comments of the configuration that stand directly above a definition, or at the end of its line: they are those of what is defined.

import type { Design, TextItem } from '../../model/design.ts'
import { REGISTER, type NodeId } from '../../model/ids.ts'

type Comment = Extract<TextItem, { readonly kind: 'comment' }>

/** The node that a piece of the text defines, REGISTER for the registration; null for other pieces. */
function definedBy(item: TextItem): NodeId | null {
  if (item.kind === 'register') return REGISTER
  return item.kind === 'node' ? item.id : null
}

/** Where the comment of the definition at an index stands: right above it, else at the end of its line; -1 without one. */
function commentAt(text: readonly TextItem[], index: number): number {
  const [above, behind] = [text[index - 1], text[index + 1]]
  if (above?.kind === 'comment' && above.place === undefined) return index - 1
  return behind?.kind === 'comment' && behind.place === 'end' ? index + 1 : -1
}

/** Comments by the node that they stand above, or at the end of whose line. */
export function commentsOf(text: readonly TextItem[]): ReadonlyMap<NodeId, string> {
  const comments = new Map<NodeId, string>()
  text.forEach((item, index) => {
    const node = definedBy(item)
    const own = node === null ? undefined : text[commentAt(text, index)]
    if (node !== null && own?.kind === 'comment' && !comments.has(node)) comments.set(node, own.text)
  })
  return comments
}

/** The text with another comment of a definition, where its comment stands or above it, or (null) none; unchanged when it does not define the node. */
export function withComment(text: readonly TextItem[], node: NodeId, comment: string | null): readonly TextItem[] {
  const at = text.findIndex((item) => definedBy(item) === node)
  if (at === -1) return text
  const index = commentAt(text, at)
  const before = text[index]
  const staysAtEnd = before?.kind === 'comment' && before.place === 'end' && comment?.includes('\n') === false
  const own: readonly Comment[] =
    comment === null ? [] : [{ kind: 'comment', text: comment, ...(staysAtEnd ? { place: 'end' } : {}) }]
  const rest = text.filter((_, place) => place !== index)
  const start = staysAtEnd || (index !== -1 && index < at) ? index : at
  return [...rest.slice(0, start), ...own, ...rest.slice(start)]
}

/** The text without the definitions of nodes, and without their comments. */
export function withoutDefinitions(text: readonly TextItem[], nodes: ReadonlySet<NodeId>): readonly TextItem[] {
  const gone = new Set<TextItem>()
  text.forEach((item, index) => {
    const node = definedBy(item)
    if (node === null || !nodes.has(node)) return
    const [above, behind] = [text[index - 1], text[index + 1]]
    gone.add(item)
    if (above?.kind === 'comment' && above.place === undefined) gone.add(above)
    if (behind?.kind === 'comment' && behind.place === 'end') gone.add(behind)
  })
  return text.filter((item) => !gone.has(item))
}

/** A comment as people read it: without the star that marks OCaml's documentation comments. */
export function plainComment(comment: string): string {
  return comment.replace(/^\*\s?/, '').trim()
}

/** Whether the design says something about the node in a comment. */
export function commentOf(design: Design, node: NodeId): string | null {
  return commentsOf(design.logic.text).get(node) ?? null
}
