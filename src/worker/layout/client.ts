// The layout worker as its users see it. ELK's own worker does the work; nothing of ours runs in it. Started when first needed.

import ELK from 'elkjs/lib/elk-api.js'
import workerUrl from 'elkjs/lib/elk-worker.min.js?url'
import type { LayoutGraph, LayoutResult } from '../../core/model/layout.ts'
import { layoutWith } from './layout-with.ts'

export interface LayoutClient {
  /** Starts the worker, which takes a while to be ready, before there is anything to lay out. */
  readonly start: () => void
  readonly layout: (graph: LayoutGraph) => Promise<LayoutResult>
  /** Stops the worker; the next layout starts a new one. */
  readonly stop: () => void
}

/** A client that starts its worker at the first layout, or when told to. */
export function createLayoutClient(): LayoutClient {
  let running: InstanceType<typeof ELK> | null = null
  const start = (): InstanceType<typeof ELK> => {
    running ??= new ELK({ workerFactory: () => new Worker(workerUrl) })
    return running
  }
  return {
    start: () => void start(),
    layout: (graph) => layoutWith(start(), graph),
    stop: () => {
      running?.terminateWorker()
      running = null
    },
  }
}
