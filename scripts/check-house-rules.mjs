// Rules of this project that no linter knows: what core may be made of, and what every file tells its reader.

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isNode, isTest, lineAt, readSources, walk } from './lib/sources.mjs'

/**
 * @typedef {import('./lib/sources.mjs').Node} Node
 * @typedef {import('./lib/sources.mjs').Source} Source
 */

/** Constructs that core does without: it is functions over plain data. @type {Record<string, string>} */
const notInCore = {
  ClassDeclaration: 'a class',
  ClassExpression: 'a class',
  TSEnumDeclaration: 'an enum',
  TSModuleDeclaration: 'a namespace',
}

/** @param {Node} node @returns {boolean} */
function isCast(node) {
  if (node.type !== 'TSAsExpression' && node.type !== 'TSTypeAssertion') return false
  const to = node.typeAnnotation
  // `as const` widens nothing.
  return !(isNode(to) && isNode(to.typeName) && to.typeName.name === 'const')
}

/** Whether a documentation comment ends right before a place. @param {string} text @param {number} offset @returns {boolean} */
function isDocumented(text, offset) {
  return text.slice(0, offset).trimEnd().endsWith('*/')
}

/**
 * Whether it is an exported function longer than one line of body; a shorter one is its own documentation.
 * @param {Node} node @param {Node | null} parent @param {string} text @returns {boolean}
 */
function isExportedFunction(node, parent, text) {
  if (node.type !== 'FunctionDeclaration' || parent?.type !== 'ExportNamedDeclaration') return false
  return text.slice(node.start, node.end).split('\n').length > 3
}

/** @param {Source} source @returns {string[]} */
function problemsOf({ path, text, tree }) {
  /** @type {string[]} */
  const problems = []
  const isCore = path.startsWith('src/core/')
  let casts = 0
  const report = (/** @type {Node} */ node, /** @type {string} */ problem) =>
    problems.push(`${path}:${lineAt(text, node.start)}: ${problem}`)
  if (!/^(#!.*\n)?(\/\/|\/\*)/.test(text))
    problems.push(`${path}:1: the file does not open with a comment that says what it is`)
  walk(tree, (node, parent) => {
    const banned = notInCore[node.type]
    if (isCore && banned !== undefined) report(node, `core has ${banned}`)
    if (isCore && (node.kind === 'get' || node.kind === 'set') && isNode(node.value))
      report(node, 'core has an accessor')
    if (isCast(node) && ++casts === 2) report(node, 'a second cast in one file; find the type that makes it needless')
    if (isCore && isExportedFunction(node, parent, text) && !isDocumented(text, parent?.start ?? 0)) {
      report(node, 'an exported function of core without a sentence that gives its meaning')
    }
  })
  return problems
}

/**
 * Everything in the project at `root` that breaks a house rule. Tests are free.
 * @param {string} root @returns {{ files: number, problems: string[] }}
 */
export function checkHouseRules(root) {
  const sources = readSources(root, ['src', 'scripts', 'bench', 'bin']).filter(
    ({ path }) => !isTest(path) && !/\.gen\./.test(path),
  )
  const problems = sources.flatMap(problemsOf)
  if (sources.length === 0) problems.push('no file was looked at')
  return { files: sources.length, problems }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { files, problems } = checkHouseRules(join(fileURLToPath(import.meta.url), '../..'))
  for (const problem of problems) console.error(problem)
  console.log(`${files} files, ${problems.length} breaches`)
  process.exitCode = problems.length > 0 ? 1 : 0
}
