// OCaml's typing of a config.ml: the first mistake that OCaml would report, in its words and in ours.

import type { Diagnostic } from '../../model/diagnostic.ts'
import type { OcamlFile } from '../ocaml/file.ts'
import type { Checker } from './checker.ts'
import type { TypingEnvironment } from './environment.ts'
import { typeExpression } from './expressions/expression.ts'
import { typeModuleBindings, typeModuleExpression } from './modules/modules.ts'
import { excerpt } from './complaints/excerpt.ts'
import { type TypeProblem, caughtProblem } from './complaints/problem.ts'
import { copyScope } from './names/scope.ts'
import { refuseOpenTypes, typeItems } from './modules/structure.ts'

/** What OCaml refuses in a file that is syntactically right: nothing, or its first complaint. */
export function typeConfig(
  file: OcamlFile,
  environment: TypingEnvironment,
  name = 'config.ml',
): { readonly diagnostics: readonly Diagnostic[] } {
  const checker = createChecker(environment)
  try {
    const pending = typeItems(checker, file.items)
    if (!checker.meetsUnknown) refuseOpenTypes(checker, pending)
    return { diagnostics: [] }
  } catch (thrown) {
    // The host ends what nests beyond its bounds, such as a module in a module in a module … thousands of times.
    const problem = thrown instanceof RangeError ? tooDeep(file) : caughtProblem(thrown)
    if (problem === null) throw thrown
    return { diagnostics: [diagnosticOf(problem, file.text, name)] }
  }
}

function tooDeep({ items }: OcamlFile): TypeProblem | null {
  const [first] = items
  if (first === undefined) return null
  return {
    code: 'MG-TYPE-DEPTH',
    message: 'Something in this file is nested more deeply than can be followed.',
    hint: 'Give inner parts names of their own, with let, type or module.',
    toolText: 'Stack overflow',
    location: first.location,
  }
}

function createChecker({ types, initial }: TypingEnvironment): Checker {
  const scope = copyScope(initial)
  const checker: Checker = {
    scope,
    types,
    level: 0,
    namedVariables: new Map(),
    isLenient: false,
    meetsUnknown: false,
    packages: new Map(),
    opened: new WeakMap(),
    expect: (expression, expected, role) => typeExpression(checker, expression, expected, role),
    module: (expression, name) => typeModuleExpression(checker, expression, name),
    bindModules: (bindings, isRecursive) => typeModuleBindings(checker, bindings, isRecursive),
  }
  return checker
}

function diagnosticOf(problem: TypeProblem, text: string, file: string): Diagnostic {
  const { code, message, hint, location, toolText } = problem
  const { start, end } = location
  return {
    code,
    severity: 'error',
    target: null,
    at: { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column },
    message,
    ...(hint === null ? {} : { hint }),
    tool: {
      kind: 'compile',
      message: `${excerpt(text, file.replace(/^.*\//, ''), location)}\nError: ${toolText}`,
      exit: 1,
      config_exit: 1,
    },
  }
}
