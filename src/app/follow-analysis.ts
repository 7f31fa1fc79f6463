// Keeps what the worker found out in step with the design: one question at a time, always about the newest design.

import type { Design } from '../core/model/design.ts'
import type { TargetName } from '../core/model/ids.ts'
import { settingOf } from '../state/settings.ts'
import type { Stores } from '../state/stores.ts'
import type { CompileClient } from './compile-client.ts'

interface Snapshot {
  readonly design: Design
  readonly revision: number
  readonly target: TargetName
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

const NO_ARGUMENTS: readonly string[] = []
const NO_ENVIRONMENT: Readonly<Record<string, string>> = {}

function snapshot(stores: Stores): Snapshot {
  const { design, revision } = stores.document.getState()
  const { target, setting } = stores.view.getState()
  const held = settingOf(design, setting)
  return { design, revision, target, args: held?.arguments ?? NO_ARGUMENTS, env: held?.env ?? NO_ENVIRONMENT }
}

/** Whether what was found out for one snapshot still holds for another; places on the canvas change nothing. */
function isSameQuestion(a: Snapshot | null, b: Snapshot): boolean {
  return a !== null && a.design.logic === b.design.logic && a.args === b.args && a.env === b.env
}

/** Whether something that failed would fail again. */
function isSameWork(failed: Snapshot, now: Snapshot): boolean {
  return isSameQuestion(failed, now) && failed.design.sources === now.design.sources && failed.target === now.target
}

function isSameText(a: Snapshot | null, b: Snapshot): boolean {
  return a !== null && a.design.logic === b.design.logic && a.design.name === b.design.name
}

/** Starts following; gives the function that asks everything again, after a bug. */
export function followAnalysis(stores: Stores, client: CompileClient): () => void {
  let isRunning = false
  /** Problems come from the sources too, files and texts do not. */
  let analysed: Snapshot | null = null
  let generated: Snapshot | null = null
  let printed: Snapshot | null = null
  let failed: Snapshot | null = null

  const analyse = async (now: Snapshot): Promise<void> => {
    const { design, revision, args, env } = now
    const analysis = await client.ask('analyze', { design, revision, args, env })
    analysed = now
    stores.analysis.getState().receive({ analysis, crash: null })
  }

  const generate = async (now: Snapshot): Promise<void> => {
    const { design, target, args, env, revision } = now
    const answer = await client.ask('generate', { design, target, args, env })
    generated = now
    const files = 'files' in answer ? answer.files : []
    stores.analysis.getState().receiveFiles(target, { revision, files, diagnostics: answer.diagnostics })
  }

  const print = async (now: Snapshot): Promise<void> => {
    const files = await client.ask('print', { design: now.design })
    printed = now
    stores.analysis.getState().receive({ configuration: { revision: now.revision, files, diagnostics: [] } })
  }

  /** The most urgent question that is open, or null. */
  const next = (now: Snapshot): (() => Promise<void>) | null => {
    if (!isSameQuestion(analysed, now) || analysed?.design.sources !== now.design.sources) return () => analyse(now)
    if (!isSameQuestion(generated, now) || generated?.target !== now.target) return () => generate(now)
    return isSameText(printed, now) ? null : () => print(now)
  }

  const run = async (): Promise<void> => {
    if (isRunning) return
    isRunning = true
    for (let now = snapshot(stores); ; now = snapshot(stores)) {
      // What failed is not asked again until something changes.
      const work = failed !== null && isSameWork(failed, now) ? null : next(now)
      if (work === null) break
      try {
        await work()
        failed = null
      } catch (error) {
        failed = now
        stores.analysis.getState().receive({ crash: error instanceof Error ? error.message : String(error) })
      }
    }
    isRunning = false
  }

  const start = (): void => void run()
  stores.document.subscribe(start)
  stores.view.subscribe(start)
  start()
  return () => {
    failed = null
    client.restart()
    start()
  }
}
