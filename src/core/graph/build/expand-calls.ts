// Calls that only the building of a design can answer: `value` names a value of the release inside a larger term,
// `Name.create` asks for a numbered name. Both are replaced before terms are evaluated.

import { string } from '../../model/constant.ts'
import type { ValueRef } from '../../model/ids.ts'
import type { Key } from '../../model/key.ts'
import type { Term } from '../../model/term.ts'
import { standingAs } from '../term/case-places.ts'

export interface CallAnswers {
  /** Term of a value of the release such as `Key.is_unix`; null for an unknown one. */
  readonly value: (ref: ValueRef) => Term<Key> | null
  readonly numberedName: (key: string, prefix: string) => string
}

/** The term without such calls. Recursive, bounded by MAX_TERM_DEPTH. */
export function expandCalls(term: Term<Key>, answers: CallAnswers): Term<Key> {
  const expand = (part: Term<Key>): Term<Key> => expandCalls(part, answers)
  switch (term.kind) {
    case 'constant':
    case 'key':
    case 'variable':
      return term
    case 'tuple':
    case 'list':
      return { kind: term.kind, items: term.items.map(expand) }
    case 'variant':
    case 'constructor':
      return { ...term, argument: expand(term.argument) }
    case 'record':
      return {
        kind: 'record',
        fields: Object.fromEntries(Object.entries(term.fields).map(([name, field]) => [name, expand(field)])),
      }
    case 'call':
      return answer(term, answers) ?? { ...term, arguments: term.arguments.map(expand) }
    case 'if':
      return { kind: 'if', condition: expand(term.condition), then: expand(term.then), else: expand(term.else) }
    case 'case':
      return standingAs(term, {
        kind: 'case',
        subject: expand(term.subject),
        rows: term.rows.map((row) =>
          row.guard === undefined
            ? { pattern: row.pattern, body: expand(row.body) }
            : { pattern: row.pattern, guard: expand(row.guard), body: expand(row.body) },
        ),
      })
  }
}

function answer(term: Term<Key> & { kind: 'call' }, answers: CallAnswers): Term<Key> | null {
  const [first, second] = term.arguments.map(textOf)
  if (term.primitive === 'value' && first !== undefined && first !== null) return answers.value(first)
  if (term.primitive !== 'Name.create' || first === undefined || first === null) return null
  return { kind: 'constant', value: string(answers.numberedName(first, second ?? '')) }
}

function textOf(term: Term<Key>): string | null {
  return term.kind === 'constant' && term.value.kind === 'string' ? term.value.value : null
}
