// The evaluate worker: runs config.ts in QuickJS, apart from the compile worker, so that a configuration that hangs holds up
// nothing and can be ended with its worker. Loads engine and language with the first text.

import { type ConfigTsEvaluator, createEvaluator } from '../parsers/quickjs/create-evaluator.ts'
import { readConfigTs } from '../parsers/quickjs/read-config-ts.ts'
import type { EvaluateRequest, EvaluateResponse } from './evaluate/protocol.ts'

let evaluator: Promise<ConfigTsEvaluator> | null = null

async function createFirst(): Promise<ConfigTsEvaluator> {
  const [{ languageText }, wasm] = await Promise.all([
    import('virtual:morgana-language'),
    import('@jitl/quickjs-wasmfile-release-sync/wasm?url'),
  ])
  return createEvaluator({ wasm: wasm.default, dsl: languageText }, () => performance.now())
}

async function respond({ id, path, text, env }: EvaluateRequest): Promise<EvaluateResponse> {
  try {
    evaluator ??= createFirst()
    const { design, diagnostics, spans } = await readConfigTs(await evaluator, { text, file: path, env })
    return { id, answer: { design, diagnostics, spans } }
  } catch (error) {
    return { id, bug: error instanceof Error ? error.message : String(error) }
  }
}

self.addEventListener('message', ({ data }: MessageEvent<EvaluateRequest>) => {
  void respond(data).then((response) => self.postMessage(response))
})
