// What is told of a configuration whose evaluation had to be ended from outside: a built-in function did not come to an end.

import type * as acorn from 'acorn'
import type { Diagnostic } from '../../core/model/diagnostic.ts'
import { toDiagnostic } from './problem.ts'
import { parseModule, walkTree } from './syntax-tree.ts'
import { transpile } from './transpile.ts'

/** Built-in functions whose work grows with the product of two sizes, or with a size that nothing in the text shows. */
const HEAVY = new Set(
  [
    'at',
    'endsWith',
    'exec',
    'includes',
    'indexOf',
    'lastIndexOf',
    'localeCompare',
    'match',
    'matchAll',
    'normalize',
  ].concat(['parse', 'replace', 'replaceAll', 'search', 'set', 'split', 'startsWith', 'stringify', 'test', 'toString']),
)

/** The problem, at the only call that can be meant; at the beginning of the file when there are several. */
export function hangDiagnostic(text: string, file: string): Diagnostic {
  const call = onlyHeavyCall(text)
  const place = call?.place ?? { line: 1, column: 0 }
  const what = call === null ? 'A built-in function' : `The built-in function ${call.name}`
  return toDiagnostic(
    {
      code: 'MG-TS-TIME',
      ...place,
      message: `This configuration does not come to an end. ${what} works for too long on one call.`,
      hint: 'Look for a very long text or list that is searched, compared, sorted or printed as a whole.',
    },
    file,
  )
}

interface HeavyCall {
  readonly name: string
  readonly place: { readonly line: number; readonly column: number }
}

function onlyHeavyCall(text: string): HeavyCall | null {
  const transpiled = transpile(text)
  if ('problem' in transpiled) return null
  const tree = parseModule(transpiled.code)
  if ('problem' in tree) return null
  const found: HeavyCall[] = []
  walkTree(tree.program, (node) => {
    const name = heavyName(node)
    if (name !== null) found.push({ name, place: transpiled.toSource(node.loc?.start ?? { line: 1, column: 0 }) })
  })
  return found.length === 1 ? (found[0] ?? null) : null
}

function heavyName(node: acorn.AnyNode): string | null {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return null
  const { property } = node.callee
  return property.type === 'Identifier' && HEAVY.has(property.name) ? property.name : null
}
