// Texts of designs that are not finished, and what the page remembers of a design: its look, and nothing of one that was deleted.

import type { Page } from '@playwright/test'
import { expect, test } from './harness.ts'
import { node, openText, showTab, start, target } from './page-object.ts'

test.use({ viewport: { width: 1440, height: 1900 } })

const lines = (page: Page) => page.locator('.view-lines').first()
const bar = (page: Page) => page.locator('.text-bar')

async function openTab(page: Page, name: string): Promise<void> {
  await showTab(page, name)
  await expect(page.locator('.view-line').first()).toBeVisible()
}

/** Puts some words in place of others in the text that is open. */
async function replace(page: Page, words: string, by: string): Promise<void> {
  await lines(page).click({ position: { x: 300, y: 12 } })
  await page.keyboard.press('Control+f')
  await page.keyboard.insertText(words)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.insertText(by)
}

const UNFINISHED = `open Mirage

let pages = generic_kv_ro "www" (* the pages *)
(* morgana: unfinished
   let stack = generic_stackv4 (failwith "morgana: nothing is wired to network") *)
let main = foreign "Unikernel.Main" (kv_ro @-> stackv4 @-> job)
let () = register "shop" [ main $ pages $ failwith "morgana: nothing is wired to param1" ]
`

const FINISHED = `open Mirage
let pages = generic_kv_ro "www"
let stack = generic_stackv4 default_network
let main = foreign "Unikernel.End" (kv_ro @-> stackv4 @-> job)
let () = register "shop" [ main $ pages $ stack ]
`

test('a design with empty places is edited as text, and says what is missing', async ({ page }) => {
  await start(page)
  await openText(page, 'config.ml', UNFINISHED)
  await expect(node(page, 'stack generic_stackv4')).toBeVisible()
  await expect(node(page, 'main Unikernel.Main')).toBeVisible()
  const problems = page.getByRole('list', { name: 'Problems' })
  await showTab(page, /^Problems/)
  await expect(problems).toContainText('main needs a stackv4')
  await expect(problems).toContainText('stack needs a network')
  for (const language of ['config.ts', 'config.ml']) {
    await openTab(page, language)
    await expect(lines(page)).toContainText('morgana: unfinished')
    await expect(lines(page)).toContainText('the pages')
    await replace(
      page,
      language === 'config.ml' ? 'Unikernel.Shop' : 'Unikernel.Main',
      language === 'config.ml' ? 'Unikernel.End' : 'Unikernel.Shop',
    )
    await expect(node(page, language === 'config.ml' ? 'main Unikernel.End' : 'main Unikernel.Shop')).toBeVisible()
    await expect(bar(page)).toHaveCount(0)
    await expect(node(page, 'stack generic_stackv4')).toBeVisible()
  }
  // Finished in the text, it is a part as any other.
  await lines(page).click({ position: { x: 300, y: 12 } })
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(FINISHED)
  await expect(target(page, 'hvt')).toHaveAttribute('data-state', 'fine')
  await expect(node(page, 'stack generic_stackv4')).toBeVisible()
})

test('target, setting and tab are those of the last visit', async ({ page }) => {
  await start(page)
  await target(page, 'hvt').click()
  await showTab(page, /^Keys/)
  await page.getByRole('combobox', { name: 'Value of --dhcp' }).selectOption('true')
  // A choice is there at once.
  await expect(page.getByRole('combobox', { name: 'Value of --dhcp' })).toHaveValue('true', { timeout: 500 })
  await expect(page.getByTestId('keeping')).toHaveText('saved')
  await page.reload()
  await expect(target(page, 'hvt')).toHaveAttribute('aria-checked', 'true')
  await expect(page.getByRole('combobox', { name: 'Value of --dhcp' })).toHaveValue('true')
  await expect(page.getByRole('combobox', { name: 'Setting', exact: true })).toHaveValue('my values')
})

test('what a text reads of the environment is the setting that holds', async ({ page }) => {
  await start(page)
  await openTab(page, 'config.ml')
  await replace(page, '"www"', '@@ Sys.getenv "PAGES"')
  await expect(bar(page)).toBeVisible()
  await showTab(page, /^Keys/)
  await page.getByRole('button', { name: 'New setting' }).click()
  await page.getByRole('textbox', { name: 'Name of the new setting' }).fill('mine')
  await page.getByRole('textbox', { name: 'Name of the new setting' }).press('Enter')
  await page.getByRole('textbox', { name: 'Environment of the setting' }).fill('PAGES=site')
  await page.getByRole('textbox', { name: 'Environment of the setting' }).press('Enter')
  await openTab(page, 'config.ts')
  await expect(lines(page)).toContainText("generic_kv_ro('site')")
})

test('a deleted design leaves no text behind', async ({ page }) => {
  await start(page)
  await openTab(page, 'config.ml')
  await replace(page, '"www"', '"www')
  await expect(bar(page)).toBeVisible()
  await expect(page.getByTestId('keeping')).toHaveText('saved')
  const notes = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('morgana-text-')))
  expect(await notes()).toHaveLength(1)
  await page.getByRole('button', { name: 'Designs', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Designs in this browser' }).click()
  await page.getByRole('button', { name: 'More for shop' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect.poll(notes).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(notes).toHaveLength(1)
})
