// A machine with everything in sight that a configuration can use.

import type { Recorder } from '../../dsl/recorder.ts'
import type { Location } from '../ocaml/syntax.ts'
import { evaluateExpression } from './expression.ts'
import { failwithOrHole } from './holes.ts'
import type { Machine } from './machine.ts'
import { actionModules } from './modules/actions.ts'
import { changeableModules, referenceFunctions } from './modules/changeable.ts'
import { cmdlinerNames } from './modules/cmdliner.ts'
import { digestFunctions } from './modules/digest.ts'
import { fixedIntegers } from './modules/fixed-integers.ts'
import { addFmtCombinators } from './modules/fmt-combinators.ts'
import { formatModules } from './modules/format.ts'
import { hashFunction } from './modules/hash.ts'
import { ipaddrNames } from './modules/ipaddr.ts'
import { keyNames } from './modules/key.ts'
import { listNames } from './modules/list.ts'
import { mirageNames } from './modules/mirage.ts'
import { floatNames, numberFunctions } from './modules/numbers.ts'
import { primitivesOf } from './modules/primitives.ts'
import { smallFunctions } from './modules/small-functions.ts'
import { namesOf, smallModules, stdlibNames } from './modules/stdlib.ts'
import { charFunctions, stringFunctions } from './modules/text-functions.ts'
import { loadPrelude, type Parse } from './prelude/load.ts'
import { createNames, newFrame, openNames, type Scope } from './scope.ts'
import { evaluateModule } from './structure.ts'
import type { Value, Routine, Names } from './values.ts'

export interface MachineOptions {
  readonly recorder: Recorder
  readonly file: string
  readonly isTyped: boolean
  readonly env: Readonly<Record<string, string>>
  readonly locate: (draft: object, location: Location) => void
}

/** A machine for one evaluation of a configuration. */
export function createMachine(options: MachineOptions): Machine {
  const bound = new Set<string>()
  const machine: Machine = {
    ...options,
    evaluate: (expression, scope) => evaluateExpression(machine, expression, scope),
    module: (module, scope) => evaluateModule(machine, module, scope),
    underBinders: (names, body) => underBinders(bound, names, body),
    state: {
      registrations: [],
      undecided: 0,
      path: ['Config'],
      method: null,
      changedLater: new Set(),
      readByConnect: new Set(),
    },
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

/** The scope in which a configuration begins: the standard library, and modules to open. `mentioned` tells which are used. */
export function* initialScope(
  machine: Machine,
  parse: Parse,
  mentioned: ReadonlySet<string>,
): Generator<Routine, Scope, Value> {
  library ??= libraryNames()
  const modules = new Map(library.modules)
  const values = new Map([...library.values, ...referenceFunctions(machine)])
  const failwith = values.get('failwith')
  if (failwith !== undefined) values.set('failwith', failwithOrHole(machine, failwith))
  const standard: Names = { ...library, values, modules }
  // Without typing, a name that is not found is looked for among all.
  const isUsed = machine.isTyped ? (name: string) => mentioned.has(name) : () => true
  const mirage = mirageNames(machine, isUsed)
  const key = keyNames(machine, isUsed)
  mirage.modules.set('Key', key)
  for (const [name, names] of changeableModules(machine)) modules.set(name, names)
  for (const [name, names] of smallModules(machine)) modules.set(name, mergeNames(names, library.modules.get(name)))
  const info = modules.get('Info')
  modules.delete('Info')
  if (info !== undefined) mirage.modules.set('Info', info)
  for (const name of ['Mirage', 'Functoria']) modules.set(name, mirage)
  for (const name of ['Mirage_key', 'Functoria_key']) modules.set(name, key)
  const app = modules.get('Functoria_app') ?? createNames()
  modules.set('Functoria_app', { ...app, modules: new Map(app.modules).set('Key', key) })
  modules.set('Stdlib', standard)
  const scope = openNames(standard, null)
  yield* loadPrelude(machine, parse, mentioned, { modules, scope })
  addLabels(modules)
  const tables = modules.get('ImplTbl')
  modules.delete('ImplTbl')
  if (tables !== undefined) mirage.modules.set('ImplTbl', tables)
  return newFrame(scope)
}

/** StdLabels is made of modules with labels. */
function addLabels(modules: Map<string, Names>): void {
  const labels = createNames()
  for (const name of ['List', 'String']) {
    const names = modules.get(`${name}Labels`)
    if (names !== undefined) labels.modules.set(name, names)
  }
  modules.set('StdLabels', labels)
}

/** What no evaluation can change, made when the first one needs it. */
let library: Names | null = null

function libraryNames(): Names {
  const standard = stdlibNames()
  const { modules, values } = standard
  for (const [name, value] of numberFunctions()) if (!values.has(name)) values.set(name, value)
  modules.set('Float', floatNames(values))
  for (const [name, names] of actionModules()) modules.set(name, names)
  for (const [name, names] of formatModules()) modules.set(name, names)
  addFmtCombinators(modules.get('Fmt') ?? createNames())
  for (const [name, names] of fixedIntegers()) modules.set(name, names)
  modules.set('List', listNames())
  modules.set('String', namesOf([...primitivesOf('String')]))
  modules.set('Ipaddr', ipaddrNames())
  modules.set('Cmdliner', cmdlinerNames())
  modules.set('Hashtbl', namesOf([['hash', hashFunction()]]))
  modules.set('Digest', namesOf([...digestFunctions()]))
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
