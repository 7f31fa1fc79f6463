// Unification of module types with an occurs check. A store binds variables; a failed unification leaves it as it was.
// Iterative: functor types may have any number of parameters.

import type { ModuleType } from '../../model/module-type.ts'

export interface TypeStore {
  /** A variable that nothing else mentions. */
  readonly fresh: () => ModuleType
  /** Makes two types equal, or changes nothing and returns false. */
  readonly unify: (left: ModuleType, right: ModuleType) => boolean
  /** Whether they could be made equal; changes nothing. */
  readonly canUnify: (left: ModuleType, right: ModuleType) => boolean
  /** A type with all that is known of its variables written in. */
  readonly resolve: (type: ModuleType) => ModuleType
}

type Variable = ModuleType & { readonly kind: 'variable' }

/** An empty store; its fresh variables are named apart from those of every signature. */
export function createTypeStore(): TypeStore {
  const bindings = new Map<string, ModuleType>()
  let count = 0

  function fresh(): ModuleType {
    count += 1
    return { kind: 'variable', name: `_${count}` }
  }

  /** What a type is at its top: variables followed to what they are bound to. */
  function head(type: ModuleType): ModuleType {
    let at = type
    while (at.kind === 'variable') {
      const bound = bindings.get(at.name)
      if (bound === undefined) return at
      at = bound
    }
    return at
  }

  function occurs(variable: Variable, type: ModuleType): boolean {
    const stack = [type]
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const top = head(next)
      if (top.kind === 'variable' && top.name === variable.name) return true
      stack.push(...partsOf(top))
    }
    return false
  }

  /** Unifies and notes in `trail` the variables it bound, so that they can be freed again. */
  function solve(left: ModuleType, right: ModuleType, trail: string[]): boolean {
    const pairs: [ModuleType, ModuleType][] = [[left, right]]
    for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
      const a = head(pair[0])
      const b = head(pair[1])
      if (a === b) continue
      if (a.kind === 'variable' || b.kind === 'variable') {
        if (!bind(a, b, trail)) return false
        continue
      }
      if (!sameTop(a, b)) return false
      const others = partsOf(b)
      for (const [index, part] of partsOf(a).entries()) {
        const other = others[index]
        if (other !== undefined) pairs.push([part, other])
      }
    }
    return true
  }

  function bind(a: ModuleType, b: ModuleType, trail: string[]): boolean {
    const [variable, type] = a.kind === 'variable' ? [a, b] : [b, a]
    if (variable.kind !== 'variable') return false
    if (type.kind === 'variable' && type.name === variable.name) return true
    if (occurs(variable, type)) return false
    bindings.set(variable.name, type)
    trail.push(variable.name)
    return true
  }

  function undo(trail: readonly string[]): void {
    for (const name of trail) bindings.delete(name)
  }

  function unify(left: ModuleType, right: ModuleType): boolean {
    const trail: string[] = []
    const solved = solve(left, right, trail)
    if (!solved) undo(trail)
    return solved
  }

  function canUnify(left: ModuleType, right: ModuleType): boolean {
    const trail: string[] = []
    const solved = solve(left, right, trail)
    undo(trail)
    return solved
  }
  return { fresh, unify, canUnify, resolve: (type) => rebuild(type, head) }
}

/** Whether two types that are no variables have the same constructor. */
function sameTop(a: ModuleType, b: ModuleType): boolean {
  if (a.kind === 'constructor' && b.kind === 'constructor') {
    return a.name === b.name && a.parameters.length === b.parameters.length
  }
  return a.kind === 'functor' && b.kind === 'functor'
}

function partsOf(type: ModuleType): readonly ModuleType[] {
  if (type.kind === 'constructor') return type.parameters
  return type.kind === 'functor' ? [type.from, type.to] : []
}

/** A type with `head` applied everywhere. Two passes over an explicit stack: down to find the parts, up to join them. */
function rebuild(type: ModuleType, head: (type: ModuleType) => ModuleType): ModuleType {
  const order: ModuleType[] = []
  const stack = [head(type)]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    order.push(next)
    for (const part of partsOf(next)) stack.push(head(part))
  }
  const built: ModuleType[] = []
  for (const one of order.reverse()) {
    if (one.kind === 'variable') built.push(one)
    else if (one.kind === 'functor') {
      // Parts were visited right to left, so that after reversing the first part is deepest on the stack.
      const to = built.pop()
      const from = built.pop()
      if (from !== undefined && to !== undefined) built.push({ kind: 'functor', from, to })
    } else {
      const parameters = built.splice(built.length - one.parameters.length, one.parameters.length)
      built.push({ kind: 'constructor', name: one.name, parameters })
    }
  }
  return built[0] ?? type
}

/** A signature's types with its variables made fresh; all types given together share them. */
export function instantiate(types: readonly ModuleType[], store: TypeStore): readonly ModuleType[] {
  const renamed = new Map<string, ModuleType>()
  const rename = (type: ModuleType): ModuleType => {
    if (type.kind !== 'variable') return type
    const known = renamed.get(type.name)
    if (known !== undefined) return known
    const made = store.fresh()
    renamed.set(type.name, made)
    return made
  }
  return types.map((type) => rebuild(type, rename))
}
