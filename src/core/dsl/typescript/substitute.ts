// Functions given as data, applied to terms.

import type { Lambda, Term } from '../../model/term.ts'
import type { KeyDraft } from '../drafts.ts'
import type { TypedTerm } from './typed-term.ts'

/** A function given as data, applied: its parameters become the inputs. */
export function substitute({ parameters, body }: Lambda<never>, inputs: readonly TypedTerm[]): TypedTerm {
  const replace = (term: Term<never>): Term<KeyDraft> => {
    if (term.kind === 'variable') return inputs[parameters.indexOf(term.name)]?.term ?? term
    return mapSubterms(term, replace)
  }
  return { term: replace(body), type: null }
}

function mapSubterms(
  term: Exclude<Term<never>, { kind: 'variable' }>,
  map: (part: Term<never>) => Term<KeyDraft>,
): Term<KeyDraft> {
  switch (term.kind) {
    case 'constant':
    case 'key':
      return term
    case 'tuple':
    case 'list':
      return { kind: term.kind, items: term.items.map(map) }
    case 'variant':
    case 'constructor':
      return { ...term, argument: map(term.argument) }
    case 'record':
      return {
        kind: 'record',
        fields: Object.fromEntries(Object.entries(term.fields).map(([name, field]) => [name, map(field)])),
      }
    case 'call':
      return { ...term, arguments: term.arguments.map(map) }
    case 'if':
      return { kind: 'if', condition: map(term.condition), then: map(term.then), else: map(term.else) }
    case 'case':
      return {
        kind: 'case',
        subject: map(term.subject),
        rows: term.rows.map(({ pattern, guard, body }) =>
          guard === undefined ? { pattern, body: map(body) } : { pattern, guard: map(guard), body: map(body) },
        ),
      }
  }
}
