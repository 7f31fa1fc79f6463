// Asks the evaluate worker to run a config.ts. Started when first needed; ended, and with it the configuration, when it does not answer.

import type { Diagnostic } from '../../core/model/diagnostic.ts'
import { after } from '../../platform/storage/timer.ts'
import type { EvaluateAnswer, EvaluateRequest, EvaluateResponse } from '../../worker/evaluate/protocol.ts'

/** Milliseconds after which a worker is taken to hang: longer than the evaluator's own bound and its first loading together. */
const PATIENCE = 20_000

export interface EvaluateClient {
  /** Rejects with an Error when a bug of ours stops the work; what the configuration does wrong is in the answer. */
  readonly evaluate: (path: string, text: string, env: Readonly<Record<string, string>>) => Promise<EvaluateAnswer>
  /** Ends the evaluations that are under way: their answer is a refusal that says so. */
  readonly stop: () => void
}

/** A client whose worker is made by `createWorker`. */
export function createEvaluateClient(createWorker: () => Worker): EvaluateClient {
  let worker: Worker | null = null
  let last = 0
  const running = new Set<() => void>()

  const end = (): void => {
    worker?.terminate()
    worker = null
  }

  return {
    evaluate: (path, text, env) =>
      new Promise((resolve, reject) => {
        last += 1
        const request: EvaluateRequest = { id: last, path, text, env }
        const asked = (worker ??= createWorker())
        const finish = (settle: () => void): void => {
          cancel()
          running.delete(stop)
          asked.removeEventListener('message', receive)
          asked.removeEventListener('error', fail)
          settle()
        }
        const stop = (): void => finish(() => resolve(refused(path, STOPPED)))
        const receive = ({ data }: MessageEvent<EvaluateResponse>): void => {
          if (data.id !== request.id) return
          finish(() => ('bug' in data ? reject(new Error(data.bug)) : resolve(data.answer)))
        }
        const fail = (event: ErrorEvent): void => {
          end()
          finish(() => reject(new Error(event.message === '' ? 'The evaluator could not start.' : event.message)))
        }
        const cancel = after(PATIENCE, () => {
          end()
          finish(() => resolve(refused(path, ENDLESS)))
        })
        running.add(stop)
        asked.addEventListener('message', receive)
        asked.addEventListener('error', fail)
        // A worker takes no target.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        asked.postMessage(request)
      }),
    stop() {
      if (running.size === 0) return
      end()
      for (const one of running) one()
    },
  }
}

type Refusal = Pick<Diagnostic, 'code' | 'message' | 'hint'>

const ENDLESS: Refusal = {
  code: 'MG-TS-TIME',
  message: 'This configuration does not come to an end.',
  hint: 'Look for a loop whose condition stays true.',
}

const STOPPED: Refusal = {
  code: 'MG-TS-STOPPED',
  message: 'Reading this configuration was stopped.',
  hint: 'It is read again with the next change of the text.',
}

function refused(file: string, refusal: Refusal): EvaluateAnswer {
  const at = { file, line: 1, column: 0 }
  return { design: null, diagnostics: [{ severity: 'error', target: null, at, ...refusal }], spans: {} }
}
