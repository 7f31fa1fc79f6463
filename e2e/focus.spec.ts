// The keyboard is never lost: what takes something away hands the focus to what stands in its place.

import type { Locator, Page } from '@playwright/test'
import { add, inspector, startBlank } from './author.ts'
import { expect, test } from './harness.ts'
import { node, start } from './page-object.ts'

/** Presses a button as a keyboard does. */
async function enter(button: Locator): Promise<void> {
  await button.focus()
  await button.press('Enter')
}

function button(page: Page, name: string | RegExp): Locator {
  return inspector(page).getByRole('button', { name, exact: typeof name === 'string' })
}

test('taking entries out of a form leaves the focus in their list', async ({ page }) => {
  await startBlank(page)
  await add(page, 'foreign')
  await enter(button(page, 'Add parameter'))
  await enter(button(page, 'Remove parameter 1'))
  await expect(button(page, 'Add parameter')).toBeFocused()
  const name = inspector(page).getByRole('textbox', { name: 'New package of packages' })
  for (const opam of ['logs', 'fmt']) {
    await name.fill(opam)
    await name.press('Enter')
  }
  await enter(button(page, 'Remove package logs'))
  await expect(button(page, 'Remove package fmt')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(name).toBeFocused()
})

test('a form that takes the place of a button takes its focus', async ({ page }) => {
  await startBlank(page)
  await add(page, 'match_impl')
  await enter(button(page, 'Compute a value here'))
  await expect(inspector(page).getByRole('combobox', { name: 'Looked at', exact: true })).toBeFocused()
  await enter(button(page, 'Add case'))
  await enter(button(page, 'Remove case 1'))
  await expect(button(page, 'Add case')).toBeFocused()
})

test('a dialog begins at what it is for, and gives the focus back', async ({ page }) => {
  await start(page)
  const opener = page.getByRole('button', { name: 'Export', exact: true })
  await enter(opener)
  await expect(page.getByRole('button', { name: 'Download zip' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'All commands' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()
})

test('a click on nothing leaves the focus where the user put it', async ({ page }) => {
  await start(page)
  await node(page, 'stack generic_stackv4').click({ position: { x: 60, y: 12 } })
  await inspector(page).getByRole('textbox', { name: 'group' }).click()
  await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } })
  await expect(inspector(page).getByRole('textbox', { name: 'group' })).toHaveCount(0)
  await page.waitForTimeout(400)
  expect(await inspector(page).evaluate((region) => region.contains(document.activeElement))).toBe(false)
})

test('deleting a kept design leaves the focus among the others', async ({ page }) => {
  await start(page)
  const name = page.getByRole('textbox', { name: 'Name of the project' })
  await name.fill('kept')
  await name.press('Enter')
  await expect(page.getByText('saved', { exact: true })).toBeVisible()
  await page.keyboard.press('Control+Shift+O')
  const dialog = page.getByRole('dialog', { name: 'Designs' })
  await enter(dialog.getByRole('button', { name: 'More for kept' }))
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await enter(dialog.getByRole('button', { name: 'More for kept copy' }))
  await page.getByRole('menuitem', { name: 'Delete' }).press('Enter')
  await expect(dialog.getByText('Deleted kept copy.')).toBeVisible()
  await expect
    .poll(() =>
      dialog.evaluate((element) => element !== document.activeElement && element.contains(document.activeElement)),
    )
    .toBe(true)
})

test('Tab passes by panels that are folded away', async ({ page }) => {
  await start(page)
  await page.getByRole('searchbox', { name: 'Search devices' }).focus()
  for (const keys of ['Control+b', 'Control+j', 'Control+i']) await page.keyboard.press(keys)
  await expect(page.getByRole('searchbox', { name: 'Search devices' })).toBeHidden()
  await expect(page.getByRole('tablist', { name: 'Code' })).toBeHidden()
  await page.getByRole('button', { name: 'Export', exact: true }).focus()
  for (let stop = 0; stop < 16; stop += 1) {
    await page.keyboard.press('Tab')
    const folded = await page.evaluate(() => document.activeElement?.closest('.folded-panel') !== null)
    expect(folded, `stop ${stop}`).toBe(false)
  }
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search devices' })).toBeFocused()
})

test('a device chosen with the mouse leaves the keys to the canvas', async ({ page }) => {
  await startBlank(page)
  await page.getByRole('application', { name: 'Canvas' }).focus()
  await page.keyboard.press('Shift+A')
  await page.getByRole('option', { name: /^register / }).click()
  await expect(page.getByRole('group', { name: /^register / })).toBeVisible()
  await expect(page.getByRole('application', { name: 'Canvas' })).toBeFocused()
  await page.keyboard.press('Shift+A')
  await expect(page.getByRole('combobox', { name: 'Search devices to add' })).toBeFocused()
})
