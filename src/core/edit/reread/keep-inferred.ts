// Types that a design leaves to the wires stay so when its text is read again, as long as the text states what the wires say. Pure.

import { type DesignTypes, inferDesignTypes } from '../../graph/types/infer.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Design, Node } from '../../model/design.ts'
import type { NodeId } from '../../model/ids.ts'
import { type ModuleType, splitFunctorType } from '../../model/module-type.ts'
import { openFunctorType, statedType } from '../../model/open-type.ts'

/** A functor type with null for what is left to the wires. */
interface Stated {
  readonly parameters: readonly (ModuleType | null)[]
  readonly result: ModuleType | null
}

/** The nodes read from a text, with the types left open that `old` leaves open and the text only repeats. */
export function keepInferred(
  old: Design,
  nodes: Readonly<Record<NodeId, Node>>,
  catalog: Catalog,
): Readonly<Record<NodeId, Node>> {
  let types: DesignTypes | null = null
  const kept: Record<NodeId, Node> = {}
  for (const [id, node] of Object.entries(nodes)) {
    const before = statedTypes(old.logic.nodes[id])
    const now = statedTypes(node)
    if (before === null || now === null || (before.result !== null && !before.parameters.includes(null)))
      kept[id] = node
    else {
      types ??= inferDesignTypes(old, catalog)
      kept[id] = withTypes(node, leftOpen(id, before, now, types))
    }
  }
  return kept
}

function statedTypes(node: Node | undefined): Stated | null {
  if (node?.kind === 'foreign') return node
  if (node?.kind !== 'impl') return null
  const { parameters, result } = splitFunctorType(node.type)
  return { parameters: parameters.map(statedType), result: statedType(result) }
}

function withTypes(node: Node, { parameters, result }: Stated): Node {
  if (node.kind === 'foreign') return { ...node, parameters, result }
  return node.kind === 'impl' ? { ...node, type: openFunctorType(parameters, result) } : node
}

function isSameType(a: ModuleType | null | undefined, b: ModuleType | null): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b)
}

function leftOpen(id: NodeId, before: Stated, now: Stated, types: DesignTypes): Stated {
  const inferred = types.nodes.get(id)
  const parameters = now.parameters.map((type, index) => {
    const isOpen = index < before.parameters.length && before.parameters[index] === null
    const wired = inferred?.inputs.find(({ port }) => port === `param${index}`)?.type
    return isOpen && isSameType(wired, type) ? null : type
  })
  // A list of parameters may be shorter than the wires; the text states all.
  const stated = parameters.slice(before.parameters.length)
  const isFromWires = stated.every((type, index) => {
    const port = `param${before.parameters.length + index}`
    return isSameType(inferred?.inputs.find((one) => one.port === port)?.type, type)
  })
  const made = inferred?.output ?? null
  const isResultLeft = before.result === null && made !== null && isSameType(splitFunctorType(made).result, now.result)
  return {
    parameters: stated.length > 0 && isFromWires ? parameters.slice(0, before.parameters.length) : parameters,
    result: isResultLeft ? null : now.result,
  }
}
