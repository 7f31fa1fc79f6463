// The value restriction: which expressions create nothing when they are evaluated, so that their type may be generalised.

import type { Expression, ObjectField } from '../../ocaml/syntax.ts'

/** Whether an expression may create something whose type must stay one. */
export function isExpansive(expression: Expression): boolean {
  const pending: Expression[] = [expression]
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const parts = harmlessParts(at)
    if (parts === null) return true
    pending.push(...parts)
  }
  return false
}

/** The parts that must be harmless for the whole to be; null when the whole is not. */
function harmlessParts(expression: Expression): readonly Expression[] | null {
  switch (expression.kind) {
    case 'identifier':
    case 'constant':
    case 'function':
    case 'match-function':
    case 'unreachable':
      return []
    case 'construct':
    case 'variant':
      return expression.argument === null ? [] : [expression.argument]
    case 'tuple':
    case 'list':
      return expression.items
    case 'array':
      return expression.items.length === 0 ? [] : null
    case 'record':
      return [...(expression.base === null ? [] : [expression.base]), ...expression.fields.map(({ value }) => value)]
    case 'field':
      return [expression.record]
    case 'let':
      return [...expression.bindings.map(({ value }) => value), expression.body]
    case 'open':
    case 'let-exception':
      return [expression.body]
    case 'if':
      return [expression.then, ...(expression.else === null ? [] : [expression.else])]
    case 'match':
      return [expression.subject, ...expression.cases.map(({ body }) => body)]
    case 'lazy':
    case 'constraint':
    case 'coercion':
      return [expression.value]
    case 'object':
      return objectParts(expression.fields)
    case 'assert':
      return isFalse(expression.condition) ? [] : null
    case 'apply':
      return isRaise(expression.function) ? expression.arguments.map(({ value }) => value) : null
    default:
      return null
  }
}

function objectParts(fields: readonly ObjectField[]): readonly Expression[] | null {
  const parts: Expression[] = []
  for (const field of fields) {
    if (field.kind === 'instance-variable' && !field.isMutable)
      parts.push(...(field.value === null ? [] : [field.value]))
    else if (field.kind !== 'method' && !(field.kind === 'inherit' && field.class.kind === 'path')) return null
  }
  return parts
}

function isFalse(expression: Expression): boolean {
  return expression.kind === 'construct' && expression.constructor.path.at(-1) === 'false'
}

function isRaise(expression: Expression): boolean {
  return expression.kind === 'identifier' && ['raise', 'raise_notrace'].includes(expression.name.path.at(-1) ?? '')
}
