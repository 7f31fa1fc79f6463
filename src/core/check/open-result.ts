// Whether anything tells what a node gives.

import type { DesignTypes } from '../graph/types/infer.ts'
import type { NodeId } from '../model/ids.ts'
import { splitFunctorType } from '../model/module-type.ts'

/** Whether the type of the node's result, or of what its functor makes, is not known. */
export function hasOpenResult(types: DesignTypes, id: NodeId): boolean {
  const output = types.nodes.get(id)?.output ?? null
  return output === null || splitFunctorType(output).result.kind === 'variable'
}
