// The functor type that a configuration writes for a module or a device of the user.

import type { NodeId } from '../../model/ids.ts'
import { type ModuleType, splitFunctorType } from '../../model/module-type.ts'
import { openFunctorType, statedType } from '../../model/open-type.ts'

/** Type of an input, or (null) of what the node gives, as the wires tell it; null while nothing does. */
export type InferredType = (node: NodeId, port: string | null) => ModuleType | null

/** What is stated, and what the wires say of the rest; a bare variable stands where neither says anything. */
export function writtenType(
  inferredType: InferredType,
  id: NodeId,
  parameters: readonly (ModuleType | null)[],
  result: ModuleType | null,
): ModuleType {
  const types = parameters.map((type, index) => type ?? inferredType(id, `param${index}`))
  if (result !== null) return openFunctorType(types, result)
  const made = inferredType(id, null)
  return openFunctorType(types, made === null ? null : statedType(splitFunctorType(made).result))
}

/** The same for a type in which bare variables stand for what is not stated. */
export function writtenTypeOf(inferredType: InferredType, id: NodeId, type: ModuleType): ModuleType {
  const { parameters, result } = splitFunctorType(type)
  const stated = parameters.map(statedType)
  if (statedType(result) !== null && !stated.includes(null)) return type
  return writtenType(inferredType, id, stated, statedType(result))
}
