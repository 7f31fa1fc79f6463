// Keeping work safe: reload, crash, two windows, blocked and full storage, versions, links. What was shown as saved must come back.

import type { BrowserContext, Page } from '@playwright/test'
import { accessibilityFindings, expect, test } from './harness.ts'

const name = (page: Page) => page.getByRole('textbox', { name: 'Name of the project' })
const state = (page: Page) => page.getByTestId('keeping')

/** Renames the open design and, unless told otherwise, waits until it is shown as saved. */
async function rename(page: Page, to: string, options: { readonly isLeftUnsaved?: boolean } = {}): Promise<void> {
  await name(page).fill(to)
  if (options.isLeftUnsaved !== true) await expect(state(page)).toHaveText('saved')
}

async function openDesigns(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Designs', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Designs in this browser' }).click()
  await expect(page.getByRole('dialog', { name: 'Designs' })).toBeVisible()
}

/** Texts of all kept designs, read past the page. */
function keptTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const done = <Answer>(request: IDBRequest<Answer>): Promise<Answer> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error('the database does not answer')))
      })
    const database = await done(indexedDB.open('morgana'))
    // What the page writes there.
    const all = database.transaction('texts').objectStore('texts').getAll() as IDBRequest<{ readonly text: string }[]>
    const records = await done(all)
    database.close()
    return records.map(({ text }) => text)
  })
}

/** The link that Share puts into the clipboard. */
async function copyLink(page: Page, context: BrowserContext): Promise<string> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByText('The link is in the clipboard')).toBeVisible()
  return page.evaluate(() => navigator.clipboard.readText())
}

test('keeps nothing until the first change, then everything over a reload', async ({ page }) => {
  await page.goto('./')
  await expect(state(page)).toHaveText('unchanged')
  expect(await keptTexts(page)).toEqual([])
  await rename(page, 'kept-well')
  await page.reload()
  await expect(name(page)).toHaveValue('kept-well')
  await expect(state(page)).toHaveText('saved')
})

test('a reload in the middle of a change loses nothing', async ({ page }) => {
  await page.goto('./')
  await rename(page, 'at-the-last-moment', { isLeftUnsaved: true })
  await page.reload()
  await expect(name(page)).toHaveValue('at-the-last-moment')
  await expect(state(page)).toHaveText('saved')
  expect((await keptTexts(page)).some((text) => text.includes('at-the-last-moment'))).toBe(true)
})

test('a window that crashes loses nothing that was shown as saved', async ({ page, context }) => {
  await page.goto('./')
  await rename(page, 'before-the-crash')
  // No events for the page, and no time.
  const crash = page.waitForEvent('crash')
  page.goto('chrome://crash').catch(() => undefined)
  await crash
  const next = await context.newPage()
  await next.goto('./')
  await expect(name(next)).toHaveValue('before-the-crash')
  await expect(state(next)).toHaveText('saved')
})

test('a second window says so, works on a copy, or takes over; nothing is overwritten', async ({ page, context }) => {
  await page.goto('./')
  await rename(page, 'shared')
  const second = await context.newPage()
  await second.goto('./')
  await expect(name(second)).toHaveValue('shared')
  await expect(state(second)).toHaveText('open elsewhere')
  await expect(second.getByText('is open in another window')).toBeVisible()
  await name(second).fill('from-the-second')
  await rename(page, 'from-the-first')
  expect((await keptTexts(page)).some((text) => text.includes('from-the-second'))).toBe(false)

  await second.getByRole('button', { name: 'Take over' }).click()
  await expect(name(second)).toHaveValue('from-the-first')
  await expect(state(second)).toHaveText('saved')
  await expect(state(page)).toHaveText('open elsewhere')
  await second.getByRole('button', { name: 'Undo' }).click()
  await expect(name(second)).toHaveValue('from-the-second')
  await expect(state(second)).toHaveText('saved')

  await page.getByRole('button', { name: 'Work on a copy' }).click()
  await expect(name(page)).toHaveValue('from-the-first copy')
  await expect(state(page)).toHaveText('saved')
  await page.reload()
  await expect(name(page)).toHaveValue('from-the-first copy')
  await second.reload()
  await expect(name(second)).toHaveValue('from-the-second')
})

test('without storage it says so, and what was open comes back with undo', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined })
  })
  await page.goto('./')
  await expect(state(page)).toHaveText('not kept')
  await expect(page.getByText('This browser does not let the page keep anything.')).toBeVisible()
  await rename(page, 'only-here', { isLeftUnsaved: true })
  await expect(state(page)).toHaveText('not kept')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a file' }).click()
  expect((await download).suggestedFilename()).toBe('only-here.morgana.json')

  await page.getByRole('button', { name: 'Designs', exact: true }).click()
  await page.getByRole('menuitem', { name: 'New blank design' }).click()
  await expect(name(page)).toHaveValue('unikernel')
  await page.getByRole('button', { name: 'Back to only-here' }).click()
  await expect(name(page)).toHaveValue('only-here')
})

test('a full storage is said, and saving goes on when there is room', async ({ page }) => {
  await page.goto('./')
  await rename(page, 'small')
  await page.evaluate(() => {
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put') ?? {}
    Object.assign(globalThis, { makeRoom: () => Object.defineProperty(IDBObjectStore.prototype, 'put', put) })
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await rename(page, 'too-big', { isLeftUnsaved: true })
  await expect(state(page)).toHaveText('not kept')
  await expect(page.getByText('The browser has no room left for designs.')).toBeVisible()
  expect((await keptTexts(page)).some((text) => text.includes('too-big'))).toBe(false)
  await page.evaluate('makeRoom(), null')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(state(page)).toHaveText('saved')
  await page.reload()
  await expect(name(page)).toHaveValue('too-big')
})

test('several designs: open, rename, duplicate, delete and undo', async ({ page }) => {
  await page.goto('./')
  await rename(page, 'first-one')
  await openDesigns(page)
  expect(await accessibilityFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Blank design' }).click()
  await expect(name(page)).toHaveValue('unikernel')
  await expect(state(page)).toHaveText('saved')

  await openDesigns(page)
  const cards = page.getByRole('list', { name: 'Designs' }).getByRole('listitem')
  await expect(cards).toHaveCount(2)
  await page.getByRole('button', { name: 'More for first-one' }).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await page.getByRole('textbox', { name: 'New name of first-one' }).fill('renamed')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'More for renamed' }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(cards).toHaveCount(3)
  await page.getByRole('button', { name: 'More for renamed', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(cards).toHaveCount(2)
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click()
  await expect(cards).toHaveCount(3)
  await page.getByRole('button', { name: 'Open renamed', exact: true }).click()
  await expect(name(page)).toHaveValue('renamed')
  await expect(page.getByRole('group', { name: /stack generic_stackv4/ })).toBeVisible()
})

test('what is opened in a blank design takes its place', async ({ page }) => {
  await page.goto('./')
  await rename(page, 'first-one')
  await page.getByRole('button', { name: 'Designs', exact: true }).click()
  await page.getByRole('menuitem', { name: 'New blank design' }).click()
  await page.getByRole('button', { name: 'A job that says hello' }).click()
  await expect(page.getByRole('group', { name: 'main Unikernel.Hello' })).toBeVisible()
  await expect(state(page)).toHaveText('saved')
  await openDesigns(page)
  await expect(page.getByRole('list', { name: 'Designs' }).getByRole('listitem')).toHaveCount(2)
})

test('a version is looked at, and going back to it is one step', async ({ page }) => {
  await page.goto('./')
  await rename(page, 'as-it-was')
  const openVersions = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Designs', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Versions of this design' }).click()
  }
  await openVersions()
  await page.getByRole('textbox', { name: 'Name this state' }).fill('good state')
  await page.getByRole('button', { name: 'Keep a version' }).click()
  await expect(page.getByRole('button', { name: /good state/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('group', { name: /stack generic_stackv4/ }).click()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('group', { name: /stack generic_stackv4/ })).toHaveCount(0)
  await rename(page, 'worse')
  await page.reload()
  await openVersions()
  await page.getByRole('button', { name: /good state/ }).click()
  await expect(page.getByText(/Brings back stack/)).toBeVisible()
  await page.getByRole('button', { name: 'Go back to this' }).click()
  await expect(name(page)).toHaveValue('as-it-was')
  await expect(page.getByRole('group', { name: /stack generic_stackv4/ })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(name(page)).toHaveValue('worse')
})

test('a link opens as a design of its own, whole, once, and never over other work', async ({ page, context }) => {
  await page.goto('./')
  await rename(page, 'to-share')
  const link = await copyLink(page, context)
  expect(link).toContain('#m1.')
  await rename(page, 'mine')
  await page.goto('about:blank')
  await page.goto(link)
  await expect(name(page)).toHaveValue('to-share')
  await expect(state(page)).toHaveText('saved')
  await page.reload()
  await expect(name(page)).toHaveValue('to-share')
  await openDesigns(page)
  await expect(page.getByRole('list', { name: 'Designs' }).getByRole('listitem')).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'Open mine' })).toBeVisible()
})

test('links that are broken or of a later version are refused in a sentence', async ({ page, context }) => {
  await page.goto('./')
  await rename(page, 'mine')
  const link = await copyLink(page, context)
  for (const [address, sentence] of [
    [link.slice(0, -20), 'This link was cut off or changed on its way.'],
    ['./#m9.AAAA', 'This link was made by a later Morgana'],
  ] as const) {
    await page.goto('about:blank')
    await page.goto(address)
    await expect(page.getByText(sentence)).toBeVisible()
    await expect(name(page)).toHaveValue('mine')
  }
})

test('a kept design that cannot be read is listed as it is, and the others still open', async ({ page }) => {
  await page.goto('./')
  await rename(page, 'fine')
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('morgana')
        request.addEventListener('success', () => {
          const transaction = request.result.transaction(['designs', 'texts'], 'readwrite')
          const changed = Date.now() + 1000
          transaction.objectStore('designs').put({ id: 'x', name: 'torn', changed, thumbnail: '', problem: null })
          const texts = transaction.objectStore('texts')
          texts.put({ id: 'x', text: '{"format": "morg', stamp: 1 })
          // A text that has lost its entry and the number of its save.
          texts.getAll().addEventListener('success', ({ target }) => {
            const [whole] = (target as IDBRequest<{ readonly text: string }[]>).result
            texts.put({ id: 'lost', text: whole?.text.replace('fine', 'found'), stamp: 'none' })
          })
          transaction.addEventListener('complete', () => {
            request.result.close()
            resolve()
          })
        })
      }),
  )
  // On leaving, so that it comes after what the page itself notes.
  await page.evaluate(() => window.addEventListener('pagehide', () => sessionStorage.setItem('morgana-open', 'x')))
  await page.reload()
  await expect(page.getByText(/torn cannot be opened/)).toBeVisible()
  await expect(name(page)).toHaveValue('fine')
  await openDesigns(page)
  await expect(page.getByText(/Cannot be opened. This is not a whole JSON file/)).toBeVisible()
  expect(await keptTexts(page)).toContain('{"format": "morg')
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Its entry in the browser is damaged' })
    .getByRole('button')
    .first()
    .click()
  await expect(name(page)).toHaveValue('found')
  await rename(page, 'mended')
  await openDesigns(page)
  await expect(page.getByText(/entry in the browser is damaged/)).toBeHidden()
})
