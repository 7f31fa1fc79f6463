// What a form says in the place of a result's type that is not stated. Pure.

import { type ModuleType, splitFunctorType } from '../../../core/model/module-type.ts'
import { typeText } from '../../../state/parts/node-type.ts'

/** Words for "not stated"; `made` is what the wires say that the node gives, parameters without a wire included. */
export function resultWords(stated: ModuleType | null, made: ModuleType | null): string {
  if (stated !== null) return 'from the wires'
  const result = made === null ? null : splitFunctorType(made).result
  return result === null || result.kind === 'variable' ? 'to be chosen' : `from the wires: ${typeText(result)}`
}
