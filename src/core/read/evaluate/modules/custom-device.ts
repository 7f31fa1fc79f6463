// Devices of the user: `impl` of an object that inherits from `base_configurable` or `foreign`. Its methods become terms.

import type { KeyDraft, NodeDraft, ValueDraft } from '../../../dsl/drafts.ts'
import { type ModuleType, splitFunctorType } from '../../../model/module-type.ts'
import type { Lambda } from '../../../model/term.ts'
import type { Location } from '../../ocaml/syntax.ts'
import { applyTo } from '../apply-function.ts'
import { argument, builtin, isOmitted, listArgument, mismatch, rejectMismatch, routine } from '../builtin.ts'
import { later } from '../change.ts'
import { done } from '../coroutine.ts'
import { isHole } from '../holes.ts'
import type { Machine } from '../machine.ts'
import { raisingTerm, termOf } from '../raising-terms.ts'
import { valueDraft } from '../name-value.ts'
import { caughtSignal, refuse } from '../signals.ts'
import {
  type ClassValue,
  type KeyTerm,
  listItems,
  listValue,
  type Methods,
  NIL,
  stringValue,
  termValue,
  toTerm,
  UNIT_VALUE,
  type Value,
  type Routine,
} from '../values.ts'
import { abstractImpl, abstractKey, dependencyList, foreignContent, keyList } from './mirage-lists.ts'

/** `base_configurable`: a method that is not overridden stays absent, which means functoria's default. */
export function baseClass(): ClassValue {
  return { kind: 'class', name: 'base_configurable', parameters: [], build: () => done(UNIT_VALUE) }
}

/** `foreign ?packages ?keys ?deps name typ` as a class to inherit. */
export function foreignClass(machine: Machine): ClassValue {
  const optional = (label: string) => ({ label, isOptional: true })
  const positional = { label: null, isOptional: false }
  return {
    kind: 'class',
    name: 'foreign',
    parameters: [optional('packages'), optional('keys'), optional('deps'), positional, positional],
    build: (args, into) => {
      const { packages, module, type } = foreignContent(machine, args)
      keyList(args, 1)
      dependencyList(args, 2)
      const constant = (value: Value) => () => done(value)
      into.methods.set('ty', constant({ kind: 'module-type', type, user: null }))
      into.methods.set('name', constant(termValue(numberedName(module, 'f'))))
      into.methods.set('module_name', constant(stringValue(module)))
      into.methods.set('keys', constant(isOmitted(args, 1) ? NIL : argument(args, 1)))
      into.methods.set('deps', constant(isOmitted(args, 2) ? NIL : argument(args, 2)))
      const items = packages.map((item): Value => ({ kind: 'data', value: { kind: 'package', package: item } }))
      into.methods.set(
        'packages',
        constant({ kind: 'value', payload: listValue(items), dependencies: [], draft: null }),
      )
      into.methods.set('connect', constant(startFunction()))
      return done(UNIT_VALUE)
    },
  }
}

/** `Name.create key ~prefix`: the prefix with a number, new for each new key. */
export function numberedName(key: string, prefix: string): KeyTerm {
  const text = (value: string): KeyTerm => ({ kind: 'constant', value: { kind: 'string', value } })
  return { kind: 'call', primitive: 'Name.create', arguments: [text(key), text(prefix)] }
}

/** How functoria starts a foreign module: `M.start a b`. */
function startFunction(): Value {
  return builtin('connect', ['info', 'module', 'arguments'], (args) => {
    const module = toTerm(argument(args, 1))
    const rest = listItems(argument(args, 2))?.map(toTerm)
    if (module === null || rest === undefined) return stringValue('')
    const text = (value: string): KeyTerm => ({ kind: 'constant', value: { kind: 'string', value } })
    const start: KeyTerm = { kind: 'call', primitive: '^', arguments: [module, text('.start')] }
    const words: KeyTerm = { kind: 'list', items: [start, ...rest.filter((term) => term !== null)] }
    return termValue({ kind: 'call', primitive: 'String.concat', arguments: [text(' '), words] })
  })
}

/** `impl`. */
export function implFunction(machine: Machine): Value {
  return routine('impl', ['device'], function* (args, location): Routine {
    const device = argument(args, 0)
    if (device.kind !== 'object') {
      const hint = 'Write: impl @@ object inherit base_configurable … end.'
      return mismatch('an object that describes a device', args, 0, hint)
    }
    const node = yield* readDevice(machine, device.methods, location)
    machine.locate(node, location)
    return { kind: 'impl', node, isAbstract: false }
  })
}

type Reading<T> = Generator<Routine, T, Value>

function* readDevice(machine: Machine, methods: Methods, location: Location): Reading<NodeDraft> {
  const stated = yield* required(methods, 'ty', location)
  if (stated.kind !== 'module-type' && !isHole(stated)) return rejectMismatch('a module type', stated, location)
  const type = stated.kind === 'module-type' ? stated.type : machine.recorder.freshVariable()
  const name = yield* required(methods, 'name', location)
  const module = yield* required(methods, 'module_name', location)
  const dependencies = yield* listOf(methods, 'deps', abstractImpl, location)
  return machine.recorder.custom({
    type,
    name: termOf(name, location),
    module: termOf(module, location),
    keys: yield* listOf(methods, 'keys', abstractKey, location),
    dependencies,
    packages: yield* readPackages(machine, methods, location),
    connect: yield* readConnect(machine, methods, arity(type) + dependencies.length, location),
    configure: yield* readAction(machine, methods, 'configure', location),
    build: yield* readAction(machine, methods, 'build', location),
    clean: yield* readAction(machine, methods, 'clean', location),
  })
}

function arity(type: ModuleType): number {
  return splitFunctorType(type).parameters.length
}

function* required(methods: Methods, name: string, location: Location): Reading<Value> {
  const method = methods.get(name)
  if (method !== undefined) return yield method()
  return refuse(
    'MG-READ-METHOD',
    `A device needs a method ${name}.`,
    'A device has the methods ty, name and module_name.',
    location,
  )
}

function* listOf<T>(
  methods: Methods,
  name: string,
  read: (item: Value, location: Location) => T,
  location: Location,
): Reading<readonly T[]> {
  const method = methods.get(name)
  if (method === undefined) return []
  const list = yield method()
  return listArgument([{ value: list, location }], 0).map((item) => read(item, location))
}

function* readPackages(machine: Machine, methods: Methods, location: Location): Reading<ValueDraft | null> {
  const method = methods.get('packages')
  if (method === undefined) return null
  const value = yield method()
  if (value.kind !== 'value')
    return rejectMismatch('a value over keys', value, location, 'Write Key.pure before the list.')
  return valueDraft(machine, value)
}

function* readConnect(
  machine: Machine,
  methods: Methods,
  count: number,
  location: Location,
): Reading<Lambda<KeyDraft> | null> {
  const method = methods.get('connect')
  if (method === undefined) return null
  const names = ['info', 'modname', 'args', ...Array.from({ length: count }, (_, index) => `arg${index}`)]
  return yield* machine.underBinders(names, function* (fresh): Reading<Lambda<KeyDraft>> {
    const variable = (name: string): KeyTerm => ({ kind: 'variable', name: fresh.get(name) ?? name })
    const items = names.slice(3).map(variable)
    const callee = yield method()
    const body = yield* textUnder(
      { machine, kind: 'connect' },
      callee,
      [{ kind: 'info' }, termValue(variable('modname')), listValue(items.map(termValue))],
      location,
    )
    const parameters = ['info', 'modname', 'args'].map((name) => fresh.get(name) ?? name)
    if (items.length === 0) return { parameters, body }
    const patterns = names.slice(3).map((name) => ({ kind: 'variable', name: fresh.get(name) ?? name }) as const)
    return {
      parameters,
      body: { kind: 'case', subject: variable('args'), rows: [{ pattern: { kind: 'list', items: patterns }, body }] },
    }
  })
}

/** The term of a method's result; an exception of the method becomes part of it. */
function* textUnder(
  { machine, kind }: { readonly machine: Machine; readonly kind: 'connect' | 'action' },
  callee: Value,
  args: readonly Value[],
  location: Location,
): Reading<KeyTerm> {
  try {
    return termOf(yield later(machine, kind, applyTo(callee, args, location)), location)
  } catch (thrown) {
    const signal = caughtSignal(thrown)
    if (signal?.kind !== 'exception') throw thrown
    return raisingTerm(signal.exception, location)
  }
}

function* readAction(
  machine: Machine,
  methods: Methods,
  name: string,
  location: Location,
): Reading<Lambda<KeyDraft> | null> {
  const method = methods.get(name)
  if (method === undefined) return null
  return yield* machine.underBinders(['info'], function* (fresh): Reading<Lambda<KeyDraft>> {
    const body = yield* textUnder({ machine, kind: 'action' }, yield method(), [{ kind: 'info' }], location)
    return { parameters: [fresh.get('info') ?? 'info'], body }
  })
}
