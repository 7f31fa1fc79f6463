// Previews of branches: everything resolves as if one were taken, and nothing that is kept or written knows.

import { accessibilityFindings, expect, test } from './harness.ts'
import { exportZip, node, openText, start, target } from './page-object.ts'

const CHOICE = `open Mirage

let small = crunch "small"
let large = crunch "large"
let pick = if_impl Key.is_unix small large
let main = foreign "Unikernel.Main" (kv_ro @-> job)
let () = register "choice" [ main $ pick ]
`

test('a branch is previewed by keys, menu and inspector, and ends with Escape or its button', async ({ page }) => {
  await start(page)
  await openText(page, 'config.ml', CHOICE)
  const choice = node(page, 'pick if_impl')
  const line = page.getByRole('status', { name: 'Preview' })
  await expect(choice).toBeVisible()
  await expect(choice.getByText('large')).toBeHidden()
  const undo = page.getByRole('button', { name: 'Undo', exact: true })
  const stepBefore = await undo.getAttribute('data-tip')
  const savedBefore = await page.evaluate(() => JSON.stringify(localStorage))
  const exported = await exportZip(page, 'current')

  await choice.click({ position: { x: 60, y: 20 } })
  await page.keyboard.press('Control+m')
  await expect(line).toContainText('Preview: pick takes large')
  await expect(choice.getByText('Preview', { exact: true })).toBeVisible()
  await expect(choice.getByRole('button', { name: /On unix: large/ })).toBeVisible()
  await expect(node(page, 'small crunch').getByRole('button', { name: /On unix: not taken/ })).toBeVisible()
  expect(await accessibilityFindings(page)).toEqual([])
  // The files, the history and what is kept are those of the design as it is.
  expect(await exportZip(page, 'current')).toEqual(exported)
  await choice.click({ position: { x: 60, y: 20 } })
  expect(await undo.getAttribute('data-tip')).toBe(stepBefore)
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(savedBefore)

  await page.keyboard.press('Escape')
  await expect(line).toBeEmpty()
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
