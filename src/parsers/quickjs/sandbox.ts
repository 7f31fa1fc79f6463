// Runs modules in a fresh QuickJS context with bounded time and memory. The only things that reach it from outside are its
// arguments and pure functions from text to text.

import {
  DefaultIntrinsics,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
  type QuickJSWASMModule,
} from 'quickjs-emscripten-core'
import type { EvaluationLimits } from './limits.ts'
import { prelude } from './prelude.ts'
import { dumpThrown, type Thrown } from './thrown.ts'

export interface SandboxInput {
  readonly engine: QuickJSWASMModule
  readonly limits: EvaluationLimits
  /** Modules that can be imported, by the name that an import writes. */
  readonly modules: ReadonlyMap<string, string>
  /** Global functions from text to text. */
  readonly functions: Readonly<Record<string, (text: string) => string>>
  /** Run one after the other, as modules; the last one's export `result` is the result. */
  readonly entries: readonly { readonly file: string; readonly code: string }[]
  /** Milliseconds that have passed since some fixed time. */
  readonly now: () => number
}

export type SandboxResult =
  | { readonly kind: 'result'; readonly result: unknown }
  | { readonly kind: 'thrown'; readonly thrown: Thrown }
  /** The stack around the engine ended. */
  | { readonly kind: 'overflow' }

export interface SandboxRun {
  /** What the last entry exports as `result`, or the first thing thrown. */
  readonly result: SandboxResult
  /** The engine must not be used again. */
  readonly isBroken: boolean
}

/** Runs the entries. */
export function runSandbox(input: SandboxInput): SandboxRun {
  const runtime = input.engine.newRuntime()
  const state: { result: SandboxResult } = { result: { kind: 'overflow' } }
  try {
    state.result = runIn(runtime, input)
    runtime.dispose()
    return { ...state, isBroken: false }
  } catch (error) {
    // QuickJS checks its own stack, but the one around it may end first; and it cannot end cleanly when it was interrupted in a promise.
    if (error instanceof RangeError || (error instanceof Error && error.name === 'RuntimeError'))
      return { ...state, isBroken: true }
    throw error
  }
}

function runIn(runtime: QuickJSRuntime, input: SandboxInput): SandboxResult {
  const { limits, modules, now } = input
  const deadline = now() + limits.milliseconds
  const isLate = (): boolean => now() > deadline
  runtime.setMemoryLimit(limits.bytes)
  runtime.setMaxStackSize(limits.stackBytes)
  runtime.setInterruptHandler(isLate)
  runtime.setModuleLoader(
    (name) => modules.get(name) ?? { error: new Error(`a configuration cannot import '${name}'`) },
    (_from, name) => name,
  )
  const context = runtime.newContext({ intrinsics: { ...DefaultIntrinsics, Date: false } })
  try {
    context.unwrapResult(context.evalCode(prelude, 'prelude')).dispose()
    for (const [name, call] of Object.entries(input.functions)) defineFunction(context, name, call)
    let result: SandboxResult = { kind: 'result', result: undefined }
    for (const { file, code } of input.entries) {
      result = runEntry(context, file, code, isLate)
      if (result.kind !== 'result') break
    }
    return result
  } finally {
    context.dispose()
  }
}

function defineFunction(context: QuickJSContext, name: string, call: (text: string) => string): void {
  const handle = context.newFunction(name, (argument) => context.newString(call(context.getString(argument))))
  context.setProp(context.global, name, handle)
  handle.dispose()
}

function runEntry(context: QuickJSContext, file: string, code: string, isLate: () => boolean): SandboxResult {
  const evaluated = context.evalCode(code, file, { type: 'module' })
  if (evaluated.error !== undefined) return { kind: 'thrown', thrown: dumpThrown(context, evaluated.error) }
  const thrown = runJobs(context, isLate)
  if (thrown === null) return settle(context, evaluated.value)
  evaluated.value.dispose()
  return { kind: 'thrown', thrown }
}

/** What promises of the module left to do. Jobs that make jobs are no loop to the engine, so the time is looked at here. */
function runJobs(context: QuickJSContext, isLate: () => boolean): Thrown | null {
  for (;;) {
    const jobs = context.runtime.executePendingJobs(1000)
    const thrown = jobs.error === undefined ? null : dumpThrown(context, jobs.error)
    if (isLate()) return { name: 'InternalError', message: 'interrupted', stack: '', details: {} }
    if (thrown !== null) return thrown
    if (jobs.error === undefined && jobs.value === 0) return null
  }
}

/** A module that awaits gives a promise of its exports, others give them at once. */
function settle(context: QuickJSContext, exports: QuickJSHandle): SandboxResult {
  const state = context.getPromiseState(exports)
  if (state.type === 'rejected') {
    exports.dispose()
    return { kind: 'thrown', thrown: dumpThrown(context, state.error) }
  }
  if (state.type === 'pending') {
    exports.dispose()
    const message = 'an await of this configuration never ends'
    return { kind: 'thrown', thrown: { name: 'Error', message, stack: '', details: {} } }
  }
  const handle = context.getProp(state.value, 'result')
  const result: unknown = context.dump(handle)
  handle.dispose()
  if (state.notAPromise !== true) state.value.dispose()
  exports.dispose()
  return { kind: 'result', result }
}
