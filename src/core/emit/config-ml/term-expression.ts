// Terms as OCaml expressions over named parameters, and values over keys in the forms that people write.

import type { CaseRow, Pattern, Term } from '../../model/term.ts'
import type { Expression } from '../ocaml/expression.ts'
import { isKeyword } from '../../model/ocaml-keywords.ts'
import { type ConstantContext, constantExpression } from './constant-expression.ts'
import {
  apply,
  atom,
  call,
  closed,
  infix,
  labelled,
  list,
  matchCases,
  operatorOf,
  parenthesize,
  positional,
  tuple,
} from './syntax.ts'

/** How terms are written: constants, and what stands for a key. */
export interface TermContext extends ConstantContext {
  readonly key: (ref: string) => Expression
  /** What stands for a value of the release, such as `Key.is_unix`. */
  readonly value: (ref: string) => Expression
}

type KeyTerm = Term<string>

/** A term as an OCaml expression that evaluates to the same. */
export function termExpression(term: KeyTerm, context: TermContext): Expression {
  const convert = (part: KeyTerm): Expression => termExpression(part, context)
  switch (term.kind) {
    case 'constant':
      return constantExpression(term.value, context)
    case 'key':
      return context.key(term.key)
    case 'variable':
      return atom(term.name)
    case 'tuple':
      return tuple(term.items.map(convert))
    case 'list':
      return list(term.items.map(convert))
    case 'variant':
      return call(`\`${term.tag}`, convert(term.argument))
    case 'constructor':
      return call(term.name, convert(term.argument))
    case 'record':
      return {
        kind: 'record',
        open: '{',
        base: null,
        fields: Object.entries(term.fields).map(([name, field]) => ({ name, value: convert(field) })),
        hasFinalSeparator: false,
      }
    case 'call':
      return callExpression(term, context)
    case 'if':
      return conditional(term, context)
    case 'case':
      return {
        kind: 'match',
        keyword: 'match',
        subject: convert(term.subject),
        cases: caseRows(term.rows, context),
      }
  }
}

/** `if … then … else if … else …`. */
function conditional(term: KeyTerm & { kind: 'if' }, context: TermContext): Expression {
  const branches: { condition: Expression; body: Expression }[] = []
  let rest: KeyTerm = term
  while (rest.kind === 'if') {
    branches.push({ condition: termExpression(rest.condition, context), body: branchExpression(rest.then, context) })
    rest = rest.else
  }
  return { kind: 'if', branches, otherwise: branchExpression(rest, context) }
}

function branchExpression(term: KeyTerm, context: TermContext): Expression {
  const body = termExpression(term, context)
  return body.kind === 'match' || body.kind === 'if' ? parenthesize(body) : body
}

/** Rows of a table as cases of a match. */
export function caseRows(rows: readonly CaseRow<string>[], context: TermContext): ReturnType<typeof matchCases> {
  return matchCases(
    rows.map(({ pattern, guard, body }) => ({
      pattern: patternText(pattern, context, 0),
      guard: guard === undefined ? null : termExpression(guard, context),
      body: termExpression(body, context),
    })),
  )
}

function callExpression(term: KeyTerm & { kind: 'call' }, context: TermContext): Expression {
  const { primitive, arguments: args } = term
  const [first, second] = args
  const text = second?.kind === 'constant' && second.value.kind === 'string' ? second.value.value : null
  const name = first?.kind === 'constant' && first.value.kind === 'string' ? first.value.value : null
  if (primitive === 'value' && name !== null) return context.value(name)
  const convert = (part: KeyTerm): Expression => termExpression(part, context)
  if (primitive === '.' && first !== undefined && text !== null) return fieldExpression(first, text, context)
  if (primitive === 'quote')
    return apply('Printf.sprintf', [positional(atom('"%S"')), ...args.map((part) => positional(convert(part)))])
  if (primitive === 'Name.create' && first !== undefined && second !== undefined) {
    return apply('Functoria_app.Name.create', [positional(convert(first)), labelled('prefix', convert(second))])
  }
  if (primitive === 'Option.value' && first !== undefined && second !== undefined) {
    return apply('Option.value', [positional(convert(first)), labelled('default', convert(second))])
  }
  const operator = operatorOf(primitive)
  if (operator !== undefined && args.length === 2) return infix(primitive, operands(term, operator.side).map(convert))
  return apply(
    primitive === '~-' ? '( ~- )' : primitive,
    args.map((part) => positional(convert(part))),
  )
}

/** Operands of a chain of one operator, as far as it may be written without parentheses. */
function operands(term: KeyTerm & { kind: 'call' }, side: 'left' | 'right'): readonly KeyTerm[] {
  const isSame = (part: KeyTerm | undefined): part is KeyTerm & { kind: 'call' } =>
    part?.kind === 'call' && part.primitive === term.primitive && part.arguments.length === 2
  const found: KeyTerm[] = []
  let rest: KeyTerm & { kind: 'call' } = term
  for (;;) {
    const [left, right] = rest.arguments
    const [outer, inner] = side === 'right' ? [left, right] : [right, left]
    if (outer !== undefined) found.push(outer)
    if (isSame(inner) && !isComparison(term.primitive)) rest = inner
    else {
      if (inner !== undefined) found.push(inner)
      return side === 'right' ? found : found.reverse()
    }
  }
}

function isComparison(primitive: string): boolean {
  return operatorOf(primitive)?.level === 4
}

/** `record.field`; the project's information is abstract and has functions instead. */
function fieldExpression(record: KeyTerm, field: string, context: TermContext): Expression {
  if (record.kind === 'variable' && record.name.startsWith('info')) {
    const names: Readonly<Record<string, string>> = { root: 'build_dir', packages: 'package_names' }
    const value = call(`Info.${names[field] ?? field}`, atom(record.name))
    // A path in OCaml, a text in terms.
    return field === 'root' ? call('Fpath.to_string', value) : value
  }
  return { kind: 'access', value: closed(termExpression(record, context)), access: `.${field}` }
}

/** A pattern as text; `outer` is how tightly its place binds: 0 anything, 1 no alternatives, 2 only closed patterns. */
export function patternText(pattern: Pattern, context: ConstantContext, outer: 0 | 1 | 2): string {
  const wrap = (text: string, level: 0 | 1 | 2): string => (outer > level ? `(${text})` : text)
  const inner = (part: Pattern, level: 0 | 1 | 2): string => patternText(part, context, level)
  switch (pattern.kind) {
    case 'any':
      return '_'
    case 'variable':
      return pattern.name
    case 'alias':
      return wrap(`${inner(pattern.pattern, 0)} as ${pattern.name}`, 0)
    case 'constant':
      return patternConstantText(pattern.value, context, outer)
    case 'tuple':
      return `(${pattern.items.map((item) => inner(item, 1)).join(', ')})`
    case 'list':
      return pattern.items.length === 0 ? '[]' : `[ ${pattern.items.map((item) => inner(item, 0)).join('; ')} ]`
    case 'cons':
      return wrap(`${inner(pattern.head, 2)} :: ${inner(pattern.tail, 1)}`, 1)
    case 'variant':
      return pattern.argument === undefined
        ? `\`${pattern.tag}`
        : wrap(`\`${pattern.tag} ${inner(pattern.argument, 2)}`, 1)
    case 'constructor':
      return pattern.argument === undefined ? pattern.name : wrap(`${pattern.name} ${inner(pattern.argument, 2)}`, 1)
    case 'record':
      return `{ ${Object.entries(pattern.fields)
        .map(([name, field]) => `${name} = ${inner(field, 0)}`)
        .join('; ')} }`
    case 'or':
      return wrap(pattern.patterns.map((part) => inner(part, 1)).join(' | '), 0)
  }
}

function patternConstantText(
  constant: Parameters<typeof constantExpression>[0],
  context: ConstantContext,
  outer: 0 | 1 | 2,
): string {
  const text = flatText(constantExpression(constant, context))
  const isOpen =
    text.startsWith('-') ||
    ((constant.kind === 'variant' || constant.kind === 'constructor') && constant.argument !== undefined)
  return isOpen && outer > 1 ? `(${text})` : text
}

/** Constants are short: in patterns they stand on one line. */
function flatText(expression: Expression): string {
  switch (expression.kind) {
    case 'atom':
      return expression.text
    case 'apply':
      return [
        flatText(expression.callee),
        ...expression.args.map(({ label, value }) => `${label}${flatText(value)}`),
      ].join(' ')
    case 'paren':
      return `${expression.open}${flatText(expression.contents)}${expression.close}`
    case 'tuple':
      return expression.items.map(flatText).join(', ')
    case 'list':
      return `[ ${expression.items.map(flatText).join('; ')} ]`
    case 'record':
      return `{ ${expression.fields.map(({ name, value }) => `${name} = ${value === null ? name : flatText(value)}`).join('; ')} }`
    default:
      return '_'
  }
}

/** A name for a parameter that no other name of the term is. */
export function parameterName(wanted: string, taken: Set<string>): string {
  const base = isKeyword(wanted) || !/^[a-z_][A-Za-z0-9_']*$/.test(wanted) ? 'x' : wanted
  let name = base
  for (let number = 2; taken.has(name); number += 1) name = `${base}_${number}`
  taken.add(name)
  return name
}
