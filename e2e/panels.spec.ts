// The lines between the panels: dragged, moved with keys, folded, and as they were at the next visit.

import { expect, test } from './harness.ts'
import { start } from './page-object.ts'
import type { Locator, Page } from '@playwright/test'

const lineOf = (page: Page, name: string): Locator => page.getByRole('separator', { name })
const LEFT = 'Width of the left panel'
const BELOW = 'Height of the panel below'
const INSPECTOR = 'Width of the inspector'

async function dragBy(page: Page, line: Locator, by: { readonly x?: number; readonly y?: number }): Promise<void> {
  const box = await line.boundingBox()
  if (box === null) throw new Error('no line to be seen')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + (by.x ?? 0), y + (by.y ?? 0), { steps: 5 })
  await page.mouse.up()
}

async function widthOf(panel: Locator): Promise<number> {
  return Math.round((await panel.boundingBox())?.width ?? 0)
}

test('lines between panels follow the pointer within bounds, and stay where they were put', async ({ page }) => {
  await start(page)
  const left = page.getByRole('region', { name: 'Devices, outline and examples' })
  const below = page.getByRole('region', { name: 'Problems, matrix, keys and code' })
  const inspector = page.getByRole('region', { name: 'Inspector' })
  expect(await widthOf(left)).toBe(248)
  await dragBy(page, lineOf(page, LEFT), { x: 60 })
  expect(await widthOf(left)).toBe(308)
  await dragBy(page, lineOf(page, INSPECTOR), { x: -300 })
  expect(await widthOf(inspector)).toBe(480)
  await dragBy(page, lineOf(page, BELOW), { y: -80 })
  const height = Math.round((await below.boundingBox())?.height ?? 0)
  expect(height).toBeGreaterThan(320)
  await page.reload()
  await expect(left).toBeVisible()
  expect(await widthOf(left)).toBe(308)
  expect(await widthOf(inspector)).toBe(480)
  expect(Math.round((await below.boundingBox())?.height ?? 0)).toBe(height)
  await lineOf(page, LEFT).dblclick()
  expect(await widthOf(left)).toBe(248)
})

test('a panel dragged shut is folded, also after a visit, and opens as wide as it was', async ({ page }) => {
  await start(page)
  const inspector = page.getByRole('region', { name: 'Inspector' })
  await dragBy(page, lineOf(page, INSPECTOR), { x: -48 })
  await dragBy(page, lineOf(page, INSPECTOR), { x: 300 })
  await expect(inspector).toBeHidden()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Open the inspector' })).toBeVisible()
  await expect(inspector).toBeHidden()
  await page.getByRole('button', { name: 'Open the inspector' }).click()
  await expect(inspector).toBeVisible()
  expect(await widthOf(inspector)).toBe(340)
})

test('lines obey the keyboard', async ({ page }) => {
  await start(page)
  const left = page.getByRole('region', { name: 'Devices, outline and examples' })
  const line = lineOf(page, LEFT)
  await line.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await widthOf(left)).toBe(280)
  await expect(line).toHaveAttribute('aria-valuenow', '280')
  await page.keyboard.press('Home')
  expect(await widthOf(left)).toBe(212)
  await page.keyboard.press('Enter')
  await expect(left).toBeHidden()
  await expect(line).toHaveAttribute('aria-valuetext', 'folded')
  await page.keyboard.press('Enter')
  expect(await widthOf(left)).toBe(212)
})
