// The command line inside an exported project, `morgana/cli.mjs`: one file that needs Node and what stands beside it, nothing
// else. It does not read config.ml: OCaml's grammar alone is larger than all the rest.

import { readFileSync } from 'node:fs'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { inflateRawSync } from 'node:zlib'
import { engineText } from 'virtual:morgana-engine'
import { mirage381 } from '../releases/mirage-3.8.1/release.ts'
import { check } from './commands/check.ts'
import { configure } from './commands/configure.ts'
import { convert } from './commands/convert.ts'
import { describe } from './commands/describe.ts'
import { diff } from './commands/diff.ts'
import { exportProject } from './commands/export.ts'
import { createThreadEvaluator } from './evaluator/create-thread-evaluator.ts'
import type { EvaluatorData } from './evaluator/protocol.ts'
import { serve } from './evaluator/serve.ts'
import { nodeIo } from './node-io.ts'
import { preferQuickStart } from './prefer-quick-start.ts'
import { createConfigTsReader } from './input/read-config-ts.ts'
import { versionText } from './words/version.ts'
import { runProgram } from './run-program.ts'

// The thread that evaluates config.ts is this same file, started once more.
if (isMainThread) process.exitCode = await runCommandLine()
else if (parentPort !== null) await serve(parentPort, workerData as EvaluatorData)

async function runCommandLine(): Promise<number> {
  // A reader that stops early, such as `head`, is no mistake.
  process.stdout.on('error', (error: Error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit(0)
    throw error
  })
  preferQuickStart()
  return runProgram(
    process.argv.slice(2),
    {
      call: 'node morgana/cli.mjs',
      version: versionText(mirage381),
      commands: [describe, configure, exportProject, check, convert, diff],
    },
    {
      io: nodeIo(),
      release: mirage381,
      readConfigMl: null,
      readConfigTs: createConfigTsReader(async () => createThreadEvaluator(startThread)),
      runtimeFiles: async () =>
        ['cli.mjs', 'index.js', 'index.d.ts'].map((name) => {
          return { path: `morgana/${name}`, text: readBeside(`./${name}`), executable: name === 'cli.mjs' }
        }),
    },
  )
}

async function startThread(): Promise<Worker> {
  const wasm = new Uint8Array(inflateRawSync(Buffer.from(engineText, 'base64')))
  const data: EvaluatorData = { wasm, dsl: readBeside('./index.js') }
  return new Worker(new URL(import.meta.url), { workerData: data })
}

function readBeside(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}
