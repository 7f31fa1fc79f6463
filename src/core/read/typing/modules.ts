// Modules of the file: structures, aliases; of functors and signatures nothing is known.

import type { ModuleExpression } from '../ocaml/syntax.ts'
import type { Checker } from './checker.ts'
import { findModule } from './lookup.ts'
import { bindModule, createModule, leaveScope, type ModuleInfo, moduleSince } from './scope.ts'
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
    case 'constraint':
      return typeModuleExpression(checker, expression.module, name)
    case 'functor': {
      // Only for the mistakes in it: of what it makes nothing is known.
      const { scope } = checker
      const mark = scope.trail.length
      for (const { name: parameter } of expression.parameters)
        if (parameter !== null) bindModule(scope, parameter.text, createModule(parameter.text, true))
      typeModuleExpression(checker, expression.body, name)
      leaveScope(scope, mark)
      return createModule(name, true)
    }
    case 'apply':
      typeModuleExpression(checker, expression.functor)
      if (expression.argument !== null) typeModuleExpression(checker, expression.argument)
      return createModule(name, true)
    default:
      return createModule(name, true)
  }
}
