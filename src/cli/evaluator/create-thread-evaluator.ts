// The evaluator of config.ts in a thread of its own. QuickJS ends what takes too long between two of its instructions; a single
// built-in function that works for ever on a large text is no instruction's end, so the thread around it is ended instead.

import type { Worker } from 'node:worker_threads'
import type { ConfigTsEvaluator, EvaluateInput, EvaluateResult } from '../../parsers/quickjs/create-evaluator.ts'
import { hangDiagnostic } from '../../parsers/quickjs/hang.ts'
import { DEFAULT_LIMITS } from '../../parsers/quickjs/limits.ts'
import { processorTime } from '../processor-time.ts'
import type { EvaluatorMessage } from './protocol.ts'

/** Milliseconds of work that a thread has beyond the engine's own limit, which tells the line and so is to come first. */
const GRACE = 1_000

/** Milliseconds between two looks at the clock. */
const LOOK = 100

/** An evaluator whose thread `start` starts, with the first text and after each that hung. The idle thread holds up no exit. */
export function createThreadEvaluator(start: () => Promise<Worker>): ConfigTsEvaluator {
  let ready: Promise<Worker> | null = null
  let last: Promise<unknown> = Promise.resolve()
  const ask = async (input: EvaluateInput): Promise<EvaluateResult> => {
    ready ??= start().then(untilReady)
    try {
      const worker = await ready
      const result = await answerOf(worker, input)
      if (result !== null) return result
      ready = null
      await worker.terminate()
      return { kind: 'refused', diagnostics: [hangDiagnostic(input.text, input.file)] }
    } catch (error) {
      ready = null
      throw error
    }
  }
  return {
    evaluate: (input) => {
      const result = last.then(() => ask(input))
      last = result.catch(() => null)
      return result
    },
  }
}

async function untilReady(worker: Worker): Promise<Worker> {
  const first = await messageOf(worker, () => false)
  if (first?.kind !== 'ready') throw new Error('the evaluating thread does not start')
  return worker
}

/** The answer to one request; null when the thread hangs. */
async function answerOf(worker: Worker, input: EvaluateInput): Promise<EvaluateResult | null> {
  const { milliseconds } = input.limits ?? DEFAULT_LIMITS
  let deadline: number | null = null
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node has no origin
  worker.postMessage(input)
  const message = await messageOf(worker, () => {
    deadline ??= processorTime() + milliseconds + GRACE
    return processorTime() > deadline
  })
  if (message === null) return null
  if (message.kind === 'answer') return message.result
  throw new Error(message.kind === 'bug' ? message.message : 'the evaluating thread started twice')
}

/** The thread's next message; null when there is none before it is late. The process waits for it. */
async function messageOf(worker: Worker, isLate: () => boolean): Promise<EvaluatorMessage | null> {
  worker.ref()
  const ended = new AbortController()
  try {
    return await new Promise<EvaluatorMessage | null>((resolve, reject) => {
      const onMessage = (message: EvaluatorMessage): void => resolve(message)
      const onError = (error: Error): void => reject(error)
      const onExit = (code: number): void => reject(new Error(`the evaluating thread ended with ${code}`))
      // Where this thread was busy itself, an answer may wait already: it comes first.
      const timer = setInterval(() => (isLate() ? setImmediate(() => resolve(null)) : undefined), LOOK)
      worker.on('message', onMessage).on('error', onError).on('exit', onExit)
      ended.signal.addEventListener('abort', () => {
        clearInterval(timer)
        worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      })
    })
  } finally {
    ended.abort()
    worker.unref()
  }
}
