// Nothing is covered: new groups, growing nodes and holes of collapsed groups find their room.

import type { Page } from '@playwright/test'
import { expect, test } from './harness.ts'
import { drag, node, openText, port, showTab, start } from './page-object.ts'

const STORES = `open Mirage
let net = netif "a"
let s1 = generic_stackv4 ~group:"x" net
let data = generic_kv_ro ~group:"d" "data"
let certs = generic_kv_ro ~group:"c" "certs"
let main = foreign "Unikernel.Main" (stackv4 @-> kv_ro @-> kv_ro @-> job)
let other = foreign "Unikernel.Other" (stackv4 @-> kv_ro @-> job)
let () = register "two" [ main $ s1 $ data $ certs; other $ s1 $ certs ]
`

const HEADER = { position: { x: 40, y: 10 } }

interface Rectangle {
  readonly name: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Nodes and frames as they stand on the screen. */
async function rectangles(page: Page): Promise<readonly Rectangle[]> {
  return page.locator('.react-flow__node').evaluateAll((all) =>
    all.map((each) => {
      const { left, top, right, bottom } = each.getBoundingClientRect()
      return { name: each.getAttribute('aria-label') ?? '', left, top, right, bottom }
    }),
  )
}

/** What covers or touches what, members in their frame excepted. */
async function touching(page: Page, members: readonly string[]): Promise<readonly string[]> {
  const all = await rectangles(page)
  return all.flatMap((a, index) =>
    all.slice(index + 1).flatMap((b) => {
      const isOwn =
        [a, b].some(({ name }) => name.startsWith('group ')) && [a, b].some(({ name }) => members.includes(name))
      const isApart = a.right + 1 < b.left || b.right + 1 < a.left || a.bottom + 1 < b.top || b.bottom + 1 < a.top
      return isOwn || isApart ? [] : [`${a.name} and ${b.name}`]
    }),
  )
}

/** Waits until nothing on the canvas has moved for a while: the layout answers some time after the nodes are there. */
async function settled(page: Page): Promise<void> {
  let [before, still] = ['', 0]
  await expect
    .poll(
      async () => {
        const now = JSON.stringify(await rectangles(page))
        still = now === before ? still + 1 : 0
        before = now
        return still
      },
      { intervals: [400], timeout: 20_000 },
    )
    .toBeGreaterThanOrEqual(4)
}

async function open(page: Page): Promise<void> {
  await start(page)
  await openText(page, 'config.ml', STORES)
  await expect(node(page, 'other Unikernel.Other')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute('aria-disabled', 'true')
  await settled(page)
}

test('the frame of a new group touches nothing, and undo takes it back with what stepped aside', async ({ page }) => {
  await open(page)
  const before = await rectangles(page)
  const members = ['data generic_kv_ro', 'certs generic_kv_ro']
  await node(page, members[0] ?? '').click(HEADER)
  await node(page, members[1] ?? '').click({ ...HEADER, modifiers: ['Control'] })
  await page.keyboard.press('Control+g')
  await expect(page.getByRole('button', { name: 'Group Group 1, 2 nodes' })).toBeVisible()
  expect(await touching(page, members)).toEqual([])
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Group Group 1, 2 nodes' })).toBeHidden()
  const places = (all: readonly Rectangle[]) => all.map(({ name, left, top }) => `${name} ${left} ${top}`)
  expect(places(await rectangles(page))).toEqual(places(before))
})

test('a collapsed group shows its holes, and they can be wired', async ({ page }) => {
  await open(page)
  await port(page, 'input kv_ro of other').click({ modifiers: ['Alt'] })
  await node(page, 'other Unikernel.Other').click(HEADER)
  await page.keyboard.press('Control+g')
  await page.keyboard.press('Alt+c')
  await expect(page.locator('.node.is-group')).toBeVisible()
  const hole = port(page, 'input kv_ro of other')
  await expect(hole).toHaveClass(/is-hole/)
  await drag(page, port(page, 'output kv_ro of data'), hole)
  await page.mouse.up()
  await expect(hole).toHaveClass(/is-wired/)
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute('data-tip', /Wire|Connect/)
})

test('who stands below a node steps aside when it grows, in the same step', async ({ page }) => {
  await open(page)
  const boxes = async () => new Map((await rectangles(page)).map((each) => [each.name, each]))
  // One parameter after the other, until the upper module reaches the lower one.
  const standing = await boxes()
  const [a, b] = [standing.get('main Unikernel.Main'), standing.get('other Unikernel.Other')]
  if (a === undefined || b === undefined) throw new Error('a module is not to be seen')
  const upper = a.top < b.top ? 'main' : 'other'
  for (let count = 0; count < 4; count += 1) {
    await port(page, 'output kv_ro of data').focus()
    await drag(page, port(page, 'output kv_ro of data'), port(page, `input add parameter of ${upper}`))
    await page.mouse.up()
    await settled(page)
    expect(await touching(page, [])).toEqual([])
  }
})

const GROWN = STORES.replace(
  'let certs = generic_kv_ro ~group:"c" "certs"',
  'let certs = generic_kv_ro ~group:"c" "certs"\nlet more = crunch "more"\nlet extra = crunch "extra"',
)
  .replaceAll(/\(stackv4 @->/g, '(stackv4 @-> kv_ro @-> kv_ro @-> kv_ro @-> kv_ro @->')
  .replaceAll(/ \$ s1 /g, ' $ s1 $ more $ extra $ data $ certs ')

test('what a text makes larger, or new, covers nothing either, and undo takes the room back', async ({ page }) => {
  await open(page)
  const before = await rectangles(page)
  await showTab(page, 'config.ml')
  await page.locator('.view-line').first().waitFor()
  await page
    .locator('.view-lines')
    .first()
    .click({ position: { x: 300, y: 12 } })
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(GROWN)
  await expect(node(page, 'extra crunch')).toHaveCount(1)
  await settled(page)
  expect(await touching(page, [])).toEqual([])
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(node(page, 'extra crunch')).toHaveCount(0)
  await settled(page)
  const places = (all: readonly Rectangle[]) => all.map(({ name, left, top }) => `${name} ${left} ${top}`)
  expect(places(await rectangles(page))).toEqual(places(before))
})

test('cells of the matrix that are cut say all of it, pointed at and by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 640 })
  await open(page)
  await page.getByRole('tablist', { name: 'Code' }).getByRole('tab', { name: 'Matrix' }).click()
  const cell = page.getByRole('table').getByRole('button', { name: 'static_ipv4_stack' }).first()
  const tip = page.locator('.tip')
  await cell.hover()
  await expect(tip).toContainText('static_ipv4_stack')
  await page.mouse.move(500, 200)
  await expect(tip).toBeHidden()
  await page.getByRole('table').getByRole('button', { name: 's1' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  const text = (await page.locator(':focus').textContent()) ?? ''
  await expect(tip).toContainText(text)
})
