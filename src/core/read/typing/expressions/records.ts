// Typing of records: built, copied with changes, read and assigned.

import type { Expression } from '../../ocaml/syntax.ts'
import { typeArgument } from './argument.ts'
import { type Checker, type Step, typeAny } from '../checker.ts'
import { convertType } from '../modules/convert-type.ts'
import { type Type, type TypeDeclaration, constructor, unknown } from '../types/type.ts'
import { expandHead } from '../types/expand.ts'
import { fieldsOfRecord, instanceOfField, refuseTwice } from './fields.ts'
import { refusePrivate } from './private.ts'
import { instance } from '../types/levels.ts'
import { failWith } from '../complaints/problem.ts'
import { expectType } from '../complaints/report-clash.ts'

type RecordExpression = Expression & { readonly kind: 'record' }

/** Types a record expression. */
export function* typeRecord(checker: Checker, expression: RecordExpression, expected: Type): Step {
  const { fields, base, location } = expression
  let declaration = fieldsOfRecord(
    checker,
    fields.map(({ field }) => field),
    expected,
  )
  const original = base === null ? null : yield typeAny(checker, base)
  if (original !== null) {
    const { content } = expandHead(original)
    if (content.kind === 'constructor' && content.declaration.isRecord) declaration = content.declaration
  }
  if (declaration === null) {
    for (const { value } of fields) yield typeAny(checker, value)
    return unknown()
  }
  const made = instanceOfRecord(checker, declaration)
  const use = { what: 'expression', type: expected } as const
  const types = fields.map(
    ({ field }) => made.fields.get(instanceOfField(checker, declaration, field, use).field.name) ?? unknown(),
  )
  // OCaml looks at the fields first where it does not know that this record is expected.
  const isExpected = isOf(expected, declaration)
  if (isExpected) expectType(checker, { location, found: made.record, expected })
  if (base !== null && original !== null) keepFields(checker, { declaration, original, made, expression, base })
  for (const [index, { field, value, annotation }] of fields.entries()) {
    const type = types[index] ?? unknown()
    if (annotation !== null)
      expectType(checker, { location: value.location, found: convertType(checker, annotation), expected: type })
    yield typeArgument(checker, value, type, { text: `field ${field.path.join('.')}` })
    refusePrivate(checker, declaration, { location, type: made.record })
  }
  if (!isExpected) expectType(checker, { location, found: made.record, expected })
  refuseTwice(fields, location)
  if (base === null) refuseMissing(declaration, expression)
  return made.record
}

function isOf(type: Type, declaration: TypeDeclaration): boolean {
  const { content } = expandHead(type)
  return content.kind === 'constructor' && content.declaration === declaration
}

interface RecordInstance {
  readonly record: Type
  readonly fields: ReadonlyMap<string, Type>
}

function instanceOfRecord(checker: Checker, declaration: TypeDeclaration): RecordInstance {
  const copies = new Map<Type, Type>()
  const copy = (type: Type): Type => instance(type, checker.level, copies)
  return {
    record: copy(constructor(declaration, declaration.parameters)),
    fields: new Map(declaration.fields.map(({ name, type }) => [name, copy(type)])),
  }
}

/** Of `{ e with … }`: the fields that are not named have the same types in both records. */
function keepFields(
  checker: Checker,
  {
    declaration,
    original,
    made,
    expression,
    base,
  }: {
    readonly declaration: TypeDeclaration
    readonly original: Type
    readonly made: RecordInstance
    readonly expression: RecordExpression
    readonly base: Expression
  },
): void {
  const given = new Set(expression.fields.map(({ field }) => field.path.at(-1)))
  const other = instanceOfRecord(checker, declaration)
  expectType(checker, { location: base.location, found: original, expected: other.record })
  for (const [name, type] of other.fields) {
    const kept = made.fields.get(name)
    if (kept !== undefined && !given.has(name))
      expectType(checker, { location: base.location, found: type, expected: kept })
  }
}

function refuseMissing(declaration: TypeDeclaration, { fields, location }: RecordExpression): void {
  const given = new Set(fields.map(({ field }) => field.path.at(-1)))
  const missing = declaration.fields.map(({ name }) => name).filter((name) => !given.has(name))
  if (missing.length === 0) return
  failWith(location, {
    code: 'MG-TYPE-FIELD',
    message: `Fields are missing in this record of type ${declaration.name}: ${missing.join(', ')}.`,
    hint: `Add ${missing.map((name) => `${name} = …`).join('; ')}, separated by semicolons.`,
    toolText: `Some record fields are undefined: ${missing.join(' ')}`,
  })
}

/** Types `e.field`. */
export function* typeFieldAccess(checker: Checker, expression: Expression & { readonly kind: 'field' }): Step {
  const type = yield typeAny(checker, expression.record)
  const declaration = fieldsOfRecord(checker, [expression.field], type)
  if (declaration === null) return unknown()
  const field = instanceOfField(checker, declaration, expression.field, { what: 'access', type })
  expectType(checker, { location: expression.record.location, found: type, expected: field.record })
  return field.type
}

/** Types `e.field <- e`. */
export function* typeSetField(checker: Checker, expression: Expression & { readonly kind: 'set-field' }): Step {
  const { record, field: name, value } = expression
  const type = yield typeAny(checker, record)
  const declaration = fieldsOfRecord(checker, [name], type)
  if (declaration === null) return yield typeAny(checker, value)
  const {
    field,
    type: fieldType,
    record: expected,
  } = instanceOfField(checker, declaration, name, { what: 'access', type })
  expectType(checker, { location: record.location, found: type, expected })
  if (!field.isMutable || declaration.isPrivate) {
    failWith(expression.location, {
      code: 'MG-TYPE-FIELD',
      message: `The field ${field.name} cannot be changed.`,
      hint: `Make a copy instead: { … with ${field.name} = … }.`,
      toolText: `The record field ${name.path.join('.')} is not mutable`,
    })
  }
  return yield typeArgument(checker, value, fieldType, { text: `field ${field.name}` })
}
