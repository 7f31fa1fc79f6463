// The module Key: keys, values over keys, aliases. Functions applied to values over keys are evaluated on terms.

import type { BuiltinKeySignature, Catalog } from '../../../model/catalog.ts'
import type { Constant } from '../../../model/constant.ts'
import { ocamlify } from '../../../emit/ocaml/identifiers.ts'
import type { Stage } from '../../../model/key.ts'
import type { Lambda } from '../../../model/term.ts'
import type { KeyDraft } from '../../../dsl/drafts.ts'
import type { Location } from '../../ocaml/syntax.ts'
import { applyTo } from '../apply-function.ts'
import { argument, builtin, invalidArg, locationOf, mismatch, routine, stringArgument } from '../builtin.ts'
import { dataConstant } from '../data-argument.ts'
import type { Machine } from '../machine.ts'
import { undecided } from '../change.ts'
import { raisingTerm, termOf } from '../raising-terms.ts'
import { createNames } from '../scope.ts'
import { caughtSignal, refuse } from '../signals.ts'
import {
  boolValue,
  type Given,
  type KeyedValue,
  stringValue,
  termValue,
  UNIT_VALUE,
  type Value,
  type Routine,
  type Names,
} from '../values.ts'
import { argNames } from './key-arg.ts'
import { keySetNames, keysOfSet } from './key-set.ts'
import { abstractKey } from './mirage-lists.ts'

/** The module Key; of its sets and of the release's keys those that `isUsed` tells. */
export function keyNames(machine: Machine, isUsed: (name: string) => boolean): Names {
  const names = createNames()
  names.modules.set('Arg', argNames(machine))
  names.modules.set('Alias', aliasNames(machine))
  if (isUsed('Set')) {
    names.modules.set(
      'Set',
      keySetNames((key) => keyName(machine.recorder.catalog, key)),
    )
  }
  addBuiltins(machine, names, isUsed)
  for (const [name, value] of [
    ...keyFunctions(machine),
    ...valueFunctions(machine),
    ...contextFunctions(),
    ...inspections(machine),
  ]) {
    names.values.set(name, value)
  }
  return names
}

function addBuiltins(machine: Machine, names: Names, isUsed: (name: string) => boolean): void {
  const { catalog, constantKey, constantValue } = machine.recorder
  for (const signature of catalog.keys.values()) {
    const path = signature.id.split('.')
    const target = moduleAt(names, path)
    if (!isUsed(path.at(-1) ?? '')) continue
    const value: Value = signature.constant
      ? { kind: 'key', key: constantKey(`Key.${signature.id}`), isAbstract: false }
      : builtinKey(machine, signature)
    target.values.set(path.at(-1) ?? '', value)
  }
  for (const { ref, keys } of catalog.values.values()) {
    const path = ref.split('.').slice(1)
    if (!isUsed(path.at(-1) ?? '')) continue
    const reference = { kind: 'constant', value: { kind: 'string', value: ref } } as const
    const payload = termValue({ kind: 'call', primitive: 'value', arguments: [reference] })
    const value: Value = { kind: 'value', payload, dependencies: keys.map(constantKey), draft: constantValue(ref) }
    moduleAt(names, path).values.set(path.at(-1) ?? '', value)
  }
}

/** The module in which a path's last name stands, made when it is new. */
function moduleAt(names: Names, path: readonly string[]): Names {
  let target = names
  for (const module of path.slice(0, -1)) {
    const inner = target.modules.get(module) ?? createNames()
    target.modules.set(module, inner)
    target = inner
  }
  return target
}

/** A function such as `Key.dhcp ?group ()`: a new key at each call. */
function builtinKey(machine: Machine, signature: BuiltinKeySignature): Value {
  const parameters = signature.arguments.map(({ name, labelled, optional }) =>
    labelled ? `${optional ? '?' : '~'}${name}` : name,
  )
  return builtin(`Key.${signature.id}`, parameters, (args, location) => {
    const data: Record<string, Constant> = {}
    for (const [index, { name, type }] of signature.arguments.entries()) {
      const given = args[index]
      if (given === undefined || given.value === null || type.kind !== 'data') continue
      data[name] = dataConstant(machine.recorder.catalog, type.type, given.value, given.location)
    }
    return located(machine, machine.recorder.builtinKey(signature.id, data), location)
  })
}

function located(machine: Machine, key: KeyDraft, location: Location): Value {
  machine.locate(key, location)
  return { kind: 'key', key, isAbstract: false }
}

type Entries = readonly (readonly [string, Value])[]

function keyFunctions(machine: Machine): Entries {
  return [
    [
      'create',
      builtin('Key.create', ['name', 'argument'], (args, location) => {
        const described = argument(args, 1)
        if (described.kind !== 'key-argument') return mismatch('the argument of a key, made with Key.Arg', args, 1)
        const { stage, argument: keyArgument, info } = described
        return located(machine, machine.recorder.createKey(stringArgument(args, 0), stage, keyArgument, info), location)
      }),
    ],
    [
      'alias',
      builtin('Key.alias', ['name', 'alias'], (args, location) => {
        const alias = argument(args, 1)
        if (alias.kind !== 'key-alias') return mismatch('an alias, made with Key.Alias', args, 1)
        const key = machine.recorder.createKey(
          stringArgument(args, 0),
          'configure',
          { kind: 'flag' },
          alias.info,
          alias.setters,
        )
        return located(machine, key, location)
      }),
    ],
    [
      'value',
      builtin('Key.value', ['key'], (args, location) => {
        const key = plainKey(args, 0)
        return keyed(termValue({ kind: 'key', key }), [key], location)
      }),
    ],
    [
      'abstract',
      builtin('Key.abstract', ['key'], (args) => ({ kind: 'key', key: plainKey(args, 0), isAbstract: true })),
    ],
  ]
}

function plainKey(args: readonly Given[], index: number): KeyDraft {
  const key = argument(args, index)
  return key.kind === 'key' && !key.isAbstract ? key.key : mismatch('a key', args, index)
}

function keyed(payload: Value, dependencies: readonly KeyDraft[], location: Location): KeyedValue {
  return { kind: 'value', payload, dependencies: [...new Set(dependencies)], draft: null, location }
}

function keyedAt(args: readonly Given[], index: number): KeyedValue {
  const value = argument(args, index)
  if (value.kind === 'value') return value
  return mismatch(
    'a value over keys',
    args,
    index,
    value.kind === 'key' ? 'Key.value makes a value of a key.' : 'Key.pure makes a value of a constant.',
  )
}

/** What a function over keys gives. It runs when a value is asked for: what it raises, it raises then. */
function* computed(machine: Machine, call: Routine, location: Location): Generator<Routine, Value, Value> {
  try {
    return yield undecided(machine, call)
  } catch (thrown) {
    const signal = caughtSignal(thrown)
    if (signal?.kind !== 'exception') throw thrown
    return termValue(raisingTerm(signal.exception, location))
  }
}

function valueFunctions(machine: Machine): Entries {
  const map = (name: string, callee: number, subject: number): Value =>
    routine(name, ['_', '_'], function* (args, location): Routine {
      const value = keyedAt(args, subject)
      const payload = yield* computed(machine, applyTo(argument(args, callee), [value.payload], location), location)
      return keyed(payload, value.dependencies, location)
    })
  return [
    ['pure', builtin('Key.pure', ['constant'], (args, location) => keyed(argument(args, 0), [], location))],
    [
      '$',
      routine('Key.$', ['function', 'value'], function* (args, location): Routine {
        const callee = keyedAt(args, 0)
        const value = keyedAt(args, 1)
        const payload = yield* computed(machine, applyTo(callee.payload, [value.payload], location), location)
        return keyed(payload, [...callee.dependencies, ...value.dependencies], location)
      }),
    ],
    ['map', map('Key.map', 0, 1)],
    ['match_', map('Key.match_', 1, 0)],
    [
      'if_',
      builtin('Key.if_', ['condition', 'then', 'otherwise'], (args, location) => {
        const condition = keyedAt(args, 0)
        return keyed(conditional(condition, args), condition.dependencies, location)
      }),
    ],
    [
      'default',
      builtin('Key.default', ['value'], (_, location) =>
        refuse('MG-READ-FORM', 'Key.default is not evaluated here.', 'Write the default itself.', location),
      ),
    ],
    ['of_deps', builtin('Key.of_deps', ['keys'], (args, location) => keyed(UNIT_VALUE, keysOfSet(args, 0), location))],
    ['deps', builtin('Key.deps', ['value'], (args) => ({ kind: 'key-set', keys: keyedAt(args, 0).dependencies }))],
  ]
}

function conditional(condition: KeyedValue, args: readonly Given[]): Value {
  const { payload } = condition
  if (payload.kind === 'data' && payload.value.kind === 'bool') return argument(args, payload.value.value ? 1 : 2)
  return termValue({
    kind: 'if',
    condition: termOf(payload, locationOf(args, 0)),
    then: termOf(argument(args, 1), locationOf(args, 1)),
    else: termOf(argument(args, 2), locationOf(args, 2)),
  })
}

/** Reading keys inside methods, where the context stands for the values to come. */
function contextFunctions(): Entries {
  const inContext = (args: readonly Given[]): void => {
    if (argument(args, 0).kind !== 'context') mismatch('a context, as Info.context gives it', args, 0)
  }
  return [
    [
      'eval',
      builtin('Key.eval', ['context', 'value'], (args) => {
        inContext(args)
        return keyedAt(args, 1).payload
      }),
    ],
    [
      'get',
      builtin('Key.get', ['context', 'key'], (args) => {
        inContext(args)
        return termValue({ kind: 'key', key: plainKey(args, 1) })
      }),
    ],
  ]
}

function inspections({ recorder }: Machine): Entries {
  const keyAt = (args: readonly Given[], index: number): KeyDraft =>
    abstractKey(argument(args, index), locationOf(args, index))
  const identifier = (args: readonly Given[], index: number): string => {
    const made = ocamlify(keyName(recorder.catalog, keyAt(args, index)))
    return made.kind === 'ok' ? made.identifier : invalidArg(made.name, locationOf(args, index))
  }
  const write = (formatter: Value, text: string): Value => {
    if (formatter.kind === 'formatter') formatter.written.push(stringValue(text))
    return UNIT_VALUE
  }
  return [
    ['name', builtin('Key.name', ['key'], (args) => stringValue(keyName(recorder.catalog, keyAt(args, 0))))],
    ['ocaml_name', builtin('Key.ocaml_name', ['key'], (args) => stringValue(identifier(args, 0)))],
    ['module_name', stringValue('Key_gen')],
    [
      'serialize_call',
      builtin('Key.serialize_call', ['formatter', 'key'], (args) =>
        write(argument(args, 0), `(Key_gen.${identifier(args, 1)} ())`),
      ),
    ],
    [
      'pp',
      builtin('Key.pp', ['formatter', 'key'], (args) =>
        write(argument(args, 0), keyName(recorder.catalog, keyAt(args, 1))),
      ),
    ],
    ['pp_target', builtin('Key.pp_target', ['formatter', 'target'], (args) => writeTarget(recorder.catalog, args))],
    ['equal', builtin('Key.equal', ['left', 'right'], (args) => boolValue(keyAt(args, 0) === keyAt(args, 1)))],
    [
      'is_runtime',
      builtin('Key.is_runtime', ['key'], (args) =>
        boolValue(stageOf(recorder.catalog, keyAt(args, 0)) !== 'configure'),
      ),
    ],
    [
      'is_configure',
      builtin('Key.is_configure', ['key'], (args) => boolValue(stageOf(recorder.catalog, keyAt(args, 0)) !== 'run')),
    ],
  ]
}

/** Writes the name of a target, also of one that only the keys tell. */
function writeTarget({ targets }: Catalog, args: readonly Given[]): Value {
  const formatter = argument(args, 0)
  const target = argument(args, 1)
  const known = targets.find(({ tag }) => target.kind === 'variant' && target.tag === tag)
  if (known !== undefined) {
    if (formatter.kind === 'formatter') formatter.written.push(stringValue(known.name))
    return UNIT_VALUE
  }
  const subject = termOf(target, locationOf(args, 1))
  const rows = targets.map(({ name, tag }) => ({
    pattern: { kind: 'constant', value: { kind: 'variant', tag } } as const,
    body: { kind: 'constant', value: { kind: 'string', value: name } } as const,
  }))
  if (formatter.kind === 'formatter') formatter.written.push(termValue({ kind: 'case', subject, rows }))
  return UNIT_VALUE
}

function signatureOf(catalog: Catalog, key: Exclude<KeyDraft, { kind: 'created' }>): BuiltinKeySignature | undefined {
  return catalog.keys.get(key.kind === 'constant' ? key.ref.replace(/^Key\./, '') : key.builtin)
}

/** Name of a key; a built-in one with a group has the group before its own. */
function keyName(catalog: Catalog, key: KeyDraft): string {
  if (key.kind === 'created') return key.keyName
  const name = signatureOf(catalog, key)?.name ?? ''
  const group = key.kind === 'builtin' ? key.arguments['group'] : undefined
  return group?.kind === 'string' && group.value !== '' ? `${group.value}-${name}` : name
}

function stageOf(catalog: Catalog, key: KeyDraft): Stage {
  return key.kind === 'created' ? key.stage : (signatureOf(catalog, key)?.stage ?? 'both')
}

function aliasNames(machine: Machine): Names {
  const names = createNames()
  names.values.set(
    'flag',
    builtin('Key.Alias.flag', ['info'], (args) => {
      const info = argument(args, 0)
      return info.kind === 'key-info'
        ? { kind: 'key-alias', setters: [], info: info.info }
        : mismatch('Key.Arg.info', args, 0)
    }),
  )
  names.values.set(
    'add',
    routine('Key.Alias.add', ['key', 'setter', 'alias'], function* (args, location): Routine {
      const alias = argument(args, 2)
      if (alias.kind !== 'key-alias') return mismatch('an alias, made with Key.Alias', args, 2)
      const value = yield* setterLambda(machine, argument(args, 1), location)
      return { kind: 'key-alias', setters: [{ key: plainKey(args, 0), value }, ...alias.setters], info: alias.info }
    }),
  )
  return names
}

function* setterLambda(
  machine: Machine,
  callee: Value,
  location: Location,
): Generator<Routine, Lambda<KeyDraft>, Value> {
  return yield* machine.underBinders(['flag'], function* (fresh): Generator<Routine, Lambda<KeyDraft>, Value> {
    const name = fresh.get('flag') ?? 'flag'
    const body = yield applyTo(callee, [termValue({ kind: 'variable', name })], location)
    return { parameters: [name], body: termOf(body, location) }
  })
}
