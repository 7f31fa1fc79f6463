// Lays out with a given engine, so that tests need no worker.

import type { LayoutGraph, LayoutResult } from '../../core/model/layout.ts'
import { fromElk, toElk, type ElkEngine } from './to-elk.ts'

/** Places and routes of a drawing. Equal graphs give equal results. */
export async function layoutWith(engine: ElkEngine, graph: LayoutGraph): Promise<LayoutResult> {
  return fromElk(await engine.layout(toElk(graph)))
}
