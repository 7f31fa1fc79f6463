// Adds to a transpiled config.ts what the recorder cannot see by itself: names of bindings, comments, statements that are
// no part of the graph. All is added within lines, so that every line keeps its number.

import type * as acorn from 'acorn'
import { DSL_MODULE } from './check-imports.ts'
import { mentionedNames, patternNames, type ScriptTree, walkTree } from './syntax-tree.ts'

/**
 * Module with the functions that the added code calls; the sandbox makes it from what the language's bundle exports as `__morgana`:
 * `named(level, names, values, place)`, `statement(text, names, mentions, values, place)`, `comment(text)`,
 * `registered(place)`; a place is line, column, last line, last column.
 */
export const BRIDGE_MODULE = 'morgana:bridge'

interface Insertion {
  readonly at: number
  readonly text: string
}

/** The code to run. `source` is the TypeScript it was made from: statements are kept in its words. */
export function instrument(source: string, code: string, tree: ScriptTree): string {
  const texts = createTexts(source, code)
  const insertions = [...topInsertions(tree, texts), ...localInsertions(tree), ...commentInsertions(tree, code)]
  return [`import * as $morgana from '${BRIDGE_MODULE}';`, ...applied(code, insertions)].join('')
}

function applied(code: string, insertions: readonly Insertion[]): readonly string[] {
  const pieces: string[] = []
  let from = 0
  for (const { at, text } of insertions.toSorted((a, b) => a.at - b.at)) {
    pieces.push(code.slice(from, at), text)
    from = at
  }
  pieces.push(code.slice(from))
  return pieces
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

function topInsertions({ program }: ScriptTree, texts: Texts): readonly Insertion[] {
  return program.body.flatMap((statement): readonly Insertion[] => {
    const inner =
      statement.type === 'ExportNamedDeclaration' &&
      statement.declaration !== null &&
      statement.declaration !== undefined
        ? statement.declaration
        : statement
    const names = declaredNames(inner)
    if (names === null) return [...assignment(statement, 'top'), ...registration(statement)]
    const data = [texts(statement), names, mentionedNames(inner)].map((part) => JSON.stringify(part)).join(', ')
    const call = `$morgana.statement(${data}, [${names.join(', ')}], ${placeOf(statement)})`
    return [{ at: statement.end, text: `;${call};` }]
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

function localInsertions({ program }: ScriptTree): readonly Insertion[] {
  const insertions: Insertion[] = []
  walkTree(program, (node) => {
    if (node.type !== 'BlockStatement' && node.type !== 'StaticBlock' && node.type !== 'SwitchCase') return
    for (const statement of node.type === 'SwitchCase' ? node.consequent : node.body) {
      if (statement.type === 'VariableDeclaration')
        insertions.push(...named(statement, declaredNames(statement) ?? [], 'local'))
      else insertions.push(...assignment(statement, 'local'))
    }
  })
  return insertions
}

function assignment(statement: acorn.AnyNode, level: 'top' | 'local'): readonly Insertion[] {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') return []
  const { left } = statement.expression
  return left.type === 'Identifier' ? named(statement, [left.name], level) : []
}

function named(node: acorn.Node, names: readonly string[], level: 'top' | 'local'): readonly Insertion[] {
  if (names.length === 0) return []
  const call = `$morgana.named('${level}', ${JSON.stringify(names)}, [${names.join(', ')}], ${placeOf(node)})`
  return [{ at: node.end, text: `;${call};` }]
}

/** A call of `register` at the top level. */
function registration(statement: acorn.AnyNode): readonly Insertion[] {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return []
  const { callee } = statement.expression
  if (callee.type !== 'Identifier' || callee.name !== 'register') return []
  return [{ at: statement.end, text: `;$morgana.registered(${placeOf(statement)});` }]
}

/** Line, column, last line, last column, as an array's source. */
function placeOf({ loc }: acorn.Node): string {
  const [start, end] = [loc?.start, loc?.end]
  return JSON.stringify([start?.line ?? 1, start?.column ?? 0, end?.line ?? 1, end?.column ?? 0])
}

/** Comments between statements of the top level; lines that follow each other are one comment. */
function commentInsertions({ program, comments }: ScriptTree, code: string): readonly Insertion[] {
  const insertions: { at: number; lines: string[]; end: number }[] = []
  for (const comment of comments) {
    if (program.body.some((statement) => statement.start < comment.start && comment.end <= statement.end)) continue
    const previous = insertions.at(-1)
    const isNext = previous !== undefined && /^[ \t]*\n[ \t]*$/.test(code.slice(previous.end, comment.start))
    const text = comment.type === 'Line' ? comment.value : comment.value.replace(/^\*(?!\*)/, '')
    if (isNext && comment.type === 'Line') {
      previous.lines.push(text.trim())
      previous.end = comment.end
    } else insertions.push({ at: comment.start, lines: [text.trim()], end: comment.end })
  }
  return insertions.map(({ at, lines }) => ({ at, text: `;$morgana.comment(${JSON.stringify(lines.join('\n'))});` }))
}

/** Source of the module that the added code imports. */
export const bridgeSource = `import { __morgana } from '${DSL_MODULE}'
export const { named, statement, comment, registered, finish } = __morgana`
