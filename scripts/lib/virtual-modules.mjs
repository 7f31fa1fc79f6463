// Modules that are made when the product is bundled, from other parts of it: the configuration language as one text, and the
// files that run it in an exported project. The page loads them when they are first needed, the command line carries them.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { deflateSync } from 'fflate'
import { keepImportMetaUrl } from './keep-import-meta-url.mjs'
import { onlyChunk } from './only-chunk.mjs'

const here = join(fileURLToPath(import.meta.url), '../../..')

/** What makes the language of the release, and the command line of an exported project. */
const LANGUAGE_ENTRY = 'src/releases/mirage-3.8.1/dsl.ts'
const RUNTIME_ENTRY = 'src/cli/standalone.ts'

/** What evaluates config.ts for the command line of a clone. */
const EVALUATOR_ENTRY = 'src/cli/evaluator/thread.ts'

/**
 * One JavaScript module of an entry and all that it imports, Node's own modules excepted; `staysHere`: it runs beside the clone only.
 * @param {string} root @param {string} entry path, or text after `\0` @param {{ minify: boolean, staysHere?: boolean }} options @returns {Promise<string>}
 */
async function bundleText(root, entry, { minify, staysHere = false }) {
  const { build } = await import('vite')
  const isText = entry.startsWith('\0')
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      virtualModules(root),
      ...(isText ? [givenText(entry.slice(1))] : []),
      ...(staysHere ? [keepImportMetaUrl()] : []),
    ],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      write: false,
      target: 'es2022',
      minify,
      rollupOptions: {
        input: isText ? 'given:entry' : join(root, entry),
        output: { format: 'es', codeSplitting: false },
      },
    },
  })
  return onlyChunk(result, entry)
}

/** @param {string} code @returns {import('vite').Plugin} */
function givenText(code) {
  return {
    name: 'given-text',
    enforce: 'pre',
    resolveId: (id) => (id === 'given:entry' ? '\0given:entry' : null),
    load: (id) => (id === '\0given:entry' ? code : null),
  }
}

/**
 * The language as one module: `__morgana` for the evaluator, and every name of its table as an export of its own; beside it its types.
 * @param {string} root @returns {Promise<{ code: string, types: string }>}
 */
async function languageTexts(root) {
  const entry = JSON.stringify(pathToFileURL(join(root, LANGUAGE_ENTRY)).pathname)
  const whole = await bundleText(root, LANGUAGE_ENTRY, { minify: false })
  /** @type {{ language: Record<string, unknown>, languageTypes: () => string }} */
  const { language, languageTypes } = await import(
    `data:text/javascript;base64,${Buffer.from(whole).toString('base64')}`
  )
  const names = Object.keys(language).sort()
  const strange = names.find((name) => !/^[A-Za-z_$][\w$]*$/.test(name))
  if (strange !== undefined) throw new Error(`${strange} cannot be exported`)
  const source = `import { language, __morgana } from ${entry}\nexport { __morgana }\nexport const { ${names.join(', ')} } = language\n`
  return { code: await bundleText(root, `\0${source}`, { minify: true }), types: languageTypes() }
}

/** @param {string} root @returns {string} the engine's WebAssembly, deflated, in base64 */
function engineText(root) {
  const { resolve } = createRequire(join(root, 'package.json'))
  // Not Node's zlib, whose bytes differ between versions: an export has the same bytes wherever it is made.
  const bytes = deflateSync(readFileSync(resolve('@jitl/quickjs-wasmfile-release-sync/wasm')), { level: 9 })
  return Buffer.from(bytes).toString('base64')
}

const banner = '// Part of Morgana (ISC licence). Made by its export; no file to change.\n'

/** @type {Readonly<Record<string, (root: string) => Promise<Record<string, unknown>>>>} */
const contents = {
  'virtual:morgana-language': async (root) => {
    const { code, types } = await languageTexts(root)
    return { languageText: code, languageTypes: types }
  },
  'virtual:morgana-evaluator': async (root) => ({
    evaluatorText: await bundleText(root, EVALUATOR_ENTRY, { minify: true, staysHere: true }),
  }),
  'virtual:morgana-engine': async (root) => ({ engineText: engineText(root) }),
  'virtual:morgana-runtime': async (root) => {
    const { code, types } = await languageTexts(root)
    const program = await bundleText(root, RUNTIME_ENTRY, { minify: true })
    return {
      runtimeFiles: [
        { path: 'morgana/cli.mjs', text: `#!/usr/bin/env node\n${banner}${program}`, executable: true },
        { path: 'morgana/index.js', text: `${banner}${code}`, executable: false },
        { path: 'morgana/index.d.ts', text: types, executable: false },
      ],
    }
  },
}

/** Gives each virtual module its text. @param {string} [root] @returns {import('vite').Plugin} */
export function virtualModules(root = here) {
  /** @type {Map<string, Promise<string>>} */
  const made = new Map()
  return {
    name: 'virtual-modules',
    enforce: 'pre',
    resolveId: (id) => (id in contents ? `\0${id}` : null),
    load(id) {
      const make = id.startsWith('\0') ? contents[id.slice(1)] : undefined
      if (make === undefined) return null
      const known = made.get(id) ?? make(root).then(moduleText)
      made.set(id, known)
      return known
    },
  }
}

/** @param {Record<string, unknown>} values @returns {string} */
function moduleText(values) {
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`)
    .join('')
}
