// JavaScript functions as terms: evaluated on terms from their syntax, never run. What terms cannot say is refused with its place.

import type { Catalog } from '../../model/catalog.ts'
import { NONE } from '../../model/constant.ts'
import type { DataType } from '../../model/data-type.ts'
import type {
  ScriptElement,
  ScriptExpression,
  ScriptFunction,
  ScriptPattern,
  ScriptStatement,
} from '../../model/script.ts'
import type { CaseRow, Pattern } from '../../model/term.ts'
import type { KeyDraft } from '../drafts.ts'
import { refineTerm } from './refine-term.ts'
import { functionCall, methodCall, textTerm } from './call-terms.ts'
import { plainConstant, refineConstant } from './to-constant.ts'
import { BOOL, call, constant, INT, type KeyTerm, refuse, STRING, type Translation, UNKNOWN } from './translation.ts'
import type { TypedTerm } from './values.ts'

export interface TranslationRefusal {
  readonly kind: 'refusal'
  readonly message: string
}

type Scope = ReadonlyMap<string, TypedTerm>

/** The term that a function computes from its arguments. */
export function translateFunction(
  catalog: Catalog,
  script: ScriptFunction,
  args: readonly TypedTerm[],
): TypedTerm | TranslationRefusal {
  const translation: Translation = { catalog, refusal: null }
  const { scope, wrap } = bindParameters(script.parameters, args, translation)
  const result = translateBody(script.body, scope, translation)
  if (translation.refusal !== null) return { kind: 'refusal', message: translation.refusal }
  return { term: wrap(result.term), type: result.type }
}

/** Parameters become names for the arguments; a list that is taken apart is matched once around the whole. */
function bindParameters(
  parameters: readonly ScriptPattern[],
  args: readonly TypedTerm[],
  translation: Translation,
): { readonly scope: Scope; readonly wrap: (body: KeyTerm) => KeyTerm } {
  const scope = new Map<string, TypedTerm>()
  const rows: { readonly subject: KeyTerm; readonly pattern: Pattern }[] = []
  parameters.forEach((parameter, index) => {
    const argument = args[index] ?? UNKNOWN
    if (parameter.kind === 'name') scope.set(parameter.name, argument)
    else if (parameter.kind === 'array') {
      const pattern = listPattern(parameter.items, argument.type, scope, translation)
      rows.push({ subject: argument.term, pattern })
    } else if (parameter.kind === 'object') bindFields(parameter, argument, scope, translation)
    else refuse(translation, 'Defaults and rest parameters are not possible here.')
  })
  const wrap = (body: KeyTerm): KeyTerm =>
    rows.reduceRight(
      (inner, { subject, pattern }) => ({ kind: 'case', subject, rows: [{ pattern, body: inner }] }),
      body,
    )
  return { scope, wrap }
}

function listPattern(
  items: readonly (ScriptPattern | null)[],
  type: DataType | null,
  scope: Map<string, TypedTerm>,
  translation: Translation,
): Pattern {
  const parts = items.map((item, index): Pattern => {
    if (item === null) return { kind: 'any' }
    if (item.kind !== 'name') {
      refuse(translation, 'Only names can be taken out of a list here.')
      return { kind: 'any' }
    }
    const part = type?.kind === 'tuple' ? (type.items[index] ?? null) : type?.kind === 'list' ? type.of : null
    scope.set(item.name, { term: { kind: 'variable', name: item.name }, type: part })
    return { kind: 'variable', name: item.name }
  })
  return { kind: type?.kind === 'tuple' ? 'tuple' : 'list', items: parts }
}

function bindFields(
  { fields }: ScriptPattern & { kind: 'object' },
  argument: TypedTerm,
  scope: Map<string, TypedTerm>,
  translation: Translation,
): void {
  for (const { key, pattern } of fields) {
    if (pattern.kind === 'name') scope.set(pattern.name, fieldOf(argument, key, translation))
    else refuse(translation, 'Only names can be taken out of an object here.')
  }
}

function fieldOf({ term, type, fieldTypes }: TypedTerm, name: string, { catalog }: Translation): TypedTerm {
  const declaration = type?.kind === 'named' ? catalog.dataTypes.get(type.name) : undefined
  const field = declaration?.kind === 'record' ? declaration.fields.find((one) => one.name === name) : undefined
  if (term.kind === 'record') {
    const known = term.fields[name]
    if (known !== undefined) return { term: known, type: field?.type ?? fieldTypes?.[name] ?? null }
  }
  return call('.', [term, { kind: 'constant', value: { kind: 'string', value: name } }], field?.type ?? infoField(name))
}

function infoField(name: string): DataType | null {
  if (name === 'name' || name === 'root' || name === 'target') return STRING
  return name === 'packages' || name === 'libraries' ? { kind: 'list', of: STRING } : null
}

function translateBody(body: readonly ScriptStatement[], scope: Scope, translation: Translation): TypedTerm {
  const [first, ...rest] = body
  if (first === undefined) return refuse(translation, 'This function does not return a value in every case.')
  switch (first.kind) {
    case 'return':
      return first.value === null
        ? refuse(translation, 'A bare return gives no value.')
        : translate(first.value, scope, translation)
    case 'define': {
      if (first.pattern.kind !== 'name') return refuse(translation, 'Only names can be defined here.')
      const inner = new Map(scope).set(first.pattern.name, translate(first.value, scope, translation))
      return translateBody(rest, inner, translation)
    }
    case 'block':
      return translateBody([...first.body, ...rest], scope, translation)
    case 'if': {
      const test = condition(translate(first.test, scope, translation), translation)
      const then = translateBody([...first.whenTrue, ...rest], scope, translation)
      return choose(test, then, translateBody([...first.whenFalse, ...rest], scope, translation), translation)
    }
    case 'switch':
      return translateSwitch(first, rest, scope, translation)
    case 'throw': {
      const message =
        first.message === null ? constant({ kind: 'string', value: '' }) : translate(first.message, scope, translation)
      return call('failwith', [message.term], null)
    }
    case 'break':
      return refuse(translation, 'A case that breaks without a value is not possible here.')
  }
}

function translateSwitch(
  { subject, cases }: ScriptStatement & { kind: 'switch' },
  rest: readonly ScriptStatement[],
  scope: Scope,
  translation: Translation,
): TypedTerm {
  const value = translate(subject, scope, translation)
  const rows: CaseRow<KeyDraft>[] = []
  let patterns: Pattern[] = []
  let type: DataType | null = null
  for (const { test, body } of cases) {
    patterns.push(
      test === null ? { kind: 'any' } : constantPattern(translate(test, scope, translation), value, translation),
    )
    if (body.length === 0) continue
    const result = translateBody([...body, ...rest], scope, translation)
    type ??= result.type
    const [only] = patterns
    rows.push({
      pattern: patterns.length === 1 && only !== undefined ? only : { kind: 'or', patterns },
      body: result.term,
    })
    patterns = []
  }
  const isClosed = cases.some(({ test }) => test === null)
  if (!isClosed && rest.length > 0)
    rows.push({ pattern: { kind: 'any' }, body: translateBody(rest, scope, translation).term })
  return { term: { kind: 'case', subject: value.term, rows }, type }
}

function constantPattern(test: TypedTerm, subject: TypedTerm, translation: Translation): Pattern {
  if (test.term.kind !== 'constant') {
    refuse(translation, 'A case must be a constant.')
    return { kind: 'any' }
  }
  const value =
    subject.type === null ? test.term.value : refineConstant(translation.catalog, subject.type, test.term.value)
  if (value.kind === 'variant' && value.argument === undefined) return { kind: 'variant', tag: value.tag }
  if (value.kind === 'constructor' && value.argument === undefined) return { kind: 'constructor', name: value.name }
  return { kind: 'constant', value }
}

function choose(test: TypedTerm, then: TypedTerm, otherwise: TypedTerm, translation: Translation): TypedTerm {
  const type = optionLike(then) ?? optionLike(otherwise) ?? then.type ?? otherwise.type
  const left = type === null ? then : refineTerm(translation.catalog, then, type)
  const right = type === null ? otherwise : refineTerm(translation.catalog, otherwise, type)
  return { term: { kind: 'if', condition: test.term, then: left.term, else: right.term }, type }
}

function optionLike({ type }: TypedTerm): DataType | null {
  return type?.kind === 'option' ? type : null
}

function condition(value: TypedTerm, translation: Translation): TypedTerm {
  if (value.type?.kind === 'option') return call('Option.is_some', [value.term], BOOL)
  if (value.type !== null && value.type.kind !== 'bool')
    return refuse(translation, 'A condition must be true or false: compare with ===.')
  return value
}

function translate(expression: ScriptExpression, scope: Scope, translation: Translation): TypedTerm {
  switch (expression.kind) {
    case 'literal':
      return literal(expression.value)
    case 'identifier':
      if (expression.name === 'undefined') return constant(NONE)
      return (
        scope.get(expression.name) ??
        refuse(translation, `“${expression.name}” is not known inside this function: only its parameters are.`)
      )
    case 'member':
      return translateMember(expression, scope, translation)
    case 'conditional': {
      const test = condition(translate(expression.test, scope, translation), translation)
      return choose(
        test,
        translate(expression.whenTrue, scope, translation),
        translate(expression.whenFalse, scope, translation),
        translation,
      )
    }
    case 'logical':
      return translateLogical(expression, scope, translation)
    case 'binary':
      return translateBinary(expression, scope, translation)
    case 'unary': {
      const operand = translate(expression.operand, scope, translation)
      if (expression.operator === '!') return call('not', [condition(operand, translation).term], BOOL)
      return expression.operator === '-'
        ? call('~-', [operand.term], INT)
        : refuse(translation, `The operator ${expression.operator} is not possible here.`)
    }
    case 'template':
      return translateTemplate(expression, scope, translation)
    case 'array':
      return translateArray(expression.items, scope, translation)
    case 'object': {
      const fields: Record<string, KeyTerm> = {}
      for (const { key, value } of expression.fields) {
        if (key === null) return refuse(translation, 'Objects cannot be spread here.')
        fields[key] = translate(value, scope, translation).term
      }
      return { term: { kind: 'record', fields }, type: null }
    }
    case 'call':
      return translateCall(expression, scope, translation)
    default:
      return refuse(translation, 'This form of expression is not possible here.')
  }
}

function literal(value: string | number | boolean | null): TypedTerm {
  if (value === null) return constant(NONE)
  const type: DataType | null = typeof value === 'boolean' ? BOOL : typeof value === 'number' ? INT : null
  return constant(plainConstant(value), type)
}

function translateMember(
  { object, property }: ScriptExpression & { kind: 'member' },
  scope: Scope,
  translation: Translation,
): TypedTerm {
  const target = translate(object, scope, translation)
  if (property === 'length')
    return call(target.type?.kind === 'string' ? 'String.length' : 'List.length', [target.term], INT)
  return fieldOf(target, property, translation)
}

function translateLogical(
  { operator, left, right }: ScriptExpression & { kind: 'logical' },
  scope: Scope,
  translation: Translation,
): TypedTerm {
  const first = translate(left, scope, translation)
  const second = translate(right, scope, translation)
  if (operator === '??') {
    const inner = first.type?.kind === 'option' ? first.type.of : null
    const fallback = inner === null ? second : refineTerm(translation.catalog, second, inner)
    return call('Option.value', [first.term, fallback.term], inner)
  }
  return call(operator, [condition(first, translation).term, condition(second, translation).term], BOOL)
}

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
const ARITHMETIC: Readonly<Record<string, string>> = { '-': '-', '*': '*', '/': '/', '%': 'mod' }

function translateBinary(
  { operator, left, right }: ScriptExpression & { kind: 'binary' },
  scope: Scope,
  translation: Translation,
): TypedTerm {
  const first = translate(left, scope, translation)
  const second = translate(right, scope, translation)
  const comparison = COMPARISONS[operator]
  if (comparison !== undefined) return compare(comparison, first, second, translation)
  if (operator === '+') {
    const isText = isTextual(first) || isTextual(second)
    return isText ? call('^', [textTerm(first), textTerm(second)], STRING) : call('+', [first.term, second.term], INT)
  }
  const primitive = ARITHMETIC[operator]
  return primitive === undefined
    ? refuse(translation, `The operator ${operator} is not possible here.`)
    : call(primitive, [first.term, second.term], INT)
}

function isTextual({ term, type }: TypedTerm): boolean {
  return type?.kind === 'string' || (term.kind === 'constant' && term.value.kind === 'string')
}

function compare(primitive: string, left: TypedTerm, right: TypedTerm, { catalog }: Translation): TypedTerm {
  const isNull = (value: TypedTerm): boolean => value.term.kind === 'constant' && value.term.value === NONE
  if (primitive === '=' && isNull(right)) return call('Option.is_none', [left.term], BOOL)
  if (primitive === '<>' && isNull(right)) return call('Option.is_some', [left.term], BOOL)
  const first = left.type === null && right.type !== null ? refineTerm(catalog, left, right.type) : left
  const second = left.type === null ? right : refineTerm(catalog, right, left.type)
  return call(primitive, [first.term, second.term], BOOL)
}

function translateTemplate(
  { texts, values }: ScriptExpression & { kind: 'template' },
  scope: Scope,
  translation: Translation,
): TypedTerm {
  const parts: KeyTerm[] = []
  texts.forEach((text, index) => {
    if (text !== '') parts.push({ kind: 'constant', value: { kind: 'string', value: text } })
    const value = values[index]
    if (value !== undefined) parts.push(textTerm(translate(value, scope, translation)))
  })
  const last = parts.pop()
  if (last === undefined) return constant({ kind: 'string', value: '' }, STRING)
  return {
    term: parts.reduceRight((right, left) => ({ kind: 'call', primitive: '^', arguments: [left, right] }), last),
    type: STRING,
  }
}

function translateArray(items: readonly ScriptElement[], scope: Scope, translation: Translation): TypedTerm {
  const parts: KeyTerm[] = []
  let plain: KeyTerm[] = []
  let type: DataType | null = null
  const flush = (): void => {
    if (plain.length > 0) parts.push(listTerm(plain))
    plain = []
  }
  for (const { value, isSpread } of items) {
    const item = translate(value, scope, translation)
    if (isSpread) {
      flush()
      parts.push(item.term)
    } else {
      plain.push(item.term)
      type ??= item.type
    }
  }
  flush()
  const last = parts.pop() ?? listTerm([])
  const term = parts.reduceRight<KeyTerm>(
    (right, left) => ({ kind: 'call', primitive: '@', arguments: [left, right] }),
    last,
  )
  return { term, type: type === null ? null : { kind: 'list', of: type } }
}

function listTerm(items: readonly KeyTerm[]): KeyTerm {
  const constants = items.flatMap((item) => (item.kind === 'constant' ? [item.value] : []))
  return constants.length === items.length
    ? { kind: 'constant', value: { kind: 'list', items: constants } }
    : { kind: 'list', items }
}

function translateCall(
  { callee, arguments: given }: ScriptExpression & { kind: 'call' },
  scope: Scope,
  translation: Translation,
): TypedTerm {
  if (given.some(({ isSpread }) => isSpread)) return refuse(translation, 'Arguments cannot be spread here.')
  const operands = given.map(({ value }) => translate(value, scope, translation))
  if (callee.kind === 'identifier') return functionCall(callee.name, operands, translation)
  if (callee.kind !== 'member') return refuse(translation, 'This call is not possible here.')
  return methodCall(callee.property, translate(callee.object, scope, translation), operands, translation)
}
