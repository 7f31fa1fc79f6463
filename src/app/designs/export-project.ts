// Makes the zip of a project and hands it to the browser's downloads.

import { settingOf } from '../../state/settings.ts'
import { unreadWords } from '../../state/texts/texts.ts'
import { downloadFile } from './download-file.ts'
import type { Page } from '../page.ts'
import { fileStem } from './save-design.ts'

/** Exports for the targets; false when nothing could be exported, which is said in a message. */
export async function exportProject(page: Page, targets: readonly string[]): Promise<boolean> {
  const { stores, session, compiler } = page
  const { design } = stores.document.getState()
  const setting = settingOf(design, stores.view.getState().setting)
  try {
    const [{ printDesignFile }, { writeZip }, { runtimeFiles }] = await Promise.all([
      import('../../platform/codecs/design-file.ts'),
      import('../../platform/codecs/zip.ts'),
      import('virtual:morgana-runtime'),
    ])
    const { files, diagnostics, refused } = await compiler.ask('project', {
      design,
      designFile: printDesignFile(design),
      targets,
      args: setting?.arguments ?? [],
      env: setting?.env ?? {},
      runtime: runtimeFiles,
    })
    const refusals = refused.map(({ target, error }) => `${target}: ${error.message}`)
    if (files.length === 0) {
      session.getState().notify(`Nothing was exported. ${refusals.join(' ')}`, { isError: true })
      return false
    }
    const bytes = new Uint8Array(writeZip(files))
    downloadFile(`${fileStem(design.name)}.zip`, bytes, 'application/zip')
    const unread = unreadWords(stores.texts.getState())
    const warnings = [...(unread === null ? [] : [unread]), ...diagnostics.map(({ message }) => message), ...refusals]
    session.getState().notify(`Exported ${files.length} files. ${warnings.join(' ')}`.trim())
    return true
  } catch (error) {
    stores.analysis.getState().receive({ crash: error instanceof Error ? error.message : String(error) })
    return false
  }
}
