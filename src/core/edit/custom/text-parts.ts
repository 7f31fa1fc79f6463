// Terms that make text, as the pieces that they join: literal text and everything else in between.

import type { KeyRef } from '../../model/ids.ts'
import type { Term } from '../../model/term.ts'

export type TextPart = { readonly text: string } | { readonly term: Term<KeyRef> }

/** A text constant. */
export function textTerm(value: string): Term<KeyRef> {
  return { kind: 'constant', value: { kind: 'string', value } }
}

/** Text of a constant text; null for any other term. */
export function constantText(term: Term<KeyRef>): string | null {
  return term.kind === 'constant' && term.value.kind === 'string' ? term.value.value : null
}

/** The pieces of a text, `^` and `String.concat` of listed items taken apart. */
export function textParts(term: Term<KeyRef>): readonly TextPart[] {
  const text = constantText(term)
  if (text !== null) return [{ text }]
  if (term.kind !== 'call') return [{ term }]
  const [first, second] = term.arguments
  if (first === undefined || second === undefined) return [{ term }]
  if (term.primitive === '^') return [...textParts(first), ...textParts(second)]
  const separator = constantText(first)
  if (term.primitive !== 'String.concat' || separator === null || second.kind !== 'list') return [{ term }]
  return second.items.flatMap((item, index) =>
    index === 0 ? textParts(item) : [{ text: separator }, ...textParts(item)],
  )
}

/** The term that joins the pieces with `^`. */
export function joinParts(parts: readonly TextPart[]): Term<KeyRef> {
  const terms = parts.flatMap((part) => ('term' in part ? [part.term] : part.text === '' ? [] : [textTerm(part.text)]))
  const last = terms.at(-1)
  if (last === undefined) return textTerm('')
  return terms
    .slice(0, -1)
    .reduceRight((right, left) => ({ kind: 'call', primitive: '^', arguments: [left, right] }), last)
}
