// A node with the module types of the user renamed in its types. Pure.

import type { Node } from '../../model/design.ts'
import { functorTypes, splitFunctorType, type ModuleType } from '../../model/module-type.ts'

type Ids = ReadonlyMap<string, string>

function mapType(type: ModuleType, ids: Ids): ModuleType {
  switch (type.kind) {
    case 'variable':
      return type
    case 'constructor':
      return {
        ...type,
        name: ids.get(type.name) ?? type.name,
        parameters: type.parameters.map((one) => mapType(one, ids)),
      }
    case 'functor': {
      const { parameters, result } = splitFunctorType(type)
      return functorTypes(
        parameters.map((one) => mapType(one, ids)),
        mapType(result, ids),
      )
    }
  }
}

/** The node as it stands in a design whose types of the user have these ids. */
export function mapNodeTypes(node: Node, ids: Ids): Node {
  if ([...ids].every(([from, to]) => from === to)) return node
  switch (node.kind) {
    case 'foreign':
      return {
        ...node,
        parameters: node.parameters.map((type) => (type === null ? null : mapType(type, ids))),
        result: node.result === null ? null : mapType(node.result, ids),
      }
    case 'impl':
    case 'parameter':
      return { ...node, type: mapType(node.type, ids) }
    default:
      return node
  }
}
