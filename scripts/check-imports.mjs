// Holds every import in src against the layers, cycles included. Fails when it looked at no module.

import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { layers } from './lib/layers.mjs'
import { isNode, isTest, lineAt, readSources, walk } from './lib/sources.mjs'

/**
 * @typedef {import('./lib/sources.mjs').Source} Source
 * @typedef {import('./lib/sources.mjs').Node} Node
 * @typedef {{ specifier: string, typeOnly: boolean, line: number }} Import
 */

/** Text of a string literal. @param {unknown} node @returns {string | null} */
function literal(node) {
  return isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : null
}

/** Whether an import or export declaration names nothing but types. @param {Node} node @returns {boolean} */
function isTypeOnly(node) {
  if (node.importKind === 'type' || node.exportKind === 'type') return true
  const parts = Array.isArray(node.specifiers) ? node.specifiers : []
  return parts.length > 0 && parts.every((part) => part.importKind === 'type' || part.exportKind === 'type')
}

/** What a node imports: a declaration, `import('x')`, or a worker's `new URL('x', import.meta.url)`. @param {Node} node */
function importOf(node) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return { specifier: literal(node.source), typeOnly: isTypeOnly(node) }
    case 'TSImportType':
      return { specifier: literal(node.source), typeOnly: true }
    case 'ImportExpression':
      return { specifier: literal(node.source), typeOnly: false }
    case 'NewExpression': {
      const [url, base] = Array.isArray(node.arguments) ? node.arguments : []
      const isUrl =
        isNode(node.callee) && node.callee.name === 'URL' && isNode(base) && base.type === 'MemberExpression'
      return { specifier: isUrl ? literal(url) : null, typeOnly: false }
    }
    default:
      return { specifier: null, typeOnly: false }
  }
}

/** @param {Source} source @returns {Import[]} */
function importsOf(source) {
  /** @type {Import[]} */
  const found = []
  walk(source.tree, (node) => {
    const { specifier, typeOnly } = importOf(node)
    if (specifier !== null) found.push({ specifier, typeOnly, line: lineAt(source.text, node.start) })
  })
  return found.sort((a, b) => a.line - b.line)
}

/** Name of the package of a specifier. @param {string} specifier @returns {string} */
function packageOf(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/** What is wrong with importing a package there, or null. @param {string} path @param {string} specifier */
function packageProblem(path, specifier) {
  const layer = layers.find(({ part }) => path.startsWith(part))
  const isNodes = specifier.startsWith('node:')
  const allowed = layer?.packages.some((name) =>
    isNodes ? name === 'node:' : packageOf(specifier) === name || specifier.startsWith(`${name}/`),
  )
  return allowed === true ? null : `${specifier} may not be used in ${layer?.part ?? path}`
}

/** What is wrong with one part importing another's file, or null. @param {string} path @param {string} target @param {boolean} typeOnly */
function layerProblem(path, target, typeOnly) {
  const layer = layers.find(({ part }) => path.startsWith(part))
  if (layer === undefined) return `${path} belongs to no layer; scripts/lib/layers.mjs lists them`
  if (isTest(target) || !target.startsWith('src/')) return `${target} is not for the product`
  const { part } = layer
  if (target.startsWith(part)) {
    const folder = (/** @type {string} */ file) => file.slice(part.length).split('/')[0]
    const isApart = layer.apart === true && folder(path) !== folder(target)
    return isApart ? `the folders of ${part} may not import each other: ${target}` : null
  }
  if (layer.may.some((prefix) => target.startsWith(prefix))) return null
  if (layer.types?.some((prefix) => target.startsWith(prefix)))
    return typeOnly ? null : `of ${target}, ${part} may import only types`
  return `${part} may not import ${target}`
}

/** Groups of files that import each other in a circle (Tarjan's components). @param {ReadonlyMap<string, readonly string[]>} edges @returns {string[][]} */
function cycles(edges) {
  /** @type {Map<string, { index: number, low: number, open: boolean }>} */
  const marks = new Map()
  /** @type {string[]} */
  const open = []
  /** @type {string[][]} */
  const found = []
  /** @param {string} path */
  function visit(path) {
    const mark = { index: marks.size, low: marks.size, open: true }
    marks.set(path, mark)
    open.push(path)
    for (const target of edges.get(path) ?? []) {
      const known = marks.get(target)
      if (known === undefined) mark.low = Math.min(mark.low, visit(target).low)
      else if (known.open) mark.low = Math.min(mark.low, known.index)
    }
    if (mark.low === mark.index) {
      const group = open.splice(open.indexOf(path))
      for (const member of group) Object.assign(marks.get(member) ?? {}, { open: false })
      if (group.length > 1 || edges.get(path)?.includes(path)) found.push(group)
    }
    return mark
  }
  for (const path of edges.keys()) if (!marks.has(path)) visit(path)
  return found
}

/**
 * Every import of the project at `root` that the architecture forbids.
 * @param {string} root @returns {{ modules: number, problems: string[] }}
 */
export function checkImports(root) {
  const sources = readSources(root, ['src'])
  /** @type {string[]} */
  const problems = []
  /** @type {Map<string, string[]>} */
  const edges = new Map()
  for (const source of sources) {
    const targets = new Set()
    for (const { specifier, typeOnly, line } of importsOf(source)) {
      const file = specifier.replace(/\?.*$/, '')
      const report = (/** @type {string | null} */ problem) => {
        if (problem !== null) problems.push(`${source.path}:${line}: ${problem}`)
      }
      if (!/^\.\.?\//.test(file)) {
        if (!isTest(source.path)) report(packageProblem(source.path, file))
        continue
      }
      const target = normalize(join(dirname(source.path), file))
        .split('\\')
        .join('/')
      if (!existsSync(join(root, target))) report(`${specifier} is no file; imports name the file with its extension`)
      else targets.add(target)
      if (!isTest(source.path)) report(layerProblem(source.path, target, typeOnly))
    }
    edges.set(source.path, [...targets])
  }
  for (const group of cycles(edges)) problems.push(`${group.sort()[0]}: imports go in a circle: ${group.join(', ')}`)
  if (sources.length === 0) problems.push('no module was looked at')
  return { modules: sources.length, problems }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { modules, problems } = checkImports(join(fileURLToPath(import.meta.url), '../..'))
  for (const problem of problems) console.error(problem)
  console.log(`${modules} modules, ${problems.length} forbidden imports`)
  process.exitCode = problems.length > 0 ? 1 : 0
}
