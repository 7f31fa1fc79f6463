// Asks the compile worker. Starts it when first needed, and again after a bug of ours stopped it.

import type { CompileAnswers, CompileQuestions, CompileResponse, QuestionName } from '../../worker/compile/protocol.ts'
import { createSender } from '../../worker/compile/sending.ts'

export interface CompileClient {
  /** Rejects with an Error when a bug of ours stops the work; what a user does wrong is in the answer. */
  readonly ask: <Name extends QuestionName>(
    name: Name,
    question: CompileQuestions[Name],
  ) => Promise<CompileAnswers[Name]>
  /** Stops the worker and fails what is asked; the next question starts a new one. */
  readonly restart: () => void
}

interface Waiting {
  readonly settle: (answer: CompileAnswers[QuestionName]) => void
  readonly fail: (error: Error) => void
}

/** A client whose worker is made by `createWorker`. */
export function createCompileClient(createWorker: () => Worker): CompileClient {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let send = createSender()
  let last = 0

  const stop = (reason: string): void => {
    worker?.terminate()
    worker = null
    const asked = [...waiting.values()]
    waiting.clear()
    for (const { fail } of asked) fail(new Error(reason))
  }

  const receive = ({ data }: MessageEvent<CompileResponse>): void => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if ('bug' in data) asked?.fail(new Error(data.bug))
    else asked?.settle(data.answer)
  }

  const running = (): Worker => {
    if (worker !== null) return worker
    worker = createWorker()
    send = createSender()
    worker.addEventListener('message', receive)
    worker.addEventListener('error', (event) =>
      stop(event.message === '' ? 'The worker could not start.' : event.message),
    )
    return worker
  }

  return {
    ask: (name, question) =>
      new Promise((resolve, reject) => {
        last += 1
        // The answer to a question has the type that belongs to the question's name.
        waiting.set(last, { settle: resolve as Waiting['settle'], fail: reject })
        const to = running()
        to.postMessage(send(last, name, question))
      }),
    restart: () => stop('The worker was started again.'),
  }
}
