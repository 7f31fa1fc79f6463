// A machine with everything in sight that a configuration can use.

import type { Recorder } from '../../dsl/recorder.ts'
import type { Location } from '../ocaml/syntax.ts'
import { evaluateExpression } from './expression.ts'
import type { Machine } from './machine.ts'
import { actionModules } from './modules/actions.ts'
import { cmdlinerNames } from './modules/cmdliner.ts'
import { addFmtCombinators } from './modules/fmt-combinators.ts'
import { formatModules } from './modules/format.ts'
import { ipaddrNames } from './modules/ipaddr.ts'
import { keyNames } from './modules/key.ts'
import { listNames } from './modules/list.ts'
import { mirageNames } from './modules/mirage.ts'
import { primitivesOf } from './modules/primitives.ts'
import { smallFunctions } from './modules/small-functions.ts'
import { namesOf, smallModules, stdlibNames } from './modules/stdlib.ts'
import { charFunctions, stringFunctions } from './modules/text-functions.ts'
import { createNames, type Names, newFrame, openNames, type Scope } from './scope.ts'
import type { Value, Routine } from './values.ts'

export interface MachineOptions {
  readonly recorder: Recorder
  readonly file: string
  readonly env: Readonly<Record<string, string>>
  readonly locate: (draft: object, location: Location) => void
}

/** A machine for one evaluation of a configuration. */
export function createMachine(options: MachineOptions): Machine {
  const bound = new Set<string>()
  const machine: Machine = {
    ...options,
    evaluate: (expression, scope) => evaluateExpression(machine, expression, scope),
    underBinders: (names, body) => underBinders(bound, names, body),
    state: { registrations: [] },
  }
  return machine
}

function* underBinders<T>(
  bound: Set<string>,
  names: readonly string[],
  body: (fresh: ReadonlyMap<string, string>) => Generator<Routine, T, Value>,
): Generator<Routine, T, Value> {
  const fresh = new Map<string, string>()
  for (const name of names) {
    let text = name
    for (let number = 2; bound.has(text); number += 1) text = `${name}_${number}`
    bound.add(text)
    fresh.set(name, text)
  }
  try {
    return yield* body(fresh)
  } finally {
    for (const text of fresh.values()) bound.delete(text)
  }
}

/** The scope in which a configuration begins: the standard library, and modules to open. */
export function initialScope(machine: Machine): Scope {
  library ??= libraryNames()
  const modules = new Map(library.modules)
  const standard: Names = { ...library, modules }
  const mirage = mirageNames(machine)
  const key = keyNames(machine)
  mirage.modules.set('Key', key)
  for (const [name, names] of smallModules(machine)) modules.set(name, mergeNames(names, library.modules.get(name)))
  const info = modules.get('Info')
  modules.delete('Info')
  if (info !== undefined) mirage.modules.set('Info', info)
  for (const name of ['Mirage', 'Functoria']) modules.set(name, mirage)
  for (const name of ['Mirage_key', 'Functoria_key']) modules.set(name, key)
  const app = modules.get('Functoria_app') ?? createNames()
  modules.set('Functoria_app', { ...app, modules: new Map(app.modules).set('Key', key) })
  modules.set('Stdlib', standard)
  return newFrame(openNames(standard, null))
}

/** What no evaluation can change, made when the first one needs it. */
let library: Names | null = null

function libraryNames(): Names {
  const standard = stdlibNames()
  const { modules } = standard
  for (const [name, names] of actionModules()) modules.set(name, names)
  for (const [name, names] of formatModules()) modules.set(name, names)
  addFmtCombinators(modules.get('Fmt') ?? createNames())
  modules.set('List', listNames())
  modules.set('String', namesOf([...primitivesOf('String')]))
  modules.set('Ipaddr', ipaddrNames())
  modules.set('Cmdliner', cmdlinerNames())
  addSmallFunctions(modules)
  return standard
}

function mergeNames(names: Names, more: Names | undefined): Names {
  if (more !== undefined) for (const [name, value] of more.values) names.values.set(name, value)
  return names
}

function addSmallFunctions(modules: Map<string, Names>): void {
  const more = new Map([...smallFunctions(), ['String', stringFunctions()], ['Char', charFunctions()]])
  for (const [module, entries] of more) {
    const names = modules.get(module) ?? createNames()
    for (const [name, value] of entries) names.values.set(name, value)
    modules.set(module, names)
  }
}
