// Typing of records: built, copied with changes, read and assigned.

import type { Expression } from '../ocaml/syntax.ts'
import { typeArgument } from './argument.ts'
import { type Checker, fresh, type Step } from './checker.ts'
import { convertType } from './convert-type.ts'
import type { TypeDeclaration } from './declaration.ts'
import { typeAny, typeExpect } from './expression.ts'
import { fieldsOfRecord, instanceOfField } from './fields.ts'
import { failWith } from './problem.ts'
import { expectType } from './report-clash.ts'
import { resolve, type Type, unknown } from './type.ts'

type RecordExpression = Expression & { readonly kind: 'record' }

/** Types a record expression. */
export function* typeRecord(checker: Checker, expression: RecordExpression, expected: Type): Step {
  const { fields, base, location } = expression
  let declaration = fieldsOfRecord(checker, fields.map(({ field }) => field), expected)
  if (base !== null && declaration !== null) yield typeExpect(checker, base, expected)
  else if (base !== null) {
    const { content } = resolve(yield typeAny(checker, base))
    declaration = content.kind === 'constructor' && content.declaration.isRecord ? content.declaration : null
  }
  if (declaration === null) {
    for (const { value } of fields) yield typeAny(checker, value)
    return unknown()
  }
  const record = fresh(checker)
  const types = fields.map(({ field }) => {
    const made = instanceOfField(checker, declaration, field)
    expectType(checker, { location, found: made.record, expected: record })
    return made.type
  })
  expectType(checker, { location, found: record, expected })
  for (const [index, { field, value, annotation }] of fields.entries()) {
    const type = types[index] ?? unknown()
    if (annotation !== null)
      expectType(checker, { location: value.location, found: convertType(checker, annotation), expected: type })
    yield typeArgument(checker, value, type, { text: `field ${field.path.join('.')}` })
  }
  if (base === null) refuseMissing(declaration, expression)
  return record
}

function refuseMissing(declaration: TypeDeclaration, { fields, location }: RecordExpression): void {
  const given = new Set(fields.map(({ field }) => field.path.at(-1)))
  const missing = declaration.fields.map(({ name }) => name).filter((name) => !given.has(name))
  if (missing.length === 0) return
  failWith(location, {
    code: 'MG-TYPE-FIELD',
    message: `Fields are missing in this record of type ${declaration.name}: ${missing.join(', ')}.`,
    hint: null,
    toolText: `Some record fields are undefined: ${missing.join(' ')}`,
  })
}

/** Types `e.field`. */
export function* typeFieldAccess(checker: Checker, expression: Expression & { readonly kind: 'field' }): Step {
  const type = yield typeAny(checker, expression.record)
  const declaration = fieldsOfRecord(checker, [expression.field], type)
  if (declaration === null) return unknown()
  const field = instanceOfField(checker, declaration, expression.field)
  expectType(checker, { location: expression.record.location, found: type, expected: field.record })
  return field.type
}

/** Types `e.field <- e`. */
export function* typeSetField(checker: Checker, expression: Expression & { readonly kind: 'set-field' }): Step {
  const { record, field: name, value } = expression
  const type = yield typeAny(checker, record)
  const declaration = fieldsOfRecord(checker, [name], type)
  if (declaration === null) return yield typeAny(checker, value)
  const { field, type: fieldType, record: expected } = instanceOfField(checker, declaration, name)
  expectType(checker, { location: record.location, found: type, expected })
  if (!field.isMutable) {
    failWith(expression.location, {
      code: 'MG-TYPE-FIELD',
      message: `The field ${field.name} cannot be changed.`,
      hint: `Make a copy instead: { … with ${field.name} = … }.`,
      toolText: `The record field ${name.path.join('.')} is not mutable`,
    })
  }
  return yield typeArgument(checker, value, fieldType, { text: `field ${field.name}` })
}
