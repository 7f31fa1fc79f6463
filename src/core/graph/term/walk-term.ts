// Walks over terms: the terms directly below one, the keys it reads, its depth, and its copy over other keys. Iterative.

import type { Term } from '../../model/term.ts'
import { standingAs } from './case-places.ts'

/** Terms directly below a term, in the order written. */
export function subterms<K>(term: Term<K>): readonly Term<K>[] {
  switch (term.kind) {
    case 'constant':
    case 'key':
    case 'variable':
      return []
    case 'tuple':
    case 'list':
      return term.items
    case 'variant':
    case 'constructor':
      return [term.argument]
    case 'record':
      return Object.values(term.fields)
    case 'call':
      return term.arguments
    case 'if':
      return [term.condition, term.then, term.else]
    case 'case':
      return [
        term.subject,
        ...term.rows.flatMap((row) => (row.guard === undefined ? [row.body] : [row.guard, row.body])),
      ]
  }
}

/** A term and all terms within it, in the order written. */
export function* termsWithin<K>(root: Term<K>): Generator<Term<K>> {
  const stack: Term<K>[] = [root]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next
    // One by one: a list can be longer than a call may have arguments.
    for (const part of subterms(next).toReversed()) stack.push(part)
  }
}

/** Keys that a term mentions, in the order written, each once. */
export function keysOfTerm<K>(term: Term<K>): readonly K[] {
  const keys = new Set<K>()
  for (const part of termsWithin(term)) if (part.kind === 'key') keys.add(part.key)
  return [...keys]
}

/** Nesting of a term: 1 for a leaf. */
export function termDepth<K>(term: Term<K>): number {
  let level: Term<K>[] = [term]
  let depth = 0
  while (level.length > 0) {
    depth += 1
    const next: Term<K>[] = []
    for (const one of level) for (const child of subterms(one)) next.push(child)
    level = next
  }
  return depth
}

/** The same term over other keys: a design's term over the keys of one evaluation. Recursive, bounded by MAX_TERM_DEPTH. */
export function mapTermKeys<A, B>(term: Term<A>, map: (key: A) => B): Term<B> {
  switch (term.kind) {
    case 'constant':
    case 'variable':
      return term
    case 'key':
      return { kind: 'key', key: map(term.key) }
    case 'tuple':
    case 'list':
      return { kind: term.kind, items: term.items.map((item) => mapTermKeys(item, map)) }
    case 'variant':
      return { kind: 'variant', tag: term.tag, argument: mapTermKeys(term.argument, map) }
    case 'constructor':
      return { kind: 'constructor', name: term.name, argument: mapTermKeys(term.argument, map) }
    case 'record':
      return {
        kind: 'record',
        fields: Object.fromEntries(Object.entries(term.fields).map(([name, field]) => [name, mapTermKeys(field, map)])),
      }
    case 'call':
      return { kind: 'call', primitive: term.primitive, arguments: term.arguments.map((arg) => mapTermKeys(arg, map)) }
    case 'if':
      return {
        kind: 'if',
        condition: mapTermKeys(term.condition, map),
        then: mapTermKeys(term.then, map),
        else: mapTermKeys(term.else, map),
      }
    case 'case':
      return standingAs(term, { kind: 'case', subject: mapTermKeys(term.subject, map), rows: mapRows(term.rows, map) })
  }
}

function mapRows<A, B>(
  rows: (Term<A> & { kind: 'case' })['rows'],
  map: (key: A) => B,
): (Term<B> & { kind: 'case' })['rows'] {
  return rows.map((row) => ({
    pattern: row.pattern,
    body: mapTermKeys(row.body, map),
    ...(row.guard === undefined ? {} : { guard: mapTermKeys(row.guard, map) }),
  }))
}
