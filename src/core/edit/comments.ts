// Comments of the configuration that stand directly above a definition: they are the comments of what is defined.

import type { Design, TextItem } from '../model/design.ts'
import { REGISTER, type NodeId } from '../model/ids.ts'

type Comment = Extract<TextItem, { readonly kind: 'comment' }>

/** The node that a piece of the text defines, REGISTER for the registration; null for other pieces. */
function definedBy(item: TextItem): NodeId | null {
  if (item.kind === 'register') return REGISTER
  return item.kind === 'node' ? item.id : null
}

/** Comments by the node that they stand above. */
export function commentsOf(text: readonly TextItem[]): ReadonlyMap<NodeId, string> {
  const comments = new Map<NodeId, string>()
  text.forEach((item, index) => {
    const node = definedBy(item)
    const before = text[index - 1]
    if (node !== null && before?.kind === 'comment' && !comments.has(node)) comments.set(node, before.text)
  })
  return comments
}

/** The text with another comment above a definition, or (null) none; unchanged when it does not define the node. */
export function withComment(text: readonly TextItem[], node: NodeId, comment: string | null): readonly TextItem[] {
  const at = text.findIndex((item) => definedBy(item) === node)
  if (at === -1) return text
  const start = text[at - 1]?.kind === 'comment' ? at - 1 : at
  const own: readonly Comment[] = comment === null ? [] : [{ kind: 'comment', text: comment }]
  return [...text.slice(0, start), ...own, ...text.slice(at)]
}

/** The text without the definitions of nodes, and without their comments. */
export function withoutDefinitions(text: readonly TextItem[], nodes: ReadonlySet<NodeId>): readonly TextItem[] {
  const isGone = (item: TextItem | undefined): boolean => {
    const node = item === undefined ? null : definedBy(item)
    return node !== null && nodes.has(node)
  }
  return text.filter((item, index) => !isGone(item) && !(item.kind === 'comment' && isGone(text[index + 1])))
}

/** A comment as people read it: without the star that marks OCaml's documentation comments. */
export function plainComment(comment: string): string {
  return comment.replace(/^\*\s?/, '').trim()
}

/** Whether the design says something about the node in a comment. */
export function commentOf(design: Design, node: NodeId): string | null {
  return commentsOf(design.logic.text).get(node) ?? null
}
