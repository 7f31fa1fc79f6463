// Modules whose source does not take what the wires pass: the build would fail in main.ml, far from the cause.

import type { Design, ForeignNode } from '../../model/design.ts'
import type { Diagnostic, Fix } from '../../model/diagnostic.ts'
import type { NodeId } from '../../model/ids.ts'
import { moduleSource } from '../module-source.ts'
import { finding, type Rule } from '../rule.ts'
import { moduleShape, modulesOf } from '../source-functors.ts'

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
        ...naming(id, node, source.text, count),
      }),
    ]
  }
  if (shape.parameters === count) return []
  const message = `\`${node.module}\` takes ${modules(shape.parameters)} in \`${source.path}\`, and the design passes ${modules(count)}.`
  return [
    finding('error', 'MG-SOURCE-ARITY', { node: id }, message, {
      hint: `Change the parameters of \`module ${name}\` in \`${source.path}\`, or the inputs of the node.`,
      ...widening(id, node, shape.parameters - count),
    }),
  ]
}

/** Names the only module of the source that takes what the design passes. */
function naming(id: NodeId, node: ForeignNode, source: string, count: number): { readonly fix?: Fix } {
  const fitting = modulesOf(source).filter((name) => {
    const shape = moduleShape(source, name)
    return shape.kind === 'functor' && shape.parameters === count
  })
  const [only] = fitting
  if (only === undefined || fitting.length > 1) return {}
  const module = `${node.module.slice(0, node.module.lastIndexOf('.'))}.${only}`
  return { fix: { title: `Name \`${module}\``, commands: [{ type: 'node.update', id, node: { ...node, module } }] } }
}

/** Gives the node the inputs that the source has more; what to wire into them is asked next. Nothing is taken away for fewer. */
function widening(id: NodeId, node: ForeignNode, more: number): { readonly fix?: Fix } {
  if (more <= 0 || more > MOST_INPUTS) return {}
  const parameters = [...node.parameters, ...Array.from({ length: more }, () => null)]
  const title = more === 1 ? 'Give the node one more input' : `Give the node ${more} more inputs`
  return { fix: { title, commands: [{ type: 'node.update', id, node: { ...node, parameters } }] } }
}

const MOST_INPUTS = 8

function modules(count: number): string {
  if (count === 0) return 'no module'
  return count === 1 ? 'one module' : `${count} modules`
}
