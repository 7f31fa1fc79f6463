// Names of a node as the canvas writes them: binding, constructor, and how it is called aloud. Ids never appear.

import { REGISTER } from '../../core/model/ids.ts'
import type { Design, Node } from '../../core/model/design.ts'
import type { NodeId } from '../../core/model/ids.ts'

/** The constructor of a node in MirageOS's words, such as `generic_stackv4` or `Unikernel.Main`. */
export function constructorOf(node: Node): string {
  switch (node.kind) {
    case 'device':
      return node.device
    case 'foreign':
      return node.module
    case 'impl':
      return node.module.kind === 'constant' && node.module.value.kind === 'string' ? node.module.value.value : 'impl'
    case 'apply':
      return 'functor application'
    case 'parameter':
      return 'argument'
    case 'placeholder':
      return node.device
    case 'if_impl':
    case 'match_impl':
      return node.kind
  }
}

/** Short name of a node in a sentence, such as `stack`. */
export function shortName(id: NodeId, design: Design): string {
  if (id === REGISTER) return REGISTER
  const node = design.logic.nodes[id]
  return node === undefined ? '' : (node.binding ?? constructorOf(node))
}
