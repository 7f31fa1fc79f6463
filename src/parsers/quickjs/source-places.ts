// Places in the code that runs, as places in the text that a user wrote: without what was added, with the types that were taken out.

import type * as acorn from 'acorn'
import { type Insertion, offsetBefore } from './insertion.ts'
import { type ScriptTree, walkTree } from './syntax-tree.ts'

export interface SourcePosition {
  /** From 1. */
  readonly line: number
  /** From 0. */
  readonly column: number
}

/** Places in the transpiled code as places in the source. */
export type ToSource = (position: SourcePosition) => SourcePosition

/**
 * Both texts have the same lines; in a line of the code only types are missing. sucrase's own source maps lose their columns
 * behind a template that begins with `${`, so the lines are laid over each other instead.
 */
export function createToSource(source: string, code: string): ToSource {
  const before = source.split('\n')
  const after = code.split('\n')
  return ({ line, column }) => {
    const [wide, narrow] = [before[line - 1] ?? '', after[line - 1] ?? '']
    return { line, column: wide === narrow ? column : columnBefore(wide, narrow, column) }
  }
}

/** Column of the wide line that a column of the narrow one comes from; letters are matched from the right, since types stand left of values. */
function columnBefore(wide: string, narrow: string, column: number): number {
  let from = wide.length
  for (let index = narrow.length - 1; index >= column; index -= 1) {
    from = wide.lastIndexOf(narrow.charAt(index), from - 1)
    // Not a line with something left out: enumerations, for instance, are written anew.
    if (from === -1) return column
    if (from === 0) return index === column ? 0 : column
  }
  return from
}

/** What finds the call that was running. */
export interface Running {
  readonly code: string
  readonly insertions: readonly Insertion[]
  readonly original: string
  readonly tree: ScriptTree
  readonly toSource: ToSource
}

/** The place in the source of what ran at a line and column (both from 1) of the code: the call around it, when there is one. */
export function runningPlace(
  { code, insertions, original, tree, toSource }: Running,
  line: number,
  column: number,
): SourcePosition {
  const offset = offsetBefore(insertions, lineStart(code, line) + column - 1)
  const found = callAt(tree, offset)?.loc?.start
  if (found !== undefined && found.line <= line) return toSource(found)
  const start = lineStart(original, line)
  return toSource({ line, column: Math.max(0, offset - start) })
}

function lineStart(text: string, line: number): number {
  let start = 0
  for (let number = 1; number < line; number += 1) {
    const end = text.indexOf('\n', start)
    if (end === -1) break
    start = end + 1
  }
  return start
}

/** The innermost call whose arguments hold an offset. */
function callAt({ program }: ScriptTree, offset: number): acorn.Node | null {
  let found: acorn.Node | null = null
  walkTree(program, (node) => {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return
    if (node.callee.end <= offset && offset < node.end && (found === null || node.start >= found.start)) found = node
  })
  return found
}
