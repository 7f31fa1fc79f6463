// Inputs that must be wired and are not.

import { portRef, REGISTER, splitPortRef, type NodeId } from '../../model/ids.ts'
import type { InferredNode } from '../../graph/types/infer.ts'
import type { TypedPort } from '../../graph/types/node-ports.ts'
import { typeText } from '../../graph/types/type-text.ts'
import type { Design } from '../../model/design.ts'
import { nodeName } from '../../model/node-name.ts'
import { createHoleFiller } from '../fill-hole.ts'
import { finding, type Rule } from '../rule.ts'

export const holes: Rule = {
  code: 'MG-HOLE',
  about: 'Looks for inputs that must be wired and are not.',
  check({ design, types, catalog }) {
    const used = new Set(Object.values(design.logic.wires))
    const fill = createHoleFiller(design, catalog)
    return [...types.nodes].flatMap(([id, node]) =>
      openInputs(design, id, node, used).map((input) => {
        const wanted = input.type.kind === 'variable' ? 'device' : `\`${typeText(input.type, catalog)}\``
        const role = input.label === typeText(input.type, catalog) ? '' : ` for ${quoted(input.label)}`
        return finding(
          isLeftForLater(design, id, node, input) ? 'info' : 'error',
          'MG-HOLE',
          { node: id, port: input.port },
          `\`${nodeName(design.logic, id)}\` needs ${article(wanted)} ${wanted}${role}.`,
          {
            hint: 'Wire one into it, or drop a wire from it on the empty canvas to see what fits.',
            ...fill(id, input),
          },
        )
      }),
    )
  },
}

/**
 * Unwired inputs that are no choice of the user. A module's parameters may stay open behind the last wired one when
 * something takes its result: then it is used as a functor, and typing says whether that fits.
 */
function openInputs(design: Design, id: NodeId, node: InferredNode, used: ReadonlySet<NodeId>): readonly TypedPort[] {
  const open = node.inputs.filter(
    (input) => !input.optional && design.logic.wires[portRef(id, input.port)] === undefined,
  )
  if (id === REGISTER || open.length === 0) return open
  const kind = design.logic.nodes[id]?.kind
  if ((kind !== 'foreign' && kind !== 'impl') || !used.has(id) || !isUsedAsFunctor(design, id)) return open
  return open.filter((input) => !isTrailing(design, id, node, input))
}

/** Whether the input is a parameter behind the last wired one: without it the module is a functor, which is a whole value. */
function isTrailing(design: Design, id: NodeId, node: InferredNode, input: TypedPort): boolean {
  const lastWired = node.inputs.findLastIndex(
    ({ kind, port }) => kind === 'parameter' && design.logic.wires[portRef(id, port)] !== undefined,
  )
  return input.kind === 'parameter' && node.inputs.indexOf(input) > lastWired
}

/** Whether the tool never asks for the input: a module that nothing takes is defined as a functor, and mirage accepts it. */
function isLeftForLater(design: Design, id: NodeId, node: InferredNode, input: TypedPort): boolean {
  const kind = design.logic.nodes[id]?.kind
  if (kind !== 'foreign' && kind !== 'impl') return false
  return !Object.values(design.logic.wires).includes(id) && isTrailing(design, id, node, input)
}

/** Whether some user of the node may want a functor: anything but `register`'s jobs and data dependencies. */
function isUsedAsFunctor(design: Design, id: NodeId): boolean {
  return Object.entries(design.logic.wires).some(([ref, from]) => {
    if (from !== id) return false
    const to = splitPortRef(ref)
    return to.node !== REGISTER && !to.port.startsWith('dep')
  })
}

/** Labels of cases are OCaml already. */
function quoted(label: string): string {
  return label.includes('`') ? label : `\`${label}\``
}

function article(word: string): 'a' | 'an' {
  return /^`?[aeiou]/.test(word) ? 'an' : 'a'
}
