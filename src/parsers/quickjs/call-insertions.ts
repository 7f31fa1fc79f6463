// Tells the recorder where each call of a configuration stands, and each mention of something imported, so that every part of
// the graph has a place in the text, also one without a name.

import type * as acorn from 'acorn'
import { around, type Insertion } from './insertion.ts'
import { type ScriptTree, walkTree } from './syntax-tree.ts'

/** Pieces around calls and mentions; the places that they refer to by number go to `places`. */
export function callInsertions({ program }: ScriptTree, places: acorn.Node[]): readonly Insertion[] {
  const insertions: Insertion[] = []
  const covered = new Set<acorn.Node>()
  const imported = importedNames(program)
  const locate = (node: acorn.Node): void => {
    if (covered.has(node)) return
    insertions.push(...around(node.start, node.end, '$morgana.at(', `,${places.length})`))
    places.push(node)
  }
  const mention = (node: acorn.AnyNode | null): void => {
    if (node?.type === 'Identifier' && imported.has(node.name)) locate(node)
  }
  walkTree(program, (node) => {
    switch (node.type) {
      case 'ChainExpression':
        locate(node)
        for (const part of spine(node.expression)) covered.add(part)
        break
      case 'CallExpression':
        if (node.callee.type !== 'Super') locate(node)
        node.arguments.forEach(mention)
        break
      case 'NewExpression':
        locate(node)
        node.arguments.forEach(mention)
        break
      case 'ArrayExpression':
        node.elements.forEach(mention)
        break
      case 'ConditionalExpression':
        mention(node.consequent)
        mention(node.alternate)
        break
      case 'ObjectExpression':
        for (const part of node.properties) if (part.type === 'Property' && !part.shorthand) mention(part.value)
        break
      default:
    }
  })
  return insertions
}

/** Calls and members of an optional chain, which cannot be taken apart. */
function spine(node: acorn.AnyNode): readonly acorn.Node[] {
  const parts: acorn.Node[] = []
  for (let at: acorn.AnyNode = node; ; ) {
    parts.push(at)
    if (at.type === 'CallExpression') at = at.callee
    else if (at.type === 'MemberExpression') at = at.object
    else return parts
  }
}

function importedNames(program: acorn.Program): ReadonlySet<string> {
  return new Set(
    program.body.flatMap((statement) =>
      statement.type === 'ImportDeclaration' ? statement.specifiers.map(({ local }) => local.name) : [],
    ),
  )
}
