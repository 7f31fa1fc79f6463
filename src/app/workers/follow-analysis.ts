// Keeps what the worker found out in step with the design: one question at a time, always about the newest design.

import { forceBranches, type Branches } from '../../core/edit/force-branches.ts'
import type { Design } from '../../core/model/design.ts'
import type { TargetName } from '../../core/model/ids.ts'
import { previewOf } from '../../state/preview.ts'
import { settingOf } from '../../state/settings.ts'
import type { Stores } from '../../state/stores.ts'
import type { CompileClient } from './compile-client.ts'

interface Snapshot {
  readonly design: Design
  readonly revision: number
  readonly target: TargetName
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly preview: Branches
}

const NO_ARGUMENTS: readonly string[] = []
const NO_ENVIRONMENT: Readonly<Record<string, string>> = {}

function snapshot(stores: Stores): Snapshot {
  const { design, revision } = stores.document.getState()
  const { target, setting, preview } = stores.view.getState()
  const held = settingOf(design, setting)
  const args = held?.arguments ?? NO_ARGUMENTS
  return { design, revision, target, args, env: held?.env ?? NO_ENVIRONMENT, preview }
}

/** Whether what was found out for one snapshot still holds for another; places on the canvas change nothing. */
function isSameQuestion(a: Snapshot | null, b: Snapshot): boolean {
  return a !== null && a.design.logic === b.design.logic && a.args === b.args && a.env === b.env
}

/** Whether something that failed would fail again. */
function isSameWork(failed: Snapshot, now: Snapshot): boolean {
  const isSameView = failed.target === now.target && failed.preview === now.preview
  return isSameQuestion(failed, now) && failed.design.sources === now.design.sources && isSameView
}

function isSameText(a: Snapshot | null, b: Snapshot): boolean {
  return a !== null && a.design.logic === b.design.logic && a.design.name === b.design.name
}

function hasPreview({ preview }: Snapshot): boolean {
  return Object.keys(preview).length > 0
}

/** Finds out what would become of the design with its choices made as they are previewed. */
async function askPreview(stores: Stores, client: CompileClient, now: Snapshot): Promise<void> {
  const { revision, args, env } = now
  const design = forceBranches(now.design, now.preview)
  const forced = await client.ask('analyze', { design, revision, args, env })
  const { analysis } = stores.analysis.getState()
  // It may have been ended while the answer was on its way.
  const isWanted = analysis !== null && stores.view.getState().preview === now.preview
  if (isWanted) stores.analysis.getState().receive({ preview: previewOf(analysis, forced, now.preview) })
}

/** Starts following; gives the function that asks everything again, after a bug. */
export function followAnalysis(stores: Stores, client: CompileClient): () => void {
  let isRunning = false
  /** Problems come from the sources too, files and texts do not. */
  let analysed: Snapshot | null = null
  let generated: Snapshot | null = null
  let printed: Snapshot | null = null
  let previewed: Snapshot | null = null
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

  const preview = async (now: Snapshot): Promise<void> => {
    await askPreview(stores, client, now)
    previewed = now
  }

  const print = async (now: Snapshot): Promise<void> => {
    const files = await client.ask('print', { design: now.design })
    printed = now
    const configuration = { revision: now.revision, files, diagnostics: [], logic: now.design.logic }
    stores.analysis.getState().receive({ configuration })
  }

  /** The most urgent question that is open, or null. */
  const next = (now: Snapshot): (() => Promise<void>) | null => {
    if (!isSameQuestion(analysed, now) || analysed?.design.sources !== now.design.sources) return () => analyse(now)
    const isPreviewed = isSameQuestion(previewed, now) && previewed?.preview === now.preview
    if (hasPreview(now) && !isPreviewed) return () => preview(now)
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

  const start = (): void => {
    const isOver = !hasPreview(snapshot(stores)) && stores.analysis.getState().preview !== null
    if (isOver) {
      previewed = null
      stores.analysis.getState().receive({ preview: null })
    }
    void run()
  }
  stores.document.subscribe(start)
  stores.view.subscribe(start)
  start()
  return () => {
    failed = null
    client.restart()
    start()
  }
}
