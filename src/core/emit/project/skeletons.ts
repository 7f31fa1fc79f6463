// Skeletons of the modules that a design names and the project has no file for. A skeleton compiles and does nothing:
// a functor with the parameters that the configuration passes, and a `start` that takes their values.

import { inferDesignTypes } from '../../graph/types/infer.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Design, ForeignNode } from '../../model/design.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { isModulePath } from '../../model/module-path.ts'
import type { NodeId } from '../../model/ids.ts'
import type { ModuleType } from '../../model/module-type.ts'
import type { ProjectFile } from './project-file.ts'
import { parameterNames, signatureOf } from './skeleton-types.ts'

export interface Skeletons {
  readonly files: readonly ProjectFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** By custom the project's own module; a file for any other could hide a module of a library. */
const OWN_MODULE = 'Unikernel'

interface OwnModule {
  readonly node: NodeId
  /** Names below the file's module. */
  readonly path: readonly string[]
  readonly parameters: readonly ModuleType[]
  readonly dependencies: number
}

/** Files for the modules of `foreign` nodes that the sources do not hold, and what had to be left out. */
export function skeletons(design: Design, catalog: Catalog): Skeletons {
  const { nodes } = inferDesignTypes(design, catalog)
  const modules: OwnModule[] = []
  const diagnostics: Diagnostic[] = []
  for (const [id, node] of Object.entries(design.logic.nodes)) {
    // What is no path is told by a check; nothing of it may stand in a file.
    if (node.kind !== 'foreign' || !isModulePath(node.module) || hasSource(design, node.module)) continue
    const [first, ...path] = node.module.split('.')
    if (first !== OWN_MODULE) {
      diagnostics.push(notOwned(id, node))
      continue
    }
    const inputs = nodes.get(id)?.inputs ?? []
    const parameters = inputs.filter((port) => port.kind === 'parameter').map((port) => port.type)
    modules.push({ node: id, path, parameters, dependencies: node.dependencies })
  }
  if (modules.length === 0) return { files: [], diagnostics }
  const tree = moduleTree(modules, diagnostics)
  const text = [...HEADER, ...printModule(tree, catalog, '')].join('\n')
  return { files: [{ path: 'unikernel.ml', text: `${text}\n`, executable: false }], diagnostics }
}

/** Whether the sources hold the file of a module path: `store.ml` for `Store.Make`. */
function hasSource({ sources }: Design, module: string): boolean {
  const first = module.split('.')[0] ?? ''
  const lower = first.charAt(0).toLowerCase() + first.slice(1)
  return [lower, first].some((name) => sources[`${name}.ml`] !== undefined)
}

function notOwned(node: NodeId, { module }: ForeignNode): Diagnostic {
  return {
    code: 'MG-EXPORT-MODULE',
    severity: 'info',
    target: null,
    at: { node },
    message: `No file is made for ${module}: it may be a module of a library, which a file of that name would hide.`,
    hint: `If it is yours, add its source to the project, or put it into ${OWN_MODULE.toLowerCase()}.ml.`,
  }
}

const HEADER = [
  '(* The unikernel itself: this file is yours. It was made as a start that compiles and does nothing;',
  '   the functor parameters are the devices that config.ml passes, in its order. *)',
  '',
]

interface ModuleTree {
  module: OwnModule | null
  readonly inner: Map<string, ModuleTree>
}

function moduleTree(modules: readonly OwnModule[], diagnostics: Diagnostic[]): ModuleTree {
  const root: ModuleTree = { module: null, inner: new Map() }
  for (const module of modules) {
    let tree = root
    for (const name of module.path) {
      const next = tree.inner.get(name) ?? { module: null, inner: new Map() }
      tree.inner.set(name, next)
      tree = next
    }
    if (tree.module === null) tree.module = module
    else if (!isSameShape(tree.module, module)) diagnostics.push(usedDifferently(module))
  }
  return root
}

function isSameShape(a: OwnModule, b: OwnModule): boolean {
  return a.dependencies === b.dependencies && JSON.stringify(a.parameters) === JSON.stringify(b.parameters)
}

function usedDifferently({ node, path }: OwnModule): Diagnostic {
  return {
    code: 'MG-EXPORT-MODULE-TWICE',
    severity: 'warning',
    target: null,
    at: { node },
    message: `${[OWN_MODULE, ...path].join('.')} is used with different parameters; its skeleton has those of the first use.`,
    hint: 'Give each use a module of its own.',
  }
}

function printModule(tree: ModuleTree, catalog: Catalog, indent: string): readonly string[] {
  const inner = [...tree.inner].flatMap(([name, below]) => [
    `${indent}module ${name}${functorHead(below.module, catalog)} = struct`,
    ...printModule(below, catalog, `${indent}  `),
    `${indent}end`,
    '',
  ])
  const start = tree.module === null ? [] : printStart(tree.module, indent)
  const lines = [...inner, ...start]
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

function functorHead(module: OwnModule | null, catalog: Catalog): string {
  if (module === null || module.parameters.length === 0) return ''
  const names = parameterNames(module.parameters)
  return module.parameters.map((type, index) => ` (${names[index]} : ${signatureOf(type, catalog)})`).join('')
}

/** One value for each functor parameter, then one for each data dependency; without any, `start` is the thread itself. */
function printStart({ parameters, dependencies }: OwnModule, indent: string): readonly string[] {
  const values = parameterNames(parameters).map((name) => `_${name.toLowerCase()}`)
  const data = Array.from({ length: dependencies }, (_, index) => (dependencies === 1 ? '_data' : `_data_${index + 1}`))
  return [`${indent}let start${[...values, ...data].map((name) => ` ${name}`).join('')} = Lwt.return_unit`]
}
