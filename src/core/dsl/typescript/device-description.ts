// What describes a device of the user: a plain object, or an object of a class that inherits from `base_configurable`,
// `configurable` or `foreign`. Members of classes can be fields, getters or methods without parameters.

import { readOptions } from './options.ts'
import { contentOf, type DeviceBase, expected, fail, hold } from './values.ts'

export interface Description {
  /** A member; undefined where the base's own is meant. */
  readonly member: (name: string) => unknown
  /** What the description inherits from; null for a plain object. */
  readonly base: DeviceBase['kind'] | null
  /** What `this` is in its methods. */
  readonly self: object
}

const DATA = ['name', 'module_name', 'ty', 'keys', 'packages', 'deps']
const METHODS = ['connect', 'configure', 'build', 'clean']
const OPTIONS = [...DATA, ...METHODS, 'values', 'inherit']

/** The description that a value of the configuration is. */
export function readDescription(described: unknown): Description {
  const content = contentOf(described)
  if (typeof described !== 'object' || described === null)
    return expected('a description of a device', described, 'The argument of impl')
  if (content?.kind === 'device-class') return ofClass(described, content.base)
  const options = readOptions(described, OPTIONS, 'impl')
  const isForeign = options.get('inherit') === 'foreign'
  return { member: (name) => options.get(name), base: isForeign ? 'foreign' : null, self: described }
}

function ofClass(self: object, base: DeviceBase): Description {
  const inherited = base.kind === 'foreign' ? { module_name: base.module, ...base.options } : {}
  const member = (name: string): unknown => {
    const own: unknown = Reflect.get(self, name)
    const given: unknown = own === undefined ? Reflect.get(inherited, name) : own
    const isMethod = typeof given === 'function' && contentOf(given) === null && DATA.includes(name)
    const value: unknown = isMethod ? callMember(self, name) : given
    if (value === undefined && base.kind === 'configurable' && name !== 'values')
      return fail(
        'MG-TS-METHOD',
        `A device that inherits from configurable needs its own ${name}.`,
        'base_configurable has packages, keys, deps, connect, configure, build and clean already.',
      )
    return value
  }
  return { member, base: base.kind, self }
}

/** What a method without parameters gives. */
function callMember(self: object, name: string): unknown {
  const method: unknown = Reflect.get(self, name)
  return typeof method === 'function' ? Reflect.apply(method, self, []) : method
}

/** A member that is a list; empty when it is left out. */
export function listMember({ member }: Description, name: string): readonly unknown[] {
  const value = member(name)
  if (value === undefined) return []
  return Array.isArray(value) ? value : expected('a list', value, `The ${name} of a device`)
}

/** A class to inherit from, without members of its own. */
export function baseClass(kind: 'configurable' | 'base_configurable'): unknown {
  return function (this: unknown): void {
    if (new.target === undefined || typeof this !== 'object' || this === null)
      return fail('MG-TS-TYPE', `${kind} is a class to inherit from.`, `Write: class Device extends ${kind} { … }`)
    hold(this, { kind: 'device-class', base: { kind } })
  }
}

/** `foreign`: called, it makes a module; inherited from, it is a description whose members can be replaced. */
export function foreignClass(make: (module: unknown, type: unknown, options: unknown) => object): unknown {
  return function (this: unknown, module: unknown, type: unknown, given: unknown): object | undefined {
    if (new.target === undefined || typeof this !== 'object' || this === null) return make(module, type, given)
    if (typeof module !== 'string') return expected('the name of a module', module, 'The first argument of foreign')
    const options = Object.fromEntries(readOptions(given, ['packages', 'keys', 'deps'], 'foreign'))
    hold(this, { kind: 'device-class', base: { kind: 'foreign', module, options: { ...options, ty: type } } })
    return undefined
  }
}
