// Modules whose name no OCaml module can have: mirage writes it into main.ml as it is, and the build stops there, far from the cause.

import { constantText, textTerm } from '../../edit/custom/text-parts.ts'
import type { CustomNode, ForeignNode } from '../../model/design.ts'
import type { Diagnostic, Fix } from '../../model/diagnostic.ts'
import type { NodeId } from '../../model/ids.ts'
import { isModuleExpression, isModulePath, modulePathFrom } from '../../model/module-path.ts'
import { nodeName } from '../../model/node-name.ts'
import { finding, type Rule } from '../rule.ts'

export const modulePaths: Rule = {
  code: 'MG-MODULE-PATH',
  about: 'Looks for names of modules that are no path of an OCaml module.',
  check({ design }) {
    return Object.entries(design.logic.nodes).flatMap(([id, node]) => {
      if (node.kind === 'foreign')
        return isModulePath(node.module) ? [] : [complaint(id, node, node.module, nodeName(design.logic, id))]
      if (node.kind !== 'impl') return []
      const module = constantText(node.module)
      if (module === null || isModuleExpression(module)) return []
      return [complaint(id, node, module, nodeName(design.logic, id))]
    })
  },
}

function complaint(id: NodeId, node: ForeignNode | CustomNode, module: string, name: string): Diagnostic {
  const shown = JSON.stringify(module.length > 60 ? `${module.slice(0, 60)}…` : module).replaceAll('`', "'")
  return finding(
    'error',
    'MG-MODULE-PATH',
    { node: id },
    module.trim() === ''
      ? `\`${name}\` names no module.`
      : `\`${name}\` names the module ${shown}, which is no path of an OCaml module.`,
    {
      hint: 'mirage writes it into main.ml as it stands, and the build stops there. Each part begins with a capital, as in `Unikernel.Main`.',
      ...repair(id, node, module),
    },
  )
}

/** The name that was evidently meant; a module without any is the one that every project has. */
function repair(id: NodeId, node: ForeignNode | CustomNode, module: string): { readonly fix?: Fix } {
  const isUnnamed = module.trim() === '' && node.kind === 'foreign'
  const path = isUnnamed ? 'Unikernel.Main' : modulePathFrom(module)
  if (path === null) return {}
  const next = node.kind === 'foreign' ? { ...node, module: path } : { ...node, module: textTerm(path) }
  return { fix: { title: `Name it \`${path}\``, commands: [{ type: 'node.update', id, node: next }] } }
}
