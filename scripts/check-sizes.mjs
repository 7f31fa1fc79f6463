// Fails on files and functions that are too long. A function counts with everything inside it, blank lines and comments included.

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isNode, isTest, lineAt, readSources, readStyles, walk } from './lib/sources.mjs'

/** Lines at most. A React component is a function in a .tsx file whose name begins with a capital. */
const limits = { file: 500, function: 80, component: 150 }

/** Generated lists and tables of data may be long. @param {string} path @returns {boolean} */
function isExempt(path) {
  return /\.(gen|data)\.\w+$/.test(path)
}

/** @typedef {import('./lib/sources.mjs').Node} Node */

/** Name of a function, from itself or from what it is assigned to. @param {Node} node @param {Node | null} parent @returns {string} */
function nameOf(node, parent) {
  for (const holder of [node.id, parent?.id, parent?.key]) {
    if (isNode(holder) && typeof holder.name === 'string') return holder.name
  }
  return 'a function'
}

/**
 * Everything that is too long in the project at `root`.
 * @param {string} root @returns {{ files: number, problems: string[] }}
 */
export function checkSizes(root) {
  /** @type {string[]} */
  const problems = []
  const sources = readSources(root, ['src', 'e2e', 'scripts', 'bench', 'bin']).filter(({ path }) => !isExempt(path))
  const styles = readStyles(root, ['src'])
  for (const { path, text } of [...sources, ...styles]) {
    const lines = text.split('\n').length - 1
    if (lines > limits.file) problems.push(`${path}: ${lines} lines, at most ${limits.file}`)
  }
  for (const { path, text, tree } of sources) {
    // A describe block is a list of tests, not a function that somebody has to understand whole.
    if (isTest(path)) continue
    walk(tree, (node, parent) => {
      if (!/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)) return
      const name = nameOf(node, parent)
      const from = lineAt(text, node.start)
      const length = lineAt(text, node.end) - from + 1
      const limit = path.endsWith('.tsx') && /^[A-Z]/.test(name) ? limits.component : limits.function
      if (length > limit) problems.push(`${path}:${from}: ${name} has ${length} lines, at most ${limit}`)
    })
  }
  if (sources.length === 0) problems.push('no file was looked at')
  return { files: sources.length + styles.length, problems }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { files, problems } = checkSizes(join(fileURLToPath(import.meta.url), '../..'))
  for (const problem of problems) console.error(problem)
  console.log(`${files} files, ${problems.length} too long`)
  process.exitCode = problems.length > 0 ? 1 : 0
}
