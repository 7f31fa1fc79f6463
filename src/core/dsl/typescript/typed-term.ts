// A term with the type of what it computes.

import type { DataType } from '../../model/data-type.ts'
import type { Term } from '../../model/term.ts'
import type { KeyDraft } from '../drafts.ts'

/** A term with the type of what it computes, as far as it is known. */
export interface TypedTerm {
  readonly term: Term<KeyDraft>
  readonly type: DataType | null
  /** Types of the fields of a record that no type declares. */
  readonly fieldTypes?: Readonly<Record<string, DataType | null>>
}
