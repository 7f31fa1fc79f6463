// Proves that the checks bite: seeds one breach of each rule in a copy of the sources and expects every one to be found.

import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkDocs } from './check-docs.mjs'
import { checkHouseRules } from './check-house-rules.mjs'
import { checkImports } from './check-imports.mjs'
import { checkSizes } from './check-sizes.mjs'
import { generateLists } from './generate-lists.mjs'
import { root, tool } from './lib/steps.mjs'

const lines = (/** @type {number} */ count) => '\n'.repeat(count)

/**
 * A breach: files to write, the check that must complain, and words of its complaint.
 * @typedef {{ files: Record<string, string>, check: keyof typeof checks, expected: string }} Breach
 */

/** @type {readonly Breach[]} */
const breaches = [
  {
    files: {
      'src/core/model/seed-up.ts': "import type { X } from '../graph/seed-x.ts'\nexport type Y = X\n",
      'src/core/graph/seed-x.ts': 'export type X = 1\n',
    },
    check: 'imports',
    expected: 'src/core/model/seed-up.ts:1: src/core/model/ may not import src/core/graph/seed-x.ts',
  },
  {
    files: {
      'src/core/graph/seed-release.ts': "import type { R } from '../../releases/seed/seed-r.ts'\nexport type S = R\n",
      'src/releases/seed/seed-r.ts': 'export type R = 1\n',
    },
    check: 'imports',
    expected: 'src/core/graph/ may not import src/releases/seed/seed-r.ts',
  },
  {
    files: {
      'src/core/graph/seed-inline.ts': "export type T = import('../../state/seed-s.ts').S\n",
      'src/state/seed-s.ts': 'export type S = 1\n',
    },
    check: 'imports',
    expected: 'src/core/graph/ may not import src/state/seed-s.ts',
  },
  {
    files: { 'src/core/model/seed-node.ts': "import { readFileSync } from 'node:fs'\nexport const r = readFileSync\n" },
    check: 'imports',
    expected: 'node:fs may not be used in src/core/model/',
  },
  {
    files: { 'src/core/model/seed-npm.ts': "import { createElement } from 'react'\nexport const c = createElement\n" },
    check: 'imports',
    expected: 'react may not be used in src/core/model/',
  },
  {
    files: {
      'src/editor/seed-e.tsx': "import { P } from '../panels/seed/seed-p.tsx'\nexport const E = P\n",
      'src/panels/seed/seed-p.tsx': 'export const P = 1\n',
    },
    check: 'imports',
    expected: 'src/editor/ may not import src/panels/seed/seed-p.tsx',
  },
  {
    files: {
      'src/panels/seed-one/a.ts': "export { b } from '../seed-two/b.ts'\n",
      'src/panels/seed-two/b.ts': 'export const b = 1\n',
    },
    check: 'imports',
    expected: 'the folders of src/panels/ may not import each other',
  },
  {
    files: {
      'src/state/seed-a.ts': "import type { B } from './seed-b.ts'\nexport type A = B | 1\n",
      'src/state/seed-b.ts': "import type { A } from './seed-a.ts'\nexport type B = A[]\n",
    },
    check: 'imports',
    expected: 'imports go in a circle: src/state/seed-a.ts, src/state/seed-b.ts',
  },
  {
    files: {
      'src/app/seed-lazy.ts': "export const load = () => import('../cli/seed-cli.ts')\n",
      'src/cli/seed-cli.ts': 'export const x = 1\n',
    },
    check: 'imports',
    expected: 'src/app/ may not import src/cli/seed-cli.ts',
  },
  { files: { 'src/state/seed-long.ts': lines(501) }, check: 'sizes', expected: 'src/state/seed-long.ts: 501 lines' },
  { files: { 'src/ui/seed-long.css': lines(501) }, check: 'sizes', expected: 'src/ui/seed-long.css: 501 lines' },
  {
    files: { 'src/state/seed-function.ts': `export function long() {${lines(80)}}\n` },
    check: 'sizes',
    expected: 'long has 81 lines, at most 80',
  },
  {
    files: { 'src/ui/seed-component.tsx': `export const Big = () => {${lines(150)}}\n` },
    check: 'sizes',
    expected: 'Big has 151 lines, at most 150',
  },
  {
    files: { 'src/core/model/seed-class.ts': 'export class C { get x() { return 1 } }\n' },
    check: 'house',
    expected: 'core has a class',
  },
  {
    files: { 'src/core/model/seed-get.ts': 'export const o = { get x() { return 1 } }\n' },
    check: 'house',
    expected: 'core has an accessor',
  },
  {
    files: { 'src/core/model/seed-silent.ts': 'export function silent(): number {\n  const x = 1\n  return x\n}\n' },
    check: 'house',
    expected: 'an exported function of core without a sentence',
  },
  {
    files: { 'src/state/seed-mute.ts': 'export const m = 1\n' },
    check: 'house',
    expected: 'seed-mute.ts:1: the file does not open',
  },
  {
    files: { 'src/state/seed-cast.ts': 'export const a = 1 as 1\nexport const b = 2 as 2\n' },
    check: 'house',
    expected: 'seed-cast.ts:2: a second cast',
  },
  { files: { 'docs/seed-link.md': 'See [it](gone.md).\n' }, check: 'docs', expected: 'there is no docs/gone.md' },
  {
    files: { 'docs/seed-path.md': 'In `src/core/gone.ts`.\n' },
    check: 'docs',
    expected: 'there is no src/core/gone.ts',
  },
  {
    files: { 'src/core/check/rules/seed-rule.ts': 'export const seedRule = 1\n' },
    check: 'lists',
    expected: 'src/core/check/rules.gen.ts: not up to date',
  },
  {
    files: { 'src/core/check/rules/seed-other.ts': 'export const somethingElse = 1\n' },
    check: 'lists',
    expected: 'must export seedOther',
  },
  { files: { 'src/core/model/seed-any.ts': 'export const x: any = 1\n' }, check: 'lint', expected: 'no-explicit-any' },
  {
    files: { 'src/core/model/seed-clock.ts': 'export const now = () => Date.now()\n' },
    check: 'lint',
    expected: 'no-restricted-globals',
  },
  {
    files: { 'src/core/model/seed-random.ts': 'export const dice = () => Math.random()\n' },
    check: 'lint',
    expected: 'no-restricted-properties',
  },
  { files: { 'src/state/seed-default.ts': 'export default 1\n' }, check: 'lint', expected: 'no-default-export' },
  { files: { 'src/state/seedName.ts': 'export const n = 1\n' }, check: 'lint', expected: 'filename-case' },
  {
    files: {
      'src/state/seed-float.ts': 'async function work(): Promise<void> {}\nexport function go(): void {\n  work()\n}\n',
    },
    check: 'lint',
    expected: 'no-floating-promises',
  },
  {
    files: { 'src/core/model/seed-dom.ts': 'export const t = () => document.title\n' },
    check: 'types',
    expected: "Cannot find name 'document'",
  },
  {
    files: { 'src/core/model/seed-process.ts': 'export const e = () => process.env\n' },
    check: 'types',
    expected: "Cannot find name 'process'",
  },
]

/** Output of a tool run in a folder. @param {string} folder @param {readonly [string, ...string[]]} command @returns {string} */
function outputOf(folder, [file, ...args]) {
  const { stdout, stderr } = spawnSync(file, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 })
  return `${stdout}${stderr}`
}

/** What each check says of the project in a folder. @type {Record<'imports' | 'sizes' | 'house' | 'docs' | 'lists' | 'lint' | 'types', (folder: string) => string>} */
const checks = {
  imports: (folder) => checkImports(folder).problems.join('\n'),
  sizes: (folder) => checkSizes(folder).problems.join('\n'),
  house: (folder) => checkHouseRules(folder).problems.join('\n'),
  docs: (folder) => checkDocs(folder).problems.join('\n'),
  lists: (folder) => generateLists(folder, { check: true }).join('\n'),
  lint: (folder) => outputOf(folder, tool('oxlint/bin/oxlint', '--type-aware', '--format=unix')),
  types: (folder) => outputOf(folder, tool('typescript/bin/tsc', '-p', 'tsconfig.core.json')),
}

/** @param {string} folder @returns {string[]} what went unnoticed */
function unnoticed(folder) {
  for (const { files } of breaches) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
  }
  /** @type {Map<string, string>} */
  const said = new Map()
  return breaches.flatMap(({ check, expected, files }) => {
    const answer = said.get(check) ?? checks[check](folder)
    said.set(check, answer)
    return answer.includes(expected) ? [] : [`${check} did not say "${expected}" of ${Object.keys(files).join(', ')}`]
  })
}

const folder = mkdtempSync(join(tmpdir(), 'prove-checks-'))
try {
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  const problems = checkImports(empty).problems.length > 0 ? [] : ['the import check is content with no module at all']

  const copy = join(folder, 'copy')
  for (const path of ['src', 'package.json', '.oxlintrc.json', 'tsconfig.json', 'tsconfig.base.json']) {
    cpSync(join(root, path), join(copy, path), { recursive: true })
  }
  for (const world of ['core', 'releases', 'parsers', 'state', 'worker', 'browser', 'node', 'tests']) {
    const path = `tsconfig.${world}.json`
    if (existsSync(join(root, path))) cpSync(join(root, path), join(copy, path))
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  problems.push(...unnoticed(copy))

  for (const problem of problems) console.error(problem)
  console.log(`${breaches.length + 1} seeded breaches, ${problems.length} went unnoticed`)
  process.exitCode = problems.length > 0 ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}
