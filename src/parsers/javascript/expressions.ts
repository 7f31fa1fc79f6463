// Expressions of acorn's tree, and the patterns that bind their parts.

import type * as acorn from 'acorn'
import type {
  ScriptBinaryOperator,
  ScriptElement,
  ScriptExpression,
  ScriptField,
  ScriptFunction,
  ScriptPattern,
} from '../../core/model/script.ts'
import type { Context } from './context.ts'
import { locationOf, maxDepth, refuse, standIn, standInPattern } from './context.ts'

const binaryOperators: ReadonlySet<string> = new Set<ScriptBinaryOperator>([
  '===',
  '!==',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '+',
  '-',
  '*',
  '/',
  '%',
  '**',
  'in',
])
const unaryOperators: ReadonlySet<string> = new Set(['!', '-', '+', 'typeof'])
const refusedKinds: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  AssignmentExpression: ['An assignment', 'Use `const` and a conditional: a value does not change once it has a name.'],
  UpdateExpression: ['An assignment', 'Use `const` and a conditional: a value does not change once it has a name.'],
  AwaitExpression: ['`await`', 'A value is computed at once.'],
  YieldExpression: ['`yield`', 'A value is computed at once.'],
  ClassExpression: ['A class', 'Use values and functions.'],
  NewExpression: ['`new`', 'Use values and functions.'],
  TaggedTemplateExpression: ['A tagged template', 'Use a plain template.'],
  SequenceExpression: ['A comma between expressions', 'Write one expression.'],
  ImportExpression: ['An import', 'Import at the top of the file.'],
}

/** An expression of the subset; what is outside is refused in the context. */
export function toExpression(node: acorn.Expression, context: Context): ScriptExpression {
  if (context.depth >= maxDepth) {
    refuse(node, 'An expression this deep', 'Give its parts names.', context)
    return standIn(node, context)
  }
  context.depth++
  const converted = convert(node, context)
  context.depth--
  return converted
}

function convert(node: acorn.Expression, context: Context): ScriptExpression {
  const location = locationOf(node, context)
  switch (node.type) {
    case 'Literal':
      return toLiteral(node, context)
    case 'Identifier':
      return { kind: 'identifier', name: node.name, location }
    case 'ThisExpression':
      return { kind: 'this', location }
    case 'ParenthesizedExpression':
    case 'ChainExpression':
      return toExpression(node.expression, context)
    case 'MemberExpression':
      return toMember(node, context)
    case 'CallExpression':
      return toCall(node, context)
    case 'ConditionalExpression': {
      const [test, whenTrue, whenFalse] = [node.test, node.consequent, node.alternate].map((part) =>
        toExpression(part, context),
      )
      if (test === undefined || whenTrue === undefined || whenFalse === undefined) return standIn(node, context)
      return { kind: 'conditional', test, whenTrue, whenFalse, location }
    }
    case 'LogicalExpression':
      return {
        kind: 'logical',
        operator: node.operator,
        left: toExpression(node.left, context),
        right: toExpression(node.right, context),
        location,
      }
    case 'BinaryExpression':
      return toBinary(node, context)
    case 'UnaryExpression':
      return toUnary(node, context)
    case 'TemplateLiteral': {
      const texts = node.quasis.map((part) => part.value.cooked ?? part.value.raw)
      return { kind: 'template', texts, values: node.expressions.map((part) => toExpression(part, context)), location }
    }
    case 'ArrayExpression':
      return { kind: 'array', items: toElements(node, node.elements, context), location }
    case 'ObjectExpression':
      return { kind: 'object', fields: node.properties.map((property) => toField(property, context)), location }
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return toFunction(node, context)
    default: {
      const [what, hint] = refusedKinds[node.type] ?? [
        'This expression',
        'Use constants, keys, comparisons and conditionals.',
      ]
      refuse(node, what, hint, context)
      return standIn(node, context)
    }
  }
}

function toLiteral(node: acorn.Literal, context: Context): ScriptExpression {
  const { value } = node
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    if (node.regex === undefined) return { kind: 'literal', value, location: locationOf(node, context) }
  }
  const what = node.regex === undefined ? 'A big integer' : 'A regular expression'
  refuse(node, what, 'Compare with strings and numbers.', context)
  return standIn(node, context)
}

function toMember(node: acorn.MemberExpression, context: Context): ScriptExpression {
  const location = locationOf(node, context)
  const { object: owner, property } = node
  const isOptional = node.optional
  if (owner.type === 'Super' || property.type === 'PrivateIdentifier') {
    refuse(node, '`super` and private fields', 'Use values and functions.', context)
    return standIn(node, context)
  }
  const object = toExpression(owner, context)
  if (!node.computed && property.type === 'Identifier')
    return { kind: 'member', object, property: property.name, isOptional, location }
  const index = toExpression(property, context)
  if (index.kind === 'literal' && typeof index.value === 'string') {
    return { kind: 'member', object, property: index.value, isOptional, location }
  }
  return { kind: 'index', object, index, isOptional, location }
}

function toCall(node: acorn.CallExpression, context: Context): ScriptExpression {
  if (node.callee.type === 'Super') {
    refuse(node, '`super`', 'Use values and functions.', context)
    return standIn(node, context)
  }
  return {
    kind: 'call',
    callee: toExpression(node.callee, context),
    arguments: toElements(node, node.arguments, context),
    isOptional: node.optional,
    location: locationOf(node, context),
  }
}

function isBinaryOperator(operator: string): operator is ScriptBinaryOperator {
  return binaryOperators.has(operator)
}

function isUnaryOperator(operator: string): operator is '!' | '-' | '+' | 'typeof' {
  return unaryOperators.has(operator)
}

function toBinary(node: acorn.BinaryExpression, context: Context): ScriptExpression {
  const { operator } = node
  if (!isBinaryOperator(operator) || node.left.type === 'PrivateIdentifier') {
    refuse(node, `The operator ${operator}`, 'Use comparisons, arithmetic and text.', context)
    return standIn(node, context)
  }
  const left = toExpression(node.left, context)
  const right = toExpression(node.right, context)
  return { kind: 'binary', operator, left, right, location: locationOf(node, context) }
}

function toUnary(node: acorn.UnaryExpression, context: Context): ScriptExpression {
  const { operator } = node
  if (!isUnaryOperator(operator)) {
    refuse(node, `The operator ${operator}`, 'Use comparisons, arithmetic and text.', context)
    return standIn(node, context)
  }
  return { kind: 'unary', operator, operand: toExpression(node.argument, context), location: locationOf(node, context) }
}

function toElements(
  owner: acorn.Node,
  elements: readonly (acorn.Expression | acorn.SpreadElement | null)[],
  context: Context,
): readonly ScriptElement[] {
  return elements.flatMap((element): readonly ScriptElement[] => {
    if (element === null) {
      refuse(owner, 'A hole in an array', 'Write undefined or null.', context)
      return []
    }
    if (element.type === 'SpreadElement') return [{ value: toExpression(element.argument, context), isSpread: true }]
    return [{ value: toExpression(element, context), isSpread: false }]
  })
}

function toField(property: acorn.Property | acorn.SpreadElement, context: Context): ScriptField {
  if (property.type === 'SpreadElement') return { key: null, value: toExpression(property.argument, context) }
  if (property.kind !== 'init') refuse(property, 'A getter or setter', 'Write a plain field.', context)
  return { key: keyOf(property, context), value: toExpression(property.value, context) }
}

function keyOf(property: acorn.Property | acorn.AssignmentProperty, context: Context): string {
  const { key } = property
  if (!property.computed && key.type === 'Identifier') return key.name
  if (key.type === 'Literal' && (typeof key.value === 'string' || typeof key.value === 'number'))
    return String(key.value)
  refuse(property, 'A computed key', 'Write the name of the field.', context)
  return ''
}

/** A function: an arrow, a function expression, a method. */
export function toFunction(
  node: acorn.ArrowFunctionExpression | acorn.FunctionExpression | acorn.FunctionDeclaration,
  context: Context,
): ScriptFunction {
  const location = locationOf(node, context)
  if (node.async || node.generator)
    refuse(node, 'An async or generator function', 'A value is computed at once.', context)
  const parameters = node.params.map((parameter) => toPattern(parameter, context))
  const { body } = node
  if (body.type === 'BlockStatement')
    return { kind: 'function', parameters, body: context.toBody(body, context), location }
  const value = toExpression(body, context)
  return { kind: 'function', parameters, body: [{ kind: 'return', value, location: value.location }], location }
}

/** A pattern of parameters or of `const`. */
export function toPattern(node: acorn.Pattern, context: Context): ScriptPattern {
  const location = locationOf(node, context)
  switch (node.type) {
    case 'Identifier':
      return { kind: 'name', name: node.name, location }
    case 'ArrayPattern':
      return {
        kind: 'array',
        items: node.elements.map((element) => (element === null ? null : toPattern(element, context))),
        location,
      }
    case 'ObjectPattern': {
      const fields = node.properties.flatMap((property) => {
        if (property.type === 'Property')
          return [{ key: keyOf(property, context), pattern: toPattern(property.value, context) }]
        refuse(property, 'The rest of an object', 'Name the fields that are needed.', context)
        return []
      })
      return { kind: 'object', fields, location }
    }
    case 'AssignmentPattern':
      return {
        kind: 'default',
        pattern: toPattern(node.left, context),
        value: toExpression(node.right, context),
        location,
      }
    case 'RestElement':
      return { kind: 'rest', pattern: toPattern(node.argument, context), location }
    default:
      refuse(node, 'This parameter', 'Use names, arrays and objects.', context)
      return standInPattern(node, context)
  }
}
