// What a node is called on screen, in diagnostics and to screen readers.

import type { Logic, Node } from './design.ts'
import { REGISTER, type NodeId } from './ids.ts'

/** The DSL word that makes the node: the device's name, `foreign`, `if_impl`, `$`…. */
export function constructorOf(node: Node): string {
  switch (node.kind) {
    case 'device':
    case 'placeholder':
      return node.device
    case 'apply':
      return '$'
    case 'parameter':
      return 'parameter'
    default:
      return node.kind
  }
}

/** Binding name, or what stands for it when the expression is written in place. */
export function nodeName(logic: Logic, id: NodeId): string {
  if (id === REGISTER) return 'register'
  const node = logic.nodes[id]
  if (node === undefined) return id
  if (node.binding !== null) return node.binding
  return node.kind === 'foreign' ? node.module : constructorOf(node)
}

/** Name for a screen reader, unique enough to find the node by: `stack generic_stackv4`, `main foreign`. */
export function nodeLabel(logic: Logic, id: NodeId): string {
  if (id === REGISTER) return `register ${logic.registration?.name ?? ''}`.trim()
  const node = logic.nodes[id]
  if (node === undefined) return id
  const name = nodeName(logic, id)
  const constructor = constructorOf(node)
  return name === constructor ? name : `${name} ${constructor}`
}
