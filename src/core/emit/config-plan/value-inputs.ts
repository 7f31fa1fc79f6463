// What a value over keys is computed from, for the printers of both languages: they write it as parameters of a function.

import { subterms } from '../../graph/term/walk-term.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { ValueDefinition } from '../../model/key.ts'
import type { Term } from '../../model/term.ts'

/** One thing that a value is computed from: a key, or a value of the release. */
export interface ValueInput {
  readonly kind: 'key' | 'value'
  readonly ref: string
  /** Read by the term, not only declared. */
  readonly isRead: boolean
}

/** Inputs of a value in the order in which its term reads them, then those that it only declares. */
export function valueInputs({ term, extraKeys }: ValueDefinition, catalog: Catalog): readonly ValueInput[] {
  const inputs = new Map<string, ValueInput>()
  const released = new Set<string>()
  const rest: Term<string>[] = [term]
  for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
    const input = inputOf(part)
    if (input === null) for (const inner of subterms(part).toReversed()) rest.push(inner)
    else inputs.set(`${input.kind} ${input.ref}`, input)
    if (input?.kind === 'value') for (const key of catalog.values.get(input.ref)?.keys ?? []) released.add(key)
  }
  for (const ref of extraKeys ?? []) {
    if (!released.has(ref) && !inputs.has(`key ${ref}`)) inputs.set(`key ${ref}`, { kind: 'key', ref, isRead: false })
  }
  return [...inputs.values()]
}

/** The input that a term is by itself; null for a term that computes. */
export function inputOf(term: Term<string>): ValueInput | null {
  if (term.kind === 'key') return { kind: 'key', ref: term.key, isRead: true }
  const [first] = term.kind === 'call' && term.primitive === 'value' ? term.arguments : []
  const isRef = first?.kind === 'constant' && first.value.kind === 'string'
  return isRef ? { kind: 'value', ref: first.value.value, isRead: true } : null
}

/** Whether a term is an input as it is. */
export function isInput(term: Term<string>, input: ValueInput): boolean {
  const found = inputOf(term)
  return found?.kind === input.kind && found.ref === input.ref
}

/** Names of variables and constructors that a term binds or mentions: what a parameter must not be called. */
export function namesInTerm(term: Term<string>): ReadonlySet<string> {
  const names = new Set<string>()
  const rest: unknown[] = [term]
  for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
    if (typeof part !== 'object' || part === null) continue
    if ('name' in part && typeof part.name === 'string') names.add(part.name)
    for (const inner of Object.values<unknown>({ ...part })) rest.push(inner)
  }
  return names
}
