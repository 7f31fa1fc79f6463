// Everything that can be said of the project without running it: `npm run check`. All findings are errors.

import { runStep, script, tool, writeScore } from './lib/steps.mjs'

/** @type {readonly import('./lib/steps.mjs').Step[]} */
const steps = [
  { name: 'types', command: tool('typescript/bin/tsc', '-b') },
  { name: 'lint', command: tool('oxlint/bin/oxlint', '--type-aware') },
  { name: 'format', command: tool('@biomejs/biome/bin/biome', 'format') },
  { name: 'imports', command: script('check-imports.mjs') },
  { name: 'sizes', command: script('check-sizes.mjs') },
  { name: 'house rules', command: script('check-house-rules.mjs') },
  { name: 'documents', command: script('check-docs.mjs') },
  { name: 'generated lists', command: script('generate-lists.mjs', '--check') },
  { name: 'unused code and dependencies', command: tool('knip/bin/knip.js') },
  { name: 'the checks themselves', command: script('prove-checks.mjs') },
]

const failed = steps.filter((step) => !runStep(step, { quiet: true })).length
writeScore('check', { passed: steps.length - failed, failed })
process.exitCode = failed > 0 ? 1 : 0
