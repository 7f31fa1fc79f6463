// Top-down and left to right: kept with the design, one step of undo, and everything that is placed follows.

import { expect, test } from './harness.ts'
import { node, openText, port, start } from './page-object.ts'
import type { Page } from '@playwright/test'

const STACK = 'stack generic_stackv4'
const MAIN = 'main Unikernel.Main'

async function boxOf(page: Page, name: string) {
  const box = await node(page, name).boundingBox()
  if (box === null) throw new Error(`${name} is not to be seen`)
  return box
}

/** Whether a node stands wholly above another. */
async function isAbove(page: Page, upper: string, lower: string): Promise<boolean> {
  const [a, b] = [await boxOf(page, upper), await boxOf(page, lower)]
  return a.y + a.height <= b.y
}

test('a design is drawn top-down, with ports, texts and new nodes; undo and a reload know the direction', async ({
  page,
}) => {
  await start(page)
  expect(await isAbove(page, 'register shop', MAIN)).toBe(false)
  await page.getByRole('button', { name: 'Draw top-down' }).click()
  await expect.poll(() => isAbove(page, 'register shop', MAIN)).toBe(true)
  await expect.poll(() => isAbove(page, MAIN, STACK)).toBe(true)
  const [box, input, output] = [
    await boxOf(page, STACK),
    await port(page, 'input network of stack').boundingBox(),
    await port(page, 'output stackv4 of stack').boundingBox(),
  ]
  if (input === null || output === null) throw new Error('a port is not to be seen')
  expect(Math.abs(input.y + input.height / 2 - box.y - box.height)).toBeLessThan(3)
  expect(Math.abs(output.y + output.height / 2 - box.y)).toBeLessThan(3)

  // Walking follows: what a node uses is below it.
  await node(page, MAIN).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.react-flow__node:focus')).toHaveAttribute('aria-label', /^(stack|pages) /)

  await expect(page.getByText('saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect.poll(() => isAbove(page, MAIN, STACK)).toBe(true)
  await expect(page.getByRole('button', { name: 'Draw left to right' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type('left to right')
  await page.keyboard.press('Enter')
  await expect.poll(() => isAbove(page, MAIN, STACK)).toBe(false)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(() => isAbove(page, MAIN, STACK)).toBe(true)
})

test('a design of many jobs is fitted in columns, not in one strip', async ({ page }) => {
  const lines = Array.from(
    { length: 40 },
    (_, i) => `let main${i} = foreign "Unikernel${i}.Main" (kv_ro @-> job)\nlet store${i} = crunch "dir${i}"`,
  )
  const jobs = Array.from({ length: 40 }, (_, i) => `main${i} $ store${i}`)
  await start(page)
  await openText(
    page,
    'config.ml',
    `open Mirage\n${lines.join('\n')}\nlet () = register "many" [ ${jobs.join('; ')} ]\n`,
  )
  const percent = async () =>
    Number(/(\d+) %/.exec((await page.getByRole('button', { name: /^Zoom \d+ %/ }).textContent()) ?? '')?.[1] ?? 0)
  await expect(node(page, 'main39 Unikernel39.Main')).toBeAttached()
  // One column of 40 jobs would be shown at 8 %.
  await expect.poll(percent, { timeout: 20_000 }).toBeLessThan(60)
  await expect.poll(percent).toBeGreaterThanOrEqual(17)
})
