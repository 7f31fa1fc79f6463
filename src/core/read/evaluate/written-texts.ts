// What the branches of a condition that depends on keys write to formatters: each branch's text apart, to be chosen with the result.

import type { Scope } from './scope.ts'
import { type KeyTerm, type Routine, toTerm, type Value } from './values.ts'

/** Where a formatter in sight keeps what is written to it. */
export type WrittenTexts = Value[]

/** The formatters that the code of a scope can write to. */
export function formattersIn(scope: Scope): readonly WrittenTexts[] {
  const found = new Set<WrittenTexts>()
  for (let frame: Scope | null = scope; frame !== null; frame = frame.parent) {
    if (frame.isOpened) continue
    for (const value of frame.names.values.values()) if (value.kind === 'formatter') found.add(value.written)
  }
  return [...found]
}

/** The value of a branch, and what it wrote to each formatter, which is taken away from there. */
export function* capture(
  formatters: readonly WrittenTexts[],
  branch: Routine,
): Generator<Routine, { readonly value: Value; readonly texts: readonly (KeyTerm | null)[] }, Value> {
  const lengths = formatters.map((written) => written.length)
  const value = yield branch
  const raised = raisedBy(value)
  const texts = formatters.map((written, index) => {
    const parts = written.splice(lengths[index] ?? 0)
    return parts.length === 0 ? raised : joined(parts)
  })
  return { value, texts }
}

/** The term of a branch that only raises. */
function raisedBy(value: Value): KeyTerm | null {
  if (value.kind !== 'term' || value.term.kind !== 'call') return null
  return ['failwith', 'invalid_arg', 'raise'].includes(value.term.primitive) ? value.term : null
}

const EMPTY: KeyTerm = { kind: 'constant', value: { kind: 'string', value: '' } }

function joined(parts: readonly Value[]): KeyTerm {
  const terms = parts.map(toTerm).filter((term) => term !== null)
  return (
    terms.reduceRight<KeyTerm | null>(
      (right, left) => (right === null ? left : { kind: 'call', primitive: '^', arguments: [left, right] }),
      null,
    ) ?? EMPTY
  )
}

/** Writes to each formatter what `choose` makes of the branches' texts; nothing where no branch wrote. */
export function writeChosen(
  formatters: readonly WrittenTexts[],
  branches: readonly { readonly texts: readonly (KeyTerm | null)[] }[],
  choose: (texts: readonly KeyTerm[]) => Value,
): void {
  for (const [index, written] of formatters.entries()) {
    const texts = branches.map((branch) => branch.texts[index] ?? null)
    if (texts.some((text) => text !== null)) written.push(choose(texts.map((text) => text ?? EMPTY)))
  }
}
