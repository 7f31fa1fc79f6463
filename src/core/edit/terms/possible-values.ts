// What values a computation over keys can have at all, when its keys have few: the basis of "never taken" and "covers the rest".

import { keyDataType } from './key-type.ts'
import { evaluateTerm } from '../../graph/term/evaluate-term.ts'
import { valueRead } from '../../graph/term/term-inputs.ts'
import { keysOfTerm, termsWithin } from '../../graph/term/walk-term.ts'
import type { Catalog } from '../../model/catalog.ts'
import { bool, type Constant, NONE, some } from '../../model/constant.ts'
import type { DataType } from '../../model/data-type.ts'
import type { Design } from '../../model/design.ts'
import type { KeyRef, ValueRef } from '../../model/ids.ts'
import type { Term } from '../../model/term.ts'

/** Combinations of keys' values that are tried; more count as unlimited. */
const MOST = 4096

/** All values of a finite type; null for one without bounds. */
export function valuesOfType(type: DataType, catalog: Catalog): readonly Constant[] | null {
  switch (type.kind) {
    case 'bool':
      return [bool(true), bool(false)]
    case 'variants':
      return type.tags.map((tag) => ({ kind: 'variant', tag }))
    case 'option': {
      const inner = valuesOfType(type.of, catalog)
      return inner === null ? null : [NONE, ...inner.map(some)]
    }
    case 'named': {
      const declared = catalog.dataTypes.get(type.name)
      return declared?.kind === 'constructors' ? declared.names.map((name) => ({ kind: 'constructor', name })) : null
    }
    default:
      return null
  }
}

/** Values of the key that a term reads: those of its target, of its enumeration, of a flag. */
function valuesOfKey(ref: KeyRef, design: Design, catalog: Catalog): readonly Constant[] | null {
  if (ref === catalog.targetKey) return catalog.targets.map(({ tag }) => ({ kind: 'variant', tag }))
  const type = keyDataType(ref, design, catalog)
  return type === null ? null : valuesOfType(type, catalog)
}

function valuesOfRelease(ref: ValueRef, catalog: Catalog): readonly Constant[] | null {
  const type = catalog.values.get(ref)?.type
  return type === undefined ? null : valuesOfType(type, catalog)
}

/** Whether a value of the release, such as `Key.is_unix`, is part of the term: what that computes is not known here. */
function readsRelease(term: Term<KeyRef>): boolean {
  for (const part of termsWithin(term)) if (valueRead(part) !== null) return true
  return false
}

/** Every value that the term can have; null when they are without bounds, too many to try, or not known here. */
function possibleValues(term: Term<KeyRef>, design: Design, catalog: Catalog): readonly Constant[] | null {
  const release = valueRead(term)
  if (release !== null) return valuesOfRelease(release, catalog)
  if (readsRelease(term)) return null
  const keys = keysOfTerm(term)
  const domains = keys.map((key) => valuesOfKey(key, design, catalog))
  let count = 1
  for (const domain of domains) count *= domain === null ? Number.POSITIVE_INFINITY : domain.length
  if (count > MOST) return null
  const found = new Map<string, Constant>()
  for (let number = 0; number < count; number += 1) {
    const values = new Map<KeyRef, Constant>()
    let rest = number
    domains.forEach((domain, index) => {
      const size = domain?.length ?? 1
      values.set(keys[index] ?? '', domain?.[rest % size] ?? NONE)
      rest = Math.floor(rest / size)
    })
    const outcome = evaluateTerm(term, (key) => values.get(key) ?? NONE)
    if ('ok' in outcome) found.set(JSON.stringify(outcome.ok), outcome.ok)
  }
  return [...found.values()]
}

/** Possible values of what a choice decides by: a value of the design or of the release. */
export function possibleValuesOf(ref: ValueRef, design: Design, catalog: Catalog): readonly Constant[] | null {
  const own = design.logic.values[ref]
  if (own !== undefined) return possibleValues(own.term, design, catalog)
  return valuesOfRelease(ref, catalog)
}
