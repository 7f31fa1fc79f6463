// What every converter is made of, and helpers for values whose shape the caller has already checked.
// A converter that meets a value of another type has been given one by our own mistake: it throws.

import type { ConverterBehaviour } from '../../../core/analyze/command-line.ts'
import type { Constant } from '../../../core/model/constant.ts'

/** What a converter makes of a text. */
export type Parsed = ReturnType<ConverterBehaviour['parse']>

/** Our own mistake: a converter met a value that its `parse` never gives. */
export function unexpected(converter: string, value: Constant): never {
  throw new Error(`converter ${converter} cannot write a value of kind ${value.kind}`)
}

/** The text of a value of an abstract type, such as an address. */
export function opaqueText(converter: string, value: Constant): string {
  return value.kind === 'opaque' ? value.text : unexpected(converter, value)
}

/** cmdliner's words around a value that it refuses. */
export function invalidValue(text: string, expected: string): { readonly error: string } {
  return { error: `invalid value '${text}', ${expected}` }
}
