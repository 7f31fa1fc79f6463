// Terms as closures, so that evaluating one again (nine targets, every edit) costs no walk over its tree.
// Branches are lazy as in OCaml. Recursive over the term: evaluate-term refuses terms that are too deep.

import { bool, type Constant } from '../../model/constant.ts'
import type { Term } from '../../model/term.ts'
import { type Bindings, findBinding, matchPattern } from './match-pattern.ts'
import { failure, isFailure, type Outcome } from './outcome.ts'
import { PRIMITIVES } from './primitives.ts'

/** Values of the keys that a term reads; reading one may raise an exception. */
export type KeyLookup<K> = (key: K) => Outcome

/** A compiled term: evaluates under values of keys and of variables. */
export type Evaluate<K> = (lookup: KeyLookup<K>, bindings: Bindings | null) => Outcome

/** Closure of a term. */
export function compileTerm<K>(term: Term<K>): Evaluate<K> {
  switch (term.kind) {
    case 'constant': {
      const { value } = term
      return () => value
    }
    case 'key': {
      const { key } = term
      return (lookup) => lookup(key)
    }
    case 'variable': {
      const { name } = term
      return (_lookup, bindings) => findBinding(bindings, name) ?? failure(`Unbound value ${name}`)
    }
    case 'tuple':
    case 'list': {
      const { kind } = term
      return compileItems(term.items, (items) => ({ kind, items }))
    }
    case 'variant': {
      const { tag } = term
      return compileItems([term.argument], ([argument]) =>
        argument === undefined ? { kind: 'variant', tag } : { kind: 'variant', tag, argument },
      )
    }
    case 'constructor': {
      const { name } = term
      return compileItems([term.argument], ([argument]) =>
        argument === undefined ? { kind: 'constructor', name } : { kind: 'constructor', name, argument },
      )
    }
    case 'record':
      return compileRecord(term.fields)
    case 'call':
      return compileCall(term)
    case 'if':
      return compileConditional(term)
    case 'case':
      return compileCase(term)
  }
}

function compileItems<K>(items: readonly Term<K>[], build: (values: readonly Constant[]) => Outcome): Evaluate<K> {
  const parts = items.map((item) => compileTerm(item))
  return (lookup, bindings) => {
    const values: Constant[] = []
    for (const part of parts) {
      const value = part(lookup, bindings)
      if (isFailure(value)) return value
      values.push(value)
    }
    return build(values)
  }
}

function compileRecord<K>(fields: Readonly<Record<string, Term<K>>>): Evaluate<K> {
  const names = Object.keys(fields)
  return compileItems(Object.values(fields), (values) => {
    const result: Record<string, Constant> = {}
    for (const [index, name] of names.entries()) {
      const value = values[index]
      if (value !== undefined) result[name] = value
    }
    return { kind: 'record', fields: result }
  })
}

function compileCall<K>(term: Term<K> & { kind: 'call' }): Evaluate<K> {
  const { primitive: name } = term
  const [left, right] = term.arguments
  if ((name === '&&' || name === '||') && left !== undefined && right !== undefined) {
    return compileLazy(name === '||', compileTerm(left), compileTerm(right))
  }
  const primitive = PRIMITIVES.get(name)
  if (primitive === undefined) return () => failure(`Unknown primitive ${name}`)
  return compileItems(term.arguments, (values) => primitive.apply(values))
}

/** `&&` and `||`: the right operand is evaluated only when the left one does not decide. */
function compileLazy<K>(decisive: boolean, left: Evaluate<K>, right: Evaluate<K>): Evaluate<K> {
  return (lookup, bindings) => {
    const first = left(lookup, bindings)
    if (isFailure(first)) return first
    return first.kind === 'bool' && first.value === decisive ? bool(decisive) : right(lookup, bindings)
  }
}

function compileConditional<K>(term: Term<K> & { kind: 'if' }): Evaluate<K> {
  const condition = compileTerm(term.condition)
  const then = compileTerm(term.then)
  const otherwise = compileTerm(term.else)
  return (lookup, bindings) => {
    const decided = condition(lookup, bindings)
    if (isFailure(decided)) return decided
    return decided.kind === 'bool' && decided.value ? then(lookup, bindings) : otherwise(lookup, bindings)
  }
}

function compileCase<K>(term: Term<K> & { kind: 'case' }): Evaluate<K> {
  const subject = compileTerm(term.subject)
  const rows = term.rows.map((row) => ({
    pattern: row.pattern,
    guard: row.guard === undefined ? null : compileTerm(row.guard),
    body: compileTerm(row.body),
  }))
  return (lookup, bindings) => {
    const value = subject(lookup, bindings)
    if (isFailure(value)) return value
    for (const row of rows) {
      const inner = matchPattern(row.pattern, value, bindings)
      if (inner === undefined) continue
      const guarded = row.guard === null ? null : row.guard(lookup, inner)
      if (guarded !== null && isFailure(guarded)) return guarded
      if (guarded === null || (guarded.kind === 'bool' && guarded.value)) return row.body(lookup, inner)
    }
    return failure('Match_failure')
  }
}
