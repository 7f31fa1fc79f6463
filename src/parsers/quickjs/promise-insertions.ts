// Tells the recorder what a statement leaves behind, so that an asynchronous function that fails after its call is not silent.

import type * as acorn from 'acorn'
import { around, type Insertion } from './insertion.ts'
import { type ScriptTree, walkTree } from './syntax-tree.ts'

/** Pieces around calls whose result nobody takes; none where nothing is asynchronous. */
export function promiseInsertions({ program }: ScriptTree): readonly Insertion[] {
  const dropped: acorn.Node[] = []
  let isAsynchronous = false
  walkTree(program, (node) => {
    if ('async' in node && node.async) isAsynchronous = true
    if (node.type === 'Identifier' && node.name === 'Promise') isAsynchronous = true
    const left = node.type === 'ExpressionStatement' ? resultOf(node.expression) : null
    if (left !== null) dropped.push(left)
  })
  if (!isAsynchronous) return []
  return dropped.flatMap(({ start, end }) => around(start, end, '$morgana.dropped(', ')'))
}

/** The call in `f()`, `f?.()` and `void f()`; null for other statements. */
function resultOf(node: acorn.AnyNode): acorn.Node | null {
  if (node.type === 'UnaryExpression') return node.operator === 'void' ? resultOf(node.argument) : null
  return node.type === 'CallExpression' || node.type === 'ChainExpression' ? node : null
}
