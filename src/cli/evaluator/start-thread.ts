// Starts the evaluating thread of a clone.

import { Worker } from 'node:worker_threads'
import { readQuickjsWasm } from '../../parsers/quickjs/load-node.ts'
import type { EvaluatorData } from './protocol.ts'

/** A thread with engine and language; its code is a text of the bundle, because the bundle has one file only. */
export async function startThread(): Promise<Worker> {
  const [{ languageText }, { evaluatorText }, wasm] = await Promise.all([
    import('virtual:morgana-language'),
    import('virtual:morgana-evaluator'),
    readQuickjsWasm(),
  ])
  const workerData: EvaluatorData = { wasm, dsl: languageText }
  const code = Buffer.from(evaluatorText).toString('base64')
  return new Worker(new URL(`data:text/javascript;base64,${code}`), { workerData })
}
