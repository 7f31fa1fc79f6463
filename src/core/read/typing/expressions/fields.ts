// Which record a field means: the one that is expected, or the last declared that has all the fields named.

import type { Location, LongName } from '../../ocaml/syntax.ts'
import type { Checker } from '../checker.ts'
import type { FieldInfo, Type, TypeDeclaration } from '../types/type.ts'
import { expandHead } from '../types/expand.ts'
import { instance } from '../types/levels.ts'
import { findFields } from '../names/lookup.ts'
import { failWith } from '../complaints/problem.ts'
import { scopePrinter, typeName } from '../complaints/report-clash.ts'
import { didYouMean } from '../names/suggest.ts'

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

/** Complains about a field that a record or its pattern names twice. */
export function refuseTwice(fields: readonly { readonly field: LongName }[], location: Location): void {
  const names = fields.map(({ field }) => field.path.at(-1) ?? '').sort()
  const twice = names.find((name, index) => name === names[index + 1])
  if (twice === undefined) return
  failWith(location, {
    code: 'MG-TYPE-FIELD',
    message: `The field ${twice} stands twice in this record.`,
    hint: 'Keep one of them.',
    toolText: `The record field label ${twice} is defined several times`,
  })
}

/** Where a field is named, and the type of its record there. */
export interface FieldUse {
  readonly what: 'expression' | 'pattern' | 'access'
  readonly type: Type
}

/** Type of a field and of its record, fresh; a record without the field is refused. */
export function instanceOfField(
  checker: Checker,
  declaration: TypeDeclaration,
  name: LongName,
  use: FieldUse,
): { readonly type: Type; readonly record: Type; readonly field: FieldInfo } {
  const last = name.path.at(-1) ?? ''
  const field = declaration.fields.find((one) => one.name === last)
  if (field === undefined) return noSuchField(checker, declaration, name, use)
  const copies = new Map<Type, Type>()
  return {
    type: instance(field.type, checker.level, copies),
    record: instance(field.record, checker.level, copies),
    field,
  }
}

const USES: Readonly<Record<FieldUse['what'], string>> = {
  expression: 'This record expression is expected to have type',
  pattern: 'This record pattern is expected to have type',
  access: 'This expression has type',
}

function noSuchField(checker: Checker, declaration: TypeDeclaration, name: LongName, { what, type }: FieldUse): never {
  const last = name.path.at(-1) ?? ''
  const { content } = expandHead(type)
  // Without a type that is expected, OCaml says that nothing has the field, if so.
  if (content.kind !== 'constructor' || content.declaration !== declaration) findFields(checker, name)
  const known = declaration.fields.map((one) => one.name)
  const near = didYouMean(last, known)
  const printed = scopePrinter(checker).print(type)
  return failWith(name.location, {
    code: 'MG-TYPE-FIELD',
    message: `Records of type ${declaration.name} have no field ${last}.`,
    hint: `They have ${known.join(', ')}.`,
    toolText: `${USES[what]} ${printed}\n       There is no field ${last} within type ${typeName(checker, declaration)}${near.length === 0 ? '' : `\nHint: Did you mean ${near.join(' or ')}?`}`,
  })
}
