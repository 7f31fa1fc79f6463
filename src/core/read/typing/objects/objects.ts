// Use of objects and classes: new, calls of methods, assignment of instance variables.

import type { Expression } from '../../ocaml/syntax.ts'
import { type Checker, type Step, fresh, typeAny, typeExpect } from '../checker.ts'
import { expandHead } from '../types/expand.ts'
import { instance } from '../types/levels.ts'
import { findClass } from '../names/lookup.ts'
import { failWith } from '../complaints/problem.ts'
import { scopePrinter } from '../complaints/report-clash.ts'
import { didYouMean } from '../names/suggest.ts'
import { type Type, objectRow, unknown } from '../types/type.ts'
import { unify } from '../types/unify.ts'

/** Under this name, which no identifier has, methods see the object that they belong to. */
export const SELF = '{<'

/** Types `{< x = e >}`: an object of the same type. */
export function* typeObjectCopy(
  checker: Checker,
  { fields, location }: Expression & { readonly kind: 'object-copy' },
): Step {
  const self = checker.scope.values.get(SELF)
  if (self === undefined) {
    return failWith(location, {
      code: 'MG-TYPE-METHOD',
      message: 'An object is copied with {< … >} only by its own methods.',
      hint: 'Write this inside a method, or make a new object.',
      toolText: 'This object duplication occurs outside a method definition',
    })
  }
  for (const { field, value } of fields) {
    const name = field.path.at(-1) ?? ''
    // A parameter may have the same name.
    const info = checker.scope.values.get(SELF + name)
    if (info === undefined) {
      failWith(location, {
        code: 'MG-TYPE-METHOD',
        message: `${name} is no variable of this object.`,
        hint: 'Between {< and >} stand variables that the object declares with val.',
        toolText: `Unbound instance variable ${name}`,
      })
    }
    yield typeExpect(checker, value, info.type)
  }
  return self.type
}

/** Type of `new c`. */
export function typeNew(checker: Checker, expression: Expression & { readonly kind: 'new' }): Type {
  const info = findClass(checker, expression.class)
  if (info?.isVirtual === true) {
    failWith(expression.location, {
      code: 'MG-TYPE-METHOD',
      message: `${info.name} is a virtual class: it has no objects of its own.`,
      hint: 'Inherit it, and define its methods.',
      toolText: `Cannot instantiate the virtual class ${expression.class.path.join('.')}`,
    })
  }
  return info === null ? unknown() : instance(info.constructorType, checker.level)
}

/** Types `e#m`. */
export function* typeSend(checker: Checker, expression: Expression & { readonly kind: 'send' }): Step {
  const { object, method } = expression
  const type = yield typeAny(checker, object)
  const head = expandHead(type)
  const known = head.content.kind === 'object' ? head.content.methods.get(method.text) : undefined
  if (known !== undefined) return known
  const result = fresh(checker)
  const row = objectRow(new Map([[method.text, result]]), true, checker.level)
  if (unify(head, row) === null) return result
  const { content } = head
  const printed = scopePrinter(checker).print(type)
  if (content.kind !== 'object') {
    return failWith(object.location, {
      code: 'MG-TYPE-METHOD',
      message: `This is no object, so it has no method ${method.text}: its type is ${printed}.`,
      hint: null,
      toolText: `This expression has type ${printed}\n       It has no method ${method.text}`,
    })
  }
  const near = didYouMean(method.text, [...content.methods.keys()])
  return failWith(object.location, {
    code: 'MG-TYPE-METHOD',
    message: `This object has no method ${method.text}.`,
    hint: `Its methods are ${[...content.methods.keys()].sort().join(', ')}.`,
    toolText: `This expression has type ${printed}\n       It has no method ${method.text}${near.length === 0 ? '' : `\nHint: Did you mean ${near.join(' or ')}?`}`,
  })
}

function refuseVariable({ scope }: Checker, { name, location }: Expression & { readonly kind: 'set-variable' }): never {
  const known = [...scope.values].filter(([, info]) => info.isInstanceVariable).map(([one]) => one)
  const near = didYouMean(
    name.text,
    known.filter((one) => !one.startsWith(SELF)),
  )
  return failWith(location, {
    code: 'MG-TYPE-UNBOUND',
    message: `${name.text} is no variable of an object that is in sight here, so it cannot be assigned with <-.`,
    hint:
      near.length === 0
        ? 'Objects declare their variables with val mutable; a reference is assigned with :=.'
        : `Did you mean ${near.join(' or ')}?`,
    toolText: `Unbound instance variable ${name.text}${near.length === 0 ? '' : `\nHint: Did you mean ${near.join(' or ')}?`}`,
  })
}

/** Types `x <- e` in a method. */
export function* typeSetVariable(checker: Checker, expression: Expression & { readonly kind: 'set-variable' }): Step {
  const { name, value } = expression
  const info = checker.scope.values.get(name.text)
  if (info === undefined) {
    if (checker.scope.isPartial) return yield typeAny(checker, value)
    return refuseVariable(checker, expression)
  }
  if (!info.isInstanceVariable || !info.isMutable) {
    failWith(expression.location, {
      code: 'MG-TYPE-METHOD',
      message: info.isInstanceVariable
        ? `The variable ${name.text} cannot be changed: declare it with val mutable.`
        : `${name.text} is no variable of an object, so it cannot be assigned with <-.`,
      hint: null,
      toolText: info.isInstanceVariable
        ? `The instance variable ${name.text} is not mutable`
        : `The value ${name.text} is not an instance variable`,
    })
  }
  return yield typeExpect(checker, value, info.type)
}
