// The project's own source files and their syntax trees, for the checks.

import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { parseAst } from 'vite'

/**
 * A node of a syntax tree; the checks look at few fields of it.
 * @typedef {{ type: string, start: number, end: number, [field: string]: unknown }} Node
 * @typedef {{ path: string, text: string, tree: Node }} Source
 */

/** @param {unknown} value @returns {value is Node} */
export function isNode(value) {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** Paths of all files under the folder, relative to the root, sorted. @param {string} root @param {string} folder @returns {string[]} */
function paths(root, folder) {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
      .flatMap((entry) => {
        const path = `${folder}/${entry.name}`
        return entry.isDirectory() ? paths(root, path) : [path]
      })
      .sort()
  } catch {
    return []
  }
}

/**
 * TypeScript and JavaScript files of the project at `root`, parsed.
 * @param {string} root @param {readonly string[]} folders @returns {Source[]}
 */
export function readSources(root, folders) {
  return folders
    .flatMap((folder) => paths(root, folder))
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      const extension = extname(path)
      const tree = parseAst(text, { lang: extension === '.tsx' ? 'tsx' : extension === '.ts' ? 'ts' : 'js' }, path)
      if (!isNode(tree)) throw new Error(`${path}: no syntax tree`)
      return { path, text, tree }
    })
}

/** Style sheets of the project at `root`. @param {string} root @param {readonly string[]} folders @returns {{ path: string, text: string }[]} */
export function readStyles(root, folders) {
  return folders
    .flatMap((folder) => paths(root, folder))
    .filter((path) => path.endsWith('.css'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** Calls `visit` on every node of the tree, in the order of the text, with the node around it. @param {Node} tree @param {(node: Node, parent: Node | null) => void} visit */
export function walk(tree, visit) {
  /** @type {[Node, Node | null][]} */
  const stack = [[tree, null]]
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const [node, parent] = item
    visit(node, parent)
    const children = Object.values(node).flat().filter(isNode)
    for (const child of children.reverse()) stack.push([child, node])
  }
}

/** Line of a place in a text, from 1. @param {string} text @param {number} offset @returns {number} */
export function lineAt(text, offset) {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

/** Whether a file is a test or a helper of tests. @param {string} path @returns {boolean} */
export function isTest(path) {
  return /\.test(-d)?\.\w+$/.test(path) || path.includes('/testing/') || path.startsWith('e2e/')
}
