// Modules of the file: structures, aliases, functors and their applications, module types.

import type { Location, ModuleBinding, ModuleExpression, ModuleParameter } from '../../ocaml/syntax.ts'
import { type Checker, runStep, typeAny } from '../checker.ts'
import { findModule } from '../names/lookup.ts'
import { failWith } from '../complaints/problem.ts'
import {
  bindModule,
  copyScope,
  createModule,
  leaveScope,
  loaded,
  type ModuleInfo,
  moduleSince,
  type SignatureInfo,
} from '../names/scope.ts'
import { packedSignature } from './packages.ts'
import { ascribe, readSignature } from './signatures.ts'
import { typeItems } from './structure.ts'

/** What a module expression offers. */
export function typeModuleExpression(checker: Checker, expression: ModuleExpression, name = ''): ModuleInfo {
  switch (expression.kind) {
    case 'path':
      return findModule(checker, expression.name.path, expression.name.location)
    case 'structure': {
      const { scope } = checker
      const mark = scope.trail.length
      typeItems(checker, expression.items)
      const module = moduleSince(scope, mark, name)
      leaveScope(scope, mark)
      return module
    }
    case 'constraint': {
      const signature = readSignature(checker, expression.moduleType)
      const module = typeModuleExpression(checker, expression.module, name)
      return ascribe(checker, module, signature, { location: expression.module.location, path: name, isAbstract: true })
    }
    case 'functor':
      return typeFunctor(checker, expression.parameters, expression.body, name)
    case 'apply':
      return applyFunctor(checker, expression, name)
    case 'unpack': {
      const type = runStep(typeAny(checker, expression.value))
      const signature =
        expression.moduleType === null ? packedSignature(type) : readSignature(checker, expression.moduleType)
      return signature?.instantiate(name, null) ?? createModule(name, true)
    }
    default:
      return createModule(name, true)
  }
}

/** A functor: its body is typed once for its mistakes, and again for each argument. */
function typeFunctor(
  checker: Checker,
  [parameter, ...rest]: readonly ModuleParameter[],
  body: ModuleExpression,
  name: string,
): ModuleInfo {
  if (parameter === undefined) return typeModuleExpression(checker, body, name)
  const signature = parameter.moduleType === null ? null : readSignature(checker, parameter.moduleType)
  const known = parameter.name?.text ?? null
  const inside = (argument: ModuleInfo, path: string): ModuleInfo => {
    const mark = checker.scope.trail.length
    if (known !== null) bindModule(checker.scope, known, argument)
    const made = typeFunctor(checker, rest, body, path)
    leaveScope(checker.scope, mark)
    return made
  }
  const made = inside(parameterModule(parameter, signature), name)
  const scope = copyScope(checker.scope)
  const module = createModule(name, signature === null && parameter.moduleType !== null)
  module.functor = {
    parameter: signature,
    apply: (argument, path) => {
      // Without the module type of its parameter, nothing is known of what a functor makes.
      if (made.isPartial) return createModule(path, true)
      const outer = checker.scope
      checker.scope = copyScope(scope)
      try {
        return inside(argument, path)
      } finally {
        checker.scope = outer
      }
    },
  }
  return module
}

function parameterModule({ name, moduleType }: ModuleParameter, signature: SignatureInfo | null): ModuleInfo {
  const path = name?.text ?? ''
  if (moduleType === null) return createModule(path)
  return signature?.instantiate(path, null) ?? createModule(path, true)
}

function applyFunctor(
  checker: Checker,
  expression: ModuleExpression & { readonly kind: 'apply' },
  name: string,
): ModuleInfo {
  const functor = loaded(typeModuleExpression(checker, expression.functor))
  const argument =
    expression.argument === null
      ? createModule('')
      : typeModuleExpression(checker, expression.argument, argumentPath(expression.argument))
  if (functor.functor === null) {
    if (!functor.isPartial) refuseFunctor(expression.location)
    checker.meetsUnknown = true
    return createModule(name, true)
  }
  const { parameter, apply } = functor.functor
  const given =
    parameter === null
      ? argument
      : ascribe(checker, argument, parameter, { location: expression.location, path: argument.path, isAbstract: false })
  return apply(given, name)
}

function argumentPath(argument: ModuleExpression): string {
  return argument.kind === 'path' ? argument.name.path.join('.') : ''
}

function refuseFunctor(location: Location): never {
  return failWith(location, {
    code: 'MG-TYPE-FUNCTOR',
    message: 'What is applied here is no functor.',
    hint: null,
    toolText: 'The functor application is ill-typed.',
  })
}

/** Brings modules into sight; those of `module rec` see each other by their module types. */
export function typeModuleBindings(checker: Checker, bindings: readonly ModuleBinding[], isRecursive: boolean): void {
  const { scope } = checker
  if (isRecursive)
    for (const { name, value } of bindings) {
      if (name === null) continue
      const signature = value.kind === 'constraint' ? readSignature(checker, value.moduleType) : null
      bindModule(scope, name.text, signature?.instantiate(name.text, null) ?? createModule(name.text, true))
    }
  for (const { name, value } of bindings) {
    const module = typeModuleExpression(checker, value, name?.text)
    if (name !== null) bindModule(scope, name.text, module)
  }
}
