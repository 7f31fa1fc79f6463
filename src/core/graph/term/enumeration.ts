// Words and what they mean, as `Cmdliner.Arg.enum` reads and prints them: a word, or any beginning of it that no other word has.

import type { Term } from '../../model/term.ts'

/** The result of reading `subject`: `Ok` with a word's meaning, or `Error` with the tool's sentence. A meaning of null has no term. */
export function enumerationResult<K>(words: ReadonlyMap<string, Term<K> | null>, subject: Term<K>): Term<K> {
  const rows = beginnings([...words.keys()]).map((beginning) => {
    const meant = words.has(beginning)
      ? [beginning]
      : [...words.keys()].filter((word) => word.startsWith(beginning)).toSorted()
    const [only] = meant
    const meaning = only === undefined || meant.length > 1 ? null : (words.get(only) ?? null)
    const body: Term<K> =
      meaning === null
        ? refusal(text(`enum value '${beginning}' ambiguous and could be ${alternatives(meant)}`))
        : { kind: 'variant', tag: 'Ok', argument: meaning }
    return { pattern: { kind: 'constant', value: { kind: 'string', value: beginning } } as const, body }
  })
  const expected = `', expected ${alternatives([...words.keys()])}`
  return {
    kind: 'case',
    subject,
    rows: [
      ...rows,
      { pattern: { kind: 'any' }, body: refusal(joined(text("invalid value '"), subject, text(expected))) },
    ],
  }
}

/** `Error` with a message. */
export function refusal<K>(message: Term<K>): Term<K> {
  return { kind: 'variant', tag: 'Error', argument: message }
}

function text<K>(value: string): Term<K> {
  return { kind: 'constant', value: { kind: 'string', value } }
}

function joined<K>(first: Term<K>, ...rest: readonly Term<K>[]): Term<K> {
  return rest.reduce<Term<K>>((left, right) => ({ kind: 'call', primitive: '^', arguments: [left, right] }), first)
}

/** Whole words first: one may be the beginning of another. */
function beginnings(words: readonly string[]): readonly string[] {
  const found = new Set(words)
  for (const word of words) for (let end = word.length - 1; end >= 0; end -= 1) found.add(word.slice(0, end))
  return [...found]
}

function alternatives(names: readonly string[]): string {
  const quoted = names.map((name) => `'${name}'`)
  const last = quoted.at(-1) ?? ''
  if (quoted.length < 2) return last
  return `${quoted.length === 2 ? 'either' : 'one of'} ${quoted.slice(0, -1).join(', ')} or ${last}`
}
