// The evaluator of terms. Branches are lazy as in OCaml. It walks the term each time: most terms are tiny and are evaluated
// once for each target, so that compiling them first would cost more than it saves.

import { bool, type Constant } from '../../model/constant.ts'
import type { Term } from '../../model/term.ts'
import { noCaseOf } from './case-places.ts'
import { constantEquals } from './compare-constants.ts'
import { type Bindings, findBinding, matchPattern } from './match-pattern.ts'
import { failure, isFailure, type Outcome } from './outcome.ts'
import { PRIMITIVES } from './primitives.ts'

/** Values of the keys that a term reads; reading one may raise an exception. */
export type KeyLookup<K> = (key: K) => Outcome

/** Terms nested deeper are refused: no configuration writes one, and the evaluator recurses. */
export const MAX_TERM_DEPTH = 500

const TRUE = bool(true)
const FALSE = bool(false)

/** Outcome of a term under values of keys and of variables; `depth` is how deep it stands in the term it belongs to. */
export function evaluateOutcome<K>(
  term: Term<K>,
  lookup: KeyLookup<K>,
  bindings: Bindings | null,
  depth: number,
): Outcome {
  switch (term.kind) {
    case 'constant':
      return term.value
    case 'key':
      return lookup(term.key)
    case 'variable':
      return findBinding(bindings, term.name) ?? failure(`Unbound value ${term.name}`)
    default:
      break
  }
  if (depth > MAX_TERM_DEPTH) return failure('Stack_overflow')
  const evaluate = (part: Term<K>, scope: Bindings | null = bindings): Outcome =>
    evaluateOutcome(part, lookup, scope, depth + 1)
  switch (term.kind) {
    case 'tuple':
    case 'list':
      return combine(term.items, evaluate, (items) => ({ kind: term.kind, items }))
    case 'variant':
    case 'constructor': {
      const argument = evaluate(term.argument)
      return isFailure(argument) ? argument : { ...term, argument }
    }
    case 'record':
      return combine(Object.values(term.fields), evaluate, (values) => record(Object.keys(term.fields), values))
    case 'call':
      return evaluateCall(term, evaluate)
    case 'if': {
      const condition = evaluate(term.condition)
      if (isFailure(condition)) return condition
      return evaluate(isTrue(condition) ? term.then : term.else)
    }
    case 'case':
      return evaluateCase(term, evaluate, bindings)
  }
}

type Evaluate<K> = (term: Term<K>, bindings?: Bindings | null) => Outcome

function isTrue(constant: Constant): boolean {
  return constant.kind === 'bool' && constant.value
}

function combine<K>(
  terms: readonly Term<K>[],
  evaluate: Evaluate<K>,
  build: (values: readonly Constant[]) => Outcome,
): Outcome {
  const values: Constant[] = []
  for (const term of terms) {
    const value = evaluate(term)
    if (isFailure(value)) return value
    values.push(value)
  }
  return build(values)
}

function record(names: readonly string[], values: readonly Constant[]): Constant {
  const fields: Record<string, Constant> = {}
  for (const [index, name] of names.entries()) {
    const value = values[index]
    if (value !== undefined) fields[name] = value
  }
  return { kind: 'record', fields }
}

function evaluateCall<K>(term: Term<K> & { kind: 'call' }, evaluate: Evaluate<K>): Outcome {
  const { primitive: name, arguments: args } = term
  const [left, right] = args
  if (left !== undefined && right !== undefined && args.length === 2) {
    if (name === '&&' || name === '||') {
      const first = evaluate(left)
      if (isFailure(first)) return first
      // The right operand is evaluated only when the left one does not decide.
      return isTrue(first) === (name === '||') ? first : evaluate(right)
    }
    if (name === '=') {
      const [a, b] = [evaluate(left), evaluate(right)]
      if (isFailure(a)) return a
      if (isFailure(b)) return b
      return constantEquals(a, b) ? TRUE : FALSE
    }
  }
  const primitive = PRIMITIVES.get(name)
  if (primitive === undefined) return failure(`Unknown primitive ${name}`)
  return combine(args, evaluate, (values) => primitive.apply(values))
}

function evaluateCase<K>(term: Term<K> & { kind: 'case' }, evaluate: Evaluate<K>, bindings: Bindings | null): Outcome {
  const value = evaluate(term.subject)
  if (isFailure(value)) return value
  for (const { pattern, guard, body } of term.rows) {
    const scope = matchPattern(pattern, value, bindings)
    if (scope === undefined) continue
    const allowed = guard === undefined ? TRUE : evaluate(guard, scope)
    if (isFailure(allowed)) return allowed
    if (isTrue(allowed)) return evaluate(body, scope)
  }
  return failure(noCaseOf(term))
}
