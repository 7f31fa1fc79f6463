// OCaml's typing of a config.ml: the first mistake that OCaml would report, in its words and in ours.

import type { Diagnostic } from '../../model/diagnostic.ts'
import type { OcamlFile } from '../ocaml/file.ts'
import { bindBuiltinTypes } from './builtin-types.ts'
import type { Checker } from './checker.ts'
import { excerpt } from './excerpt.ts'
import { loadModule } from './interface/load-module.ts'
import { caughtProblem, type TypeProblem } from './problem.ts'
import { scopePrinter } from './report-clash.ts'
import { bindModule, createModule, createScope, loaded, type ModuleInfo, openModule } from './scope.ts'
import { refuseOpenTypes, typeItems } from './structure.ts'

/** The interface of a module, as OCaml text. */
export interface ModuleInterface {
  readonly text: string
  /** It leaves things out: names that it does not mention are not refused. */
  readonly isPartial: boolean
}

export interface TypingEnvironment {
  /** Modules in sight by name; those that others mention come first. */
  readonly modules: ReadonlyMap<string, ModuleInterface>
  /** Names of modules that exist and of which nothing is known. */
  readonly opaqueModules: readonly string[]
  /** Modules that are open without being asked for. */
  readonly opened: readonly string[]
}

/** What OCaml refuses in a file that is syntactically right: nothing, or its first complaint. */
export function typeConfig(
  file: OcamlFile,
  environment: TypingEnvironment,
  name = 'config.ml',
): { readonly diagnostics: readonly Diagnostic[] } {
  const checker = createChecker(environment)
  try {
    const pending = typeItems(checker, file.items)
    refuseOpenTypes(pending, scopePrinter(checker))
    return { diagnostics: [] }
  } catch (thrown) {
    const problem = caughtProblem(thrown)
    if (problem === null) throw thrown
    return { diagnostics: [diagnosticOf(problem, file.text, name)] }
  }
}

function createChecker({ modules, opaqueModules, opened }: TypingEnvironment): Checker {
  const interfaceScope = createScope('')
  const types = bindBuiltinTypes(interfaceScope)
  const base = { types, level: 0, namedVariables: new Map() }
  // A scope of its own for each interface: what one declares must not be seen by another that it mentions.
  const load = (module: ModuleInfo, text: string): void => {
    const own = createScope('')
    openModule(own, interfaceScope)
    loadModule({ ...base, namedVariables: new Map(), scope: own, isLenient: true }, module, text)
  }
  const scope = createScope('')
  const checker: Checker = { ...base, scope, isLenient: false }
  openModule(scope, interfaceScope)
  for (const name of opaqueModules) bindModule(scope, name, createModule(name, true))
  for (const [name, { text, isPartial }] of modules) {
    const module = createModule(name, isPartial)
    module.load = () => load(module, text)
    bindModule(interfaceScope, name, module)
    bindModule(scope, name, module)
  }
  for (const name of opened) {
    const module = scope.modules.get(name)
    if (module === undefined) continue
    openModule(interfaceScope, loaded(module))
    openModule(scope, module)
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
      message: `${excerpt(text, file, location)}\nError: ${toolText}`,
      exit: 1,
      config_exit: 1,
    },
  }
}
