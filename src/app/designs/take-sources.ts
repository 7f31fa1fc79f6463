// Brings files of the user's disk into the design as own sources: chosen, or dropped on a file of the user.

import { utf8Text } from '../../platform/codecs/utf8-text.ts'
import { isWrittenPath } from '../../state/texts/written-paths.ts'
import { SOURCE_LIMITS, takeSources, type TakenFile } from '../../state/texts/take-sources.ts'
import type { Page } from '../page.ts'

async function read(file: File): Promise<TakenFile> {
  const { name } = file
  if (file.size > SOURCE_LIMITS.bytes) return { name, content: 'too large' }
  const text = utf8Text(new Uint8Array(await file.arrayBuffer()))
  return { name, content: text === null ? 'no text' : { text } }
}

/** Takes the files as one step, shows the first of them, and says what was replaced and what was refused. */
export async function takeFiles({ stores, session }: Page, files: readonly File[]): Promise<void> {
  // One more than is taken, so that it is said that there were more.
  const contents = await Promise.all(files.slice(0, SOURCE_LIMITS.files + 1).map(read)).catch(() => null)
  if (contents === null) {
    session.getState().notify('The browser could not read these files.', { isError: true })
    return
  }
  const { analysis } = stores.analysis.getState()
  const document = stores.document.getState()
  const result = takeSources(contents, document.design, (path) => isWrittenPath(path, analysis))
  if (result.command !== null) {
    const verdict = document.dispatch(result.command)
    if (verdict.kind === 'refused') {
      session.getState().notify(verdict.diagnostic.message, { isError: true })
      return
    }
  }
  const [first] = result.taken
  if (first !== undefined) {
    const view = stores.view.getState()
    if (view.folded.has('bottom')) view.toggle('bottom')
    view.set({ tab: first })
  }
  const words = [
    ...(result.replaced.length === 0 ? [] : [`${result.replaced.join(', ')} replaced; Undo brings the old text back.`]),
    ...result.refused,
  ]
  if (words.length > 0) session.getState().notify(words.join(' '), { isError: result.refused.length > 0 })
}

/** Shows the browser's file chooser and takes what is chosen. */
export function pickSources(page: Page): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.addEventListener('change', () => void takeFiles(page, [...(input.files ?? [])]))
  input.click()
}
