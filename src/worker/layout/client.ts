// The layout worker as its users see it. ELK's own worker does the work; nothing of ours runs in it. Started when first needed.

import ELK from 'elkjs/lib/elk-api.js'
import workerUrl from 'elkjs/lib/elk-worker.min.js?url'
import type { LayoutGraph, LayoutResult } from '../../core/model/layout.ts'
import { layoutWith } from './layout-with.ts'

export interface LayoutClient {
  readonly layout: (graph: LayoutGraph) => Promise<LayoutResult>
  /** Stops the worker; the next layout starts a new one. */
  readonly stop: () => void
}

/** A client that starts its worker at the first layout; the first one takes a little longer. */
export function createLayoutClient(): LayoutClient {
  let running: InstanceType<typeof ELK> | null = null
  return {
    layout: (graph) => {
      running ??= new ELK({ workerFactory: () => new Worker(workerUrl) })
      return layoutWith(running, graph)
    },
    stop: () => {
      running?.terminateWorker()
      running = null
    },
  }
}
