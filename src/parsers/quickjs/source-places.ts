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

/** From the `mappings` of a source map whose lines are those of the source. */
export function createToSource(mappings: string): ToSource {
  const lines: (readonly (readonly [column: number, source: number])[])[] = []
  let source = 0
  for (const text of mappings.split(';')) {
    let column = 0
    lines.push(
      text.split(',').flatMap((segment): [number, number][] => {
        const [columnStep, , , sourceStep] = decode(segment)
        if (columnStep === undefined) return []
        column += columnStep
        source += sourceStep ?? 0
        return [[column, source]]
      }),
    )
  }
  return ({ line, column }) => {
    const before = lines[line - 1]?.findLast(([start]) => start <= column)
    return { line, column: before === undefined ? column : before[1] + column - before[0] }
  }
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The numbers of a segment of a source map. */
function decode(segment: string): readonly number[] {
  const numbers: number[] = []
  let value = 0
  let shift = 0
  for (const character of segment) {
    const digit = DIGITS.indexOf(character)
    value += (digit & 31) << shift
    shift += 5
    if ((digit & 32) !== 0) continue
    numbers.push((value & 1) === 1 ? -(value >> 1) : value >> 1)
    value = 0
    shift = 0
  }
  return numbers
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
