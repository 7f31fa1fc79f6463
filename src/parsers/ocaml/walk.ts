// The walk over the grammar's tree: from the leaves upwards with an own stack, so that no depth overflows.
// It collects comments and attributes on the way, because they may stand anywhere.

import { isKeyword } from '../../core/model/ocaml-keywords.ts'
import type { TreeCursor } from 'web-tree-sitter'
import type { Comment } from '../../core/read/ocaml/file.ts'
import type { Attribute } from '../../core/read/ocaml/syntax.ts'
import type { Built, Handler, Part, Source } from './part.ts'
import { locationOf, textOf } from './part.ts'
import { attributeOf } from './paths.ts'

export interface Collected {
  readonly comments: Comment[]
  readonly attributes: Attribute[]
  /** Whether the grammar took a reserved word for a name, as it does where only a name can stand. */
  hasReservedName: boolean
}

interface OpenNode {
  readonly type: string
  readonly field: string | null
  readonly start: number
  readonly end: number
  readonly parts: Part[]
}

/** Nodes whose inside is not looked at: their text says all. */
const wholeNodes: ReadonlySet<string> = new Set([
  'attribute',
  'character',
  'comment',
  'extension',
  'floating_attribute',
  'item_attribute',
  'item_extension',
  'line_number_directive',
  'quoted_extension',
  'quoted_item_extension',
  'quoted_string',
  'signed_number',
  'string',
  'tag',
  'type_variable',
])

const nameNodes: ReadonlySet<string> = new Set([
  'class_name',
  'class_type_name',
  'field_name',
  'instance_variable_name',
  'label_name',
  'method_name',
  'module_type_name',
  'type_constructor',
  'value_name',
  'value_pattern',
])

/** Nodes whose children are told apart by their order. The grammar nests them invisibly, and asking for a field costs that depth. */
const fieldless: ReadonlySet<string> = new Set([
  'sequence_expression',
  'tuple_expression',
  'tuple_pattern',
  'tuple_type',
  'or_pattern',
])

/** Converts the tree under the cursor; the cursor must stand on the root. */
export function walkTree(
  cursor: TreeCursor,
  source: Source,
  handlers: Readonly<Record<string, Handler>>,
  collected: Collected,
): Part {
  const open: OpenNode[] = []
  let node = enter(cursor, null)
  for (;;) {
    if (!wholeNodes.has(node.type) && cursor.gotoFirstChild()) {
      open.push(node)
      node = enter(cursor, node.type)
      continue
    }
    let part = leave(node, cursor, source, handlers, collected)
    for (;;) {
      const parent = open.at(-1)
      if (parent === undefined) return part ?? { ...node, built: { sort: 'opaque' } }
      if (part !== null) parent.parts.push(part)
      if (cursor.gotoNextSibling()) {
        node = enter(cursor, parent.type)
        break
      }
      cursor.gotoParent()
      open.pop()
      node = parent
      part = leave(node, cursor, source, handlers, collected)
    }
  }
}

function enter(cursor: TreeCursor, parentType: string | null): OpenNode {
  const hasField = parentType !== null && !fieldless.has(parentType)
  return {
    type: cursor.nodeType,
    field: hasField ? cursor.currentFieldName : null,
    start: cursor.startIndex,
    end: cursor.endIndex,
    parts: [],
  }
}

/** The converted node, or null for what is no part of the tree. */
function leave(
  node: OpenNode,
  cursor: TreeCursor,
  source: Source,
  handlers: Readonly<Record<string, Handler>>,
  collected: Collected,
): Part | null {
  if (node.type === 'comment') {
    const text = textOf(source, node)
    const isDocumentation = text.startsWith('(**') && text.length > 5 && !text.startsWith('(***')
    collected.comments.push({ text, isDocumentation, location: locationOf(source, node) })
    return null
  }
  if (node.type === 'attribute' || node.type === 'item_attribute') {
    collected.attributes.push(attributeOf(source, node))
    return null
  }
  if (node.type === 'floating_attribute') collected.attributes.push(attributeOf(source, node))
  if (node.type === 'line_number_directive') return null
  if (nameNodes.has(node.type) && isKeyword(textOf(source, node))) collected.hasReservedName = true
  return {
    type: node.type,
    field: node.field,
    start: node.start,
    end: node.end,
    built: build(node, cursor, source, handlers),
  }
}

function build(node: OpenNode, cursor: TreeCursor, source: Source, handlers: Readonly<Record<string, Handler>>): Built {
  if (node.type === 'ERROR') return { sort: 'error', parts: node.parts }
  const isLeaf = node.parts.length === 0
  if (isLeaf && node.start === node.end && cursor.nodeIsMissing) return { sort: 'missing' }
  // A keyword may be called like a node: `functor`, `external`.
  if (isLeaf && node.end - node.start === node.type.length && source.text.startsWith(node.type, node.start))
    return { sort: 'leaf' }
  const handler = Object.hasOwn(handlers, node.type) ? handlers[node.type] : undefined
  if (handler !== undefined)
    return handler({ type: node.type, start: node.start, end: node.end, parts: node.parts, source })
  return { sort: isLeaf ? 'leaf' : 'opaque' }
}
