// The page by the roles and names that tools outside rely on.

import { expect, type Download, type Locator, type Page } from '@playwright/test'

export const TARGETS = ['unix', 'macosx', 'xen', 'qubes', 'virtio', 'hvt', 'spt', 'muen', 'genode'] as const

/** Opens the page and waits until its first design is resolved. */
export async function start(page: Page): Promise<void> {
  await page.goto('./')
  await expect(node(page, 'stack generic_stackv4')).toBeVisible()
  await expect(target(page, 'unix')).toHaveAttribute('data-state', 'fine')
}

/** The group of one node, named by its binding and device. */
export function node(page: Page, name: string): Locator {
  return page.getByRole('application', { name: 'Canvas' }).getByRole('group', { name, exact: true })
}

/** The button of one port. */
export function port(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true })
}

/** Opens a text as a file from the disk. */
export async function openText(page: Page, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open', exact: true }).click(),
  ])
  await chooser.setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
}

export function target(page: Page, name: string): Locator {
  return page.getByRole('radiogroup', { name: 'Target' }).getByRole('radio', { name, exact: true })
}

/** Chooses a tab of the code panel. */
export async function showTab(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('tablist', { name: 'Code' }).getByRole('tab', { name }).click()
}

/** Drags from the middle of one element to the middle of another, as a hand does: in steps. */
export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await Promise.all([from, to].map(rest))
  const [a, b] = [await from.boundingBox(), await to.boundingBox()]
  if (a === null || b === null) throw new Error('an end of the drag is not to be seen')
  await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2)
  await page.mouse.down()
  await page.mouse.move((a.x + b.x) / 2, (a.y + b.y) / 2 + 10, { steps: 6 })
  await page.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 6 })
}

/** Waits until an element has stood where it is for some frames: the view may still be on its way. */
async function rest(locator: Locator): Promise<void> {
  await locator.evaluate(async (element) => {
    const place = (): string => JSON.stringify(element.getBoundingClientRect())
    let before = place()
    for (let frames = 0; frames < 5; frames++) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      const now = place()
      if (now !== before) frames = 0
      before = now
    }
  })
}

/** Exports for all targets that can be built, or for the current one alone, and gives the zip's bytes. */
export async function exportZip(page: Page, which: 'all' | 'current'): Promise<Uint8Array> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('button', { name: which === 'all' ? 'All that can be built' : /^Only / }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download zip' }).click(),
  ])
  await expect(dialog).toBeHidden()
  return bytesOf(download)
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk as Buffer))
  return new Uint8Array(Buffer.concat(chunks))
}
