// Gestures that people expect of an editor of graphs, each as it is done by hand. Wires, groups and previews have journeys of their own.

import type { Page } from '@playwright/test'
import { expect, test } from './harness.ts'
import { node, start } from './page-object.ts'

const HEADER = { position: { x: 60, y: 20 } }
const STACK = 'stack generic_stackv4'
const PAGES = 'pages generic_kv_ro'
const MAIN = 'main Unikernel.Main'

function undo(page: Page) {
  return page.getByRole('button', { name: 'Undo', exact: true })
}

async function boxOf(page: Page, name: string) {
  const box = await node(page, name).boundingBox()
  if (box === null) throw new Error(`${name} is not to be seen`)
  return box
}

async function selected(page: Page): Promise<readonly string[]> {
  const nodes = page.locator('.react-flow__node.selected')
  return sorted(await nodes.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? '')))
}

function sorted(names: readonly string[]): readonly string[] {
  return names.toSorted((a, b) => (a < b ? -1 : 1))
}

/** A place on the canvas where nothing is, in screen pixels. */
async function empty(page: Page) {
  const box = await page.getByRole('application', { name: 'Canvas' }).boundingBox()
  if (box === null) throw new Error('no canvas')
  return { x: box.x + 30, y: box.y + box.height - 60 }
}

async function dragMouse(
  page: Page,
  from: { x: number; y: number },
  by: { x: number; y: number },
  button: 'left' | 'middle' | 'right' = 'left',
) {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down({ button })
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 4 })
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 4 })
  await page.mouse.up({ button })
}

test('the view is moved by four drags, and zoomed and fitted by keys', async ({ page }) => {
  await start(page)
  const from = await empty(page)
  let at = await boxOf(page, STACK)
  const hasMoved = async (by: number) => {
    const now = await boxOf(page, STACK)
    // The first pixels of a drag tell it from a click.
    expect(Math.abs(now.x - at.x - by)).toBeLessThan(8)
    at = now
  }
  await dragMouse(page, from, { x: 40, y: 0 })
  await hasMoved(40)
  await dragMouse(page, from, { x: 40, y: 0 }, 'middle')
  await hasMoved(40)
  await dragMouse(page, from, { x: -40, y: 0 }, 'right')
  await hasMoved(-40)
  await page.keyboard.down('Space')
  await dragMouse(page, { x: at.x + 60, y: at.y + 20 }, { x: -40, y: 0 })
  await page.keyboard.up('Space')
  await hasMoved(-40)

  await node(page, STACK).click(HEADER)
  const wide = (await boxOf(page, STACK)).width
  await page.keyboard.press('Shift+2')
  await expect.poll(async () => (await boxOf(page, STACK)).width).toBeGreaterThan(wide * 1.2)
  await page.keyboard.press('.')
  await expect.poll(async () => Math.round((await boxOf(page, STACK)).width)).toBe(Math.round(wide))
  await page.keyboard.press('Control+=')
  await expect.poll(async () => (await boxOf(page, STACK)).width).toBeGreaterThan(wide * 1.1)
  await page.keyboard.press('Control+-')
  await page.keyboard.press('Control+0')
  await expect(page.getByRole('button', { name: /^Zoom 100 %/ })).toBeVisible()
  await page.keyboard.press('Shift+1')
  await expect.poll(async () => Math.round((await boxOf(page, STACK)).width)).toBe(Math.round(wide))
  const point = await empty(page)
  await page.mouse.move(point.x, point.y)
  await page.mouse.wheel(0, -300)
  await expect.poll(async () => (await boxOf(page, STACK)).width).toBeGreaterThan(wide * 1.1)
})

test('nodes are selected by clicks, frames and along wires', async ({ page }) => {
  await start(page)
  await node(page, STACK).click(HEADER)
  await node(page, PAGES).click({ ...HEADER, modifiers: ['Control'] })
  await node(page, MAIN).click({ ...HEADER, modifiers: ['Shift'] })
  expect(await selected(page)).toEqual([MAIN, PAGES, STACK])
  await node(page, STACK).click({ ...HEADER, modifiers: ['Control'] })
  expect(await selected(page)).toEqual([MAIN, PAGES])
  await node(page, PAGES).click(HEADER)
  expect(await selected(page)).toEqual([PAGES])
  await page.keyboard.press('Escape')
  expect(await selected(page)).toEqual([])

  const [a, b] = [await boxOf(page, STACK), await boxOf(page, PAGES)]
  await page.keyboard.down('Shift')
  await dragMouse(page, { x: a.x - 12, y: a.y - 12 }, { x: b.x + b.width - a.x + 24, y: b.y + b.height - a.y + 24 })
  await page.keyboard.up('Shift')
  expect(await selected(page)).toEqual([PAGES, STACK])

  await node(page, STACK).click(HEADER)
  await page.keyboard.press('Alt+s')
  await page.keyboard.press('u')
  expect(await selected(page)).toEqual(['default_network', STACK])
  await node(page, STACK).click(HEADER)
  await page.keyboard.press('Alt+s')
  await page.keyboard.press('d')
  expect(await selected(page)).toEqual([MAIN, 'register shop', STACK])
  await page.keyboard.press('Alt+s')
  await page.keyboard.press('c')
  expect(await selected(page)).toEqual(['default_network', MAIN, PAGES, 'register shop', STACK])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+a')
  expect((await selected(page)).length).toBe(5)
})

test('what dragging the empty canvas does can be changed, and stays changed', async ({ page }) => {
  await start(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'All commands' }).fill('canvas selects')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const frame = async () => {
    const [a, b] = [await boxOf(page, STACK), await boxOf(page, PAGES)]
    await dragMouse(page, { x: a.x - 12, y: a.y - 12 }, { x: b.x + b.width - a.x + 24, y: b.y + b.height - a.y + 24 })
  }
  await frame()
  expect(await selected(page)).toEqual([PAGES, STACK])
  await page.reload()
  await expect(node(page, STACK)).toBeVisible()
  await frame()
  expect(await selected(page)).toEqual([PAGES, STACK])
})

test('devices are searched from the void, by double click, right click and key', async ({ page }) => {
  await start(page)
  const point = await empty(page)
  const search = page.getByRole('combobox', { name: 'Search devices to add' })
  await page.mouse.dblclick(point.x, point.y)
  await expect(search).toBeFocused()
  await page.keyboard.press('Escape')
  await page.mouse.click(point.x, point.y, { button: 'right' })
  await expect(search).toBeFocused()
  await page.keyboard.press('Escape')
  await node(page, STACK).focus()
  await page.keyboard.press('Shift+A')
  await page.keyboard.type('default_random')
  await page.keyboard.press('Enter')
  await expect(node(page, 'default_random')).toBeVisible()
  await expect(undo(page)).toHaveAttribute('data-tip', /Add default_random/)
})

test('keys are about the node with the focus, also when another is selected', async ({ page }) => {
  await start(page)
  await node(page, PAGES).click(HEADER)
  expect(await selected(page)).toEqual([PAGES])
  await node(page, STACK).focus()
  await page.keyboard.press('Alt+o')
  await expect(page.locator('.frame-devices li').first()).toBeVisible()
  expect(await selected(page)).toEqual([STACK])
  await page.keyboard.press('Alt+o')
  await node(page, PAGES).focus()
  await page.keyboard.press('Delete')
  await expect(node(page, PAGES)).toHaveCount(0)
  await expect(node(page, STACK)).toBeVisible()
})

test('Tab searches right after a click on the void, and moves on for whoever comes by keyboard', async ({ page }) => {
  await start(page)
  const point = await empty(page)
  const search = page.getByRole('combobox', { name: 'Search devices to add' })
  await page.mouse.click(point.x, point.y)
  await page.keyboard.press('Tab')
  await expect(search).toBeFocused()
  await page.keyboard.type('default_random')
  await page.keyboard.press('Enter')
  await expect(node(page, 'default_random')).toBeVisible()

  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  const movesOn = async () => {
    const before = await focused()
    await page.keyboard.press('Tab')
    await expect(search).toBeHidden()
    await expect.poll(focused).not.toBe(before)
  }
  // Reached by keyboard; after a click that another key followed; with something selected.
  await node(page, STACK).focus()
  await movesOn()
  await page.mouse.click(point.x, point.y)
  await page.keyboard.press('Escape')
  await movesOn()
  await page.mouse.click(point.x, point.y)
  await node(page, PAGES).click(HEADER)
  await movesOn()
})

test('nodes are moved, nudged, copied and deleted, and each is one step', async ({ page }) => {
  await start(page)
  const before = await boxOf(page, PAGES)
  const grip = { x: before.x + 60, y: before.y + 20 }
  await dragMouse(page, grip, { x: 37, y: 71 })
  await expect(undo(page)).toHaveAttribute('data-tip', /Move pages/)
  await page.keyboard.press('Control+z')
  expect(Math.round((await boxOf(page, PAGES)).y)).toBe(Math.round(before.y))
  await page.keyboard.press('Control+y')
  expect(Math.round((await boxOf(page, PAGES)).y)).toBeGreaterThan(Math.round(before.y) + 40)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+Shift+Z')
  await page.keyboard.press('Control+z')

  await node(page, PAGES).click(HEADER)
  await page.keyboard.press('Shift+ArrowDown')
  expect((await boxOf(page, PAGES)).y).toBeGreaterThan(before.y)
  await page.keyboard.press('Control+z')

  await page.keyboard.down('Alt')
  await dragMouse(page, grip, { x: 30, y: 90 })
  await page.keyboard.up('Alt')
  await expect(node(page, 'pages_2 generic_kv_ro')).toBeVisible()
  expect(Math.round((await boxOf(page, PAGES)).y)).toBe(Math.round(before.y))
  await page.keyboard.press('Control+z')
  await node(page, PAGES).click(HEADER)
  await page.keyboard.press('Control+d')
  await expect(node(page, 'pages_2 generic_kv_ro')).toBeVisible()
  await page.keyboard.press('Control+z')

  await node(page, PAGES).click(HEADER)
  await page.keyboard.press('Delete')
  await expect(node(page, PAGES)).toBeHidden()
  await page.keyboard.press('Control+z')
  await node(page, PAGES).click(HEADER)
  await page.keyboard.press('Backspace')
  await expect(node(page, PAGES)).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(node(page, PAGES)).toBeVisible()
})

test('a dragged node comes in line with its neighbours and shows it; Ctrl lets it be', async ({ page }) => {
  await start(page)
  const [stack, pages] = [await boxOf(page, STACK), await boxOf(page, PAGES)]
  const pull = async (then: () => Promise<void>) => {
    const at = { x: pages.x + 60, y: pages.y + 20 }
    await page.mouse.move(at.x, at.y)
    await page.mouse.down()
    await page.mouse.move(at.x + 60, at.y + 60, { steps: 6 })
    const away = await boxOf(page, PAGES)
    await then()
    await page.mouse.move(at.x + 60 + stack.x - away.x + 4, at.y + 60, { steps: 6 })
  }
  await pull(() => Promise.resolve())
  await expect(page.locator('.guide').first()).toBeAttached()
  await page.mouse.up()
  await expect(page.locator('.guide')).toHaveCount(0)
  expect(Math.abs((await boxOf(page, PAGES)).x - stack.x)).toBeLessThan(0.8)
  await page.keyboard.press('Control+z')

  await pull(() => page.keyboard.down('Control'))
  await expect(page.locator('.guide')).toHaveCount(0)
  await page.mouse.up()
  await page.keyboard.up('Control')
  expect((await boxOf(page, PAGES)).x - stack.x).toBeGreaterThan(2)
})

test('names are edited with F2 and a double click, forms with Enter, and arrows walk', async ({ page }) => {
  await start(page)
  await node(page, STACK).click(HEADER)
  await page.keyboard.press('F2')
  const field = page.getByRole('textbox', { name: 'Binding name' })
  await expect(field).toBeFocused()
  await field.fill('lan')
  await field.press('Enter')
  await expect(node(page, 'lan generic_stackv4')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(node(page, MAIN)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await node(page, 'lan generic_stackv4').getByText('lan', { exact: true }).dblclick()
  await expect(field).toBeFocused()
  await field.press('Escape')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name of the node' })).toBeFocused()
})

test('nodes are found with Ctrl+F and F3; commands, help and problems have their keys', async ({ page }) => {
  await start(page)
  await page.keyboard.press('Control+f')
  await page.getByRole('combobox', { name: 'Find a node' }).fill('generic_')
  await expect(page.getByRole('option')).toHaveCount(2)
  await page.keyboard.press('Enter')
  const first = await selected(page)
  await page.keyboard.press('F3')
  const second = await selected(page)
  expect(sorted([...first, ...second])).toEqual([PAGES, STACK])
  await page.keyboard.press('Shift+F3')
  expect(await selected(page)).toEqual(first)

  for (const keys of ['Control+k', 'Control+Shift+p']) {
    await page.keyboard.press(keys)
    await expect(page.getByRole('dialog', { name: 'All commands' })).toBeVisible()
    await page.keyboard.press('Escape')
  }
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'All commands' }).fill('comment on')
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('application', { name: 'Canvas' }).getByRole('textbox', { name: /^Comment on/ }),
  ).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keys and gestures' })
  for (const words of [
    'Group the selected nodes',
    'Collapse or expand the selection',
    'Preview the next branch of a choice',
  ]) {
    await expect(help.getByText(words)).toBeVisible()
  }
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible()
})
