// Sets the comment above a node's definition. A comment needs a definition to stand above, so a node that was written in place gets one.

import type { Catalog } from '../../model/catalog.ts'
import type { Design, Node } from '../../model/design.ts'
import { REGISTER, type NodeId } from '../../model/ids.ts'
import { constructorOf, nodeName } from '../../model/node-name.ts'
import { commentOf, withComment } from '../text/comments.ts'
import { ALLOWED, defineCommand, IGNORE, refused, refuseMissingNodes } from '../definition.ts'
import { isInFunction } from '../wiring/in-function.ts'
import { bindingFor, bindingNames, freshName, toBinding } from '../names.ts'
import { beforeRegister } from '../text/text-items.ts'

export const commentSet = defineCommand({
  type: 'comment.set',
  title: (command, design) =>
    `${command.text === null ? 'Delete the comment on' : 'Comment on'} ${nodeName(design.logic, command.id)}`,
  canApply(design, command) {
    const missing = refuseMissingNodes(design, [command.id])
    if (missing.kind !== 'allowed') return missing
    if (commentOf(design, command.id) === marked(design, command.id, command.text)) return IGNORE
    if (!isInFunction(design.logic, command.id)) return ALLOWED
    return refused(
      'MG-COMMENT-PLACE',
      { node: command.id },
      `\`${nodeName(design.logic, command.id)}\` is written inside a function, where no comment has a place.`,
      'Put the comment on the node that the function is given to.',
    )
  },
  apply(design, command, catalog) {
    const comment = marked(design, command.id, command.text)
    const defined = comment === null ? design : withDefinition(design, command.id, catalog)
    return { ...defined, logic: { ...defined.logic, text: withComment(defined.logic.text, command.id, comment) } }
  },
})

/** The comment as it is kept: nothing is null, and OCaml's documentation comments keep the star that marks them. */
function marked(design: Design, id: NodeId, text: string | null): string | null {
  const trimmed = (text ?? '').trim()
  if (trimmed === '') return null
  return commentOf(design, id)?.startsWith('*') === true && !trimmed.startsWith('*') ? `* ${trimmed}` : trimmed
}

/** The design in which the node has a name and a place in the text. */
function withDefinition(design: Design, id: NodeId, catalog: Catalog): Design {
  const { logic } = design
  if (id === REGISTER) {
    const isThere = logic.registration === null || logic.text.some((item) => item.kind === 'register')
    return isThere ? design : { ...design, logic: { ...logic, text: [...logic.text, { kind: 'register' }] } }
  }
  const node = logic.nodes[id]
  if (node === undefined) return design
  const isWritten = logic.text.some((item) => item.kind === 'node' && item.id === id)
  const text = isWritten ? logic.text : beforeRegister(logic.text, { kind: 'node', id })
  if (node.binding !== null) return { ...design, logic: { ...logic, text } }
  const taken = bindingNames(design)
  const binding = freshName(wish(node, catalog), (name) => taken.has(name))
  return { ...design, logic: { ...logic, text, nodes: { ...logic.nodes, [id]: { ...node, binding } } } }
}

function wish(node: Node, catalog: Catalog): string {
  if (node.kind === 'device') return bindingFor(node.device, catalog)
  if (node.kind === 'foreign') return toBinding(node.module.split('.').at(-1) ?? node.module)
  return node.kind === 'if_impl' || node.kind === 'match_impl' ? 'choice' : toBinding(constructorOf(node))
}
