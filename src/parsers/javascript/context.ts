// What a conversion shares: places, the first refusal, and the depth reached.

import type { BlockStatement, Node } from 'acorn'
import type {
  ScriptExpression,
  ScriptLocation,
  ScriptPattern,
  ScriptRefusal,
  ScriptStatement,
} from '../../core/model/script.ts'

export interface Context {
  /** The first thing that cannot be translated; conversion goes on with stand-ins and its result is dropped. */
  refusal: ScriptRefusal | null
  depth: number
  /** Length of what was put before the function's text to make it parse. */
  readonly shift: number
  /** The statements of a function's block; given here because statements and expressions hold each other. */
  readonly toBody: (block: BlockStatement, context: Context) => readonly ScriptStatement[]
}

/** Deeper trees are refused: no configuration written by a person comes near. */
export const maxDepth = 400

export function locationOf(node: Node, context: Context): ScriptLocation {
  const { loc } = node
  const start = loc?.start ?? { line: 1, column: 0 }
  const end = loc?.end ?? start
  return {
    start: { offset: node.start - context.shift, line: start.line, column: columnOf(start, context) },
    end: { offset: node.end - context.shift, line: end.line, column: columnOf(end, context) },
  }
}

function columnOf({ line, column }: { line: number; column: number }, context: Context): number {
  return line === 1 ? column - context.shift : column
}

/** Notes what cannot be translated, unless something before it already was. */
export function refuse(node: Node, what: string, hint: string, context: Context): void {
  context.refusal ??= {
    kind: 'refused',
    reason: 'unsupported',
    message: `${what} cannot be translated`,
    hint,
    location: locationOf(node, context),
  }
}

/** Stands where something was refused. */
export function standIn(node: Node, context: Context): ScriptExpression {
  return { kind: 'literal', value: null, location: locationOf(node, context) }
}

export function standInPattern(node: Node, context: Context): ScriptPattern {
  return { kind: 'name', name: '', location: locationOf(node, context) }
}
