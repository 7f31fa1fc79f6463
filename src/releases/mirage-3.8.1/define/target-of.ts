// The targets in the order in which the tool lists them, and the target of a run.

import { keyValue } from '../../../core/graph/term/key-value.ts'
import type { Context } from '../../../core/model/key.ts'
import { targetKey } from '../catalog/builtin-keys.ts'
import type { Target } from './define-target.ts'
import { targets as byPath } from '../targets.gen.ts'

const ORDER = ['unix', 'macosx', 'xen', 'qubes', 'virtio', 'hvt', 'spt', 'muen', 'genode']

/** All targets. */
export const targets: readonly Target[] = byPath.toSorted(
  (left, right) => ORDER.indexOf(left.name) - ORDER.indexOf(right.name),
)

const byTag = new Map(targets.map((target) => [target.tag, target]))

/** The target that `Key.target` has in a context. */
export function targetOf(context: Context): Target {
  const value = keyValue(context, targetKey)
  const target = value.kind === 'variant' ? byTag.get(value.tag) : undefined
  if (target === undefined) throw new Error('the key target holds no target')
  return target
}
