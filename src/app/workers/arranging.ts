// Layouts that take long: what is said meanwhile, and how they are stopped.

import type { LayoutGraph, LayoutResult } from '../../core/model/layout.ts'
import { after } from '../../platform/storage/timer.ts'
import type { LayoutClient } from '../../worker/layout/client.ts'
import type { SessionStore } from '../session.ts'

/** Nothing is said of work that is done sooner, in milliseconds. */
const PATIENCE = 300

/** The layout of a graph; null when the user stopped it. */
export async function layoutPatiently(
  session: SessionStore,
  client: Pick<LayoutClient, 'layout' | 'stop'>,
  graph: LayoutGraph,
): Promise<LayoutResult | null> {
  let stop = (): void => undefined
  const stopped = new Promise<null>((resolve) => {
    stop = () => {
      client.stop()
      resolve(null)
    }
  })
  const forget = after(PATIENCE, () => session.getState().set({ arranging: { nodes: graph.boxes.length, stop } }))
  try {
    return await Promise.race([client.layout(graph), stopped])
  } finally {
    forget()
    if (session.getState().arranging?.stop === stop) session.getState().set({ arranging: null })
  }
}
