// Abbreviations: what a type constructor stands for.

import { type Type, resolve } from './type.ts'
import { instance } from './levels.ts'

/** What an abbreviation stands for, one step; null when the type is none. */
function expandOnce(type: Type): Type | null {
  const { content, level } = resolve(type)
  if (content.kind !== 'constructor') return null
  const { manifest, parameters } = content.declaration
  if (manifest === null) return null
  if (parameters.length === 0) return manifest
  const copies = new Map<Type, Type>()
  for (const [index, parameter] of parameters.entries()) {
    const argument = content.arguments[index]
    if (argument !== undefined) copies.set(resolve(parameter), resolve(argument))
  }
  return instance(manifest, level, copies)
}

/** A type without an abbreviation at its head. */
export function expandHead(type: Type): Type {
  let at = resolve(type)
  for (let next = expandOnce(at); next !== null; next = expandOnce(at)) at = resolve(next)
  return at
}
