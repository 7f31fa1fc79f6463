// Bundles one TypeScript entry into one JavaScript module for Node 20, which cannot run TypeScript itself.
// Used by bin/morgana.mjs on its first run and by `npm run bench`.

import { createHash, randomBytes } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { keepImportMetaUrl } from './lib/keep-import-meta-url.mjs'
import { onlyChunk } from './lib/only-chunk.mjs'
import { virtualModules } from './lib/virtual-modules.mjs'

/** Folders that a bundle may be made of; a change in any of them makes a new bundle. */
const inputs = ['src', 'bench', 'scripts', 'package-lock.json']

const here = join(fileURLToPath(import.meta.url), '../..')

/** @param {string} path @param {(path: string) => void} visit */
function walk(path, visit) {
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = join(path, entry.name)
    if (entry.isDirectory()) walk(inner, visit)
    else if (!/\.(test\.\w+|tsx|css)$/.test(entry.name)) visit(inner)
  }
}

/**
 * Digest of every file that a bundle of `entry` may contain, and of the place of the clone, which bundles remember.
 * @param {string} root @param {string} entry @returns {string}
 */
function digest(root, entry) {
  const hash = createHash('sha256').update(`${root}\0${entry}\0${process.version}\0`)
  const add = (/** @type {string} */ path) => hash.update(`${path}\0`).update(readFileSync(path)).update('\0')
  for (const input of inputs) {
    const path = join(root, input)
    if (!existsSync(path)) continue
    if (lstatSync(path).isDirectory()) walk(path, add)
    else add(path)
  }
  return hash.digest('hex').slice(0, 24)
}

/**
 * JavaScript text of `entry` with everything it imports, Node's own modules excepted.
 * @param {string} root @param {string} entry @returns {Promise<string>}
 */
export async function bundle(root, entry) {
  const { build } = await import('vite')
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [virtualModules(root), keepImportMetaUrl()],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(root, entry),
      write: false,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { format: 'es', codeSplitting: false } },
    },
  })
  return onlyChunk(result, entry)
}

/** Folders to keep bundles in, best first: the clone's own, or this user's when the clone is read-only. @param {string} root */
function* caches(root) {
  if (existsSync(join(root, 'node_modules'))) yield join(root, 'node_modules/.cache/morgana')
  yield join(tmpdir(), `mirage-morgana-${userInfo().uid}`)
}

/** Whether nobody else can have put code into the folder. @param {string} folder @returns {boolean} */
function isOurs(folder) {
  const { uid } = userInfo()
  const state = lstatSync(folder)
  return state.isDirectory() && (uid < 0 || ((state.uid === uid || state.uid === 0) && (state.mode & 0o022) === 0))
}

/** @param {string} folder @param {string} file @param {string} code @returns {string | null} path of the written file */
function store(folder, file, code) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (!isOurs(folder)) return null
    const part = join(folder, `${file}.${randomBytes(6).toString('hex')}`)
    writeFileSync(part, code)
    renameSync(part, join(folder, file))
    for (const old of readdirSync(folder)) {
      if (old.split('-')[0] === file.split('-')[0] && old !== file && old.endsWith('.mjs'))
        rmSync(join(folder, old), { force: true })
    }
    return join(folder, file)
  } catch {
    return null
  }
}

/**
 * Path of an up-to-date bundle of `entry` (from the project's root), made when there is none.
 * @param {string} entry @param {string} [root] @returns {Promise<string>}
 */
export async function bundled(entry, root = here) {
  const file = `${entry.replace(/[^a-z0-9]+/gi, '_')}-${digest(root, entry)}.mjs`
  for (const folder of caches(root)) {
    if (existsSync(join(folder, file)) && isOurs(folder)) return join(folder, file)
  }
  const code = await bundle(root, entry)
  for (const folder of caches(root)) {
    const path = store(folder, file, code)
    if (path !== null) return path
  }
  const folder = mkdtempSync(join(tmpdir(), 'mirage-morgana-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, file), code)
  return join(folder, file)
}

/** The exports of `entry`, bundled. @param {string} entry @returns {Promise<Record<string, unknown>>} */
export async function importBundled(entry) {
  const path = await bundled(entry)
  return import(pathToFileURL(path).href)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [entry] = process.argv.slice(2)
  if (entry === undefined) {
    console.error(`usage: node ${join(dirname('scripts/x'), 'bundle.mjs')} ENTRY.ts, which is bundled and run`)
    process.exitCode = 2
  } else await importBundled(entry)
}
