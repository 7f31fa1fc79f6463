// Places of what the engine throws without one: they are read off the text.

import type * as acorn from 'acorn'
import type { Running, SourcePosition } from './source-places.ts'
import { patternNames, walkTree } from './syntax-tree.ts'
import { NO_ERROR, type Thrown } from './thrown.ts'

/** The place in the source, when the text has only one that can be meant. */
export function guessPlace({ tree, toSource }: Running, { name, message, stack }: Thrown): SourcePosition | null {
  const node = nodeOf(tree.program, name, message, /config\.ts:\d/.test(stack))
  return node?.loc === null || node?.loc === undefined ? null : toSource(node.loc.start)
}

function nodeOf(program: acorn.Program, name: string, message: string, hasPlace: boolean): acorn.Node | null {
  // Assignments to what cannot change are refused when the module is loaded; the engine tells the end of the text.
  const constant = name === 'TypeError' ? /^'([\w$]+)' is read-only$/.exec(message)?.[1] : undefined
  if (constant !== undefined) return firstNode(program, (node) => assigns(node, constant))
  // Loops that do nothing have no instruction with a place: the engine tells none, or that of what ran before.
  if (message === 'interrupted') return onlyNode(program, (node) => isEmptyLoop(node) && (!hasPlace || isEndless(node)))
  if (name === NO_ERROR && !hasPlace) return onlyNode(program, (node) => node.type === 'ThrowStatement')
  return null
}

function assigns(node: acorn.AnyNode, name: string): boolean {
  if (node.type === 'UpdateExpression') return node.argument.type === 'Identifier' && node.argument.name === name
  if (node.type !== 'AssignmentExpression') return false
  return node.left.type !== 'MemberExpression' && patternNames(node.left).includes(name)
}

function isEmptyLoop(node: acorn.AnyNode): boolean {
  if (node.type !== 'WhileStatement' && node.type !== 'ForStatement' && node.type !== 'DoWhileStatement') return false
  const { body } = node
  return body.type === 'EmptyStatement' || (body.type === 'BlockStatement' && body.body.length === 0)
}

function isEndless(node: acorn.AnyNode): boolean {
  if (node.type === 'ForStatement' && (node.test ?? null) === null) return true
  if (node.type !== 'WhileStatement' && node.type !== 'ForStatement' && node.type !== 'DoWhileStatement') return false
  return node.test?.type === 'Literal' && Boolean(node.test.value)
}

function firstNode(program: acorn.Program, test: (node: acorn.AnyNode) => boolean): acorn.Node | null {
  return allNodes(program, test)[0] ?? null
}

function onlyNode(program: acorn.Program, test: (node: acorn.AnyNode) => boolean): acorn.Node | null {
  const found = allNodes(program, test)
  return found.length === 1 ? (found[0] ?? null) : null
}

function allNodes(program: acorn.Program, test: (node: acorn.AnyNode) => boolean): readonly acorn.Node[] {
  const found: acorn.Node[] = []
  walkTree(program, (node) => {
    if (test(node)) found.push(node)
  })
  return found
}
