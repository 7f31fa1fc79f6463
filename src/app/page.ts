// Everything that the window's parts share, made once: stores, workers, and the canvas when it is there.

import type { Ref, RefObject } from 'react'
import type { CanvasHandle } from '../editor/canvas-props.ts'
import { catalog } from '../releases/mirage-3.8.1/catalog.ts'
import type { Library } from '../state/library/library.ts'
import { createStores, type Stores } from '../state/stores.ts'
import type { TextEditing } from '../state/texts/text-editing.ts'
import type { LayoutClient } from '../worker/layout/client.ts'
import { createCompileClient, type CompileClient } from './workers/compile-client.ts'
import { firstDesign } from './designs/first-design.ts'
import { createEvaluateClient, type EvaluateClient } from './workers/evaluate-client.ts'
import { followAnalysis } from './workers/follow-analysis.ts'
import { leaveLostSource } from './designs/lost-source.ts'
import { beginAnew } from './designs/begin-anew.ts'
import { createPageTexts } from './workers/page-texts.ts'
import { createPageLibrary } from './designs/page-library.ts'
import { rememberLook } from './remember-look.ts'
import { rememberTheme } from './theme.ts'
import { createSession, type SessionStore } from './session.ts'
import { isLink } from './designs/is-link.ts'
import { rememberFolding } from './window/panel-sizes.ts'
import { createWorkshop } from './workers/workshop.ts'

export interface Page {
  readonly stores: Stores
  readonly session: SessionStore
  /** The designs that this browser keeps. */
  readonly library: Library
  readonly compiler: CompileClient
  readonly evaluator: EvaluateClient
  /** Edits the configuration as text. */
  readonly texts: TextEditing
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

/** The page with the design that was open last, or a first one, under analysis. */
export async function createPage(): Promise<Page> {
  const compiler = createCompileClient(
    () => new Worker(new URL('../worker/compile.worker.ts', import.meta.url), { type: 'module', name: 'compile' }),
  )
  const stores = createStores(catalog, firstDesign, createWorkshop(compiler))
  const session = createSession()
  const library = await createPageLibrary(stores.document, firstDesign, () => beginAnew({ stores, session }))
  const problem = await library.start({ isLeft: isLink(location.hash) })
  if (problem !== null) session.getState().notify(problem, { isError: true })
  rememberTheme(stores)
  rememberFolding(stores.view)
  leaveLostSource(stores)
  rememberLook({ stores, session, library })
  const evaluator = createEvaluateClient(
    () => new Worker(new URL('../worker/evaluate.worker.ts', import.meta.url), { type: 'module', name: 'evaluate' }),
  )
  const canvas: Page['canvas'] = { current: null }
  return {
    stores,
    session,
    library,
    compiler,
    evaluator,
    texts: createPageTexts({ stores, session, library, compiler, evaluator, canvas }),
    layout: createLayout(),
    canvas,
    retry: followAnalysis(stores, compiler),
  }
}
