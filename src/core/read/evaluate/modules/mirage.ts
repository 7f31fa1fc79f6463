// The language of configurations: `typ`, `@->`, `$`, `foreign`, `if_impl`, `package`, `register` and the rest, with all that the catalog offers.

import type { Catalog } from '../../../model/catalog.ts'
import type { Constant } from '../../../model/constant.ts'
import type { ModuleType } from '../../../model/module-type.ts'
import { present } from '../../../model/present.ts'
import { HOLE_VALUE, type NodeDraft } from '../../../dsl/drafts.ts'
import type { Location } from '../../ocaml/syntax.ts'
import {
  argument,
  builtin,
  invalidArg,
  isOmitted,
  listArgument,
  locationOf,
  mismatch,
  optionalBool,
  optionalList,
  optionalString,
  rejectMismatch,
  stringArgument,
  textOf,
} from '../builtin.ts'
import type { Machine } from '../machine.ts'
import { isHole } from '../holes.ts'
import { valueDraft } from '../name-value.ts'
import { createNames } from '../scope.ts'
import { refuse } from '../signals.ts'
import { type Given, toConstant, UNIT_VALUE, type Value, type Names } from '../values.ts'
import {
  dependencyList,
  foreignContent,
  freshen,
  isPolymorphic,
  keyList,
  packageList,
  typeArgument,
} from './mirage-lists.ts'
import { implementation, deviceFunction, recordFunction } from './devices.ts'
import { implementationFunctions } from './equal-implementations.ts'
import { baseClass, foreignClass, implFunction } from './custom-device.ts'

/** What `open Mirage` brings, without the module Key; of devices and types those that `isUsed` tells. */
export function mirageNames(machine: Machine, isUsed: (name: string) => boolean): Names {
  const names = createNames()
  const { catalog } = machine.recorder
  addTypes(machine, catalog, names, isUsed)
  for (const signature of catalog.devices.values())
    if (isUsed(signature.id)) names.values.set(signature.id, deviceFunction(machine, signature))
  for (const signature of catalog.recordConstructors?.values() ?? [])
    names.values.set(signature.name, recordFunction(machine, signature))
  for (const [name, value] of [...combinators(machine), ...implementationFunctions()]) names.values.set(name, value)
  names.values.set('class base_configurable', baseClass())
  names.values.set('class foreign', foreignClass(machine))
  names.values.set('impl', implFunction(machine))
  return names
}

/** A module type; a polymorphic one has variables of its own at each mention. */
function typeValue(machine: Machine, type: ModuleType): Value {
  if (!isPolymorphic(type)) return { kind: 'module-type', type, user: null }
  return builtin('typ', [], () => ({ kind: 'module-type', type: freshen(machine, type), user: null }))
}

function addTypes(machine: Machine, catalog: Catalog, names: Names, isUsed: (name: string) => boolean): void {
  names.values.set('job', { kind: 'module-type', type: catalog.registration.job, user: null })
  for (const { value, type } of catalog.moduleTypes) {
    if (value !== null && isUsed(value)) names.values.set(value, typeValue(machine, type))
  }
}

function combinators(machine: Machine): readonly (readonly [string, Value])[] {
  const { recorder } = machine
  return [
    ['typ', builtin('typ', ['constructor'], (args, location) => userType(machine, args, location))],
    [
      '@->',
      builtin('@->', ['from', 'to'], (args) => ({
        kind: 'module-type',
        type: { kind: 'functor', from: typeArgument(machine, args, 0), to: typeArgument(machine, args, 1) },
        user: null,
      })),
    ],
    ['$', builtin('$', ['functor', 'argument'], (args, location) => applyImpl(machine, args, location))],
    ['abstract', builtin('abstract', ['impl'], (args) => ({ kind: 'impl', node: implAt(args, 0), isAbstract: true }))],
    [
      'if_impl',
      builtin('if_impl', ['condition', 'then', 'otherwise'], (args, location) => {
        const node = recorder.choose(keyedArgument(machine, args, 0), implAt(args, 1), implAt(args, 2))
        return located(machine, node, location)
      }),
    ],
    [
      'match_impl',
      builtin('match_impl', ['value', '~default', 'cases'], (args, location) => matchImpl(machine, args, location)),
    ],
    ['package', builtin('package', ['?build', '?sublibs', '?ocamlfind', '?min', '?max', '?pin', 'name'], packageOf)],
    [
      'foreign',
      builtin('foreign', ['?packages', '?keys', '?deps', 'module', 'type'], (args, location) => {
        const node = recorder.foreign({
          ...foreignContent(machine, args),
          keys: keyList(args, 1),
          dependencies: dependencyList(args, 2),
        })
        return located(machine, node, location)
      }),
    ],
    [
      'register',
      builtin('register', ['?argv', '?tracing', '?reporter', '?keys', '?packages', 'name', 'jobs'], (args, location) =>
        registerJobs(machine, args, location),
      ),
    ],
  ]
}

function located(machine: Machine, node: NodeDraft, location: Location): Value {
  machine.locate(node, location)
  return { kind: 'impl', node, isAbstract: false }
}

function userType(machine: Machine, args: readonly Given[], location: Location): Value {
  const value = argument(args, 0)
  if (value.kind !== 'construct' || value.type === null) {
    return refuse(
      'MG-READ-TYPE',
      'A module type of your own is made from a constructor.',
      'Write: type store = Store, then typ Store.',
      location,
    )
  }
  const user = machine.recorder.userType(value.type.type, value.name)
  return { kind: 'module-type', type: { kind: 'constructor', name: user.id, parameters: [] }, user }
}

function implAt(args: readonly Given[], index: number): NodeDraft {
  const given = args[index]
  if (given === undefined) throw new Error('a combinator lacks an argument')
  return implementation(argument(args, index), given, null)
}

function applyImpl(machine: Machine, args: readonly Given[], location: Location): Value {
  return located(machine, machine.recorder.apply(implAt(args, 0), implAt(args, 1)), location)
}

function keyedArgument(machine: Machine, args: readonly Given[], index: number) {
  const value = argument(args, index)
  if (isHole(value)) return HOLE_VALUE
  if (value.kind !== 'value') {
    const hint = value.kind === 'key' ? 'Key.value makes a value of a key.' : 'Key.pure makes a value of a constant.'
    return mismatch('a value over keys', args, index, hint)
  }
  const draft = valueDraft(machine, value)
  if (draft === null)
    return refuse('MG-READ-SYMBOLIC', 'This value computes a function.', null, locationOf(args, index))
  machine.locate(draft, locationOf(args, index))
  return draft
}

function matchImpl(machine: Machine, args: readonly Given[], location: Location): Value {
  const place = locationOf(args, 2)
  const cases = listArgument(args, 2).map((item) => {
    const [when, impl] = item.kind === 'tuple' ? item.items : []
    if (when === undefined || impl === undefined)
      return rejectMismatch('a pair of a value and an implementation', item, place)
    return { when: constantOf(when, place), impl: implementation(impl, { value: impl, location: place }, null) }
  })
  const node = machine.recorder.match(keyedArgument(machine, args, 0), cases, implAt(args, 1))
  return located(machine, node, location)
}

function constantOf(value: Value, location: Location): Constant {
  return toConstant(value) ?? rejectMismatch('a constant', value, location)
}

function packageOf(args: readonly Given[], location: Location): Value {
  const opam = stringArgument(args, 6)
  const lists = { sublibs: optionalList(args, 1, textOf), ocamlfind: optionalList(args, 2, textOf) }
  if (lists.sublibs !== undefined && lists.ocamlfind !== undefined) {
    return invalidArg(`dependent package ${opam} may either specify ~sublibs or ~ocamlfind`, location)
  }
  const fields = {
    build: optionalBool(args, 0),
    ...lists,
    min: optionalString(args, 3),
    max: optionalString(args, 4),
    pin: optionalString(args, 5),
  }
  return { kind: 'data', value: { kind: 'package', package: { opam, ...present(fields) } } }
}

function registerJobs(machine: Machine, args: readonly Given[], location: Location): Value {
  const jobs = listArgument(args, 6).map((item) =>
    implementation(item, { value: item, location: locationOf(args, 6) }, machine.recorder.catalog.registration.job),
  )
  const optionalImpl = (index: number): NodeDraft | null => (isOmitted(args, index) ? null : implAt(args, index))
  machine.state.registrations.push(location)
  machine.recorder.register({
    name: stringArgument(args, 5),
    jobs,
    argv: optionalImpl(0),
    tracing: optionalImpl(1),
    reporter: optionalImpl(2),
    keys: keyList(args, 3),
    packages: packageList(args, 4),
  })
  return UNIT_VALUE
}
