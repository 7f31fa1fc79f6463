// Typing of the bodies of objects and classes: what they inherit, their variables and methods.

import type { ClassExpression, Expression, Located, ObjectExpression, ObjectField } from '../../ocaml/syntax.ts'
import { typeArguments } from '../expressions/application.ts'
import { roughType } from '../expressions/rough-type.ts'
import { type Checker, type Step, fresh, typeExpect } from '../checker.ts'
import { convertType } from '../modules/convert-type.ts'
import { instance } from '../types/levels.ts'
import { findClass } from '../names/lookup.ts'
import { type PatternVariables, bindVariables, typePattern } from '../expressions/pattern.ts'
import { failWith } from '../complaints/problem.ts'
import { type ClashWords, expectType, scopePrinter } from '../complaints/report-clash.ts'
import { bindValue, leaveScope } from '../names/scope.ts'
import { SELF } from './objects.ts'
import { type Type, objectRow, resolve, unknown } from '../types/type.ts'

export interface ObjectBody {
  /** Without the private ones. */
  readonly methods: ReadonlyMap<string, Type>
  readonly variables: ReadonlyMap<string, { readonly type: Type; readonly isMutable: boolean }>
  readonly virtualMethods: ReadonlySet<string>
  /** Something is inherited of which nothing is known. */
  readonly isUnknown: boolean
}

interface Draft {
  readonly methods: Map<string, Type>
  readonly variables: Map<string, { readonly type: Type; readonly isMutable: boolean }>
  readonly virtualMethods: Set<string>
  readonly privateMethods: Set<string>
  /** What this body itself defines, as OCaml names it. */
  readonly defined: Set<string>
  readonly bodies: { readonly body: Expression; readonly type: Type; readonly name: string | null }[]
  readonly ancestors: { readonly name: string; readonly type: Type }[]
  isUnknown: boolean
}

/** Types the body of an object; `done` gets what it has. */
export function* typeObjectBody(
  checker: Checker,
  object: ObjectExpression,
  done: (body: ObjectBody) => void,
  isClass = false,
): Step {
  const { scope } = checker
  const draft: Draft = {
    methods: new Map(),
    variables: new Map(),
    virtualMethods: new Set(),
    privateMethods: new Set(),
    defined: new Set(),
    bodies: [],
    ancestors: [],
    isUnknown: false,
  }
  for (const field of object.fields) yield declareField(checker, field, draft)
  const mark = scope.trail.length
  bindInside(checker, object, draft, isClass)
  for (const { body, type, name } of draft.bodies)
    yield typeExpect(checker, body, type, name === null ? null : { text: `method ${name}` })
  leaveScope(scope, mark)
  const methods = new Map([...draft.methods].filter(([name]) => !draft.privateMethods.has(name)))
  done({ methods, variables: draft.variables, virtualMethods: draft.virtualMethods, isUnknown: draft.isUnknown })
  return checker.types.unit
}

/** The object itself, its ancestors and variables, as its methods see them. */
function bindInside(checker: Checker, object: ObjectExpression, draft: Draft, isClass: boolean): void {
  const self = draft.isUnknown ? unknown() : objectRow(draft.methods, false, checker.level)
  const variables: PatternVariables = new Map()
  if (object.self !== null) typePattern(checker, object.self, self, variables)
  for (const { name, type } of draft.ancestors) variables.set(name, type)
  bindVariables(checker, variables)
  // A copy in a class is of the class that inherits it, which is not known yet.
  bindValue(checker.scope, SELF, {
    type: isClass ? unknown() : self,
    isMutable: false,
    isInstanceVariable: false,
    primitive: null,
  })
  for (const [name, { type, isMutable }] of draft.variables) {
    const info = { type, isMutable, isInstanceVariable: true, primitive: null }
    bindValue(checker.scope, name, info)
    bindValue(checker.scope, SELF + name, info)
  }
  if (draft.isUnknown && !checker.scope.isPartial) {
    checker.scope.isPartial = true
    checker.scope.trail.push({ undo: () => void (checker.scope.isPartial = false), hiddenTypes: [], redo: () => {} })
  }
}

function* declareField(checker: Checker, field: ObjectField, draft: Draft): Step {
  const { types } = checker
  if (field.kind === 'inherit') yield inherit(checker, field, draft)
  else if (field.kind === 'instance-variable') {
    if (field.value !== null) refuseTwice(draft, `instance variable \`${field.name.text}'`, field)
    const type = draft.variables.get(field.name.text)?.type ?? fresh(checker)
    if (field.annotation !== null)
      expectType(checker, { location: field.location, found: convertType(checker, field.annotation), expected: type })
    if (field.value !== null) yield typeExpect(checker, field.value, type)
    draft.variables.set(field.name.text, { type, isMutable: field.isMutable })
  } else if (field.kind === 'method') declareMethod(checker, field, draft)
  else if (field.kind === 'initializer') draft.bodies.push({ body: field.body, type: types.unit, name: null })
  return types.unit
}

function declareMethod(checker: Checker, field: ObjectField & { readonly kind: 'method' }, draft: Draft): void {
  const { name, annotation, value, isPrivate, isOverride, location } = field
  const known = draft.methods.get(name.text)
  if (isOverride && known === undefined && !draft.isUnknown) {
    failWith(location, {
      code: 'MG-TYPE-METHOD',
      message: `There is no method ${name.text} to override.`,
      hint: 'Write method without an exclamation mark, or correct the name.',
      toolText: `The method \`${name.text}' has no previous definition`,
    })
  }
  const type = known ?? fresh(checker)
  draft.methods.set(name.text, type)
  if (annotation !== null)
    expectType(checker, {
      location,
      found: convertType(checker, annotation),
      expected: type,
      words: methodWords(name.text),
    })
  if (isPrivate) draft.privateMethods.add(name.text)
  if (value === null) {
    if (known === undefined) draft.virtualMethods.add(name.text)
    return
  }
  refuseTwice(draft, `method \`${name.text}'`, field)
  draft.virtualMethods.delete(name.text)
  if (known !== undefined)
    expectType(checker, { location, found: roughType(checker, value), expected: type, words: methodWords(name.text) })
  draft.bodies.push({ body: value, type, name: name.text })
}

function methodWords(name: string): ClashWords {
  return { found: `The method ${name} has type`, expected: 'but is expected to have type' }
}

/** Of one name, an object has one definition of its own. */
function refuseTwice({ defined }: Draft, what: string, { location }: Located): void {
  if (defined.has(what))
    failWith(location, {
      code: 'MG-TYPE-METHOD',
      message: `This object defines its ${what.replaceAll(/[`']/g, '')} twice.`,
      hint: 'Keep one of the definitions.',
      toolText: `The ${what} has multiple definitions in this object`,
    })
  defined.add(what)
}

function* inherit(checker: Checker, field: ObjectField & { readonly kind: 'inherit' }, draft: Draft): Step {
  const inherited = { body: null as ObjectBody | null }
  const type = yield typeClassExpression(checker, field.class, (body) => void (inherited.body = body))
  if (resolve(type).content.kind === 'arrow') refuseUnapplied(checker, field.class, type)
  const { body } = inherited
  if (body === null || body.isUnknown) draft.isUnknown = true
  for (const [name, type] of body?.methods ?? []) {
    const known = draft.methods.get(name)
    if (known !== undefined) expectType(checker, { location: field.location, found: type, expected: known })
    draft.methods.set(name, known ?? type)
    if (body?.virtualMethods.has(name) === true) draft.virtualMethods.add(name)
    else draft.virtualMethods.delete(name)
  }
  for (const [name, entry] of body?.variables ?? []) draft.variables.set(name, entry)
  if (field.alias !== null)
    draft.ancestors.push({
      name: field.alias.text,
      type: body === null ? unknown() : objectRow(body.methods, false, checker.level),
    })
  return checker.types.unit
}

/** A class of which arguments are missing has no objects that could be inherited. */
function refuseUnapplied(checker: Checker, { location }: ClassExpression, type: Type): never {
  const printed = scopePrinter(checker).print(type)
  return failWith(location, {
    code: 'MG-TYPE-METHOD',
    message: `Arguments of the class are missing here: what is left of it is ${printed}.`,
    hint: 'Give it all its arguments behind its name.',
    toolText: `This class expression is not a class structure; it has type\n       ${printed}`,
  })
}

/** Types a class expression whose arguments are all given; gives the type of its constructor. */
export function* typeClassExpression(
  checker: Checker,
  expression: ClassExpression,
  done: (body: ObjectBody | null) => void,
): Step {
  if (expression.kind === 'object') {
    const result = { type: unknown() }
    const noted = (body: ObjectBody): void => {
      result.type = objectRow(body.methods, false, checker.level)
      done(body)
    }
    yield typeObjectBody(checker, expression, noted, true)
    return result.type
  }
  if (expression.kind === 'apply') {
    const type = yield typeClassExpression(checker, expression.class, done)
    const name =
      expression.class.kind === 'path'
        ? expression.class.name
        : { path: ['class'], location: expression.class.location }
    const callee: Expression = { kind: 'identifier', name, location: expression.class.location }
    return yield typeArguments(checker, { callee, args: expression.arguments, type })
  }
  if (expression.kind === 'path') return typeClassPath(checker, expression, done)
  if (expression.kind === 'constraint') return yield typeClassExpression(checker, expression.class, done)
  done(null)
  return unknown()
}

function typeClassPath(
  checker: Checker,
  expression: ClassExpression & { readonly kind: 'path' },
  done: (body: ObjectBody | null) => void,
): Type {
  const info = findClass(checker, expression.name)
  if (info === null) {
    done(null)
    return unknown()
  }
  const copies = new Map<Type, Type>()
  const copy = (type: Type): Type => instance(type, checker.level, copies)
  const parameters = info.parameters.map(copy)
  for (const [index, argument] of expression.arguments.entries()) {
    const parameter = parameters[index]
    if (parameter !== undefined)
      expectType(checker, { location: argument.location, found: convertType(checker, argument), expected: parameter })
  }
  done({
    methods: new Map([...info.methods].map(([name, type]) => [name, copy(type)])),
    variables: new Map([...info.variables].map(([name, entry]) => [name, { ...entry, type: copy(entry.type) }])),
    virtualMethods: new Set(info.virtualMethods),
    isUnknown: info.isUnknown,
  })
  return copy(info.constructorType)
}
