#!/usr/bin/env node
// Starts the command line. Node 20 cannot run TypeScript, so the first run bundles it; later runs take the bundle from a cache.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importBundled } from '../scripts/bundle.mjs'

/** @param {readonly string[]} argv @returns {Promise<number>} the exit code */
async function main(argv) {
  if (!existsSync(join(fileURLToPath(import.meta.url), '../../node_modules/vite'))) {
    console.error('morgana: the packages are not installed; run npm ci in the clone first')
    return 2
  }
  const { run } = await importBundled('src/cli/main.ts')
  if (typeof run !== 'function') throw new Error('src/cli/main.ts exports no run')
  return run(argv)
}

// A reader that stops early, such as `head`, is no mistake.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await main(process.argv.slice(2))
