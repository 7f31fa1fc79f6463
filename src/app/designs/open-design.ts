// Brings a design into the window: from a text, a file or an example. It never takes the place of what was open.

import type { Command } from '../../core/edit/command.ts'
import type { Design } from '../../core/model/design.ts'
import { after } from '../../platform/storage/timer.ts'
import { beginAnew } from './begin-anew.ts'
import { blankDesign } from './blank-design.ts'
import { MOST_BYTES, pastedName, readText, type ConfigurationDraft, type Imported } from './import-text.ts'
import type { Page } from '../page.ts'

interface ShowOptions {
  /** A sentence about what could not be understood. */
  readonly warning?: string
  /** It is there for everybody: kept from its first change on. */
  readonly isExample?: boolean
}

/** Opens a design as a new one of the library. What was open stays there, or comes back with undo when it could not be kept. */
export async function showDesign(
  page: Page,
  design: Design,
  from: string,
  { warning = '', isExample = false }: ShowOptions = {},
): Promise<void> {
  const { library, stores, session } = page
  if (isBlank(page)) return fillBlank(page, design, from, warning)
  const before = { id: library.store.getState().open, name: stores.document.getState().design.name }
  const wasKept = library.isSafe() || library.store.getState().keeping.kind === 'saving'
  await (isExample ? library.openUntouched(design) : library.openNew(design))
  if (wasKept && before.id === null) {
    if (warning !== '') session.getState().notify(`Opened ${from}. ${warning}`)
    return
  }
  const goBack = async (): Promise<void> => {
    if (wasKept && before.id !== null) return openKept(page, before.id)
    stores.document.getState().undo()
    beginAnew(page)
  }
  session
    .getState()
    .notify(
      wasKept
        ? `Opened ${from} as a design of its own. ${isExample ? 'It is kept from your first change on.' : warning}`.trim()
        : `Opened ${from}. ${before.name} is kept nowhere but behind undo. ${warning}`.trim(),
      { action: { label: `Back to ${before.name}`, run: () => void goBack() } },
    )
}

/** Whether nothing has been drawn or written yet, in a design that this window keeps. */
function isBlank({ library, stores }: Page): boolean {
  const { logic, sources } = stores.document.getState().design
  const { kind } = library.store.getState().keeping
  const isEmpty =
    Object.keys(logic.nodes).length === 0 && logic.registration === null && Object.keys(sources).length === 0
  return isEmpty && kind !== 'elsewhere' && kind !== 'not-kept'
}

/** A blank design becomes what is opened: nobody wants to keep it beside. */
function fillBlank(page: Page, design: Design, from: string, warning: string): void {
  const command: Command = { type: 'batch', title: `Open ${from}`, commands: [{ type: 'design.replace', design }] }
  page.stores.document.getState().dispatch(command)
  beginAnew(page)
  if (warning !== '') page.session.getState().notify(`Opened ${from}. ${warning}`)
}

/** Opens a kept design, or says why not. */
export async function openKept(page: Page, id: string): Promise<void> {
  const problem = await page.library.openKept(id)
  if (problem !== null) page.session.getState().notify(problem, { isError: true })
}

/** Milliseconds of reading before it is said. */
const SLOW = 500

/** Says that something is being read when it takes long, with a way to stop it; gives the function that takes the words away. */
function sayReading({ session, evaluator }: Page, from: string): () => void {
  const text = `Reading ${from}…`
  const callOff = after(SLOW, () => session.getState().notify(text, { action: { label: 'Stop', run: evaluator.stop } }))
  return () => {
    callOff()
    if (session.getState().notice?.text === text) session.getState().set({ notice: null })
  }
}

/** Says why nothing was opened. A configuration with a mistake can be mended here: in a blank design that has it as its text. */
function refuse(page: Page, from: string, { reason, draft }: Extract<Imported, { kind: 'refused' }>): void {
  const { stores, session } = page
  const mend = async ({ language, text }: ConfigurationDraft): Promise<void> => {
    session.getState().set({ notice: null })
    const taken = page.library.store.getState().designs.map(({ name }) => name)
    await showDesign(page, blankDesign(stores.document.getState().design.release, taken), 'a blank design')
    const view = stores.view.getState()
    if (view.folded.has('bottom')) view.toggle('bottom')
    view.set({ tab: language })
    page.texts.edit(language, text)
  }
  session.getState().notify(`${from.replace(/^the /, 'The ')} cannot be opened. ${reason}`, {
    isError: true,
    action: draft === undefined ? null : { label: 'Mend its text', run: () => void mend(draft) },
  })
}

/** Opens what was read, or says why not. `from` is what the user knows it by. */
async function openImported(
  page: Page,
  from: string,
  read: () => Promise<Imported>,
  options: ShowOptions = {},
): Promise<void> {
  const { stores } = page
  const stopSaying = sayReading(page, from)
  try {
    const imported = await read()
    stopSaying()
    if (imported.kind === 'refused') {
      refuse(page, from, imported)
      return
    }
    await showDesign(page, imported.design, from, { ...options, warning: imported.warnings[0] ?? '' })
  } catch (error) {
    stopSaying()
    stores.analysis.getState().receive({ crash: error instanceof Error ? error.message : String(error) })
  }
}

/** Opens the text of a configuration; one that cannot be read is refused with its place, and nothing changes. `from` names it to the user. */
export function openConfiguration(
  page: Page,
  path: string,
  text: string,
  from = path,
  options: ShowOptions = {},
): Promise<void> {
  return openImported(page, from, () => readText(page, path, text), options)
}

/** Opens a pasted text when it is a configuration or a design file; false when it is neither. */
export function openPasted(page: Page, text: string): boolean {
  const name = pastedName(text)
  if (name === null) return false
  void openImported(page, `the pasted ${name === 'pasted.morgana.json' ? 'design' : name}`, () =>
    readText(page, name, text),
  )
  return true
}

/** Opens a file by what it is: a configuration, a design file, or an exported zip. */
export function openFile(page: Page, file: File): Promise<void> {
  const { name, size } = file
  const isZip = /\.zip$/i.test(name)
  return openImported(page, name, async () => {
    const most = isZip ? MOST_BYTES.zip : MOST_BYTES.text
    if (size > most) return { kind: 'refused', reason: `It is too large: ${most / 1e6} megabytes are the most.` }
    if (isZip) {
      const { readProject } = await import('./import-zip.ts')
      return readProject(page, new Uint8Array(await file.arrayBuffer()))
    }
    if (/\.(json|ml|ts)$/i.test(name)) return readText(page, name, await file.text())
    const reason = 'Morgana opens config.ml, config.ts, design files (.morgana.json) and exported zips.'
    return { kind: 'refused', reason }
  })
}
