// Lays out with a given engine, so that tests need no worker.

import type { LayoutGraph, LayoutResult } from '../../core/model/layout.ts'
import { packedLayout } from './packed.ts'
import { partsOf } from './parts.ts'
import { fromElk, toElk, type ElkEngine } from './to-elk.ts'
import { turned, turnedBack } from './turn.ts'

/** Width over height of the room that a canvas usually has. */
const ASPECT = 1.5

/** Places and routes of a drawing. Equal graphs give equal results. Tall drawings of many parts come in columns. */
export async function layoutWith(engine: ElkEngine, graph: LayoutGraph): Promise<LayoutResult> {
  const isDown = graph.direction === 'down'
  const drawing = isDown ? turned(graph) : graph
  const layOut = async (part: LayoutGraph): Promise<LayoutResult> => fromElk(await engine.layout(toElk(part)))
  const packed = await packedLayout(drawing, partsOf(drawing), isDown ? 1 / ASPECT : ASPECT, layOut)
  const result = packed ?? (await layOut(drawing))
  return isDown ? turnedBack(result, graph) : result
}
