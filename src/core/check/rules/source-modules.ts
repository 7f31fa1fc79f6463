// Modules whose source does not take what the wires pass: the build would fail in main.ml, far from the cause.

import type { Design, ForeignNode } from '../../model/design.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { NodeId } from '../../model/ids.ts'
import { moduleSource } from '../module-source.ts'
import { finding, type Rule } from '../rule.ts'
import { moduleShape } from '../source-functors.ts'

export const sourceModules: Rule = {
  code: 'MG-SOURCE',
  about:
    'Looks for modules whose source is in the project and takes another number of parameters than the design passes.',
  check({ design, types }) {
    return Object.entries(design.logic.nodes).flatMap(([id, node]) => {
      if (node.kind !== 'foreign') return []
      const inputs = types.nodes.get(id)?.inputs ?? []
      const count = inputs.filter((input) => input.kind === 'parameter').length
      return checkModule(design, id, node, count)
    })
  },
}

function checkModule(design: Design, id: NodeId, node: ForeignNode, count: number): readonly Diagnostic[] {
  const [, ...path] = node.module.split('.')
  const name = path.at(-1)
  const source = moduleSource(design, node.module)
  if (name === undefined || source === null || !/^[A-Z]\w*$/.test(name)) return []
  const shape = moduleShape(source.text, name)
  if (shape.kind === 'unclear') return []
  if (shape.kind === 'missing') {
    const message = `\`${source.path}\` has no module \`${name}\`, which \`${node.module}\` names.`
    return [
      finding('error', 'MG-SOURCE-MODULE', { node: id }, message, {
        hint: 'Write it there, or change the name of the module.',
      }),
    ]
  }
  if (shape.parameters === count) return []
  const message = `\`${node.module}\` takes ${modules(shape.parameters)} in \`${source.path}\`, and the design passes ${modules(count)}.`
  return [
    finding('error', 'MG-SOURCE-ARITY', { node: id }, message, {
      hint: `Change the parameters of \`module ${name}\` in \`${source.path}\`, or the inputs of the node.`,
    }),
  ]
}

function modules(count: number): string {
  if (count === 0) return 'no module'
  return count === 1 ? 'one module' : `${count} modules`
}
