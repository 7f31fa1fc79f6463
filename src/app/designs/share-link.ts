// A link that holds the whole design, to the clipboard; and the design of the link that the page was opened with.

import { printDesignFile } from '../../platform/codecs/design-file.ts'
import { copyText } from '../../platform/copy-text.ts'
import { readText } from './import-text.ts'
import { isLink } from './is-link.ts'
import { showDesign } from './open-design.ts'
import type { Page } from '../page.ts'
import { saveDesign } from './save-design.ts'

/** Some browsers, mail programs and chats cut longer links. */
const LONG_LINK = 8_000

/** Puts a link that holds the design into the clipboard; where that is forbidden, into the address bar. */
export async function shareLink(page: Page): Promise<void> {
  const { encodeLink, LINK_LIMIT } = await import('../../platform/codecs/link.ts')
  const saveAFile = { label: 'Save a file instead', run: () => saveDesign(page) }
  const text = printDesignFile(page.stores.document.getState().design)
  const { notify } = page.session.getState()
  if (new TextEncoder().encode(text).length > LINK_LIMIT) {
    notify('This design is too large for a link.', { isError: true, action: saveAFile })
    return
  }
  const fragment = encodeLink(text)
  const link = `${location.href.replace(/#.*$/, '')}#${fragment}`
  const isCopied = await copyText(link)
  if (!isCopied) history.replaceState(null, '', `#${fragment}`)
  const isLong = link.length > LONG_LINK
  const where = isCopied ? 'The link is in the clipboard' : 'The link stands in the address bar'
  const long = ` It has ${link.length.toLocaleString('en')} characters; some browsers, mail programs and chats cut such links.`
  notify(`${where}: it holds the whole design.${isLong ? long : ''}`, isLong ? { action: saveAFile } : {})
}

const REFUSALS = {
  version: 'This link was made by a later Morgana; this one cannot read it. What you had open is as it was.',
  broken: 'This link was cut off or changed on its way. Ask for it again, or for a design file.',
  'too-large': 'This link expands to more than five megabytes and was not opened. Ask for a design file.',
} as const

/** Opens the design that the address holds, if it holds one, as a design of its own. */
export async function openLink(page: Page): Promise<void> {
  if (!isLink(location.hash)) return
  const { decodeLink } = await import('../../platform/codecs/link.ts')
  const link = decodeLink(location.hash)
  // From here on the design is kept: loading the page again must not open it a second time.
  history.replaceState(null, '', location.href.replace(/#.*$/, ''))
  if (link.kind === 'none') return
  if (link.kind !== 'text') return refuse(page, REFUSALS[link.kind])
  const result = await readText(page, 'link.json', link.text)
  if (result.kind === 'refused') {
    return refuse(page, `The link cannot be opened. ${result.reason}`)
  }
  // This window may have it open already: the link that it made stood in the address bar.
  if (link.text !== printDesignFile(page.stores.document.getState().design)) {
    await showDesign(page, result.design, 'the link', { warning: result.warnings[0] ?? '' })
  }
}

/** Says why the link is not opened; the window shows what it would have shown without it. */
async function refuse({ library, session }: Page, sentence: string): Promise<void> {
  if (library.store.getState().open === null) await library.start({ isLeft: false })
  session.getState().notify(sentence, { isError: true })
}
