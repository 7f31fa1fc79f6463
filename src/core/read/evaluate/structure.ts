// Evaluation of structures: the items of a file or of `struct … end`.

import type { ModuleExpression, ModuleParameter, StructureItem, TypeDeclaration } from '../ocaml/syntax.ts'
import { evaluateBindings } from './bindings.ts'
import { rejectMismatch } from './builtin.ts'
import { declareClass } from './classes.ts'
import type { Machine } from './machine.ts'
import {
  addNames,
  bindConstructor,
  bindModule,
  bindValue,
  createNames,
  fieldName,
  findModule,
  newFrame,
  openNames,
  type Scope,
} from './scope.ts'
import { shownNames, showOnly, signatureName } from './signature-names.ts'
import { refuse, rejectCompile } from './signals.ts'
import { refuseUnevaluated } from './unevaluated.ts'
import type { UserConstructor, Value, Routine, Names } from './values.ts'

type Named = (name: string, value: Value) => void

/** The scope after an item. */
export function* evaluateItem(
  machine: Machine,
  item: StructureItem,
  scope: Scope,
  named: Named,
): Generator<Routine, Scope, Value> {
  switch (item.kind) {
    case 'value':
      return yield* evaluateBindings(machine, item, scope, named)
    case 'expression':
      yield machine.evaluate(item.expression, scope)
      return scope
    case 'type':
      return item.declarations.reduce(declareType, scope)
    case 'exception':
      return bindConstructor(scope, item.constructor.name.text, exceptionOf(machine, item.constructor.name.text))
    case 'open':
      return openNames(yield* evaluateModule(machine, item.module, scope), scope)
    case 'include':
      return includeNames(yield* evaluateModule(machine, item.module, scope), scope)
    case 'module': {
      if (item.isRecursive) return yield* evaluateRecursiveModules(machine, item, scope)
      let inner = scope
      for (const { name, value } of item.bindings) {
        const names = yield* evaluateNamed(machine, name?.text ?? null, value, inner)
        if (name !== null) inner = bindModule(inner, name.text, names)
      }
      return inner
    }
    case 'class': {
      let inner = scope
      for (const binding of item.bindings)
        inner = bindValue(inner, `class ${binding.name.text}`, declareClass(machine, binding, inner))
      return inner
    }
    case 'opaque': {
      const text = /^module\s+type\s+[\w']+\s*=([\s\S]*)$/.exec(item.text)?.[1]
      if (item.what !== 'module-type' || item.name === null || text === undefined) return scope
      const shows = shownNames(text, scope)
      return bindConstructor(scope, signatureName(item.name), { type: 'module type', shows })
    }
    case 'attribute':
      return scope
    default:
      return refuse(
        'MG-READ-FORM',
        'This tool does not evaluate this form of definition.',
        'Configurations are made of open, let, type, module and class.',
        item.location,
      )
  }
}

/** An exception declared here. */
function exceptionOf({ state }: Machine, name: string): UserConstructor {
  return { type: 'exn', printed: [...state.path, name].join('.') }
}

/** Evaluates a module that has a name. */
function* evaluateNamed(
  machine: Machine,
  name: string | null,
  module: ModuleExpression,
  scope: Scope,
): Generator<Routine, Names, Value> {
  const { path } = machine.state
  if (name !== null) machine.state.path = [...path, name]
  try {
    return yield* evaluateModule(machine, module, scope)
  } finally {
    machine.state.path = path
  }
}

/** `module rec A = … and B = …`: functions of one see the other once both are there. */
function* evaluateRecursiveModules(
  machine: Machine,
  { bindings }: StructureItem & { readonly kind: 'module' },
  scope: Scope,
): Generator<Routine, Scope, Value> {
  const inner = newFrame(scope)
  for (const { name } of bindings) if (name !== null) inner.names.modules.set(name.text, createNames())
  for (const { name, value } of bindings) {
    const made = yield* evaluateModule(machine, value, inner)
    const names = name === null ? undefined : inner.names.modules.get(name.text)
    if (names !== undefined) addNames(made, names)
  }
  return inner
}

function declareType(scope: Scope, { definition, name }: TypeDeclaration): Scope {
  const type = name.path.at(-1) ?? ''
  if (definition.kind === 'variant')
    return definition.constructors.reduce(
      (inner, one, rank) => bindConstructor(inner, one.name.text, { type, rank }),
      scope,
    )
  if (definition.kind !== 'record') return scope
  const fields = definition.fields.map((field) => field.name.text)
  return fields.reduce((inner, field) => bindConstructor(inner, fieldName(field), { type, fields }), scope)
}

function includeNames(names: Names, scope: Scope): Scope {
  const inner = newFrame(scope)
  addNames(names, inner.names)
  return inner
}

/** The names that items define. */
export function* evaluateItems(
  machine: Machine,
  items: readonly StructureItem[],
  scope: Scope,
): Generator<Routine, Names, Value> {
  const base = newFrame(scope)
  let inner = base
  for (const item of items) inner = yield* evaluateItem(machine, item, inner, () => undefined)
  return collectNames(inner, base)
}

/** The names of a module expression. */
export function* evaluateModule(
  machine: Machine,
  module: ModuleExpression,
  scope: Scope,
): Generator<Routine, Names, Value> {
  switch (module.kind) {
    case 'path':
      return findModule(scope, module.name.path) ?? rejectModule(machine, module.name.path, module)
    case 'constraint': {
      const names = yield* evaluateModule(machine, module.module, scope)
      return showOnly(names, shownNames(module.moduleType.text, scope))
    }
    case 'structure':
      return yield* evaluateItems(machine, module.items, scope)
    case 'functor':
      return functorNames(machine, module.parameters, module.body, scope)
    case 'apply': {
      const functor = yield* evaluateModule(machine, module.functor, scope)
      const argument = module.argument === null ? null : yield* evaluateModule(machine, module.argument, scope)
      if (functor.apply !== undefined) return yield* functor.apply(argument)
      return rejectFunctor(module)
    }
    case 'unpack': {
      const value = yield machine.evaluate(module.value, scope)
      return value.kind === 'module' ? value.names : rejectMismatch('a module', value, module.value.location)
    }
    default:
      return refuse(
        'MG-READ-FORM',
        'This tool does not evaluate modules of this form.',
        'Write a structure: struct … end.',
        module.location,
      )
  }
}

/** A functor: one parameter after the other. */
function functorNames(
  machine: Machine,
  [parameter, ...rest]: readonly ModuleParameter[],
  body: ModuleExpression,
  scope: Scope,
): Names {
  return {
    ...createNames(),
    apply: function* (argument): Generator<Routine, Names, Value> {
      const name = parameter?.name ?? null
      const type = parameter?.moduleType?.text
      const given = argument === null || type === undefined ? argument : showOnly(argument, shownNames(type, scope))
      const inner = name === null || given === null ? scope : bindModule(newFrame(scope), name.text, given)
      if (rest.length > 0) return functorNames(machine, rest, body, inner)
      return yield* evaluateModule(machine, body, inner)
    },
  }
}

function rejectFunctor(module: ModuleExpression): never {
  if (module.kind === 'apply' && module.functor.kind === 'path')
    refuseUnevaluated(module.functor.name.path, module.location)
  return rejectCompile(
    'MG-READ-FUNCTOR',
    'What is applied here is no functor, or this tool does not evaluate it.',
    'Write the functions out.',
    module.location,
    'This module is not a functor; it cannot be applied.',
  )
}

function rejectModule(machine: Machine, path: readonly string[], module: ModuleExpression): never {
  if (machine.isTyped) return refuseUnevaluated(path, module.location)
  const name = path.join('.')
  return rejectCompile(
    'MG-READ-UNBOUND',
    `There is no module ${name} here, or this tool does not know it.`,
    'Configurations can use Mirage, Key, Ipaddr, List, String, Option, Printf, Fmt, Fpath, Bos and Sys.',
    module.location,
    `Unbound module ${name}`,
  )
}

function collectNames(end: Scope, base: Scope): Names {
  const frames: Scope[] = []
  for (let frame: Scope | null = end; frame !== null; frame = frame === base ? null : frame.parent) {
    if (!frame.isOpened) frames.push(frame)
  }
  const names = createNames()
  for (const frame of frames.reverse()) addNames(frame.names, names)
  return names
}
