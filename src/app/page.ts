// Everything that the window's parts share, made once: stores, workers, and the canvas when it is there.

import type { Ref, RefObject } from 'react'
import type { CanvasHandle } from '../editor/canvas-props.ts'
import { catalog } from '../releases/mirage-3.8.1/catalog.ts'
import { createStores, type Stores } from '../state/stores.ts'
import type { LayoutClient } from '../worker/layout/client.ts'
import { createCompileClient, type CompileClient } from './compile-client.ts'
import { firstDesign } from './first-design.ts'
import { followAnalysis } from './follow-analysis.ts'
import { createSession, type SessionStore } from './session.ts'

export interface Page {
  readonly stores: Stores
  readonly session: SessionStore
  readonly compiler: CompileClient
  /** The layout engine; loaded at the first call. */
  readonly layout: () => Promise<LayoutClient>
  readonly canvas: RefObject<CanvasHandle | null> & Ref<CanvasHandle>
  /** Asks everything again after a bug of ours stopped the worker. */
  readonly retry: () => void
}

function createLayout(): () => Promise<LayoutClient> {
  let client: Promise<LayoutClient> | null = null
  const load = async (): Promise<LayoutClient> => {
    const { createLayoutClient } = await import('../worker/layout/client.ts')
    return createLayoutClient()
  }
  return () => {
    client ??= load()
    return client
  }
}

/** The page with its first design open and under analysis. */
export function createPage(): Page {
  const stores = createStores(catalog, firstDesign)
  const compiler = createCompileClient(
    () => new Worker(new URL('../worker/compile.worker.ts', import.meta.url), { type: 'module', name: 'compile' }),
  )
  return {
    stores,
    session: createSession(),
    compiler,
    layout: createLayout(),
    canvas: { current: null },
    retry: followAnalysis(stores, compiler),
  }
}
