// Runs modules in QuickJS with bounded time and memory, each run in a context as fresh as if nothing had run before. The only
// things that reach it from outside are its arguments and pure functions from text to text.

import {
  DefaultIntrinsics,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
  type QuickJSWASMModule,
} from 'quickjs-emscripten-core'
import type { EvaluationLimits } from './limits.ts'
import { takeSnapshot } from './memory-snapshot.ts'
import { prelude } from './prelude.ts'
import { dumpThrown, type Thrown } from './thrown.ts'

/** A module that is run for what it does. */
export interface SandboxEntry {
  readonly file: string
  readonly code: string
}

export interface SandboxInput {
  /** An instance that nothing else uses. */
  readonly engine: QuickJSWASMModule
  /** Modules that can be imported, by the name that an import writes. */
  readonly modules: ReadonlyMap<string, string>
  /** Global functions from text to text. */
  readonly functions: Readonly<Record<string, (text: string) => string>>
  /** Run once, before anything that is not trusted; every run begins with what this left. */
  readonly start: SandboxEntry
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
  /** The sandbox, and its engine, must not be used again. */
  readonly isBroken: boolean
}

/** Runs entries one after the other, as modules; the last one's export `result` is the result. */
export type Sandbox = (entries: readonly SandboxEntry[], limits: EvaluationLimits) => SandboxRun

/**
 * A sandbox whose modules are loaded. Reading the language takes many times what a configuration takes, so it is read once,
 * and the engine's whole memory is put back to that state before every run: no run can see another one.
 */
export function createSandbox(input: SandboxInput): Sandbox {
  const { engine, now } = input
  const runtime = engine.newRuntime()
  let deadline = Number.POSITIVE_INFINITY
  const isLate = (): boolean => now() > deadline
  const context = startContext(runtime, input, isLate)
  const memory: unknown = engine.getWasmMemory()
  const snapshot = takeSnapshot(memory)
  return (entries, limits) => {
    const state: { result: SandboxResult } = { result: { kind: 'overflow' } }
    snapshot.restore()
    deadline = now() + limits.milliseconds
    try {
      runtime.setMemoryLimit(limits.bytes)
      runtime.setMaxStackSize(limits.stackBytes)
      for (const entry of entries) {
        state.result = { kind: 'overflow' }
        state.result = runEntry(context, entry, isLate)
        if (state.result.kind !== 'result') break
      }
      return { ...state, isBroken: snapshot.isOutgrown() }
    } catch (error) {
      // QuickJS checks its own stack, but the one around it may end first.
      if (error instanceof RangeError || (error instanceof Error && error.name === 'RuntimeError'))
        return { ...state, isBroken: true }
      throw error
    }
  }
}

function startContext(runtime: QuickJSRuntime, input: SandboxInput, isLate: () => boolean): QuickJSContext {
  const { modules, start } = input
  runtime.setInterruptHandler(isLate)
  runtime.setModuleLoader(
    (name) => modules.get(name) ?? { error: new Error(`a configuration cannot import '${name}'`) },
    (_from, name) => name,
  )
  const context = runtime.newContext({ intrinsics: { ...DefaultIntrinsics, Date: false } })
  context.unwrapResult(context.evalCode(prelude, 'prelude')).dispose()
  for (const [name, call] of Object.entries(input.functions)) defineFunction(context, name, call)
  const started = runEntry(context, start, isLate)
  if (started.kind === 'thrown') throw new Error(`the language does not start: ${started.thrown.message}`)
  return context
}

function defineFunction(context: QuickJSContext, name: string, call: (text: string) => string): void {
  const handle = context.newFunction(name, (argument) => context.newString(call(context.getString(argument))))
  context.setProp(context.global, name, handle)
  handle.dispose()
}

function runEntry(context: QuickJSContext, { file, code }: SandboxEntry, isLate: () => boolean): SandboxResult {
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
