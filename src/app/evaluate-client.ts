// Asks the evaluate worker to run a config.ts. Started when first needed; ended, and with it the configuration, when it does not answer.

import { after } from '../platform/storage/timer.ts'
import type { EvaluateAnswer, EvaluateRequest, EvaluateResponse } from '../worker/evaluate/protocol.ts'

/** Milliseconds after which a worker is taken to hang: longer than the evaluator's own bound and its first loading together. */
const PATIENCE = 20_000

export interface EvaluateClient {
  /** Rejects with an Error when a bug of ours stops the work; what the configuration does wrong is in the answer. */
  readonly evaluate: (path: string, text: string, env: Readonly<Record<string, string>>) => Promise<EvaluateAnswer>
}

/** A client whose worker is made by `createWorker`. */
export function createEvaluateClient(createWorker: () => Worker): EvaluateClient {
  let worker: Worker | null = null
  let last = 0

  const end = (): void => {
    worker?.terminate()
    worker = null
  }

  return {
    evaluate: (path, text, env) =>
      new Promise((resolve, reject) => {
        last += 1
        const request: EvaluateRequest = { id: last, path, text, env }
        const running = (worker ??= createWorker())
        const finish = (settle: () => void): void => {
          cancel()
          running.removeEventListener('message', receive)
          running.removeEventListener('error', fail)
          settle()
        }
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
          finish(() => resolve(hanging(path)))
        })
        running.addEventListener('message', receive)
        running.addEventListener('error', fail)
        // A worker takes no target.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        running.postMessage(request)
      }),
  }
}

function hanging(path: string): EvaluateAnswer {
  return {
    design: null,
    diagnostics: [
      {
        code: 'MG-TS-TIME',
        severity: 'error',
        target: null,
        at: { file: path, line: 1, column: 0 },
        message: 'This configuration does not come to an end.',
        hint: 'Look for a loop whose condition stays true.',
      },
    ],
  }
}
