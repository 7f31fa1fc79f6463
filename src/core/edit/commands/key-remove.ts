// Removes a key and every mention in lists of keys; values that compute with it keep it from going.

import type { Design, Node } from '../../model/design.ts'
import type { KeyRef } from '../../model/ids.ts'
import { ALLOWED, defineCommand, IGNORE, refused } from '../definition.ts'
import { keysOfNode, keysOfValue } from '../references.ts'
import { withoutText } from '../text/text-items.ts'

export const keyRemove = defineCommand({
  type: 'key.remove',
  title: (command, design) => {
    const key = design.logic.keys[command.ref]
    return `Delete key ${key?.kind === 'created' ? key.name : (key?.builtin ?? command.ref)}`
  },
  canApply(design, command) {
    if (!(command.ref in design.logic.keys)) return IGNORE
    const user = computingUser(design, command.ref)
    return user === null
      ? ALLOWED
      : refused(
          'MG-KEY-IN-USE',
          { key: command.ref },
          `${user} computes with this key.`,
          'Change what computes with it first.',
        )
  },
  apply(design, command) {
    const { [command.ref]: _, ...keys } = design.logic.keys
    const drop = (refs: readonly KeyRef[]) => refs.filter((ref) => ref !== command.ref)
    const nodes: Record<string, Node> = {}
    for (const [id, node] of Object.entries(design.logic.nodes)) {
      nodes[id] = 'keys' in node && node.keys.includes(command.ref) ? { ...node, keys: drop(node.keys) } : node
    }
    const { registration } = design.logic
    const logic = {
      ...design.logic,
      keys,
      nodes,
      registration: registration === null ? null : { ...registration, keys: drop(registration.keys) },
    }
    return withoutText({ ...design, logic }, { kind: 'key', id: command.ref })
  },
})

/** Who computes with the key: a condition, an alias, or a module's code; null when nobody does. */
function computingUser(design: Design, ref: KeyRef): string | null {
  const value = Object.values(design.logic.values).find((entry) => keysOfValue(entry).includes(ref))
  if (value !== undefined) return value.binding === null ? 'A condition' : `\`${value.binding}\``
  const alias = Object.values(design.logic.keys).find(
    (key) => key.kind === 'created' && (key.setters ?? []).some((setter) => setter.key === ref),
  )
  if (alias?.kind === 'created') return `The alias \`${alias.name}\``
  const node = Object.values(design.logic.nodes).find(
    (entry) => entry.kind === 'impl' && keysOfNode({ ...entry, keys: [] }).includes(ref),
  )
  return node === undefined ? null : `\`${node.binding ?? 'a device'}\``
}
