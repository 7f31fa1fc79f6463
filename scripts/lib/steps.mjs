// Runs commands one after another and keeps score.

import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's root. */
export const root = join(fileURLToPath(import.meta.url), '../../..')

/** @typedef {{ name: string, command: readonly [string, ...string[]] }} Step */

/** When a step is given up, in milliseconds: far above what it takes anywhere, because a slow pass is a pass. */
const LIMIT = 3_600_000

/** Command line of a JavaScript tool among the installed packages. @param {string} path @param {...string} args @returns {[string, ...string[]]} */
export function tool(path, ...args) {
  return [process.execPath, join(root, 'node_modules', path), ...args]
}

/** Command line of a script of ours. @param {string} name @param {...string} args @returns {[string, ...string[]]} */
export function script(name, ...args) {
  return [process.execPath, join(root, 'scripts', name), ...args]
}

/**
 * Runs one step at the project's root; its output goes through unless `quiet`, where it is printed only on failure.
 * @param {Step} step @param {{ quiet: boolean }} options @returns {boolean} whether it passed
 */
export function runStep({ name, command }, { quiet }) {
  const [file, ...args] = command
  const start = performance.now()
  const result = spawnSync(file, args, {
    cwd: root,
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    timeout: LIMIT,
    maxBuffer: 1 << 28,
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
  })
  const passed = result.status === 0
  const took = ((performance.now() - start) / 1000).toFixed(1)
  if (quiet && !passed) process.stdout.write(`${result.stdout ?? ''}${result.stderr ?? ''}`)
  if (result.error !== undefined) console.log(`${name}: ${result.error.message}`)
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${took} s)`)
  return passed
}

/** Folder of the reports of this run. @returns {string} */
function reportsFolder() {
  const folder = join(root, '.reports')
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Keeps a result for whoever adds up. @param {string} name @param {{ passed: number, failed: number }} score */
export function writeScore(name, score) {
  writeFileSync(join(reportsFolder(), `${name}.json`), JSON.stringify(score))
}
