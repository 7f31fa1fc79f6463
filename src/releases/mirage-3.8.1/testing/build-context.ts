// A build context for tests of devices, without a design around it.

import { createNumberedNames } from '../../../core/graph/build/numbered-names.ts'
import type { BuildContext } from '../../../core/graph/release.ts'
import type { Impl } from '../../../core/graph/impl.ts'
import { createReleaseTables } from '../../../core/graph/release-tables.ts'
import type { NodeId } from '../../../core/model/ids.ts'
import { mirage381Semantics } from '../semantics.ts'

/** A context as one evaluation of a configuration has it; constant devices are made once and have no node. */
export function testContext(node: NodeId | null = 'n1'): BuildContext {
  const numberedName = createNumberedNames()
  const constants = new Map<string, Impl>()
  const state = createReleaseTables()
  const { catalog, expand, constantKey, constantValue, makeKey } = mirage381Semantics

  function contextOf(owner: NodeId | null): BuildContext {
    const context: BuildContext = {
      node: owner,
      numberedName,
      device: (id, args = {}) => {
        if (catalog.devices.get(id)?.constant !== true) return expand(id, args, context)
        const made = constants.get(id) ?? expand(id, args, contextOf(null))
        constants.set(id, made)
        return made
      },
      key: constantKey,
      value: constantValue,
      makeKey,
      state,
    }
    return context
  }
  return contextOf(node)
}
