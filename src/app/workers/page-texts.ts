// Editing of texts in this page: the state's editing over the workers, and what survives a reload.

import type { RefObject } from 'react'
import { applyCommand } from '../../core/edit/apply.ts'
import type { Design, Setting } from '../../core/model/design.ts'
import type { CanvasHandle } from '../../editor/canvas-props.ts'
import { noteTexts, notedTexts, type NotedText, type NotedTexts } from '../../platform/storage/text-notes.ts'
import { after, now } from '../../platform/storage/timer.ts'
import type { Library } from '../../state/library/library.ts'
import { logicPrint } from '../../state/texts/logic-print.ts'
import { checkWiring } from '../../state/texts/check-wiring.ts'
import { settingOf } from '../../state/settings.ts'
import type { Stores } from '../../state/stores.ts'
import { createTextEditing, type TextEditing } from '../../state/texts/text-editing.ts'
import { isTextLanguage, type TextDrafts } from '../../state/texts/texts.ts'
import type { CompileClient } from './compile-client.ts'
import type { EvaluateClient } from './evaluate-client.ts'
import type { SessionStore } from '../session.ts'

interface Parts {
  readonly stores: Stores
  readonly session: SessionStore
  readonly library: Library
  readonly compiler: CompileClient
  readonly evaluator: EvaluateClient
  readonly canvas: RefObject<CanvasHandle | null>
}

/** Editing of the page's texts. */
export function createPageTexts(parts: Parts): TextEditing {
  const { stores, compiler, evaluator } = parts
  const { analysis, document, texts, catalog } = stores
  const editing = createTextEditing({
    catalog,
    document,
    texts,
    read: async (language, text) => {
      const env = environmentOf(stores)
      if (language === 'config.ml') return compiler.ask('read', { path: language, text, env })
      return checkWiring(await evaluator.evaluate(language, text, env), language, catalog, text)
    },
    stop: (language) => {
      if (language === 'config.ts') evaluator.stop()
    },
    printed: (language) => {
      const { configuration } = analysis.getState()
      const file = configuration?.files.find(({ path }) => path === language)
      return configuration === null || file === undefined ? null : { text: file.text, logic: configuration.logic }
    },
    withRoom: (design) => withRoom(parts, design),
    after,
    now,
  })
  analysis.subscribe((state, before) => {
    if (state.configuration !== before.configuration) editing.printedAnew()
  })
  keepTexts(parts, editing)
  readAgainWithEnvironment(stores, editing)
  arrangeTyped(parts)
  return editing
}

/** The design as a text says it, with nothing covered; one without places is laid out anyway. */
function withRoom({ stores, canvas }: Parts, design: Design): Design {
  const isPlaced = Object.keys(design.layout).length > 0
  const aside = isPlaced ? (canvas.current?.roomFor(design) ?? null) : null
  return aside === null ? design : applyCommand(design, aside, stores.catalog)
}

/** What a text reads of the environment: the variables of the setting that holds, as `--env` gives them on the command line. */
function environmentOf({ document, view }: Stores): Setting['env'] {
  return settingOf(document.getState().design, view.getState().setting)?.env ?? NO_ENVIRONMENT
}

const NO_ENVIRONMENT: Setting['env'] = {}

/** A text that could not be read may be readable with other variables. */
function readAgainWithEnvironment(stores: Stores, editing: TextEditing): void {
  let known = environmentOf(stores)
  const follow = (): void => {
    const env = environmentOf(stores)
    if (env === known) return
    known = env
    const { logic } = stores.document.getState().design
    for (const [language, draft] of Object.entries(stores.texts.getState().drafts)) {
      if (isTextLanguage(language) && draft.standing === 'refused')
        editing.bringBack(language, draft.text, draft.base === logic)
    }
  }
  stores.view.subscribe(follow)
  stores.document.subscribe(follow)
}

/** Notes the texts with every change, and brings them back with their design. */
function keepTexts({ stores, library, session }: Parts, editing: TextEditing): void {
  const { document, texts } = stores
  const { store, keep } = library
  /** Another design is shown: texts that go now are not given up. */
  let isLeaving = false

  const note = (drafts: TextDrafts): void => {
    const { open, keeping } = store.getState()
    if (open !== null && keeping.kind !== 'elsewhere') noteTexts(open, noted(drafts))
  }
  const bringBack = (): void => {
    const { open } = store.getState()
    if (open === null) return
    const { logic } = document.getState().design
    for (const [language, { text, base }] of Object.entries(notedTexts(open))) {
      if (isTextLanguage(language)) editing.bringBack(language, text, base === logicPrint(logic))
    }
  }

  texts.subscribe(({ drafts }, before) => {
    if (drafts === before.drafts || isLeaving) return
    // What somebody typed is worth keeping, also while the design itself is as it was.
    if (Object.keys(drafts).length > 0) keep()
    note(drafts)
  })
  session.subscribe(({ opened }, before) => {
    if (opened === before.opened) return
    isLeaving = true
    editing.forget()
    isLeaving = false
    // The library notes which design it is right after it is shown.
    queueMicrotask(bringBack)
  })
  store.subscribe(({ open }, before) => {
    // A design that gets its id with its first change, or becomes a copy, takes its texts along.
    const { drafts } = texts.getState()
    if (open !== before.open && Object.keys(drafts).length > 0) note(drafts)
  })
  bringBack()
  forgetDeleted(library)
}

/** A deleted design's texts go with it, and come back with it as long as its deletion can be taken back. */
function forgetDeleted({ store }: Library): void {
  let gone: { readonly design: string; readonly texts: NotedTexts } | null = null
  store.subscribe(({ deleted, designs }, before) => {
    if (deleted !== before.deleted && deleted !== null) {
      const design = deleted.design.id
      gone = { design, texts: notedTexts(design) }
      noteTexts(design, {})
    } else if (gone !== null && deleted === null && designs !== before.designs) {
      const { design, texts } = gone
      if (designs.some(({ id }) => id === design)) noteTexts(design, texts)
      gone = null
    }
  })
}

/** A design that was typed into an empty one has no places yet: it is laid out as one that was opened. */
function arrangeTyped({ stores, session }: Parts): void {
  const { document, texts } = stores
  document.subscribe(({ design, revision }, before) => {
    const isTyped = Object.keys(texts.getState().drafts).length > 0
    const isBare = Object.keys(design.layout).length === 0 && Object.keys(design.logic.nodes).length > 0
    if (isTyped && isBare && design.logic !== before.design.logic) session.getState().set({ layoutOf: revision })
  })
}

function noted(drafts: TextDrafts): Readonly<Record<string, NotedText>> {
  return Object.fromEntries(
    Object.entries(drafts).map(([language, { text, base }]) => [language, { text, base: logicPrint(base) }]),
  )
}
