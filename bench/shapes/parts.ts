// The parts that benchmark graphs are made of: leaves, functors, unikernel modules and the root, as constructor calls.

import { apply, device, type Impl, type Implementation } from '../../src/core/graph/impl.ts'
import type { BuiltApplication } from '../../src/core/graph/release.ts'
import { int, variant } from '../../src/core/model/constant.ts'
import type { Context, Key, Value } from '../../src/core/model/key.ts'
import { moduleType } from '../../src/core/model/module-type.ts'
import type { Package } from '../../src/core/model/package.ts'
import type { Term } from '../../src/core/model/term.ts'

/** Targets in the order in which shapes number them. */
export const TARGETS = ['unix', 'macosx', 'xen', 'qubes', 'virtio', 'hvt', 'spt', 'muen', 'genode'] as const

const TYPE = moduleType('part')

/** A configure-time or run-time key; only its name and default matter here. */
export function makeKey(name: string, kind: 'flag' | 'int' = 'flag', initial = 0): Key {
  return {
    name,
    stage: kind === 'flag' ? 'configure' : 'both',
    argument:
      kind === 'flag'
        ? { kind: 'flag' }
        : { kind: 'opt', converter: { kind: 'named', name: 'int' }, default: int(initial) },
    info: { names: [name] },
    setters: [],
    ref: name,
    builtin: true,
  }
}

export const TARGET_KEY: Key = {
  ...makeKey('target'),
  argument: { kind: 'opt', converter: { kind: 'named', name: 'target' }, default: variant('unix') },
}
const ROOT_KEYS: readonly Key[] = [TARGET_KEY, makeKey('warn_error'), makeKey('target_debug'), makeKey('no_depext')]

/** Values of keys for a target; all other keys have their defaults. */
export function contextOf(target: string): Context {
  return new Map([[TARGET_KEY, variant(target)]])
}

/** A fresh condition `target is TARGET`. */
export function isTarget(index: number): Value {
  const condition: Term<Key> = {
    kind: 'call',
    primitive: '=',
    arguments: [
      { kind: 'key', key: TARGET_KEY },
      { kind: 'constant', value: variant(TARGETS[index] ?? '') },
    ],
  }
  return { term: condition, keys: [TARGET_KEY], ref: null }
}

/** A fresh condition that holds when a flag is set. */
export function isSet(key: Key): Value {
  return { term: { kind: 'key', key }, keys: [key], ref: null }
}

/** Index of a context's target. */
function targetIndex(context: Context): number {
  const value = context.get(TARGET_KEY)
  return value?.kind === 'variant' ? TARGETS.findIndex((target) => target === value.tag) : 0
}

/** Packages by target, as tables that a release would hold. */
export function perTarget(list: (target: string) => readonly Package[]): NonNullable<Implementation['packages']> {
  const table = TARGETS.map(list)
  return { keys: [TARGET_KEY], evaluate: (context) => table[targetIndex(context)] ?? [] }
}

/** The same packages for every target. */
export function always(...packages: readonly Package[]): NonNullable<Implementation['packages']> {
  return { keys: [], evaluate: () => packages }
}

function connect(_info: unknown, module: string, args: readonly string[]): string {
  return `${module}.start ${args.join(' ')}`
}

/** A device as a constructor returns it. */
export function implementation(
  name: string,
  module: string,
  packages: Implementation['packages'] = null,
  keys: readonly Key[] = [],
): Implementation {
  return { name, module, type: TYPE, keys, packages, connect }
}

const LEAF_PACKAGES = Array.from({ length: 20 }, (_, i) => perTarget((target) => [{ opam: `p-${target}-${i}` }]))

/** A device without parts, with packages that depend on the target. */
export function leaf(name: string, i: number): Impl {
  return device(implementation(name.charAt(0).toLowerCase() + name.slice(1), name, LEAF_PACKAGES[i % 20] ?? null))
}

/** A functor of the user. */
export function func(name: string, i: number): Impl {
  return device(implementation(name, name, always({ opam: `fp-${i % 50}`, min: '1.0.0', max: '2.0.0' })))
}

/** A unikernel module with a key of its own. */
export function main(i: number): Impl {
  const key = makeKey(`port${i}`, 'int', 8000 + i)
  return device(implementation(`main${i}`, `Unikernel${i}.Main`, always({ opam: `app-${i % 50}` }), [key]))
}

const ROOT_PACKAGES = perTarget((target) => [{ opam: 'lwt' }, { opam: `mirage-${target}` }])

/** The application that depends on jobs. */
export function rootOf(jobs: readonly Impl[]): BuiltApplication {
  const root = device(implementation('mirage', 'Mirage_runtime', ROOT_PACKAGES, ROOT_KEYS), jobs)
  return { name: 'bench', root, init: [], keys: [], packages: [], argv: null, reporter: null, tracing: null, jobs }
}

/** An application with one job over one device. */
export function mainOver(x: Impl): BuiltApplication {
  return rootOf([apply(main(0), x)])
}

/** What functoria compares devices by: name and keys (dependencies are compared by the graph). */
export function sharingKey({ implementation: { name, keys } }: { readonly implementation: Implementation }): string {
  return keys.length === 0 ? name : `${name}\u0000${keys.map((key) => key.name).join('\u0000')}`
}
