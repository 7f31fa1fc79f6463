// What the parts of the translation of functions share: the refusal, the way back to expressions, and builders of typed terms.

import type { Catalog } from '../../../model/catalog.ts'
import type { Constant } from '../../../model/constant.ts'
import type { DataType } from '../../../model/data-type.ts'
import type { ScriptExpression, ScriptFunction, ScriptRefusal } from '../../../model/script.ts'
import type { Term } from '../../../model/term.ts'
import type { KeyDraft } from '../../drafts.ts'
import type { TypedTerm } from '../typed-term.ts'
import { known, type Lookup, type Scope, type Static } from './static-value.ts'

export type KeyTerm = Term<KeyDraft>

/** A function of the configuration as the translation sees it: its syntax, and the names around it. */
export interface FunctionSource {
  readonly script: ScriptFunction | ScriptRefusal
  readonly lookup: Lookup | null
}

/** One translation; the first refusal ends it. */
export interface Translation {
  readonly catalog: Catalog
  refusal: string | null
  hint: string | null
  /** Steps that are left: branches that meet again are followed once for each way to them. */
  fuel: number
  /** Calls inside calls. */
  depth: number
  readonly sourceOf: (callback: object) => FunctionSource | null
  /** Functions of the language that mean something for terms too. */
  readonly symbolic: ReadonlyMap<unknown, SymbolicFunction>
  readonly expression: (expression: ScriptExpression, scope: Scope) => Static
  /** The result of a function on arguments. */
  readonly call: (callee: Static, args: readonly Static[], self: Static | null) => Static
}

export type SymbolicFunction = (args: readonly Static[], translation: Translation) => Static

/** Calls inside calls that are followed. */
export const MAX_CALLS = 24

/** Steps of one translation. */
export const MAX_STEPS = 20_000

/** Stands where something was refused. */
const NOTHING: Static = known(undefined)

export const BOOL: DataType = { kind: 'bool' }
export const STRING: DataType = { kind: 'string' }
export const INT: DataType = { kind: 'int' }

/** Notes why the function cannot be translated. */
export function refuse(translation: Translation, message: string, hint: string | null = null): Static {
  if (translation.refusal === null) {
    translation.refusal = message
    translation.hint = hint
  }
  return NOTHING
}

/** A constant as a term. */
export function constant(value: Constant, type: DataType | null = null): TypedTerm {
  return { term: { kind: 'constant', value }, type }
}

/** A text as a term. */
export function textTerm(value: string): KeyTerm {
  return { kind: 'constant', value: { kind: 'string', value } }
}

/** A call of a primitive. */
export function call(primitive: string, args: readonly KeyTerm[], type: DataType | null): TypedTerm {
  return { term: { kind: 'call', primitive, arguments: args }, type }
}
