// A link that holds the whole design, to the clipboard; and the design of the link that the page was opened with.

import { showDesign } from './open-design.ts'
import type { Page } from './page.ts'

/** Longer links are cut off by many programs; past this a file is the better way. */
const LONG_LINK = 32_000

/** Puts the link into the clipboard and the address bar. */
export async function shareLink({ stores, session }: Page): Promise<void> {
  const [{ encodeLink }, { printDesignFile }] = await Promise.all([
    import('../platform/codecs/link.ts'),
    import('../platform/codecs/design-file.ts'),
  ])
  const fragment = encodeLink(printDesignFile(stores.document.getState().design))
  const link = `${location.href.replace(/#.*$/, '')}#${fragment}`
  history.replaceState(null, '', `#${fragment}`)
  const isCopied = await navigator.clipboard.writeText(link).then(
    () => true,
    () => false,
  )
  const long = link.length > LONG_LINK ? ' It is long; some programs cut such links, a saved design file is safer.' : ''
  session
    .getState()
    .notify(
      `${isCopied ? 'The link is in the clipboard' : 'The link stands in the address bar'}: it holds the whole design.${long}`,
    )
}

const REFUSALS = {
  version: 'This link was made by a later Morgana.',
  broken: 'This link was cut off or changed on its way.',
  'too-large': 'This link expands to more than five megabytes and was not opened.',
} as const

/** Opens the design that the address holds, if it holds one. */
export async function openLink(page: Page): Promise<void> {
  if (!/^#m\d+\./.test(location.hash)) return
  const [{ decodeLink }, { readDesignFile }] = await Promise.all([
    import('../platform/codecs/link.ts'),
    import('../platform/codecs/design-file.ts'),
  ])
  const link = decodeLink(location.hash)
  if (link.kind === 'none') return
  if (link.kind !== 'text') {
    page.session.getState().notify(REFUSALS[link.kind], { isError: true })
    return
  }
  const result = readDesignFile(link.text, 'link')
  if (result.kind === 'design') showDesign(page, result.design, 'the link')
  else page.session.getState().notify(`The link cannot be opened. ${result.diagnostic.message}`, { isError: true })
}
