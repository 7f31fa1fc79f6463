// Turns a converted part into the expression, pattern, type or module that its place calls for.
// A part that does not fit becomes a node of kind 'error': the tree stays whole for an editor.

import type {
  ClassExpression,
  ErrorNode,
  Expression,
  Label,
  Located,
  LongName,
  ModuleExpression,
  OpaqueText,
  Pattern,
  TypeExpression,
} from '../../core/read/ocaml/syntax.ts'
import type { Branch, Part, Source } from './part.ts'
import { locationOf, textOf } from './part.ts'

/** A part that may be absent after recovery; then the node stands empty at the end of `branch`. */
function errorAt(part: Part | undefined, branch: Branch): Located & ErrorNode {
  const range = part ?? { start: branch.end, end: branch.end }
  return { kind: 'error', text: textOf(branch.source, range), location: locationOf(branch.source, range) }
}

function simpleName(part: Part, path: readonly string[], source: Source): LongName {
  return { path, location: locationOf(source, part) }
}

/** The expression that a part stands for. */
export function expressionOf(part: Part | undefined, branch: Branch): Expression {
  if (part === undefined) return errorAt(part, branch)
  const { built } = part
  const { source } = branch
  switch (built.sort) {
    case 'expression':
      return built.expression
    case 'constant':
      return { kind: 'constant', constant: built.constant, location: locationOf(source, part) }
    case 'tag':
      return { kind: 'variant', tag: built.tag, argument: null, location: locationOf(source, part) }
    case 'extension':
      return { kind: 'extension', extension: built.extension, location: locationOf(source, part) }
    case 'path': {
      const name = simpleName(part, built.path, source)
      if (built.of === 'constructor')
        return { kind: 'construct', constructor: name, argument: null, location: name.location }
      // The grammar takes the wildcard of patterns for a name.
      if (name.path.at(-1) === '_') source.rejected.push(part.start)
      return { kind: 'identifier', name, location: name.location }
    }
    default:
      return errorAt(part, branch)
  }
}

/** The pattern that a part stands for. */
export function patternOf(part: Part | undefined, branch: Branch): Pattern {
  if (part === undefined) return errorAt(part, branch)
  const { built } = part
  const { source } = branch
  const location = locationOf(source, part)
  switch (built.sort) {
    case 'pattern':
      return built.pattern
    case 'constant':
      return { kind: 'constant', constant: built.constant, location }
    case 'tag':
      return { kind: 'variant', tag: built.tag, argument: null, location }
    case 'extension':
      return { kind: 'extension', extension: built.extension, location }
    case 'operator-name':
      return { kind: 'variable', name: built.text, location }
    case 'path':
      return { kind: 'construct', constructor: simpleName(part, built.path, source), argument: null, location }
    case 'leaf': {
      const text = textOf(source, part)
      return text === '_' ? { kind: 'any', location } : { kind: 'variable', name: text, location }
    }
    default:
      return errorAt(part, branch)
  }
}

/** The type that a part stands for. */
export function typeOf(part: Part | undefined, branch: Branch): TypeExpression {
  if (part === undefined) return errorAt(part, branch)
  const { built } = part
  const location = locationOf(branch.source, part)
  switch (built.sort) {
    case 'type':
    case 'labelled-type':
      return built.type
    case 'path':
      if (built.path.length === 1 && built.path[0] === '_') return { kind: 'any', location }
      return { kind: 'constructor', name: simpleName(part, built.path, branch.source), arguments: [], location }
    case 'extension':
      return { kind: 'extension', extension: built.extension, location }
    case 'leaf': {
      const text = textOf(branch.source, part)
      return text === '_' ? { kind: 'any', location } : { kind: 'variable', name: text.replace(/^'/, ''), location }
    }
    default:
      return errorAt(part, branch)
  }
}

/** The type of a field, or null when the node has none. */
export function optionalType(part: Part | undefined, branch: Branch): TypeExpression | null {
  return part === undefined ? null : typeOf(part, branch)
}

/** The module that a part stands for. */
export function moduleOf(part: Part | undefined, branch: Branch): ModuleExpression {
  if (part === undefined) return errorAt(part, branch)
  const { built } = part
  if (built.sort === 'module') return built.module
  const location = locationOf(branch.source, part)
  if (built.sort === 'path') return { kind: 'path', name: { path: built.path, location }, location }
  if (built.sort === 'extension') return { kind: 'extension', extension: built.extension, location }
  return errorAt(part, branch)
}

/** The class that a part stands for. */
export function classOf(part: Part | undefined, branch: Branch): ClassExpression {
  if (part === undefined) return errorAt(part, branch)
  const { built } = part
  if (built.sort === 'class') return built.class
  const location = locationOf(branch.source, part)
  if (built.sort === 'path') return { kind: 'path', name: { path: built.path, location }, arguments: [], location }
  if (built.sort === 'extension') return { kind: 'extension', extension: built.extension, location }
  if (built.sort === 'expression' && built.expression.kind === 'object') return built.expression
  return errorAt(part, branch)
}

/** The text of a part that the tree does not look into, or null. */
export function opaqueOf(part: Part | undefined, source: Source): OpaqueText | null {
  return part === undefined ? null : { text: textOf(source, part), location: locationOf(source, part) }
}

/** The label after `~` or `?`. */
export function labelOf(sigil: string, name: string): Label {
  return { kind: sigil === '?' ? 'optional' : 'labelled', name }
}

/** Whether a part is no token of its node's syntax: an item of a list, a case, a piece that could not be parsed. */
export function isContent(part: Part): boolean {
  return part.built.sort !== 'leaf'
}
