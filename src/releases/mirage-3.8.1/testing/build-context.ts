// A build context for tests of devices, without a design around it.

import type { BuildContext } from '../../../core/graph/release.ts'
import type { Impl } from '../../../core/graph/impl.ts'
import type { NodeId } from '../../../core/model/ids.ts'
import { mirage381Semantics } from '../semantics.ts'

/** A context as one evaluation of a configuration has it; constant devices are made once and have no node. */
export function testContext(node: NodeId | null = 'n1'): BuildContext {
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  const constants = new Map<string, Impl>()
  const states = new Map<string, unknown>()
  const { catalog, expand, constantKey, constantValue, makeKey } = mirage381Semantics

  function contextOf(owner: NodeId | null): BuildContext {
    const context: BuildContext = {
      node: owner,
      numberedName: (key, prefix) => {
        const known = names.get(key)
        if (known !== undefined) return known
        const count = (counts.get(prefix) ?? 0) + 1
        counts.set(prefix, count)
        names.set(key, `${prefix}${count}`)
        return `${prefix}${count}`
      },
      device: (id, args = {}) => {
        if (catalog.devices.get(id)?.constant !== true) return expand(id, args, context)
        const made = constants.get(id) ?? expand(id, args, contextOf(null))
        constants.set(id, made)
        return made
      },
      key: constantKey,
      value: constantValue,
      makeKey,
      state: <T>(name: string, create: () => T): T => {
        if (!states.has(name)) states.set(name, create())
        return states.get(name) as T
      },
    }
    return context
  }
  return contextOf(node)
}
