// Operators: computed now when everything is known, terms otherwise.

import type { ScriptExpression } from '../../../model/script.ts'
import type { TypedTerm } from '../typed-term.ts'
import { choose, compare, isNull, isTextual, textOf, truth } from './conditions.ts'
import { callOf, known, type Scope, type Static, termOf } from './static-value.ts'
import { entryTerm, toTyped } from './to-typed.ts'
import { refineTerm } from './refine-term.ts'
import { BOOL, call, INT, refuse, STRING, type Translation } from './translation.ts'

const COMPARISONS: Readonly<Record<string, string>> = {
  '===': '=',
  '!==': '<>',
  '==': '=',
  '!=': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
}
const ARITHMETIC: Readonly<Record<string, string>> = { '-': '-', '*': '*', '%': 'mod' }

/** `a + b`, `a === b`… */
export function translateBinary(
  { operator, left, right }: ScriptExpression & { kind: 'binary' },
  scope: Scope,
  translation: Translation,
): Static {
  const first = translation.expression(left, scope)
  const second = translation.expression(right, scope)
  if (first.kind === 'known' && second.kind === 'known')
    return known(computeBinary(operator, first.value, second.value))
  if (operator === 'in') return membership(first, second, translation)
  const a = toTyped(first, translation)
  const b = toTyped(second, translation)
  const comparison = COMPARISONS[operator]
  if (comparison !== undefined) return compare(comparison, a, b, translation)
  if (operator === '+') {
    if (!isTextual(a) && !isTextual(b)) return callOf('+', [a.term, b.term], INT)
    return callOf('^', [textOf(a, translation).term, textOf(b, translation).term], STRING)
  }
  if (operator === '/')
    return refuse(translation, 'Keys hold whole numbers, which / could make a fraction of.', 'Write Math.trunc(a / b).')
  const primitive = ARITHMETIC[operator]
  return primitive === undefined
    ? refuse(translation, `The operator ${operator} is not possible here.`)
    : callOf(primitive, [a.term, b.term], INT)
}

/** Known operands of any type, with JavaScript's own meaning. */
function computeBinary(operator: string, a: unknown, b: unknown): unknown {
  if (operator === '===') return a === b
  if (operator === '!==') return a !== b
  const isNullish = a === null || a === undefined || b === null || b === undefined
  if (operator === '==') return isNullish ? (a ?? null) === (b ?? null) : a === b
  if (operator === '!=') return isNullish ? (a ?? null) !== (b ?? null) : a !== b
  if (operator === 'in') return typeof b === 'object' && b !== null && String(a) in b
  if (operator === '+' && (typeof a === 'string' || typeof b === 'string')) return `${String(a)}${String(b)}`
  if (typeof a === 'string' && typeof b === 'string') return order(operator, a < b ? -1 : a > b ? 1 : 0)
  return computeNumbers(operator, Number(a), Number(b))
}

function order(operator: string, sign: number): boolean {
  if (operator === '<') return sign < 0
  if (operator === '<=') return sign <= 0
  return operator === '>' ? sign > 0 : sign >= 0
}

function computeNumbers(operator: string, a: number, b: number): unknown {
  switch (operator) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
      return a / b
    case '%':
      return a % b
    case '**':
      return a ** b
    default:
      return order(operator, a - b)
  }
}

/** `word in table`. */
function membership(item: Static, table: Static, translation: Translation): Static {
  if (table.kind !== 'known' || typeof table.value !== 'object' || table.value === null)
    return refuse(translation, 'The right side of `in` must be an object whose fields are known.')
  return isMember(toTyped(item, translation), Object.keys(table.value), translation)
}

/** Whether a term is one of known values. */
export function isMember(item: TypedTerm, values: readonly unknown[], translation: Translation): Static {
  const list = toTyped(known(values), translation)
  const typed = item.type === null ? list : refineTerm(translation.catalog, list, { kind: 'list', of: item.type })
  return callOf('List.mem', [item.term, typed.term], BOOL)
}

/** `&&`, `||`, `??`; the right side is looked at only where it matters. */
export function translateLogical(
  { operator, left, right }: ScriptExpression & { kind: 'logical' },
  scope: Scope,
  translation: Translation,
): Static {
  const first = translation.expression(left, scope)
  if (operator === '??') return fallbackOf(first, () => translation.expression(right, scope), translation)
  const test = truth(first, translation)
  if (typeof test === 'boolean') return test === (operator === '&&') ? translation.expression(right, scope) : first
  const second = translation.expression(right, scope)
  const a = toTyped(first, translation)
  if (isCondition(a) && isCondition(toTyped(second, translation))) {
    const other = truth(second, translation)
    const term = typeof other === 'boolean' ? toTyped(known(other), translation) : other
    return termOf(call(operator, [test.term, term.term], BOOL))
  }
  const b = toTyped(second, translation)
  if (operator === '&&') return termOf(choose(test, b, a, translation))
  const present = a.type?.kind === 'option' && b.type?.kind !== 'option' ? call('Option.get', [a.term], a.type.of) : a
  return termOf(choose(test, present, b, translation))
}

function isCondition({ term, type }: TypedTerm): boolean {
  return type?.kind === 'bool' || (type === null && term.kind !== 'constant')
}

function fallbackOf(first: Static, otherwise: () => Static, translation: Translation): Static {
  if (first.kind === 'known') return first.value === null || first.value === undefined ? otherwise() : first
  if (first.kind === 'entry')
    return termOf(entryTerm(first, first.isTotal ? null : toTyped(otherwise(), translation), translation))
  if (first.kind !== 'term') return first
  const { typed } = first
  if (isNull(typed)) return otherwise()
  const inner = typed.type?.kind === 'option' ? typed.type.of : null
  if (inner === null && typed.type !== null) return first
  const second = toTyped(otherwise(), translation)
  if (second.type?.kind === 'option') {
    const isSome = call('Option.is_some', [typed.term], BOOL)
    return termOf(choose(isSome, typed, second, translation))
  }
  const fallback = inner === null ? second : refineTerm(translation.catalog, second, inner)
  return callOf('Option.value', [typed.term, fallback.term], inner)
}

/** `!x`, `-x`. */
export function translateUnary(
  { operator, operand }: ScriptExpression & { kind: 'unary' },
  scope: Scope,
  translation: Translation,
): Static {
  const value = translation.expression(operand, scope)
  if (operator === '!') {
    const test = truth(value, translation)
    return typeof test === 'boolean' ? known(!test) : callOf('not', [test.term], BOOL)
  }
  if (value.kind === 'known') {
    if (operator === 'typeof') return known(typeof value.value)
    return known(operator === '-' ? -Number(value.value) : Number(value.value))
  }
  if (operator !== '-') return refuse(translation, `The operator ${operator} is not possible here.`)
  return callOf('~-', [toTyped(value, translation).term], INT)
}

/** `a ? b : c`. */
export function translateConditional(
  { test, whenTrue, whenFalse }: ScriptExpression & { kind: 'conditional' },
  scope: Scope,
  translation: Translation,
): Static {
  const condition = truth(translation.expression(test, scope), translation)
  if (typeof condition === 'boolean') return translation.expression(condition ? whenTrue : whenFalse, scope)
  const then = toTyped(translation.expression(whenTrue, scope), translation)
  const otherwise = toTyped(translation.expression(whenFalse, scope), translation)
  return termOf(choose(condition, then, otherwise, translation))
}
