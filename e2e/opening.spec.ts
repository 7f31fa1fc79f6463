// Configurations that come from outside: opened, dropped, pasted; and such as mean harm, which are refused while the page lives on.

import type { Locator, Page } from '@playwright/test'
import { expect, test } from './harness.ts'
import { node, openText, showTab, start } from './page-object.ts'

const name = (page: Page): Locator => page.getByRole('textbox', { name: 'Name of the project' })
const state = (page: Page): Locator => page.getByTestId('keeping')

const HEAD = "import { arrow, default_time, foreign, job, register, time } from './morgana/index.js'\n"
const TS = `${HEAD}
const main = foreign('Unikernel.Hello', arrow(time, job))

register('from-ts', [main.$(default_time)])
`
const ML =
  'open Mirage\n\nlet main = foreign "Unikernel.Hello" (time @-> job)\n\nlet () = register "from-ml" [ main $ default_time ]\n'

/** Drops a file on the window, as from the desktop. */
async function dropFile(page: Page, file: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const held = new DataTransfer()
      held.items.add(new File([content ?? ''], fileName ?? '', { type: 'text/plain' }))
      return held
    },
    [file, text],
  )
  await page.getByRole('application', { name: 'Canvas' }).dispatchEvent('drop', { dataTransfer: transfer })
}

test('config.ts and config.ml open by file, by drop and by paste', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await start(page)
  await openText(page, 'config.ts', TS)
  await expect(name(page)).toHaveValue('from-ts')
  await expect(node(page, 'main Unikernel.Hello')).toBeVisible()
  await dropFile(page, 'config.ml', ML)
  await expect(name(page)).toHaveValue('from-ml')
  await dropFile(page, 'shop/config.ts', TS.replace('from-ts', 'dropped'))
  await expect(name(page)).toHaveValue('dropped')
  await page.evaluate((text) => navigator.clipboard.writeText(text), TS.replace('from-ts', 'pasted'))
  await page.getByRole('application', { name: 'Canvas' }).focus()
  await page.keyboard.press('Control+V')
  await expect(name(page)).toHaveValue('pasted')
})

test('a hostile config.ts is refused in a sentence, and the page lives on', async ({ page }) => {
  test.slow()
  await start(page)
  await name(page).fill('mine')
  for (const [text, sentence] of [
    ['for (;;) {}', 'does not come to an end'],
    ['const all: unknown[] = []\nfor (;;) all.push(new Array(1000).fill(1))', /memory|does not come to an end/],
    ["let text = 'x'\nfor (;;) text += text", /memory|does not come to an end|too long/],
    ['function deep(): void { deep() }\ndeep()', /stack|too deep/],
    ["await fetch('https://example.org/')", 'fetch does not exist in a configuration'],
    ["indexedDB.deleteDatabase('morgana')", 'indexedDB does not exist in a configuration'],
    ["document.title = 'mine now'", 'document does not exist in a configuration'],
    ["self.postMessage('x')", 'self does not exist in a configuration'],
    ['process.exit(1)', 'process does not exist in a configuration'],
    ["await import('node:fs')", 'import(…) is not possible'],
    ["import fs from 'node:fs'\nfs.rmSync('/')", "cannot import 'node:fs'"],
    ['Object.prototype.toJSON = () => 7', 'cannot be changed'],
    ["JSON.stringify = () => 'null'", 'read-only'],
    ['throw { toString() { for (;;) {} } }', /./],
  ] as const) {
    await openText(page, 'config.ts', `${HEAD}${text}\n`)
    const notice = page.locator('.notice-error')
    await expect(notice).toBeVisible({ timeout: 25_000 })
    await expect(notice).toContainText('config.ts cannot be opened')
    await expect(notice).toContainText(sentence)
    await expect(name(page)).toHaveValue('mine')
    await notice.getByRole('button', { name: 'Close message' }).click()
  }
  expect(await page.evaluate(() => ({ title: document.title, polluted: 'toJSON' in {} }))).toEqual({
    title: 'Morgana',
    polluted: false,
  })
  await expect(node(page, 'stack generic_stackv4')).toBeVisible()
  await openText(page, 'config.ts', TS)
  await expect(name(page)).toHaveValue('from-ts')
})

test('a reading that takes long can be stopped', async ({ page }) => {
  await start(page)
  await openText(page, 'config.ts', `${HEAD}for (;;) {}\n`)
  await expect(page.getByText('Reading config.ts…')).toBeVisible()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('Reading this configuration was stopped')).toBeVisible()
  // In the code panel as well; the text stays.
  await showTab(page, 'config.ts')
  await page.locator('.monaco-editor').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('for (;;) {}\n')
  await page.locator('.text-bar').getByRole('button', { name: 'Stop' }).click()
  await expect(page.locator('.text-bar')).toContainText('was stopped')
  await expect(page.locator('.text-bar')).toContainText('The design still shows the last text that could be read')
  await page.getByRole('button', { name: 'Discard my text' }).click()
  await expect(page.locator('.text-bar')).toHaveCount(0)
  await expect(node(page, 'stack generic_stackv4')).toBeVisible()
})

test('an opened example is kept from its first change on', async ({ page }) => {
  await start(page)
  await name(page).fill('mine')
  await expect(state(page)).toHaveText('saved')
  for (const example of [0, 1, 2]) {
    await page.getByRole('tab', { name: 'Examples' }).click()
    await page.getByRole('list', { name: 'Examples' }).getByRole('button').nth(example).click()
    await expect(state(page)).toHaveText('unchanged')
    await expect(page.getByRole('application', { name: 'Canvas' }).getByRole('group').first()).toBeVisible()
  }
  const list = page.getByRole('list', { name: 'Designs' })
  await page.keyboard.press('Control+Shift+o')
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await name(page).fill('from-an-example')
  await expect(state(page)).toHaveText('saved')
  await page.keyboard.press('Control+Shift+o')
  await expect(list.getByRole('listitem')).toHaveCount(2)
})

test('a config.ml with a mistake is refused with its place, and its text can be mended there', async ({ page }) => {
  await start(page)
  await openText(page, 'config.ml', ML.replace('default_time', 'default_console'))
  await expect(page.getByText(/config\.ml cannot be opened\. config\.ml:5:\d+/)).toBeVisible()
  await page.getByRole('button', { name: 'Mend its text' }).click()
  await expect(page.locator('.view-lines').first()).toContainText('default_console')
  await expect(page.locator('.text-bar')).toContainText('time impl')
  await page.locator('.view-lines').first().click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(ML)
  await expect(page.getByRole('group', { name: 'main Unikernel.Hello', exact: true })).toBeVisible()
  await expect(page.locator('.text-bar')).toBeHidden()
})
