// Adds to a transpiled config.ts what the recorder cannot see by itself: names of bindings, comments, statements that are
// no part of the graph. All is added within lines, so that every line keeps its number.

import type * as acorn from 'acorn'
import { DSL_MODULE } from './check-imports.ts'
import { callInsertions } from './call-insertions.ts'
import { decisionInsertions } from './decision-insertions.ts'
import { readKeptInScript } from '../../core/model/kept-statement.ts'
import { functionInsertions } from './function-insertions.ts'
import { promiseInsertions } from './promise-insertions.ts'
import { applyInsertions, between, type Insertion } from './insertion.ts'
import type { Running, ToSource } from './source-places.ts'
import { mentionedNames, patternNames, type ScriptTree, walkTree } from './syntax-tree.ts'

/**
 * Module with the functions that the added code calls; the sandbox makes it from what the language's bundle exports as `__morgana`:
 * `begin({ code, places, env })`, `named(level, names, values, place)`, `statement(text, names, mentions, values, place)`,
 * `comment(text, is it at a line's end, place of the statement that it stands in)`, `kept(statement of config.ml)`, `registered(place)`, `at(value, index of a place)`, `decides(value)`,
 * `dropped(value that a statement leaves behind)` and `fn(function, start, end, lookup)`; a place is line,
 * column, last line, last column.
 */
export const BRIDGE_MODULE = 'morgana:bridge'

export interface Instrumented extends Running {
  /** Where calls stand, by the numbers that the code uses. */
  readonly places: readonly Place[]
}

type Place = readonly [line: number, column: number, endLine: number, endColumn: number]

export interface InstrumentInput {
  /** The TypeScript that the code was made from: statements are kept in its words. */
  readonly source: string
  readonly code: string
  readonly tree: ScriptTree
  readonly toSource: ToSource
}

/** The code to run. */
export function instrument({ source, code, tree, toSource }: InstrumentInput): Instrumented {
  const texts = createTexts(source, code)
  const nodes: acorn.Node[] = []
  const applied = applyInsertions(code, [
    between(0, `import * as $morgana from '${BRIDGE_MODULE}';`),
    ...functionInsertions(tree),
    ...promiseInsertions(tree),
    ...callInsertions(tree, nodes),
    ...decisionInsertions(tree),
    ...topInsertions(tree, texts, toSource),
    ...localInsertions(tree, toSource),
    ...commentInsertions(tree, code, toSource),
  ])
  const places = nodes.map((node) => placeOf(node, toSource))
  return { ...applied, original: code, tree, toSource, places }
}

/** Text of a statement as the user wrote it. */
type Texts = (node: acorn.Node) => string

/** Types are only in the source; its lines are those of the code, so whole lines can be taken from it. */
function createTexts(source: string, code: string): Texts {
  const original = source.split('\n')
  return ({ start, end, loc }) => {
    const before = code.slice(code.lastIndexOf('\n', start - 1) + 1, start)
    const lineEnd = code.indexOf('\n', end)
    const after = code.slice(end, lineEnd === -1 ? code.length : lineEnd)
    const isAlone = /^\s*$/.test(before) && /^\s*;?\s*$/.test(after)
    if (!isAlone || loc === null || loc === undefined) return code.slice(start, end)
    return original
      .slice(loc.start.line - 1, loc.end.line)
      .join('\n')
      .trim()
  }
}

function topInsertions({ program }: ScriptTree, texts: Texts, toSource: ToSource): readonly Insertion[] {
  return program.body.flatMap((statement): readonly Insertion[] => {
    const inner =
      statement.type === 'ExportNamedDeclaration' &&
      statement.declaration !== null &&
      statement.declaration !== undefined
        ? statement.declaration
        : statement
    const names = declaredNames(inner)
    if (names === null) return [...assignment(statement, 'top', toSource), ...registration(statement, toSource)]
    const data = [texts(statement), names, mentionedNames(inner)].map((part) => JSON.stringify(part)).join(', ')
    const call = `$morgana.statement(${data}, [${names.join(', ')}], ${placeText(statement, toSource)})`
    return [between(statement.end, `;${call};`)]
  })
}

/** Names that a declaration binds; null for other statements. */
function declaredNames(statement: acorn.AnyNode): readonly string[] | null {
  switch (statement.type) {
    case 'VariableDeclaration':
      return statement.declarations.flatMap((declaration) => patternNames(declaration.id))
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return statement.id === null ? null : [statement.id.name]
    default:
      return null
  }
}

function localInsertions({ program }: ScriptTree, toSource: ToSource): readonly Insertion[] {
  const insertions: Insertion[] = []
  walkTree(program, (node) => {
    if (node.type !== 'BlockStatement' && node.type !== 'StaticBlock' && node.type !== 'SwitchCase') return
    for (const statement of node.type === 'SwitchCase' ? node.consequent : node.body) {
      if (statement.type === 'VariableDeclaration')
        insertions.push(...named(statement, declaredNames(statement) ?? [], 'local', toSource))
      else insertions.push(...assignment(statement, 'local', toSource))
    }
  })
  return insertions
}

function assignment(statement: acorn.AnyNode, level: 'top' | 'local', toSource: ToSource): readonly Insertion[] {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') return []
  const { left } = statement.expression
  return left.type === 'Identifier' ? named(statement, [left.name], level, toSource) : []
}

function named(
  node: acorn.Node,
  names: readonly string[],
  level: 'top' | 'local',
  toSource: ToSource,
): readonly Insertion[] {
  if (names.length === 0) return []
  const call = `$morgana.named('${level}', ${JSON.stringify(names)}, [${names.join(', ')}], ${placeText(node, toSource)})`
  return [between(node.end, `;${call};`)]
}

/** A call of `register` at the top level. */
function registration(statement: acorn.AnyNode, toSource: ToSource): readonly Insertion[] {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return []
  const { callee } = statement.expression
  if (callee.type !== 'Identifier' || callee.name !== 'register') return []
  return [between(statement.end, `;$morgana.registered(${placeText(statement, toSource)});`)]
}

function placeOf({ loc }: acorn.Node, toSource: ToSource): Place {
  const start = toSource(loc?.start ?? { line: 1, column: 0 })
  const end = toSource(loc?.end ?? { line: 1, column: 0 })
  return [start.line, start.column, end.line, end.column]
}

/** A place as an array's source. */
function placeText(node: acorn.Node, toSource: ToSource): string {
  return JSON.stringify(placeOf(node, toSource))
}

/**
 * Comments of the top level; lines that follow each other are one comment. One behind a statement, on its last line, is about that
 * statement; one inside a statement that is no text of its own is told before it, so that nothing said is lost.
 */
function commentInsertions({ program, comments }: ScriptTree, code: string, toSource: ToSource): readonly Insertion[] {
  const told: ToldComment[] = []
  for (const comment of comments) {
    const around = program.body.find(({ start, end }) => start < comment.start && comment.end <= end)
    const lineStart = code.lastIndexOf('\n', comment.start - 1) + 1
    const isAlone = code.slice(lineStart, comment.start).trim() === ''
    const previous = told.at(-1)
    const isBehind = (end: number): boolean => lineStart < end && end <= comment.start
    const isAtEnd =
      around === undefined &&
      !isAlone &&
      (program.body.some(({ end }) => isBehind(end)) ||
        (previous !== undefined && previous.kept !== null && isBehind(previous.end)))
    const isNext =
      previous?.isAlone === true &&
      previous.kept === null &&
      isAlone &&
      previous.around === around &&
      /^[ \t]*\n[ \t]*$/.test(code.slice(previous.end, comment.start))
    const kept = comment.type === 'Block' && around === undefined ? readKeptInScript(comment.value) : null
    const text = comment.type === 'Line' ? comment.value : blockText(comment.value)
    if (isNext && comment.type === 'Line') {
      previous.lines.push(text.trim())
      previous.end = comment.end
    } else told.push({ start: comment.start, lines: [text.trim()], end: comment.end, isAlone, isAtEnd, around, kept })
  }
  return told.map(({ start, lines, isAtEnd, around, kept }) => {
    if (kept !== null) return between(start, `;$morgana.kept(${JSON.stringify(kept)});`)
    const data = JSON.stringify(lines.join('\n'))
    if (around === undefined) return between(start, `;$morgana.comment(${data}, ${isAtEnd});`)
    return between(around.start, `;$morgana.comment(${data}, false, ${placeText(around, toSource)});`)
  })
}

interface ToldComment {
  readonly start: number
  readonly lines: string[]
  end: number
  readonly isAlone: boolean
  readonly isAtEnd: boolean
  readonly around: acorn.Node | undefined
  /** The statement of config.ml that the comment holds. */
  readonly kept: string | null
}

/** What a block comment says: its lines without the margin, which may be stars. */
function blockText(value: string): string {
  const lines = value.replace(/^\*(?!\*)/, '').split('\n')
  return lines.map((line, index) => (index === 0 ? line.trim() : line.trim().replace(/^\* ?/, ''))).join('\n')
}

/** Source of the module that the added code imports. */
export const bridgeSource = `import { __morgana } from '${DSL_MODULE}'
export const { begin, named, statement, comment, kept, registered, at, decides, dropped, fn, finish } = __morgana`
