// The layout worker as its users see it. ELK's own worker does the work; nothing of ours runs in it. Started when first needed.

import ELK from 'elkjs/lib/elk-api.js'
import type { LayoutGraph, LayoutResult } from '../../core/model/layout.ts'
import { fromElk, toElk, type ElkEngine } from './to-elk.ts'

export interface LayoutClient {
  readonly layout: (graph: LayoutGraph) => Promise<LayoutResult>
  /** Stops the worker; the next layout starts a new one. */
  readonly stop: () => void
}

/** Lays out with a given engine. Equal graphs give equal results. */
export async function layoutWith(engine: ElkEngine, graph: LayoutGraph): Promise<LayoutResult> {
  return fromElk(await engine.layout(toElk(graph)))
}

/** A client whose worker is made by `createWorker` from `elkjs/lib/elk-worker.min.js`. */
export function createLayoutClient(createWorker: () => Worker): LayoutClient {
  let running: { readonly engine: ElkEngine; readonly stop: () => void } | null = null
  const start = () => {
    const elk = new ELK({ workerFactory: createWorker })
    // ELK's declarations have mutable fields, which it leaves alone in what it is given.
    return { engine: elk as unknown as ElkEngine, stop: () => elk.terminateWorker() }
  }
  return {
    layout: (graph) => {
      running ??= start()
      return layoutWith(running.engine, graph)
    },
    stop: () => {
      running?.stop()
      running = null
    },
  }
}
