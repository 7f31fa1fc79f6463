// Arguments that several combinators share: lists of packages, keys and dependencies, and module types.

import type { ModuleType } from '../../../model/module-type.ts'
import type { Package } from '../../../model/package.ts'
import type { KeyDraft, NodeDraft } from '../../../dsl/drafts.ts'
import type { Location } from '../../ocaml/syntax.ts'
import { argument, mismatch, optionalList, rejectMismatch, stringArgument } from '../builtin.ts'
import { isHole, isHoleNode } from '../holes.ts'
import type { Machine } from '../machine.ts'
import type { Given, Value } from '../values.ts'

/** A module type. */
export function typeArgument(machine: Machine, args: readonly Given[], index: number): ModuleType {
  const value = argument(args, index)
  if (isHole(value)) return machine.recorder.freshVariable()
  if (value.kind !== 'module-type') return mismatch('a module type', args, index)
  return value.type
}

/** The type with new variables for its own. */
export function freshen(machine: Machine, type: ModuleType): ModuleType {
  if (!isPolymorphic(type)) return type
  const fresh = new Map<string, ModuleType>()
  const replace = (part: ModuleType): ModuleType => {
    if (part.kind === 'functor') return { kind: 'functor', from: replace(part.from), to: replace(part.to) }
    if (part.kind === 'constructor') return { ...part, parameters: part.parameters.map(replace) }
    // A variable that is fresh already belongs to this configuration.
    if (part.name.startsWith('#')) return part
    const variable = fresh.get(part.name) ?? machine.recorder.freshVariable()
    fresh.set(part.name, variable)
    return variable
  }
  return replace(type)
}

/** Whether a type mentions variables. */
export function isPolymorphic(type: ModuleType): boolean {
  if (type.kind === 'functor') return isPolymorphic(type.from) || isPolymorphic(type.to)
  return type.kind === 'variable' || type.parameters.some(isPolymorphic)
}

/** Packages, module name and type of `foreign ?packages ?keys ?deps name typ`. */
export function foreignContent(machine: Machine, args: readonly Given[]) {
  return { packages: packageList(args, 0), module: stringArgument(args, 3), type: typeArgument(machine, args, 4) }
}

/** Packages of an optional argument. */
export function packageList(args: readonly Given[], index: number): readonly Package[] {
  return optionalList(args, index, packageItem) ?? []
}

function packageItem(item: Value, location: Location): Package {
  return item.kind === 'data' && item.value.kind === 'package'
    ? item.value.package
    : rejectMismatch('a package', item, location)
}

/** Keys made abstract, of an optional argument. */
export function keyList(args: readonly Given[], index: number): readonly KeyDraft[] {
  return optionalList(args, index, abstractKey) ?? []
}

/** The key of `Key.abstract k`. */
export function abstractKey(item: Value, location: Location): KeyDraft {
  if (item.kind === 'key' && item.isAbstract) return item.key
  return rejectMismatch(
    'a key made abstract',
    item,
    location,
    item.kind === 'key' ? 'Write Key.abstract before it.' : null,
  )
}

/** Implementations made abstract, of an optional argument. */
export function dependencyList(args: readonly Given[], index: number): readonly NodeDraft[] {
  return optionalList(args, index, abstractImpl) ?? []
}

/** The node of `abstract impl`. */
export function abstractImpl(item: Value, location: Location): NodeDraft {
  if (item.kind === 'impl' && (item.isAbstract || isHoleNode(item.node))) return item.node
  return rejectMismatch(
    'an implementation made abstract',
    item,
    location,
    item.kind === 'impl' ? 'Write abstract before it.' : null,
  )
}
