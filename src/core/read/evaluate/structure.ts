// Evaluation of structures: the items of a file or of `struct … end`.

import type { ModuleExpression, StructureItem, TypeDeclaration } from '../ocaml/syntax.ts'
import { evaluateBindings } from './bindings.ts'
import { declareClass } from './classes.ts'
import type { Machine } from './machine.ts'
import {
  bindConstructor,
  bindModule,
  bindValue,
  createNames,
  findModule,
  type Names,
  newFrame,
  openNames,
  type Scope,
} from './scope.ts'
import { refuse, rejectCompile } from './signals.ts'
import type { Value, Routine } from './values.ts'

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
      return bindConstructor(scope, item.constructor.name.text, { type: 'exn' })
    case 'open':
      return openNames(yield* evaluateModule(machine, item.module, scope), scope)
    case 'include':
      return includeNames(yield* evaluateModule(machine, item.module, scope), scope)
    case 'module': {
      let inner = scope
      for (const { name, value } of item.bindings) {
        const names = yield* evaluateModule(machine, value, inner)
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
    case 'attribute':
    case 'opaque':
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

function declareType(scope: Scope, declaration: TypeDeclaration): Scope {
  if (declaration.definition.kind !== 'variant') return scope
  const type = declaration.name.path.at(-1) ?? ''
  return declaration.definition.constructors.reduce(
    (inner, { name }) => bindConstructor(inner, name.text, { type }),
    scope,
  )
}

function includeNames(names: Names, scope: Scope): Scope {
  const inner = newFrame(scope)
  for (const [name, value] of names.values) inner.names.values.set(name, value)
  for (const [name, module] of names.modules) inner.names.modules.set(name, module)
  for (const [name, constructor] of names.constructors) inner.names.constructors.set(name, constructor)
  return inner
}

/** The names of a module expression. */
export function* evaluateModule(
  machine: Machine,
  module: ModuleExpression,
  scope: Scope,
): Generator<Routine, Names, Value> {
  switch (module.kind) {
    case 'path':
      return findModule(scope, module.name.path) ?? rejectModule(module.name.path.join('.'), module)
    case 'constraint':
      return yield* evaluateModule(machine, module.module, scope)
    case 'structure': {
      const base = newFrame(scope)
      let inner = base
      for (const item of module.items) inner = yield* evaluateItem(machine, item, inner, () => undefined)
      return collectNames(inner, base)
    }
    default:
      return refuse(
        'MG-READ-FORM',
        'This tool does not evaluate functors of OCaml.',
        'Write the functions out.',
        module.location,
      )
  }
}

function rejectModule(name: string, module: ModuleExpression): never {
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
  for (const frame of frames.reverse()) {
    for (const [name, value] of frame.names.values) names.values.set(name, value)
    for (const [name, module] of frame.names.modules) names.modules.set(name, module)
    for (const [name, constructor] of frame.names.constructors) names.constructors.set(name, constructor)
  }
  return names
}
