// What a config.ts may import: the configuration language and nothing else.

import type * as acorn from 'acorn'
import type { ScriptProblem } from './problem.ts'
import { type ScriptTree, walkTree } from './syntax-tree.ts'

/** The module that a config.ts imports; in an exported project it is a file. */
export const DSL_MODULE = './morgana/index.js'

/** The first import of anything else, with its place. */
export function checkImports({ program }: ScriptTree): ScriptProblem | null {
  const problems: ScriptProblem[] = []
  walkTree(program, (node) => {
    if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration')
      problems.push(...refused(node, node.source.value))
    else if (node.type === 'ExportNamedDeclaration' && node.source !== null && node.source !== undefined) {
      problems.push(...refused(node, node.source.value))
    } else if (node.type === 'ImportExpression') {
      problems.push(problemAt(node, '`import(…)` is not possible in a configuration.'))
    }
  })
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column)[0] ?? null
}

function refused(node: acorn.Node, source: unknown): readonly ScriptProblem[] {
  if (source === DSL_MODULE) return []
  return [problemAt(node, `A configuration cannot import '${String(source)}'.`)]
}

function problemAt(node: acorn.Node, message: string): ScriptProblem {
  return {
    code: 'MG-TS-IMPORT',
    line: node.loc?.start.line ?? 1,
    column: node.loc?.start.column ?? 0,
    message,
    hint: `Import from '${DSL_MODULE}' only: a configuration runs without files, network and packages, so that it means the same everywhere.`,
  }
}
