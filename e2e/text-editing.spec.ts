// The configuration as text: config.ml and config.ts are edited in place, read into the design, and never lost.

import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { accessibilityFindings, expect, test } from './harness.ts'
import { node, showTab, start } from './page-object.ts'

/** High enough that a whole text is in view: an editor has no lines outside it. */
test.use({ viewport: { width: 1440, height: 1900 } })

const editor = (page: Page): Locator => page.locator('.monaco-editor').first()
const undo = (page: Page): Locator => page.getByRole('button', { name: 'Undo', exact: true })
const bar = (page: Page): Locator => page.locator('.text-bar')
const discard = (page: Page): Locator => page.getByRole('button', { name: 'Discard my text' })
const state = (page: Page): Locator => page.getByTestId('keeping')

/** Opens a text and waits until it is there. */
async function openTab(page: Page, name: string): Promise<void> {
  await showTab(page, name)
  await expect(editor(page)).toBeVisible()
  await expect(page.locator('.view-line').first()).toBeVisible()
}

/** Puts the cursor behind the first place of some words, by looking for them. */
async function putCursor(page: Page, words: string): Promise<void> {
  await page
    .locator('.view-lines')
    .first()
    .click({ position: { x: 300, y: 12 } })
  await page.keyboard.press('Control+f')
  await page.keyboard.insertText(words)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
}

async function typeAtEnd(page: Page, text: string): Promise<void> {
  await editor(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(text)
}

/** All of the text becomes another. */
async function replaceText(page: Page, text: string): Promise<void> {
  await page
    .locator('.view-lines')
    .first()
    .click({ position: { x: 300, y: 12 } })
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(text)
}

interface SavedDesign {
  readonly logic: {
    readonly nodes: Record<string, { readonly binding: string | null }>
    readonly text: readonly object[]
  }
  readonly layout: Record<string, { readonly x: number; readonly y: number }>
}

async function savedDesign(page: Page): Promise<SavedDesign> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save', exact: true }).click(),
  ])
  // What the page has just written.
  return JSON.parse(await readFile(await download.path(), 'utf8')) as SavedDesign
}

test('a name typed anew in config.ml is the same node under another name, as one step', async ({ page }) => {
  await start(page)
  const before = await savedDesign(page)
  await openTab(page, 'config.ml')
  await putCursor(page, 'let pages')
  // Renamed where it is bound only: the text cannot be read yet, and nothing happens to the design.
  await page.keyboard.type('ss')
  await expect(bar(page)).toContainText('The design still shows the last text that could be read')
  await expect(node(page, 'pages generic_kv_ro')).toBeVisible()
  await putCursor(page, '$ pages')
  await page.keyboard.type('ss')
  await expect(node(page, 'pagesss generic_kv_ro')).toBeVisible()
  await expect(bar(page)).toHaveCount(0)
  const after = await savedDesign(page)
  expect(Object.keys(after.logic.nodes)).toEqual(Object.keys(before.logic.nodes))
  expect(after.layout).toEqual(before.layout)
  expect(after.logic.nodes['pages']?.binding).toBe('pagesss')
  await undo(page).click()
  await expect(node(page, 'pages generic_kv_ro')).toBeVisible()
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true')
  await expect(page.locator('.view-lines').first()).not.toContainText('pagesss')
})

test('spaces, comments and own layout stay as they were typed, and survive the canvas', async ({ page }) => {
  await start(page)
  await openTab(page, 'config.ml')
  await editor(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('(* the   end *)', { delay: 15 })
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'false')
  await expect(page.locator('.view-lines').first()).toContainText('the   end')
  expect((await savedDesign(page)).logic.text).toContainEqual({ kind: 'comment', text: 'the   end' })
  // A change on the canvas prints the text anew, comment included.
  await node(page, 'pages generic_kv_ro').click()
  await page.keyboard.press('F2')
  const field = page.getByRole('textbox', { name: 'Name of the node' })
  await field.fill('files')
  await field.press('Enter')
  await expect(page.locator('.view-lines').first()).toContainText('files')
  await expect(page.locator('.view-lines').first()).toContainText('the   end')
})

test('a text that cannot be read is marked, listed, and comes back after a reload', async ({ page }) => {
  test.slow()
  await start(page)
  await openTab(page, 'config.ml')
  await typeAtEnd(page, 'let more = generic_stackv4 4')
  await expect(bar(page)).toContainText('must have type network impl')
  await expect(page.locator('.squiggly-error')).toBeVisible()
  await expect(node(page, 'stack generic_stackv4')).toBeVisible()
  await expect(state(page)).toHaveText('saved')
  expect(await accessibilityFindings(page)).toEqual([])
  // What is saved now does not hold the text, and says so.
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('What you typed in config.ml is not in it')).toBeVisible()
  // The list of problems leads there.
  await showTab(page, /^Problems/)
  const problem = page.getByRole('list', { name: 'Problems' }).getByRole('button', { name: /network impl/ })
  await problem.click()
  await expect(page.getByRole('tab', { name: 'config.ml' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.locator('.view-lines').first()).toContainText('let more')

  await page.reload()
  await openTab(page, 'config.ml')
  await expect(bar(page)).toContainText('must have type network impl')
  await discard(page).click()
  await expect(bar(page)).toHaveCount(0)
  await expect(page.locator('.view-lines').first()).not.toContainText('let more')
  await page.reload()
  await openTab(page, 'config.ml')
  await expect(bar(page)).toHaveCount(0)
})

test('a text begun before the canvas changed is not taken without asking', async ({ page }) => {
  await start(page)
  await openTab(page, 'config.ml')
  await typeAtEnd(page, 'let more = ')
  await expect(bar(page)).toContainText('The design still shows')
  await node(page, 'pages generic_kv_ro').click()
  await page.keyboard.press('Delete')
  await expect(node(page, 'pages generic_kv_ro')).toHaveCount(0)
  await expect(bar(page)).toContainText('The design was changed elsewhere since')
  await expect(page.locator('.view-lines').first()).toContainText('let more')
  await typeAtEnd(page, 'default_time')
  await expect(bar(page)).toContainText('This text can be read, but the design was changed elsewhere')
  await expect(node(page, 'pages generic_kv_ro')).toHaveCount(0)
  await page.getByRole('button', { name: 'Take my text' }).click()
  await expect(node(page, 'pages generic_kv_ro')).toBeVisible()
  await expect(node(page, 'more default_time')).toBeVisible()
  await undo(page).click()
  await expect(node(page, 'pages generic_kv_ro')).toHaveCount(0)
})

test('Ctrl+Z in the text takes the step back on the canvas too', async ({ page }) => {
  await start(page)
  await openTab(page, 'config.ml')
  await typeAtEnd(page, 'let more = default_time\n')
  await expect(node(page, 'more default_time')).toBeVisible()
  await editor(page).click()
  // The editor takes back word by word; the design follows when the text says what it said before.
  for (const _ of ['\n', 'default_time', '=', 'more', 'let']) await page.keyboard.press('Control+z')
  await expect(node(page, 'more default_time')).toHaveCount(0)
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByRole('button', { name: 'Redo', exact: true })).toHaveAttribute('aria-disabled', 'false')
})

test('config.ts is edited as well, with loops; both texts say the same', async ({ page }) => {
  await start(page)
  await openTab(page, 'config.ts')
  await typeAtEnd(page, "const clocks = ['a', 'b'].map(() => default_posix_clock)\n")
  await expect(bar(page)).toContainText('is not imported')
  await discard(page).click()
  await putCursor(page, "generic_kv_ro('www")
  await page.keyboard.type('2')
  await expect(page.getByText('generic_kv_ro "www2"')).toBeVisible()
  await openTab(page, 'config.ml')
  await expect(page.locator('.view-lines').first()).toContainText('"www2"')
})

test('wiring that OCaml would refuse is a red line in config.ts, in words', async ({ page }) => {
  await start(page)
  await openTab(page, 'config.ts')
  await expect(page.locator('.mtk1').first()).toBeVisible()
  await putCursor(page, 'main.$(stack, ')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.insertText('stack')
  await expect(page.locator('.squiggly-error').first()).toBeVisible()
  await expect(bar(page)).toContainText('The design still shows')
  await page.keyboard.press('F8')
  await expect(page.getByText(/This input takes kv_ro, but this is an implementation of stackv4/).first()).toBeVisible()
  // A text that is right has no mark, not for its import, not for its names, now that the checker is known to be at work.
  await discard(page).click()
  await expect(page.locator('.squiggly-error')).toHaveCount(0)
})

test('completion and hints know the devices of MirageOS', async ({ page }) => {
  await start(page)
  await openTab(page, 'config.ml')
  await typeAtEnd(page, 'let more = ')
  await page.keyboard.type('default_ti')
  await expect(page.locator('.suggest-widget')).toContainText('default_time')
  await page.keyboard.press('Enter')
  await expect(node(page, 'more default_time')).toBeVisible()
  await page.locator('.view-line span span', { hasText: 'generic_stackv4' }).first().hover()
  await expect(page.locator('.monaco-hover').first()).toContainText('network impl -> stackv4 impl')
  await openTab(page, 'config.ts')
  await page
    .locator('.view-line', { hasText: 'const stack' })
    .locator('span span', { hasText: 'generic_stackv4' })
    .first()
    .hover()
  await expect(page.locator('.monaco-hover').first()).toContainText('generic_stackv4')
})

test('F2 on a name renames the node everywhere', async ({ page }) => {
  await start(page)
  await openTab(page, 'config.ml')
  await putCursor(page, 'let stack')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('F2')
  const field = page.locator('.rename-input')
  await expect(field).toBeVisible()
  await field.fill('tcp')
  await field.press('Enter')
  await expect(node(page, 'tcp generic_stackv4')).toBeVisible()
  await expect(node(page, 'main Unikernel.Main')).toBeVisible()
  await expect(page.locator('.view-lines').first()).toContainText('main $ tcp $ pages')
})

test('the cursor selects the node, and the node marks its lines, in every file and on other targets', async ({
  page,
}) => {
  await start(page)
  for (const [file, words, label] of [
    ['config.ml', 'let pages', 'pages generic_kv_ro'],
    ['config.ts', 'const stack', 'stack generic_stackv4'],
  ] as const) {
    await openTab(page, file)
    await putCursor(page, words)
    await expect(node(page, label)).toHaveClass(/selected/)
    await expect(page.locator('.code-mark').first()).toBeVisible()
  }
  for (const target of ['unix', 'hvt', 'xen'] as const) {
    await page.getByRole('radiogroup', { name: 'Target' }).getByRole('radio', { name: target, exact: true }).click()
    await openTab(page, 'main.ml')
    await node(page, 'main Unikernel.Main').click()
    await expect(page.locator('.code-mark').first()).toBeVisible()
    await node(page, 'stack generic_stackv4').click()
    await expect(page.locator('.code-mark').first()).toBeVisible()
    // The keys that a node reads, and a key of the design.
    await openTab(page, 'key_gen.ml')
    await node(page, 'main Unikernel.Main').click()
    await expect(page.locator('.code-mark').first()).toBeVisible()
    await page.locator('.view-line', { hasText: 'let port' }).first().click()
    await expect(page.getByRole('heading', { name: 'Key port' })).toBeVisible()
  }
})

test('a text of another design stays with that design', async ({ page }) => {
  await start(page)
  await openTab(page, 'config.ml')
  await typeAtEnd(page, 'let more = ')
  await expect(bar(page)).toContainText('The design still shows')
  await page.getByRole('button', { name: 'Designs', exact: true }).click()
  await page.getByRole('menuitem', { name: 'New blank design' }).click()
  await expect(bar(page)).toHaveCount(0)
  await page.getByRole('button', { name: /^Back to/ }).click()
  await expect(bar(page)).toContainText('The design still shows')
  await expect(page.locator('.view-lines').first()).toContainText('let more')
})

test('all of a text can become another', async ({ page }) => {
  await start(page)
  await openTab(page, 'config.ml')
  await replaceText(
    page,
    'open Mirage\n\nlet main = foreign "Unikernel.Hello" (time @-> job)\n\nlet () = register "hello" [ main $ default_time ]\n',
  )
  await expect(node(page, 'main Unikernel.Hello')).toBeVisible()
  await expect(node(page, 'stack generic_stackv4')).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Name of the project' })).toHaveValue('hello')
})

test('Escape is the way out of a text for those who have only a keyboard', async ({ page }) => {
  await start(page)
  await openTab(page, 'config.ml')
  await editor(page).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tabpanel', { name: 'config.ml' })).toBeFocused()
})

test.describe('in a low panel', () => {
  test.use({ viewport: { width: 1440, height: 800 } })

  test('the line that is typed stays in view when words about it come below', async ({ page }) => {
    await start(page)
    await openTab(page, 'config.ml')
    await typeAtEnd(page, '\n\n\n\n\n\n\n\nlet x = nothing_such')
    await expect(bar(page)).toContainText('nothing_such')
    const line = page.locator('.view-line', { hasText: 'nothing_such' })
    await expect
      .poll(async () => {
        const [written, below] = [await line.boundingBox(), await bar(page).boundingBox()]
        return written !== null && below !== null && written.y + written.height <= below.y
      })
      .toBe(true)
  })
})
