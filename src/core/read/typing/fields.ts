// Which record a field means: the one that is expected, or the last declared that has all the fields named.

import type { LongName } from '../ocaml/syntax.ts'
import type { Checker } from './checker.ts'
import type { FieldInfo, TypeDeclaration } from './declaration.ts'
import { expandHead } from './expand.ts'
import { instance } from './levels.ts'
import { findFields } from './lookup.ts'
import { failWith } from './problem.ts'
import { didYouMean } from './suggest.ts'
import type { Type } from './type.ts'

/** The record type of some fields; null when nothing is known about it. */
export function fieldsOfRecord(checker: Checker, names: readonly LongName[], expected: Type): TypeDeclaration | null {
  const { content } = expandHead(expected)
  if (content.kind === 'constructor' && content.declaration.isRecord) return content.declaration
  if (content.kind === 'unknown') return null
  const [first] = names
  if (first === undefined) return null
  const qualified = names.find(({ path }) => path.length > 1) ?? first
  const candidates = findFields(checker, qualified)
  if (candidates === null) return null
  const complete = candidates.find(({ declaration }) =>
    names.every(({ path }) => declaration.fields.some(({ name }) => name === path.at(-1))),
  )
  return (complete ?? candidates[0])?.declaration ?? null
}

/** Type of a field and of its record, fresh; a record without the field is refused. */
export function instanceOfField(
  checker: Checker,
  declaration: TypeDeclaration,
  name: LongName,
): { readonly type: Type; readonly record: Type; readonly field: FieldInfo } {
  const last = name.path.at(-1) ?? ''
  const field = declaration.fields.find((one) => one.name === last)
  if (field === undefined) return noSuchField(checker, declaration, name)
  const copies = new Map<Type, Type>()
  return {
    type: instance(field.type, checker.level, copies),
    record: instance(field.record, checker.level, copies),
    field,
  }
}

function noSuchField(checker: Checker, declaration: TypeDeclaration, name: LongName): never {
  findFields(checker, name)
  const last = name.path.at(-1) ?? ''
  const known = declaration.fields.map((one) => one.name)
  const near = didYouMean(last, known)
  return failWith(name.location, {
    code: 'MG-TYPE-FIELD',
    message: `Records of type ${declaration.name} have no field ${last}.`,
    hint: `They have ${known.join(', ')}.`,
    toolText: `This record expression is expected to have type ${declaration.name}\n       There is no field ${last} within type ${declaration.name}${near.length === 0 ? '' : `\nHint: Did you mean ${near.join(' or ')}?`}`,
  })
}
