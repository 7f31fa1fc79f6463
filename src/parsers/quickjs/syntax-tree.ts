// acorn's tree of a transpiled config.ts, and walking it without a stack of calls.

import * as acorn from 'acorn'
import { type ScriptProblem, tooDeep } from './problem.ts'
import { syntaxWords } from './syntax-words.ts'

export interface ScriptTree {
  readonly program: acorn.Program
  readonly comments: readonly acorn.Comment[]
}

/** The tree of a module; or where it is no JavaScript. */
export function parseModule(code: string): ScriptTree | { readonly problem: ScriptProblem } {
  const comments: acorn.Comment[] = []
  try {
    const program = acorn.parse(code, { ecmaVersion: 2023, sourceType: 'module', locations: true, onComment: comments })
    return { program, comments }
  } catch (error) {
    if (error instanceof RangeError) return { problem: tooDeep }
    if (!(error instanceof SyntaxError)) throw error
    const place = / \((\d+):(\d+)\)$/.exec(error.message)
    const [line, column] = [Number(place?.[1] ?? 1), Number(place?.[2] ?? 0)]
    const said = error.message.replace(/ \(\d+:\d+\)$/, '')
    return { problem: { code: 'MG-TS-SYNTAX', line, column, ...syntaxWords(said, code, line, column) } }
  }
}

function isNode(value: unknown): value is acorn.AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** Calls `visit` for every node below and including `root`, each before those it holds. */
export function walkTree(root: acorn.Node, visit: (node: acorn.AnyNode) => void): void {
  const rest: object[] = [root]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    // Places hold no nodes, and every node has them.
    const place = isNode(next) ? next.loc : null
    if (isNode(next)) visit(next)
    const from = rest.length
    const parts: readonly unknown[] = Object.values(next)
    for (const part of parts) if (typeof part === 'object' && part !== null && part !== place) rest.push(part)
    reverseFrom(rest, from)
  }
}

/** The last of a stack is taken first: what was pushed in order is turned around. */
function reverseFrom(stack: object[], from: number): void {
  for (let low = from, high = stack.length - 1; low < high; low += 1, high -= 1) {
    const [left, right] = [stack[low], stack[high]]
    if (left === undefined || right === undefined) return
    stack[low] = right
    stack[high] = left
  }
}

/** Names that a pattern binds. */
export function patternNames(pattern: acorn.Pattern): readonly string[] {
  const names: string[] = []
  const rest: (acorn.Pattern | null)[] = [pattern]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (next === null) continue
    if (next.type === 'Identifier') names.push(next.name)
    else if (next.type === 'ArrayPattern') rest.push(...next.elements.toReversed())
    else if (next.type === 'AssignmentPattern') rest.push(next.left)
    else if (next.type === 'RestElement') rest.push(next.argument)
    else if (next.type === 'ObjectPattern') {
      rest.push(...next.properties.map((part) => (part.type === 'Property' ? part.value : part.argument)).toReversed())
    }
  }
  return names
}

/** All identifiers that a tree mentions: more than its free variables, never fewer. */
export function mentionedNames(root: acorn.Node): readonly string[] {
  const names = new Set<string>()
  walkTree(root, (node) => {
    if (node.type === 'Identifier') names.add(node.name)
  })
  return [...names]
}
