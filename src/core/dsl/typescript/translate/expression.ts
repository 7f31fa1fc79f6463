// Expressions of translated functions. Each is a static: known now, or a term over the function's parameters.

import type { DataType } from '../../../model/data-type.ts'
import type { ScriptElement, ScriptExpression } from '../../../model/script.ts'
import type { TypedTerm } from '../typed-term.ts'
import { contentOf } from '../values.ts'
import { textOf } from './conditions.ts'
import { namedCall, isNamedCall } from './language-calls.ts'
import { memberCall } from './member-calls.ts'
import { translateBinary, translateConditional, translateLogical, translateUnary } from './operators.ts'
import { callOf, known, type Scope, type Static, termOf } from './static-value.ts'
import { tableEntry } from './table-entry.ts'
import { listOf, toTyped } from './to-typed.ts'
import { INT, type KeyTerm, refuse, STRING, textTerm, type Translation } from './translation.ts'

/** What an expression is. */
export function translateExpression(expression: ScriptExpression, scope: Scope, translation: Translation): Static {
  switch (expression.kind) {
    case 'literal':
      return known(expression.value)
    case 'function':
      return { kind: 'closure', script: expression, scope }
    case 'identifier':
      return resolveName(expression.name, scope, translation)
    case 'this':
      return resolveName('this', scope, translation)
    case 'member':
      return memberOf(
        translation.expression(expression.object, scope),
        expression.property,
        expression.isOptional,
        translation,
      )
    case 'index':
      return translateIndex(expression, scope, translation)
    case 'conditional':
      return translateConditional(expression, scope, translation)
    case 'logical':
      return translateLogical(expression, scope, translation)
    case 'binary':
      return translateBinary(expression, scope, translation)
    case 'unary':
      return translateUnary(expression, scope, translation)
    case 'template':
      return translateTemplate(expression, scope, translation)
    case 'array':
      return translateArray(expression.items, scope, translation)
    case 'object':
      return translateObject(expression, scope, translation)
    case 'call':
      return translateCall(expression, scope, translation)
  }
}

function resolveName(name: string, scope: Scope, translation: Translation): Static {
  if (name === 'undefined') return known(undefined)
  let outer: Scope['outer'] = scope
  while (outer !== null) {
    if (typeof outer === 'function') {
      const found = outer(name)
      if (found !== null) return known(found.value)
      break
    }
    const own: Static | undefined = outer.names.get(name)
    if (own !== undefined) return own
    ;({ outer } = outer)
  }
  if (name === 'this') return refuse(translation, '`this` is only known inside the methods of a device.')
  return refuse(translation, `“${name}” is not known inside this function: only its parameters are.`)
}

/** `a.b`. */
export function memberOf(object: Static, property: string, isOptional: boolean, translation: Translation): Static {
  switch (object.kind) {
    case 'known':
      return knownMember(object.value, property, isOptional, translation)
    case 'closure':
      return refuse(translation, 'Functions have no fields here.')
    case 'list':
      return property === 'length' ? known(object.items.length) : refuse(translation, `Lists have no ${property} here.`)
    case 'record':
      return object.fields.get(property) ?? known(undefined)
    default:
      return fieldOf(toTyped(object, translation), property, translation)
  }
}

function knownMember(value: unknown, property: string, isOptional: boolean, translation: Translation): Static {
  if (value !== null && value !== undefined) return known(Reflect.get(Object(value), property))
  if (isOptional) return known(undefined)
  return refuse(translation, `“${property}” is taken from something that is missing.`)
}

function fieldOf(subject: TypedTerm, name: string, translation: Translation): Static {
  const { catalog } = translation
  const { term, type, fieldTypes } = subject
  if (name === 'length' && term.kind !== 'record')
    return callOf(type?.kind === 'list' ? 'List.length' : 'String.length', [term], INT)
  const declaration = type?.kind === 'named' ? catalog.dataTypes.get(type.name) : undefined
  const field = declaration?.kind === 'record' ? declaration.fields.find((one) => one.name === name) : undefined
  if (term.kind === 'record') {
    const part = term.fields[name]
    if (part !== undefined) return termOf({ term: part, type: field?.type ?? fieldTypes?.[name] ?? null })
  }
  if (type !== null && type.kind !== 'named') return refuse(translation, `There is no field “${name}” here.`)
  return callOf('.', [term, textTerm(name)], field?.type ?? fieldTypes?.[name] ?? infoField(name))
}

function infoField(name: string): DataType | null {
  if (name === 'name' || name === 'root' || name === 'target') return STRING
  if (name === 'output') return { kind: 'option', of: STRING }
  return name === 'packages' || name === 'libraries' ? { kind: 'list', of: STRING } : null
}

function translateIndex(
  { object, index, isOptional }: ScriptExpression & { kind: 'index' },
  scope: Scope,
  translation: Translation,
): Static {
  const subject = translation.expression(object, scope)
  const place = translation.expression(index, scope)
  if (place.kind !== 'known') return tableEntry(subject, toTyped(place, translation), translation)
  if (typeof place.value === 'string') return memberOf(subject, place.value, isOptional, translation)
  const number = Number(place.value)
  if (subject.kind === 'known') return knownMember(subject.value, String(place.value), isOptional, translation)
  if (subject.kind === 'list') return subject.items[number] ?? known(undefined)
  const { term, type } = toTyped(subject, translation)
  if (type?.kind === 'tuple' && type.items.length === 2 && (number === 0 || number === 1))
    return callOf(number === 0 ? 'fst' : 'snd', [term], type.items[number] ?? null)
  if (type?.kind !== 'list') return refuse(translation, 'Only lists have numbered items here.')
  return callOf('List.nth', [term, { kind: 'constant', value: { kind: 'int', value: String(number) } }], type.of)
}

function translateTemplate(
  { texts, values }: ScriptExpression & { kind: 'template' },
  scope: Scope,
  translation: Translation,
): Static {
  const statics = values.map((value) => translation.expression(value, scope))
  const parts: KeyTerm[] = []
  let plain = ''
  const flush = (): void => {
    if (plain !== '') parts.push(textTerm(plain))
    plain = ''
  }
  texts.forEach((text, index) => {
    plain += text
    const value = statics[index]
    if (value?.kind === 'known' && value.value === undefined)
      refuse(translation, 'Something that is missing is written into a text.')
    else if (value?.kind === 'known' && contentOf(value.value) === null) plain += String(value.value)
    else if (value !== undefined) {
      flush()
      parts.push(textOf(toTyped(value, translation), translation).term)
    }
  })
  if (parts.length === 0) return known(plain)
  flush()
  return termOf({ term: joinRight('^', parts), type: STRING })
}

function joinRight(primitive: string, parts: readonly KeyTerm[]): KeyTerm {
  return parts.reduceRight((right, left) => ({ kind: 'call', primitive, arguments: [left, right] }))
}

function translateArray(items: readonly ScriptElement[], scope: Scope, translation: Translation): Static {
  const groups: (Static[] | TypedTerm)[] = []
  for (const { value, isSpread } of items) {
    const item = translation.expression(value, scope)
    const spread = isSpread ? itemsOf(item) : [item]
    const last = groups.at(-1)
    if (spread === null) groups.push(toTyped(item, translation))
    else if (Array.isArray(last)) last.push(...spread)
    else groups.push([...spread])
  }
  const [only] = groups
  if (only === undefined) return known([])
  if (groups.length === 1 && Array.isArray(only)) return listStatic(only)
  const parts = groups.map((group) =>
    Array.isArray(group) ? listOf(group.map((item) => toTyped(item, translation))) : group,
  )
  const type = parts.find((part) => part.type?.kind === 'list')?.type ?? null
  return termOf({
    term: joinRight(
      '@',
      parts.map(({ term }) => term),
    ),
    type,
  })
}

function listStatic(items: readonly Static[]): Static {
  const values = items.flatMap((item) => (item.kind === 'known' ? [item.value] : []))
  return values.length === items.length ? known(values) : { kind: 'list', items }
}

/** The items of a list that is known as a list. */
function itemsOf(value: Static): readonly Static[] | null {
  if (value.kind === 'list') return value.items
  if (value.kind !== 'known') return null
  if (Array.isArray(value.value) || value.value instanceof Set)
    return [...value.value].map((item: unknown) => known(item))
  return null
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

function translateObject(
  { fields }: ScriptExpression & { kind: 'object' },
  scope: Scope,
  translation: Translation,
): Static {
  const all = new Map<string, Static>()
  for (const { key, value } of fields) {
    const field = translation.expression(value, scope)
    if (key !== null) all.set(key, field)
    else if (field.kind === 'record') for (const [name, one] of field.fields) all.set(name, one)
    else if (field.kind === 'known') for (const [name, one] of entriesOf(field.value)) all.set(name, known(one))
    else return refuse(translation, 'Only objects that are known can be spread here.')
  }
  const values = [...all].flatMap(([name, field]) => (field.kind === 'known' ? [[name, field.value] as const] : []))
  return values.length === all.size ? known(Object.fromEntries(values)) : { kind: 'record', fields: all }
}

function translateCall(
  { callee, arguments: given, isOptional }: ScriptExpression & { kind: 'call' },
  scope: Scope,
  translation: Translation,
): Static {
  const [dividend] = given
  if (isTruncation(callee) && dividend?.value.kind === 'binary' && dividend.value.operator === '/')
    return translateDivision(dividend.value, scope, translation)
  const args: Static[] = []
  for (const { value, isSpread } of given) {
    const argument = translation.expression(value, scope)
    const items = isSpread ? itemsOf(argument) : [argument]
    if (items === null) return refuse(translation, 'Only lists that are known can be spread here.')
    args.push(...items)
  }
  if (callee.kind === 'member') {
    const object = translation.expression(callee.object, scope)
    return memberCall(object, callee.property, args, translation)
  }
  if (callee.kind === 'identifier' && isNamedCall(callee.name) && !isShadowed(callee.name, scope))
    return namedCall(callee.name, args, translation)
  const target = translation.expression(callee, scope)
  if (isOptional && target.kind === 'known' && (target.value === null || target.value === undefined)) return target
  return translation.call(target, args, null)
}

/** `Math.trunc(a / b)` is OCaml's division of whole numbers. */
function isTruncation(callee: ScriptExpression): boolean {
  return (
    callee.kind === 'member' &&
    callee.property === 'trunc' &&
    callee.object.kind === 'identifier' &&
    callee.object.name === 'Math'
  )
}

function translateDivision(
  { left, right }: ScriptExpression & { kind: 'binary' },
  scope: Scope,
  translation: Translation,
): Static {
  const a = translation.expression(left, scope)
  const b = translation.expression(right, scope)
  if (a.kind === 'known' && b.kind === 'known') return known(Math.trunc(Number(a.value) / Number(b.value)))
  return callOf('/', [toTyped(a, translation).term, toTyped(b, translation).term], INT)
}

/** Whether the function itself or one around it gives the name another meaning. */
function isShadowed(name: string, scope: Scope): boolean {
  for (let at: Scope['outer'] = scope; at !== null && typeof at !== 'function'; at = at.outer)
    if (at.names.has(name)) return true
  return false
}
