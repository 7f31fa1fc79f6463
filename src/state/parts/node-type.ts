// The type of a node's result, from the analysis or, before there is one, from the node itself. Pure.

import type { Analysis } from '../../core/analyze/analysis.ts'
import type { Catalog } from '../../core/model/catalog.ts'
import type { Design } from '../../core/model/design.ts'
import type { NodeId } from '../../core/model/ids.ts'
import { splitFunctorType, type ModuleType } from '../../core/model/module-type.ts'
import { statedType } from '../../core/model/open-type.ts'

/** Type of the node's result; null while nobody knows it. */
export function resultType(id: NodeId, design: Design, analysis: Analysis | null, catalog: Catalog): ModuleType | null {
  const known = analysis?.types[id]?.output
  if (known !== undefined && known !== null) return known
  const node = design.logic.nodes[id]
  switch (node?.kind) {
    case 'device':
      return catalog.devices.get(node.device)?.result ?? null
    case 'foreign':
      return node.result
    case 'impl':
    case 'parameter':
      return statedType(node.type)
    default:
      return null
  }
}

/** Name of the type constructor that a type ends in, such as `stackv4`; null for a variable. */
export function typeName(type: ModuleType | null): string | null {
  if (type === null) return null
  const { result } = splitFunctorType(type)
  return result.kind === 'constructor' ? result.name : null
}

/** A type as MirageOS writes it, such as `v4 ip` or `network @-> stackv4`; a variable is `'name`. */
export function typeText(type: ModuleType): string {
  const { parameters, result } = splitFunctorType(type)
  return [
    ...parameters.map((part) => (part.kind === 'functor' ? `(${typeText(part)})` : simpleText(part))),
    simpleText(result),
  ].join(' @-> ')
}

function simpleText(type: ModuleType): string {
  if (type.kind === 'variable') return `'${type.name}`
  if (type.kind === 'functor') return typeText(type)
  return [...type.parameters.map(typeText), type.name].join(' ')
}
