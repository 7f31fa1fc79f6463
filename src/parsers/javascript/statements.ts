// Statements of a function's body.

import type * as acorn from 'acorn'
import type { ScriptExpression, ScriptStatement } from '../../core/model/script.ts'
import type { Context } from './context.ts'
import { locationOf, maxDepth, refuse } from './context.ts'
import { toExpression, toFunction, toPattern } from './expressions.ts'

const refusedKinds: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  ForStatement: ['A loop', 'Use map or filter outside of the function.'],
  ForOfStatement: ['A loop', 'Use map or filter outside of the function.'],
  ForInStatement: ['A loop', 'Use map or filter outside of the function.'],
  WhileStatement: ['A loop', 'Use map or filter outside of the function.'],
  DoWhileStatement: ['A loop', 'Use map or filter outside of the function.'],
  TryStatement: ['`try`', 'A value cannot fail; use a conditional.'],
  ExpressionStatement: ['A statement without a result', 'Only definitions, conditionals and `return` count.'],
}

/** The statements of a block; what is outside of the subset is refused in the context. */
export function toBody(block: acorn.BlockStatement, context: Context): readonly ScriptStatement[] {
  return toStatements(block.body, context)
}

function toStatements(nodes: readonly acorn.Statement[], context: Context): readonly ScriptStatement[] {
  if (context.depth >= maxDepth) {
    const first = nodes[0]
    if (first !== undefined) refuse(first, 'A statement this deep', 'Give its parts names.', context)
    return []
  }
  context.depth++
  const statements = nodes.flatMap((node) => toStatement(node, context))
  context.depth--
  return statements
}

function toStatement(node: acorn.Statement, context: Context): readonly ScriptStatement[] {
  const location = locationOf(node, context)
  switch (node.type) {
    case 'EmptyStatement':
      return []
    case 'ReturnStatement': {
      const { argument } = node
      const value = argument === null || argument === undefined ? null : toExpression(argument, context)
      return [{ kind: 'return', value, location }]
    }
    case 'BlockStatement':
      return [{ kind: 'block', body: toStatements(node.body, context), location }]
    case 'FunctionDeclaration': {
      const pattern = { kind: 'name', name: node.id.name, location } as const
      return [{ kind: 'define', pattern, value: toFunction(node, context), location }]
    }
    case 'VariableDeclaration':
      return toDefinitions(node, context)
    case 'IfStatement': {
      const { alternate } = node
      const whenFalse = alternate === null || alternate === undefined ? [] : toBranch(alternate, context)
      return [
        {
          kind: 'if',
          test: toExpression(node.test, context),
          whenTrue: toBranch(node.consequent, context),
          whenFalse,
          location,
        },
      ]
    }
    case 'SwitchStatement': {
      const cases = node.cases.map(({ test, consequent }) => ({
        test: test === null || test === undefined ? null : toExpression(test, context),
        body: toStatements(consequent, context),
      }))
      return [{ kind: 'switch', subject: toExpression(node.discriminant, context), cases, location }]
    }
    case 'BreakStatement':
      if (node.label !== null && node.label !== undefined) refuse(node, 'A jump to a label', 'Use `return`.', context)
      return [{ kind: 'break', location }]
    case 'ThrowStatement':
      return [{ kind: 'throw', message: toMessage(node.argument, context), location }]
    default: {
      const [what, hint] = refusedKinds[node.type] ?? [
        'This statement',
        'Only definitions, conditionals and `return` count.',
      ]
      refuse(node, what, hint, context)
      return []
    }
  }
}

/** A branch is a list: the braces of a block around it mean nothing more. */
function toBranch(node: acorn.Statement, context: Context): readonly ScriptStatement[] {
  return toStatements(node.type === 'BlockStatement' ? node.body : [node], context)
}

function toDefinitions(node: acorn.VariableDeclaration, context: Context): readonly ScriptStatement[] {
  return node.declarations.flatMap((declaration) => {
    const { init } = declaration
    if (init === null || init === undefined) {
      refuse(declaration, 'A variable without a value', 'Give it its value with `const`.', context)
      return []
    }
    const pattern = toPattern(declaration.id, context)
    return [{ kind: 'define', pattern, value: toExpression(init, context), location: locationOf(declaration, context) }]
  })
}

/** The message of `throw new Error(message)`; null when there is none. */
function toMessage(node: acorn.Expression, context: Context): ScriptExpression | null {
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return toExpression(node, context)
  const { callee } = node
  const [message] = node.arguments
  if (callee.type !== 'Identifier' || !callee.name.endsWith('Error') || message?.type === 'SpreadElement') {
    refuse(node, 'This `throw`', 'Write throw new Error("…").', context)
    return null
  }
  return message === undefined ? null : toExpression(message, context)
}
