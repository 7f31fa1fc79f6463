// Typing of class definitions.

import type { ClassBinding, ClassExpression } from '../../ocaml/syntax.ts'
import { declareType } from '../types/builtin-types.ts'
import { type Checker, type Step, fresh, typeModule } from '../checker.ts'
import { type ClassInfo, type Type, type TypeDeclaration, unknown } from '../types/type.ts'
import { typeParameters } from '../expressions/functions.ts'
import { generalize } from '../types/levels.ts'
import { type ObjectBody, typeClassExpression } from './object-body.ts'
import { failWith } from '../complaints/problem.ts'
import { bindClass, bindType, leaveScope, openModule } from '../names/scope.ts'
import { typeLet } from '../expressions/bindings.ts'

/** Types a class and brings it into sight, with the type of its objects. */
export function* typeClass(checker: Checker, binding: ClassBinding): Step {
  checker.level += 1
  const parameters = binding.typeParameters.map((name) => {
    const made = fresh(checker)
    checker.namedVariables.set(name, made)
    return made
  })
  const made = { body: null as ObjectBody | null }
  const constructorType = yield typeClassValue(checker, binding.value, (body) => void (made.body = body))
  checker.level -= 1
  const parts: Type[] = [constructorType, ...parameters, ...(made.body?.methods.values() ?? [])]
  for (const part of parts) generalize(part, checker.level)
  for (const { type } of made.body?.variables.values() ?? []) generalize(type, checker.level)
  const missing = [...(made.body?.virtualMethods ?? [])]
  if (missing.length > 0 && !binding.isVirtual) {
    failWith(binding.location, {
      code: 'MG-TYPE-METHOD',
      message: `Methods of this class are declared but not defined: ${missing.join(', ')}.`,
      hint: 'Define them, or write class virtual.',
      toolText: `This class should be virtual. The following methods are undefined : ${missing.join(' ')}`,
    })
  }
  let objectType = constructorType
  while (objectType.content.kind === 'arrow') objectType = objectType.content.to
  const info: ClassInfo = {
    name: binding.name.text,
    parameters,
    methods: made.body?.methods ?? new Map(),
    variables: made.body?.variables ?? new Map(),
    isVirtual: binding.isVirtual,
    virtualMethods: made.body?.virtualMethods ?? new Set(),
    isUnknown: made.body?.isUnknown ?? true,
    constructorType,
    objectType,
  }
  const declaration: TypeDeclaration = {
    ...declareType(
      info.name,
      info.name,
      parameters.map(() => false),
    ),
    parameters,
    manifest: made.body === null ? unknown() : objectType,
  }
  bindType(checker.scope, declaration)
  bindClass(checker.scope, info)
  return constructorType
}

function* typeClassValue(checker: Checker, expression: ClassExpression, done: (body: ObjectBody | null) => void): Step {
  const { scope } = checker
  const mark = scope.trail.length
  if (expression.kind === 'function') {
    const result = fresh(checker)
    const type = yield typeParameters(checker, expression.parameters, result)
    const made = yield typeClassValue(checker, expression.body, done)
    result.content = { kind: 'link', to: made }
    leaveScope(scope, mark)
    return type
  }
  if (expression.kind === 'let') {
    yield typeLet(checker, expression)
    const type = yield typeClassValue(checker, expression.body, done)
    leaveScope(scope, mark)
    return type
  }
  if (expression.kind === 'open') {
    openModule(scope, typeModule(checker, expression.module))
    const type = yield typeClassValue(checker, expression.body, done)
    leaveScope(scope, mark)
    return type
  }
  return yield typeClassExpression(checker, expression, done)
}
