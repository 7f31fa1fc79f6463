// What the parts of the translation of functions share: the refusal, and builders of typed terms.

import type { Catalog } from '../../model/catalog.ts'
import type { Constant } from '../../model/constant.ts'
import type { DataType } from '../../model/data-type.ts'
import type { Term } from '../../model/term.ts'
import type { KeyDraft } from '../drafts.ts'
import type { TypedTerm } from './values.ts'

export type KeyTerm = Term<KeyDraft>

/** One translation; the first refusal ends it. */
export interface Translation {
  readonly catalog: Catalog
  refusal: string | null
}

export const UNKNOWN: TypedTerm = { term: { kind: 'constant', value: { kind: 'unit' } }, type: null }
export const BOOL: DataType = { kind: 'bool' }
export const STRING: DataType = { kind: 'string' }
export const INT: DataType = { kind: 'int' }

/** Notes why the function cannot be translated. */
export function refuse(translation: Translation, message: string): TypedTerm {
  translation.refusal ??= message
  return UNKNOWN
}

/** A constant as a term. */
export function constant(value: Constant, type: DataType | null = null): TypedTerm {
  return { term: { kind: 'constant', value }, type }
}

/** A call of a primitive. */
export function call(primitive: string, args: readonly KeyTerm[], type: DataType | null): TypedTerm {
  return { term: { kind: 'call', primitive, arguments: args }, type }
}
