// Weighs what the browser must load before the page is usable, and makes sure that the heavy parts are not in it.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './lib/steps.mjs'

/** Compressed JavaScript of the first view, at most, in bytes. */
const limit = 300_000

/** Parts that load when first needed, told by the paths of their sources. */
const late = /monaco-editor|web-tree-sitter|tree-sitter-ocaml|quickjs|elkjs|sucrase|acorn/

/** @typedef {{ file: string, isEntry?: boolean, imports?: string[], src?: string }} Chunk */

const manifestPath = join(root, 'dist/.vite/manifest.json')
if (!existsSync(manifestPath)) throw new Error('there is no built page; run npm run build first')
/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'))

/** Chunks that an entry imports statically, itself included. @returns {Set<string>} */
function firstChunks() {
  const seen = new Set(Object.keys(manifest).filter((key) => manifest[key]?.isEntry))
  for (const key of seen) for (const next of manifest[key]?.imports ?? []) seen.add(next)
  return seen
}

let bytes = 0
const problems = []
for (const key of firstChunks()) {
  const file = manifest[key]?.file
  if (file === undefined) continue
  const text = readFileSync(join(root, 'dist', file))
  bytes += gzipSync(text, { level: 9 }).length
  if (late.test(key)) problems.push(`${key} is loaded with the page; it should load when first needed`)
}
if (bytes === 0) problems.push('the page has no entry')
if (bytes > limit) problems.push(`the first view needs ${bytes} bytes of compressed JavaScript, at most ${limit}`)
for (const problem of problems) console.error(problem)
console.log(`first view: ${(bytes / 1000).toFixed(0)} kB of compressed JavaScript`)
process.exitCode = problems.length > 0 ? 1 : 0
