// Asks the language about everything that the configuration decides by: a key or a value over keys is an object, which JavaScript
// takes for true and for different from every text, without a word.

import type * as acorn from 'acorn'
import { around, type Insertion } from './insertion.ts'
import { type ScriptTree, walkTree } from './syntax-tree.ts'

/** Pieces around the expressions that decide. */
export function decisionInsertions({ program }: ScriptTree): readonly Insertion[] {
  const deciding = new Set<acorn.Node>()
  const add = (nodes: readonly acorn.Node[]): void => {
    for (const node of nodes) deciding.add(node)
  }
  walkTree(program, (node) => {
    switch (node.type) {
      case 'ConditionalExpression':
      case 'IfStatement':
        add(decidingIn(node.test, node.consequent))
        break
      case 'WhileStatement':
      case 'DoWhileStatement':
        add(decidingIn(node.test, node.body))
        break
      case 'LogicalExpression':
        if (node.operator === '&&') add(decidingIn(node.left, node.right))
        break
      case 'UnaryExpression':
        add(negatedIn(node))
        break
      case 'BinaryExpression':
        add(comparedIn(node))
        break
      case 'SwitchStatement':
        if (node.cases.some(({ test }) => test?.type === 'Literal')) add(subjectsIn(node.discriminant))
        break
      default:
    }
  })
  return [...deciding].flatMap((node) => around(node.start, node.end, '$morgana.decides(', ')'))
}

/**
 * Expressions whose truth decides whether `then` happens. A name that `then` mentions is only asked whether it is there, which is
 * how optional parameters are used.
 */
function decidingIn(test: acorn.AnyNode, then: acorn.Node): readonly acorn.Node[] {
  if (test.type === 'CallExpression') return [test]
  if (test.type === 'LogicalExpression') return [...decidingIn(test.left, then), ...decidingIn(test.right, then)]
  const name = nameOf(test)
  return name !== null && !mentions(then, name) ? [test] : []
}

/** Whether something that was named is there may be asked; what a call gives is there. */
function negatedIn({ operator, argument }: acorn.UnaryExpression): readonly acorn.Node[] {
  return operator === '!' && argument.type === 'CallExpression' ? [argument] : []
}

/** What is compared with a text, a number or a truth value. */
function comparedIn({ operator, left, right }: acorn.BinaryExpression): readonly acorn.Node[] {
  if (!/^[!=]==?$/.test(operator) || left.type === 'PrivateIdentifier') return []
  if (isPlain(right)) return subjectsIn(left)
  return isPlain(left) ? subjectsIn(right) : []
}

function isPlain(node: acorn.Expression): boolean {
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && node.value !== null)
}

function subjectsIn(node: acorn.AnyNode): readonly acorn.Node[] {
  return node.type === 'CallExpression' || nameOf(node) !== null ? [node] : []
}

function nameOf(node: acorn.AnyNode): string | null {
  if (node.type === 'Identifier') return node.name
  return node.type === 'MemberExpression' && node.property.type === 'Identifier' ? node.property.name : null
}

function mentions(root: acorn.Node, name: string): boolean {
  let found = false
  walkTree(root, (node) => {
    if (node.type === 'Identifier' && node.name === name) found = true
  })
  return found
}
