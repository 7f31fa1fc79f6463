// The command line of a clone: all commands, all readers.

import { mirage381 } from '../releases/mirage-3.8.1/release.ts'
import type { CliIo } from './io.ts'
import { check } from './commands/check.ts'
import { configure } from './commands/configure.ts'
import { convert } from './commands/convert.ts'
import { describe } from './commands/describe.ts'
import { diff } from './commands/diff.ts'
import { exportProject } from './commands/export.ts'
import { nodeIo } from './node-io.ts'
import { preferQuickStart } from './prefer-quick-start.ts'
import { createThreadEvaluator } from './evaluator/create-thread-evaluator.ts'
import { startThread } from './evaluator/start-thread.ts'
import { createConfigMlReader } from './input/read-config-ml.ts'
import { createConfigTsReader } from './input/read-config-ts.ts'
import { versionText } from './words/version.ts'
import { runProgram } from './run-program.ts'

/** Runs a command line; the exit code. */
export async function run(argv: readonly string[], io: CliIo = nodeIo()): Promise<number> {
  preferQuickStart()
  return runProgram(
    argv,
    {
      call: 'node bin/morgana.mjs',
      version: versionText(mirage381),
      commands: [describe, configure, exportProject, check, convert, diff],
    },
    {
      io,
      release: mirage381,
      readConfigMl: createConfigMlReader(mirage381, ['convert', 'export', 'configure'].includes(argv[0] ?? '')),
      readConfigTs: createConfigTsReader(async () => createThreadEvaluator(startThread)),
      runtimeFiles: async () => (await import('virtual:morgana-runtime')).runtimeFiles,
    },
  )
}
