// Terms read without a type become terms of the type that their place expects: texts become variants, values become options.

import type { Catalog } from '../../../model/catalog.ts'
import type { DataType } from '../../../model/data-type.ts'
import type { Term } from '../../../model/term.ts'
import type { KeyDraft } from '../../drafts.ts'
import { refineConstant } from '../to-constant.ts'
import type { TypedTerm } from '../typed-term.ts'

type KeyTerm = Term<KeyDraft>

/** A term read without a type, as the type that turned out to be expected. */
export function refineTerm(catalog: Catalog, { term, type }: TypedTerm, wanted: DataType): TypedTerm {
  if (type !== null && type.kind === wanted.kind && type.kind !== 'list' && type.kind !== 'tuple') return { term, type }
  return { term: refine(catalog, term, type, wanted), type: wanted }
}

function refine(catalog: Catalog, term: KeyTerm, type: DataType | null, wanted: DataType): KeyTerm {
  const inner = (part: KeyTerm): KeyTerm => refine(catalog, part, type, wanted)
  switch (term.kind) {
    case 'constant':
      return { kind: 'constant', value: refineConstant(catalog, wanted, term.value) }
    case 'if':
      return { ...term, then: inner(term.then), else: inner(term.else) }
    case 'case':
      return { ...term, rows: term.rows.map((row) => ({ ...row, body: inner(row.body) })) }
    case 'list':
      return wanted.kind === 'list'
        ? { kind: 'list', items: term.items.map((item) => refine(catalog, item, null, wanted.of)) }
        : term
    case 'tuple':
      return wanted.kind === 'tuple'
        ? {
            kind: 'tuple',
            items: term.items.map((item, index) =>
              refine(catalog, item, null, wanted.items[index] ?? { kind: 'unit' }),
            ),
          }
        : term
    case 'call':
      return term.primitive === 'failwith' || term.primitive === 'raise' ? term : wrapOption(term, type, wanted)
    default:
      return wrapOption(term, type, wanted)
  }
}

/** A plain value where an option is expected is `Some` of it. */
function wrapOption(term: KeyTerm, type: DataType | null, wanted: DataType): KeyTerm {
  const isOption = type?.kind === 'option' || (term.kind === 'constructor' && term.name === 'Some')
  return wanted.kind === 'option' && type !== null && !isOption
    ? { kind: 'constructor', name: 'Some', argument: term }
    : term
}
