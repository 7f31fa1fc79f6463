// What a config.ts may import: the configuration language and nothing else, by the names that it has.

import type * as acorn from 'acorn'
import { nearestName } from './language-names.ts'
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
    } else if (node.type === 'Identifier' && node.name === '$morgana') {
      problems.push({ ...problemAt(node, 'The name `$morgana` is taken.'), hint: 'Choose another name.' })
    }
  })
  return first(problems)
}

/** The first imported name that the language does not have. The tree is one without imports of types. */
export function checkImportedNames({ program }: ScriptTree, language: ReadonlySet<string>): ScriptProblem | null {
  return first(
    program.body.flatMap((statement): readonly ScriptProblem[] => {
      if (statement.type !== 'ImportDeclaration') return []
      return statement.specifiers.flatMap((specifier) => {
        if (specifier.type === 'ImportNamespaceSpecifier') return []
        if (specifier.type === 'ImportDefaultSpecifier') return [nameless(specifier)]
        const { imported } = specifier
        const name = imported.type === 'Identifier' ? imported.name : String(imported.value)
        return language.has(name) ? [] : [unknown(specifier, name, language)]
      })
    }),
  )
}

function nameless(node: acorn.Node): ScriptProblem {
  const hint = `Write the names that you use between braces: import { register } from '${DSL_MODULE}'`
  return { ...problemAt(node, `'${DSL_MODULE}' has no default export.`), code: 'MG-TS-NAME', hint }
}

function unknown(node: acorn.Node, name: string, language: ReadonlySet<string>): ScriptProblem {
  const near = nearestName(name, language)
  const hint = near === null ? 'Look at the names between the braces of the import.' : `Did you mean \`${near}\`?`
  return { ...problemAt(node, `'${DSL_MODULE}' has no \`${name}\`.`), code: 'MG-TS-NAME', hint }
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

function first(problems: readonly ScriptProblem[]): ScriptProblem | null {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column)[0] ?? null
}
