// Builders of OCaml expressions that add parentheses where the grammar needs them.

import type { Argument, Expression, MatchCase } from '../ocaml/expression.ts'

/** A name, path or literal. */
export function atom(text: string): Expression {
  return { kind: 'atom', text }
}

/** The expression without the marks that only say where it came from. */
function bare(expression: Expression): Expression {
  let inner = expression
  while (inner.kind === 'labelled') inner = inner.value
  return inner
}

const SELF_CONTAINED: ReadonlySet<Expression['kind']> = new Set(['atom', 'access', 'index', 'paren', 'list', 'record'])

/** The expression as an argument or operand of something that binds tightly. */
export function closed(expression: Expression): Expression {
  const inner = bare(expression)
  const isNegative = inner.kind === 'atom' && inner.text.startsWith('-')
  if (SELF_CONTAINED.has(inner.kind) && !isNegative) return expression
  return parenthesize(expression)
}

/** The expression in parentheses, which may open a module: `Key.(`. */
export function parenthesize(expression: Expression, open = '('): Expression {
  return { kind: 'paren', open, close: ')', contents: expression }
}

/** A positional argument. */
export function positional(value: Expression): Argument {
  return { label: '', value: closed(value) }
}

/** `~name:value`; a variable of the same name is a pun. */
export function labelled(name: string, value: Expression): Argument {
  const inner = bare(value)
  if (inner.kind === 'atom' && inner.text === name) return { label: '', value: atom(`~${name}`) }
  return { label: `~${name}:`, value: closed(value) }
}

/** Application of a function to arguments; the function alone when there are none. */
export function apply(callee: Expression | string, args: readonly Argument[]): Expression {
  const head = typeof callee === 'string' ? atom(callee) : closed(callee)
  return args.length === 0 ? head : { kind: 'apply', callee: head, args }
}

/** Application to positional arguments. */
export function call(callee: string, ...values: readonly Expression[]): Expression {
  return apply(callee, values.map(positional))
}

/** A list with its items, bracketed where the grammar needs it. */
export function list(items: readonly Expression[]): Expression {
  if (items.length === 0) return atom('[]')
  return { kind: 'list', open: '[', close: ']', items: items.map(closedItem), hasFinalSeparator: false }
}

/** Open-ended expressions and tuples need parentheses inside a list. */
function closedItem(item: Expression): Expression {
  const inner = bare(item)
  return isOpen(inner) ? parenthesize(item) : item
}

function isOpen(expression: Expression): boolean {
  return ['fun', 'function', 'match', 'if', 'block'].includes(expression.kind)
}

/** A tuple in parentheses. */
export function tuple(items: readonly Expression[]): Expression {
  return parenthesize({ kind: 'tuple', items: items.map(closedItem) })
}

export interface Operator {
  readonly symbol: string
  readonly level: number
  readonly side: 'left' | 'right'
}

const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  (
    [
      { symbol: '||', level: 2, side: 'right' },
      { symbol: '&&', level: 3, side: 'right' },
      ...['=', '<>', '<', '>', '<=', '>=', '$', '|>', '>>='].map(
        (symbol) => ({ symbol, level: 4, side: 'left' }) as const,
      ),
      ...['@', '^', '@@', '@->'].map((symbol) => ({ symbol, level: 5, side: 'right' }) as const),
      { symbol: '::', level: 6, side: 'right' },
      ...['+', '-'].map((symbol) => ({ symbol, level: 7, side: 'left' }) as const),
      ...['*', '/', '%', 'mod', 'land', 'lor', 'lxor'].map((symbol) => ({ symbol, level: 8, side: 'left' }) as const),
      ...['lsl', 'lsr', 'asr'].map((symbol) => ({ symbol, level: 9, side: 'right' }) as const),
    ] satisfies readonly Operator[]
  ).map((operator) => [operator.symbol, operator]),
)

/** Precedence and side of an infix operator; undefined for other names. */
export function operatorOf(symbol: string): Operator | undefined {
  return OPERATORS.get(symbol)
}

/** Operands joined by one operator, in the order written. */
export function infix(symbol: string, operands: readonly Expression[]): Expression {
  const operator = OPERATORS.get(symbol)
  const level = operator?.level ?? 4
  const [first, ...rest] = operands.map((operand) => operandOf(operand, level))
  if (first === undefined) return atom('()')
  if (rest.length === 0) return first
  return { kind: 'infix', level, first, rest: rest.map((value) => ({ operator: symbol, value })) }
}

/** Only operators that bind tighter may stand bare inside another; those of one level are always bracketed. */
function operandOf(operand: Expression, level: number): Expression {
  const inner = bare(operand)
  if (inner.kind === 'apply' || inner.kind === 'prefix') return operand
  if (inner.kind === 'infix' && inner.level > level) return operand
  return closed(operand)
}

/** `fun parameters -> body`. */
export function fun(parameters: string, body: Expression): Expression {
  return { kind: 'fun', parameters, body }
}

/** Cases of a match; one that ends open is bracketed unless it is last. */
export function matchCases(
  cases: readonly { readonly pattern: string; readonly guard: Expression | null; readonly body: Expression }[],
): readonly MatchCase[] {
  return cases.map((one, index) => {
    const isLast = index === cases.length - 1
    const inner = bare(one.body)
    const isNested = inner.kind === 'match' || inner.kind === 'function' || inner.kind === 'fun'
    return {
      hasBar: true,
      pattern: one.pattern,
      guard: one.guard,
      body: isNested && !isLast ? parenthesize(one.body) : one.body,
    }
  })
}

/** The expression with its place reported under `label`. */
export function mark(label: string, value: Expression): Expression {
  return { kind: 'labelled', label, value }
}
