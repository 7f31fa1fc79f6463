// Names in sight: values, modules, constructors and record fields, each in its own namespace, as OCaml has them.
// A frame is shared by what follows until a name that is already in sight is bound again, so that functions keep what they saw.

import type { Names, UserConstructor, Value } from './values.ts'

export interface Scope {
  readonly names: Names
  readonly parent: Scope | null
  /** The names belong to a module that was opened: nothing may be added. */
  readonly isOpened: boolean
  /** How many opened modules lie one upon another here. */
  readonly opens: number
}

/** Opened modules one upon another, after which they become one: looking a name up must not walk through thousands. */
const MAX_OPENS = 32

/** An empty module. */
export function createNames(): Names {
  return { values: new Map(), modules: new Map(), constructors: new Map() }
}

/** A scope in which a module's names are in sight too. */
export function openNames(names: Names, parent: Scope | null): Scope {
  const opens = (parent?.opens ?? 0) + 1
  return opens <= MAX_OPENS
    ? { names, parent, isOpened: true, opens }
    : mergeOpened({ names, parent, isOpened: true, opens })
}

/** One frame for all opened modules at the end of a scope. */
function mergeOpened(scope: Scope): Scope {
  const layers: Names[] = []
  let below: Scope | null = scope
  for (; below !== null && below.isOpened; below = below.parent) layers.push(below.names)
  const names = createNames()
  for (const layer of layers.reverse()) addNames(layer, names)
  return { names, parent: below, isOpened: true, opens: 1 }
}

/** Adds what a module brings to another; of equal names the new ones stay. */
export function addNames(from: Names, to: Names): void {
  for (const [name, value] of from.values) to.values.set(name, value)
  for (const [name, module] of from.modules) to.modules.set(name, module)
  for (const [name, constructor] of from.constructors) to.constructors.set(name, constructor)
}

function find<T>(scope: Scope, read: (names: Names) => T | undefined): T | undefined {
  for (let frame: Scope | null = scope; frame !== null; frame = frame.parent) {
    const found = read(frame.names)
    if (found !== undefined) return found
  }
  return undefined
}

/** The value of a name in sight. */
export function findValue(scope: Scope, name: string): Value | undefined {
  return find(scope, (names) => names.values.get(name))
}

/** The module of a path, its first part in sight. */
export function findModule(scope: Scope, path: readonly string[]): Names | undefined {
  const [head, ...rest] = path
  let names = head === undefined ? undefined : find(scope, (frame) => frame.modules.get(head))
  for (const name of rest) names = names?.modules.get(name)
  return names
}

/** Where a constructor in sight comes from. */
export function findConstructor(scope: Scope, path: readonly string[]): UserConstructor | undefined {
  const name = path.at(-1) ?? ''
  if (path.length === 1) return find(scope, (names) => names.constructors.get(name))
  return findModule(scope, path.slice(0, -1))?.constructors.get(name)
}

/** Fields live beside constructors, by a name that none of those has. */
export function fieldName(field: string): string {
  return `field ${field}`
}

/** The scope with one more value. Changes `scope` when nobody can tell. */
export function bindValue(scope: Scope, name: string, value: Value): Scope {
  // `(module M)` in a pattern binds a module.
  if (value.kind === 'module' && name.startsWith('module ')) return bindModule(scope, name.slice(7), value.names)
  const target = scope.isOpened || findValue(scope, name) !== undefined ? newFrame(scope) : scope
  target.names.values.set(name, value)
  return target
}

/** The scope with one more module. */
export function bindModule(scope: Scope, name: string, names: Names): Scope {
  const target = scope.isOpened || findModule(scope, [name]) !== undefined ? newFrame(scope) : scope
  target.names.modules.set(name, names)
  return target
}

/** The scope with one more constructor. */
export function bindConstructor(scope: Scope, name: string, constructor: UserConstructor): Scope {
  const target = newFrame(scope)
  target.names.constructors.set(name, constructor)
  return target
}

/** A scope that can be added to without changing what is below it. */
export function newFrame(parent: Scope | null): Scope {
  return { names: createNames(), parent, isOpened: false, opens: 0 }
}
