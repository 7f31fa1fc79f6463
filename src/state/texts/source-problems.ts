// Problems of modules, told in the user's file that holds the module: at its definition, else at the beginning. Pure.

import type { Design } from '../../core/model/design.ts'
import type { Diagnostic } from '../../core/model/diagnostic.ts'

/** The diagnostics about modules of a file, with places in it. */
export function sourceProblems(
  path: string,
  text: string,
  { logic }: Design,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  return diagnostics.flatMap((one) => {
    const node = one.at !== null && 'node' in one.at ? logic.nodes[one.at.node] : undefined
    if (!one.code.startsWith('MG-SOURCE-') || node?.kind !== 'foreign') return []
    const [file = '', ...names] = node.module.split('.')
    const own = `${file.charAt(0).toLowerCase()}${file.slice(1)}.ml`
    if (own !== path && `${file}.ml` !== path) return []
    return [{ ...one, at: { file: path, ...placeOf(text, names.at(-1) ?? file) } }]
  })
}

/** Where a module is defined: line from 1, columns in bytes, which are characters before a definition. */
function placeOf(text: string, name: string): { line: number; column: number; endLine: number; endColumn: number } {
  const found = new RegExp(`\\bmodule\\s+(?:type\\s+)?${name}\\b`).exec(text)
  const before = text.slice(0, found?.index ?? 0)
  const line = before.split('\n').length
  const column = before.length - before.lastIndexOf('\n') - 1
  return { line, column, endLine: line, endColumn: column + (found?.[0].length ?? 1) }
}
