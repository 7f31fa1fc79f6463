// The evaluating thread: runs config.ts in QuickJS, apart from the command line, which ends the thread when it hangs.

import type { MessagePort } from 'node:worker_threads'
import { type ConfigTsEvaluator, createEvaluator } from '../../parsers/quickjs/create-evaluator.ts'
import { processorTime } from '../processor-time.ts'
import type { EvaluatorData, EvaluatorMessage, EvaluatorRequest } from './protocol.ts'

/** Answers the requests that arrive, one after the other. */
export async function serve(port: MessagePort, files: EvaluatorData): Promise<void> {
  const post = (message: EvaluatorMessage): void => port.postMessage(message)
  const evaluator = await createEvaluator(files, processorTime)
  port.on('message', (request: EvaluatorRequest) => void respond(evaluator, request).then(post))
  post({ kind: 'ready' })
}

async function respond(evaluator: ConfigTsEvaluator, request: EvaluatorRequest): Promise<EvaluatorMessage> {
  try {
    return { kind: 'answer', result: await evaluator.evaluate(request) }
  } catch (error) {
    return { kind: 'bug', message: error instanceof Error ? error.message : String(error) }
  }
}
