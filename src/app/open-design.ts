// Brings a design into the window: from a text, a file or an example. It never takes the place of what was open.

import type { Design } from '../core/model/design.ts'
import type { Diagnostic } from '../core/model/diagnostic.ts'
import { beginAnew } from './begin-anew.ts'
import type { Page } from './page.ts'

/** Opens a design as a new one of the library. What was open stays there, or comes back with undo when it could not be kept. */
export async function showDesign(page: Page, design: Design, from: string): Promise<void> {
  const { library, stores, session } = page
  const before = { id: library.store.getState().open, name: stores.document.getState().design.name }
  const wasKept = library.isSafe() || library.store.getState().keeping.kind === 'saving'
  await library.openNew(design)
  if (wasKept && before.id === null) return
  const goBack = async (): Promise<void> => {
    if (wasKept && before.id !== null) return openKept(page, before.id)
    stores.document.getState().undo()
    beginAnew(page)
  }
  session
    .getState()
    .notify(
      wasKept
        ? `Opened ${from} as a design of its own.`
        : `Opened ${from}. ${before.name} is kept nowhere but behind undo.`,
      { action: { label: `Back to ${before.name}`, run: () => void goBack() } },
    )
}

/** Opens a kept design, or says why not. */
export async function openKept(page: Page, id: string): Promise<void> {
  const problem = await page.library.openKept(id)
  if (problem !== null) page.session.getState().notify(problem, { isError: true })
}

function firstError(diagnostics: readonly Diagnostic[]): string {
  const diagnostic = diagnostics.find(({ severity }) => severity === 'error') ?? diagnostics[0]
  if (diagnostic === undefined) return 'It holds no configuration.'
  const { at, message, hint } = diagnostic
  const place = at !== null && 'file' in at ? `${at.file}:${at.line}:${at.column}: ` : ''
  return `${place}${message}${hint === undefined ? '' : ` ${hint}`}`
}

/** Name of a project from the name of its file. */
function projectName(path: string, design: Design): string {
  return design.logic.registration?.name ?? (design.name === '' ? path.replace(/\.[^/]*$/, '') : design.name)
}

/** Opens the text of a `config.ml`; a text that cannot be read is refused with its place, and nothing changes. */
export async function openConfiguration(page: Page, path: string, text: string): Promise<void> {
  const { session, compiler, stores } = page
  try {
    const { design, diagnostics } = await compiler.ask('read', { path, text })
    if (design === null) {
      session.getState().notify(`${path} cannot be opened. ${firstError(diagnostics)}`, { isError: true })
      return
    }
    await showDesign(page, { ...design, name: projectName(path, design) }, path)
  } catch (error) {
    stores.analysis.getState().receive({ crash: error instanceof Error ? error.message : String(error) })
  }
}

/** Opens a file by what it is: `config.ml`, a design file, or an exported zip. */
export async function openFile(page: Page, file: File): Promise<void> {
  const { session } = page
  if (/\.zip$/i.test(file.name)) return openZip(page, file)
  if (/\.json$/i.test(file.name)) return openDesignFile(page, file.name, await file.text())
  if (/\.ml$/i.test(file.name)) return openConfiguration(page, file.name, await file.text())
  session
    .getState()
    .notify(
      `${file.name} is none of what Morgana opens: config.ml, a design file (.morgana.json) or an exported zip.`,
      {
        isError: true,
      },
    )
}

async function openDesignFile(page: Page, name: string, text: string): Promise<void> {
  const { readDesignFile } = await import('../platform/codecs/design-file.ts')
  const result = readDesignFile(text, name)
  if (result.kind === 'design') await showDesign(page, result.design, name)
  else {
    page.session.getState().notify(`${name} cannot be opened. ${firstError([result.diagnostic])}`, { isError: true })
  }
}

async function openZip(page: Page, file: File): Promise<void> {
  const { readZip } = await import('../platform/codecs/zip.ts')
  const result = readZip(new Uint8Array(await file.arrayBuffer()))
  const files = result.kind === 'files' ? result.files : new Map<string, string>()
  const design = [...files.keys()].find((path) => path.endsWith('.morgana.json') && !path.includes('/'))
  const text = files.get(design ?? 'config.ml')
  if (text === undefined) {
    page.session
      .getState()
      .notify(`${file.name} holds neither a design file nor a config.ml at its root.`, { isError: true })
  } else if (design !== undefined) await openDesignFile(page, design, text)
  else await openConfiguration(page, 'config.ml', text)
}
