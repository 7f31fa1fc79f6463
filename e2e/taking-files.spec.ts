// What comes in from the disk, and parts of one's own that are not decided yet.

import { expect, test } from './harness.ts'
import { add, choose, inspector, register, startBlank } from './author.ts'
import { showTab } from './page-object.ts'

test('own sources are taken from disk: several at once, what is no text is refused in a sentence, undo takes them back', async ({
  page,
}) => {
  await startBlank(page)
  await add(page, 'foreign')
  await showTab(page, 'unikernel.ml')
  const take = async (...files: readonly { readonly name: string; readonly buffer: Buffer }[]): Promise<void> => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'From disk' }).click(),
    ])
    await chooser.setFiles(files.map((file) => ({ ...file, mimeType: '' })))
  }
  await take(
    { name: 'store.ml', buffer: Buffer.from('let answer = 42\n') },
    { name: 'image.png', buffer: Buffer.from([0x89, 0x50, 0xff, 0x00]) },
    { name: 'config.ml', buffer: Buffer.from('open Mirage') },
  )
  await expect(page.getByText('image.png is no text in UTF-8, so it cannot be a source.')).toBeVisible()
  await expect(page.getByText('config.ml is written by every export.')).toBeVisible()
  await expect(page.getByRole('tab', { name: 'store.ml', exact: true })).toHaveAttribute('aria-selected', 'true')
  await expect(page.locator('.monaco-editor').first()).toContainText('let answer = 42')

  // Dropped on the file, it is a source, and no design.
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['let answer = 43\n'], 'store.ml'))
    return transfer
  })
  const panel = page.locator('.own-source')
  await panel.dispatchEvent('dragover', { dataTransfer: data })
  await expect(panel).toHaveClass(/own-source-over/)
  await panel.dispatchEvent('drop', { dataTransfer: data })
  await expect(page.locator('.monaco-editor').first()).toContainText('let answer = 43')
  await expect(page.getByText('store.ml replaced; Undo brings the old text back.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.locator('.monaco-editor').first()).toContainText('let answer = 42')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByText('Yours: kept in the design')).toBeHidden()
})

test('a device of one’s own begins without a type: a wire tells it, or a repair gives one, and undo takes it back', async ({
  page,
}) => {
  await startBlank(page)
  await add(page, 'impl')
  const result = inspector(page).getByRole('combobox', { name: 'Result', exact: true })
  await expect(result.locator('option:checked')).toHaveText('to be chosen')
  const problems = page.getByRole('list', { name: 'Problems' })
  await expect(problems).toContainText('The result of device has no module type yet')
  await problems.getByRole('button', { name: 'Give it a type of its own, device_type' }).click()
  await expect(problems).not.toContainText('has no module type yet')
  await expect(result.locator('option:checked')).toHaveText('device_type')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(result.locator('option:checked')).toHaveText('to be chosen')

  await add(page, 'etif')
  await choose(page, 'What goes into network', /device/)
  await page
    .getByRole('application', { name: 'Canvas' })
    .getByRole('group', { name: 'device Device', exact: true })
    .click()
  await expect(result.locator('option:checked')).toHaveText('from the wires: network')
  await showTab(page, 'config.ml')
  await expect(page.locator('.monaco-editor').first()).toContainText('method ty = network')
})

test('a device that is added after what uses it is written in its place', async ({ page }) => {
  await startBlank(page)
  await add(page, 'foreign')
  await register(page, 'app', /^main/)
  await add(page, 'etif')
  await page.getByRole('tab', { name: /Problems/ }).click()
  await page.getByRole('button', { name: 'Add default_network' }).click()
  await showTab(page, 'config.ml')
  await expect(page.locator('.monaco-editor').first()).toContainText('let etif1 = etif default_network')
})

test('a new key is filled in at once', async ({ page }) => {
  await startBlank(page)
  await page.getByRole('tab', { name: 'Keys' }).click()
  await page.getByRole('button', { name: 'New key', exact: true }).click()
  const name = inspector(page).getByRole('textbox', { name: 'Name in the configuration' })
  await expect(name).toBeFocused()
  await page.keyboard.type('port')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('heading', { name: 'Key port' })).toBeVisible()
})

test('a design file with sources that no project can have says so, and the repair renames them', async ({ page }) => {
  await startBlank(page)
  const design = {
    format: 'morgana',
    version: 1,
    release: 'mirage-3.8.1',
    name: 'odd',
    logic: { types: {}, keys: {}, values: {}, nodes: {}, wires: {}, registration: null, text: [] },
    settings: [],
    sources: { '../x.ml': 'let x = 1', 'a\u0000b.ml': '', 'Store.ml': '', 'store.ml': '' },
    layout: {},
  }
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+O')])
  await chooser.setFiles([{ name: 'odd.morgana.json', mimeType: '', buffer: Buffer.from(JSON.stringify(design)) }])
  await expect(page.getByText(/Opened odd\.morgana\.json.*leads out of the project/)).toBeVisible()
  const problems = page.getByRole('list', { name: 'Problems' })
  await expect(problems).toContainText('has control characters in its name')
  await expect(problems).toContainText('are one file where capitals do not count')
  await problems.getByRole('button', { name: 'Rename it to x.ml' }).click()
  await expect(page.getByRole('tab', { name: 'x.ml', exact: true })).toBeVisible()
  await expect(problems).not.toContainText('leads out of the project')
})
