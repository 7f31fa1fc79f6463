// The canvas with nothing on it: its starts are in nobody's way.

import { startBlank } from './author.ts'
import { expect, test } from './harness.ts'
import { drag, node } from './page-object.ts'

test('a device dropped on a start of the empty canvas stands where it was dropped', async ({ page }) => {
  await startBlank(page)
  const card = page.getByRole('button', { name: /A web server/ })
  const at = await card.boundingBox()
  if (at === null) throw new Error('the start is not to be seen')
  await page.getByRole('searchbox', { name: 'Search devices' }).fill('default_random')
  await drag(page, page.locator('[data-entry=default_random]'), card)
  await page.mouse.up()
  const added = node(page, 'default_random')
  await expect(added).toBeVisible()
  await expect(page.getByText('Nothing is drawn yet')).toBeHidden()
  const box = await added.boundingBox()
  if (box === null) throw new Error('the device is not to be seen')
  const middle = { x: at.x + at.width / 2, y: at.y + at.height / 2 }
  expect(middle.x > box.x && middle.x < box.x + box.width).toBe(true)
  expect(middle.y > box.y && middle.y < box.y + box.height).toBe(true)
})

test('the first device stays where it was dropped, also over the words', async ({ page }) => {
  await startBlank(page)
  const title = await page.getByText('Nothing is drawn yet').boundingBox()
  if (title === null) throw new Error('the words are not to be seen')
  const at = { x: title.x + 20, y: title.y + title.height / 2 }
  await page.getByRole('searchbox', { name: 'Search devices' }).fill('default_random')
  const row = await page.locator('[data-entry=default_random]').boundingBox()
  if (row === null) throw new Error('the device is not offered')
  await page.mouse.move(row.x + 40, row.y + 12)
  await page.mouse.down()
  await page.mouse.move(row.x + 80, row.y + 40, { steps: 4 })
  await page.mouse.move(at.x, at.y, { steps: 8 })
  await page.mouse.up()
  const added = node(page, 'default_random')
  await expect(added).toBeVisible()
  await expect
    .poll(async () => {
      const box = await added.boundingBox()
      return box !== null && at.x > box.x && at.x < box.x + box.width && at.y > box.y && at.y < box.y + box.height
    })
    .toBe(true)
  // What the pointer left behind in the palette says nothing any more.
  await expect(page.locator('.tip')).toBeHidden()
})

test('the starts make way for the first thing drawn, be it the registration', async ({ page }) => {
  await startBlank(page)
  await page.getByRole('application', { name: 'Canvas' }).focus()
  await page.keyboard.press('Shift+A')
  await page.keyboard.type('register')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: /^register / })).toBeVisible()
  await expect(page.getByText('Nothing is drawn yet')).toBeHidden()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByText('Nothing is drawn yet')).toBeVisible()
})
