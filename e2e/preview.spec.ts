// Previews of branches: everything resolves as if one were taken, and nothing that is kept or written knows.

import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { accessibilityFindings, expect, test } from './harness.ts'
import { exportZip, node, openText, start, target } from './page-object.ts'

/** Every file of an export, by its path. */
async function texts(page: Page): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(await exportZip(page, 'current'))
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]))
}

const CHOICE = `open Mirage

let small = crunch "small"
let large = crunch "large"
let pick = if_impl Key.is_unix small large
let main = foreign "Unikernel.Main" (kv_ro @-> job)
let () = register "choice" [ main $ pick ]
`

test('a branch is previewed and ends with Escape, and nothing that is kept or written knows', async ({ page }) => {
  test.slow()
  await start(page)
  await openText(page, 'config.ml', CHOICE)
  const choice = node(page, 'pick if_impl')
  const line = page.getByRole('status', { name: 'Preview' })
  await expect(choice).toBeVisible()
  await expect(choice.getByText('large')).toBeHidden()
  const undo = page.getByRole('button', { name: 'Undo', exact: true })
  const stepBefore = await undo.getAttribute('data-tip')
  const savedBefore = await page.evaluate(() => JSON.stringify(localStorage))
  await expect(choice.getByRole('button', { name: /On unix: small/ })).toBeVisible()
  // Nodes without places are laid out once; then the design rests.
  await expect
    .poll(async () => (await choice.boundingBox())?.x)
    .toBeGreaterThan((await node(page, 'small crunch').boundingBox())?.x ?? 0)
  await expect(page.getByText('saved', { exact: true })).toBeVisible()
  const exported = await texts(page)

  await choice.click({ position: { x: 60, y: 20 } })
  await page.keyboard.press('Control+m')
  await expect(line).toContainText('Preview: pick takes large')
  await expect(choice.getByText('Preview', { exact: true })).toBeVisible()
  await expect(choice.getByRole('button', { name: /On unix: large/ })).toBeVisible()
  await expect(node(page, 'small crunch').getByRole('button', { name: /On unix: not taken/ })).toBeVisible()
  expect(await accessibilityFindings(page)).toEqual([])
  // The files, the history and what is kept are those of the design as it is.
  expect(await texts(page)).toEqual(exported)
  await choice.click({ position: { x: 60, y: 20 } })
  expect(await undo.getAttribute('data-tip')).toBe(stepBefore)
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(savedBefore)

  await page.keyboard.press('Escape')
  await expect(line).toBeEmpty()
  await expect(choice.getByRole('button', { name: /On unix: small/ })).toBeVisible()
})

test('branches are previewed from the menu, the inspector and key after key', async ({ page }) => {
  await start(page)
  await openText(page, 'config.ml', CHOICE)
  const choice = node(page, 'pick if_impl')
  const line = page.getByRole('status', { name: 'Preview' })
  await expect(choice.getByRole('button', { name: /On unix: small/ })).toBeVisible()
  await choice.click({ position: { x: 60, y: 20 }, button: 'right' })
  await page.getByRole('menuitemcheckbox', { name: 'else: large' }).click()
  await expect(line).toContainText('pick takes large')
  await target(page, 'hvt').click()
  await expect(choice.getByRole('button', { name: /On hvt: large/ })).toBeVisible()
  await page.getByRole('button', { name: 'Preview then: small' }).click()
  await expect(line).toContainText('pick takes small')
  await expect(choice.getByRole('button', { name: /On hvt: small/ })).toBeVisible()
  await line.getByRole('button', { name: 'Stop' }).click()
  await expect(choice.getByRole('button', { name: /On hvt: large/ })).toBeVisible()

  // Ctrl+B is the palette's, but on a choice it goes through the branches, and ends after the last.
  await choice.click({ position: { x: 60, y: 20 } })
  await page.keyboard.press('Control+b')
  await expect(line).toContainText('pick takes small')
  await page.keyboard.press('Control+b')
  await page.keyboard.press('Control+b')
  await expect(line).toBeEmpty()
  await expect(page.getByRole('searchbox', { name: 'Search devices' })).toBeVisible()

  // It ends with the choice.
  await page.keyboard.press('Control+m')
  await expect(line).toContainText('pick takes small')
  await page.keyboard.press('Delete')
  await expect(line).toBeEmpty()
})
