// Groups, collapsed nodes and comments: with the mouse, by keyboard, and in what is kept and written.

import type { Page } from '@playwright/test'
import { accessibilityFindings, expect, test } from './harness.ts'
import { node, openText, port, showTab, start } from './page-object.ts'

const HEADER = { position: { x: 60, y: 20 } }

async function select(page: Page, ...names: readonly string[]): Promise<void> {
  const [first = '', ...others] = names
  await node(page, first).click(HEADER)
  for (const name of others) await node(page, name).click({ ...HEADER, modifiers: ['Control'] })
}

function undo(page: Page) {
  return page.getByRole('button', { name: 'Undo', exact: true })
}

async function place(page: Page, name: string): Promise<{ x: number; y: number }> {
  const box = await node(page, name).boundingBox()
  if (box === null) throw new Error(`${name} is not to be seen`)
  return { x: Math.round(box.x), y: Math.round(box.y) }
}

test('nodes are grouped, moved by the title, renamed and ungrouped, one step each', async ({ page }) => {
  await start(page)
  await select(page, 'stack generic_stackv4', 'pages generic_kv_ro')
  await page.keyboard.press('Control+g')
  const title = page.getByRole('button', { name: 'Group Group 1, 2 nodes' })
  await expect(title).toBeVisible()
  await expect(undo(page)).toHaveAttribute('data-tip', /Group 2 nodes/)

  const before = [await place(page, 'stack generic_stackv4'), await place(page, 'pages generic_kv_ro')]
  const main = await place(page, 'main Unikernel.Main')
  await page.keyboard.press('Escape')
  await title.hover()
  await page.mouse.down()
  await page.mouse.move(500, 520, { steps: 8 })
  await page.mouse.up()
  const after = [await place(page, 'stack generic_stackv4'), await place(page, 'pages generic_kv_ro')]
  const moved = after.map(({ x, y }, index) => [x - (before[index]?.x ?? 0), y - (before[index]?.y ?? 0)])
  // The screen rounds; the places are the same.
  expect(Math.abs((moved[0]?.[0] ?? 0) - (moved[1]?.[0] ?? 9))).toBeLessThanOrEqual(1)
  expect(Math.abs((moved[0]?.[1] ?? 0) - (moved[1]?.[1] ?? 9))).toBeLessThanOrEqual(1)
  expect(Math.abs(moved[0]?.[1] ?? 0)).toBeGreaterThan(50)
  expect(await place(page, 'main Unikernel.Main')).toEqual(main)
  await undo(page).click()
  expect([await place(page, 'stack generic_stackv4'), await place(page, 'pages generic_kv_ro')]).toEqual(before)

  await title.dblclick()
  const field = page.getByRole('textbox', { name: 'Title of the group' }).first()
  await field.fill('front')
  await field.press('Enter')
  await expect(page.getByRole('button', { name: 'Group front, 2 nodes' })).toBeVisible()
  await page.getByRole('button', { name: 'Group front, 2 nodes' }).press('F2')
  await expect(field).toBeFocused()
  await field.press('Escape')
  await page.getByRole('button', { name: 'Group front, 2 nodes' }).click()
  await page.keyboard.press('Control+Shift+G')
  await expect(page.getByRole('button', { name: /^Group front/ })).toBeHidden()
  await expect(undo(page)).toHaveAttribute('data-tip', /Ungroup front/)
})

test('a collapsed group is one block with the wires that cross its border, also after a reload', async ({ page }) => {
  await start(page)
  await select(page, 'stack generic_stackv4', 'pages generic_kv_ro')
  await page.keyboard.press('c')
  const field = page.getByRole('textbox', { name: 'Title of the group' }).first()
  await expect(field).toBeFocused()
  await page.keyboard.type('front')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Group front, 2 nodes' })).toBeVisible()
  // Making and naming it were one gesture.
  await undo(page).click()
  await expect(page.getByRole('button', { name: 'Group front, 2 nodes' })).toBeHidden()
  await page.getByRole('button', { name: 'Redo', exact: true }).click()

  await page.getByRole('button', { name: 'Group front, 2 nodes' }).click()
  await page.keyboard.press('Alt+c')
  const block = node(page, 'group front')
  await expect(block).toBeVisible()
  await expect(node(page, 'stack generic_stackv4')).toBeHidden()
  for (const name of ['input network of stack', 'output stackv4 of stack', 'output kv_ro of pages']) {
    await expect(block.getByRole('button', { name, exact: true })).toBeVisible()
  }
  expect(await accessibilityFindings(page)).toEqual([])
  await showTab(page, 'config.ml')
  await expect(page.locator('.monaco-editor').first()).toContainText('let pages = generic_kv_ro')

  await expect(page.getByText('saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(block).toBeVisible()
  await block.focus()
  await block.click(HEADER)
  await page.keyboard.press('Alt+c')
  await expect(node(page, 'stack generic_stackv4')).toBeVisible()
})

test('a wire is drawn from a port of a collapsed group, with mouse and keys', async ({ page }) => {
  await start(page)
  await select(page, 'stack generic_stackv4', 'pages generic_kv_ro')
  await page.keyboard.press('Control+g')
  await page.keyboard.press('Alt+c')
  const output = port(page, 'output kv_ro of pages')
  const more = port(page, 'input add parameter of main')
  await output.hover()
  await page.mouse.down()
  const to = await more.boundingBox()
  if (to === null) throw new Error('no port')
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 })
  await page.mouse.up()
  await expect(page.getByRole('button', { name: /^input kv_ro.* of main$/ })).toHaveCount(2)
  await output.click({ modifiers: ['Alt'] })
  await expect(page.getByRole('button', { name: /of pages$/ })).toHaveCount(0)
})

test('a node collapses to one line and keeps its wires and ports', async ({ page }) => {
  await start(page)
  await select(page, 'stack generic_stackv4')
  const tall = await node(page, 'stack generic_stackv4').boundingBox()
  await page.keyboard.press('Alt+c')
  const small = await node(page, 'stack generic_stackv4').boundingBox()
  expect(small?.height ?? 0).toBeLessThan((tall?.height ?? 0) / 2)
  await expect(port(page, 'input network of stack')).toBeVisible()
  await port(page, 'output stackv4 of stack').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Connecting the output stackv4 of stack/)).toBeAttached()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Expand stack', exact: true }).click()
  expect((await node(page, 'stack generic_stackv4').boundingBox())?.height).toBe(tall?.height)
})

test('a group is copied whole, and keeps what was said about its nodes', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await start(page)
  await select(page, 'pages generic_kv_ro')
  await page.keyboard.press('c')
  await page.keyboard.type('What visitors see')
  await page.keyboard.press('Control+Enter')
  await select(page, 'stack generic_stackv4', 'pages generic_kv_ro')
  await page.keyboard.press('Control+g')
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+v')
  await expect(page.getByRole('button', { name: 'Group Group 1, 2 nodes' })).toHaveCount(2)
  await expect(page.getByRole('note')).toHaveCount(2)
})

test('comments of a configuration stand above their nodes, and are edited where they stand', async ({ page }) => {
  await start(page)
  await openText(
    page,
    'config.ml',
    `open Mirage

(* The outside world. *)
let net = default_network

let stack = generic_stackv4 net
let main = foreign "Unikernel.Main" (stackv4 @-> job)
let () = register "said" [ main $ stack ]
`,
  )
  const comment = page.getByRole('note', { name: 'Comment on net' })
  await expect(comment).toHaveText('The outside world.')
  await select(page, 'stack generic_stackv4')
  await page.keyboard.press('c')
  const field = page.getByRole('application', { name: 'Canvas' }).getByRole('textbox', { name: 'Comment on stack' })
  await expect(field).toBeFocused()
  await page.keyboard.type('gone')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('note')).toHaveCount(1)
  await expect(node(page, 'stack generic_stackv4')).toBeFocused()
  await page.keyboard.press('c')
  await page.keyboard.type('One stack')
  await page.keyboard.press('Enter')
  await page.keyboard.type('for everything')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('note', { name: 'Comment on stack' })).toContainText('One stack')
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue('One stack\nfor everything')
  await expect(undo(page)).toHaveAttribute('data-tip', /Comment on stack/)
  await showTab(page, 'config.ml')
  await expect(page.locator('.monaco-editor').first()).toContainText('(* One stack')
  await undo(page).click()
  await expect(page.getByRole('note')).toHaveCount(1)

  await comment.dblclick()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('note')).toHaveCount(0)
})

test('the menu of a node names a group and takes it apart, and axe has nothing to say about it', async ({ page }) => {
  await start(page)
  await select(page, 'stack generic_stackv4', 'pages generic_kv_ro')
  await node(page, 'pages generic_kv_ro').click({ ...HEADER, button: 'right' })
  await expect(page.getByRole('menu', { name: '2 nodes' })).toBeVisible()
  expect(await accessibilityFindings(page)).toEqual([])
  await page.getByRole('menuitem', { name: 'Group and title…' }).click()
  await expect(page.getByRole('textbox', { name: 'Title of the group' }).first()).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Group Group 1/ }).click({ button: 'right' })
  await expect(page.getByRole('menu', { name: 'group Group 1' })).toBeVisible()
  await page.getByRole('menuitem', { name: /^Ungroup/ }).click()
  await expect(page.getByRole('button', { name: /^Group Group 1/ })).toBeHidden()

  await node(page, 'main Unikernel.Main').click({ ...HEADER, button: 'right' })
  await page.getByRole('menuitem', { name: /^Rename/ }).click()
  await expect(page.getByRole('textbox', { name: 'Binding name' })).toBeFocused()
})
