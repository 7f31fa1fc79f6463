// Saves the design as a design file on the user's disk.

import { printDesignFile } from '../../platform/codecs/design-file.ts'
import { unreadWords } from '../../state/texts/texts.ts'
import { downloadFile } from './download-file.ts'
import type { Page } from '../page.ts'

/** A name that is safe as a file name everywhere. */
export function fileStem(name: string): string {
  const stem = name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '')
  return stem === '' ? 'unikernel' : stem
}

/** Downloads `<name>.morgana.json`. */
export function saveDesign({ stores, session }: Page): void {
  const { design } = stores.document.getState()
  downloadFile(`${fileStem(design.name)}.morgana.json`, printDesignFile(design), 'application/json')
  const unread = unreadWords(stores.texts.getState())
  if (unread !== null) session.getState().notify(`Saved. ${unread}`)
}
