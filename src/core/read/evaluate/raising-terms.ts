// Exceptions in computations over keys: whether one is raised only a run can tell, so they become part of the term.

import { termsWithin } from '../../graph/term/walk-term.ts'
import type { Location } from '../ocaml/syntax.ts'
import { describeValue } from './describe-value.ts'
import { raise, refuse } from './signals.ts'
import { type KeyTerm, termValue, toTerm, UNIT_VALUE, type Value } from './values.ts'

/** The term of a value that must be one. */
export function termOf(value: Value, location: Location): KeyTerm {
  const term = toTerm(value)
  if (term !== null) return term
  return refuse(
    'MG-READ-SYMBOLIC',
    `A computation over keys must give data, but this gives ${describeValue(value)}.`,
    value.kind === 'impl' ? 'Choose between implementations with if_impl or match_impl.' : null,
    location,
  )
}

/** The term that raises an exception. */
export function raisingTerm(exception: Value, location: Location): KeyTerm {
  const name = exception.kind === 'construct' ? exception.name : ''
  const argument = exception.kind === 'construct' && exception.argument !== null ? toTerm(exception.argument) : null
  if (name === 'Failure' && argument !== null) return { kind: 'call', primitive: 'failwith', arguments: [argument] }
  if (name === 'Invalid_argument' && argument !== null)
    return { kind: 'call', primitive: 'invalid_arg', arguments: [argument] }
  return { kind: 'call', primitive: 'raise', arguments: [termOf(exception, location)] }
}

const UNIT: KeyTerm = { kind: 'constant', value: { kind: 'unit' } }

/** `assert`: nothing, or the exception, or a term that tells. */
export function asserted(condition: Value, exception: Value, location: Location): Value {
  if (condition.kind === 'term') {
    return termValue({ kind: 'if', condition: condition.term, then: UNIT, else: raisingTerm(exception, location) })
  }
  const isFalse = condition.kind === 'data' && condition.value.kind === 'bool' && !condition.value.value
  return isFalse ? raise(exception, location) : UNIT_VALUE
}

/** The last value of a sequence. It is not reached when one before it raises an exception, which the keys may decide. */
export function afterTerms(before: readonly Value[], last: Value): Value {
  const raising = before.flatMap((value) => (value.kind === 'term' && mayRaise(value.term) ? [value.term] : []))
  const end = raising.length === 0 ? null : toTerm(last)
  if (end === null) return last
  return termValue(
    raising.reduceRight<KeyTerm>(
      (body, subject) => ({ kind: 'case', subject, rows: [{ pattern: { kind: 'any' }, body }] }),
      end,
    ),
  )
}

function mayRaise(root: KeyTerm): boolean {
  for (const term of termsWithin(root))
    if (term.kind === 'call' && ['failwith', 'invalid_arg', 'raise'].includes(term.primitive)) return true
  return false
}
