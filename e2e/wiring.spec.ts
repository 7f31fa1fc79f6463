// Wires by hand: dropped on ports, bodies and nothing; moved, copied, inserted, refused and healed. One step of undo each.

import type { Locator, Page } from '@playwright/test'
import { expect, test } from './harness.ts'
import { drag, node, openText, port, start } from './page-object.ts'

const TWO_JOBS = `open Mirage
let net = netif "a"
let s1 = generic_stackv4 ~group:"x" net
let data = generic_kv_ro ~group:"d" "data"
let certs = generic_kv_ro ~group:"c" "certs"
let main = foreign "Unikernel.Main" (stackv4 @-> kv_ro @-> kv_ro @-> job)
let other = foreign "Unikernel.Other" (stackv4 @-> kv_ro @-> job)
let () = register "two" [ main $ s1 $ data $ certs; other $ s1 $ certs ]
`

const CHOICE = `open Mirage
let a = generic_kv_ro ~group:"a" "a"
let b = generic_kv_ro ~group:"b" "b"
let c = generic_kv_ro ~group:"c" "c"
let choice = match_impl (Key.value Key.target) [ \`Hvt, b ] ~default:a
let main = foreign "Unikernel.Main" (kv_ro @-> job)
let () = register "choices" [ main $ choice ]
`

/** Wires on the canvas as \`input < source\`, by the ids that the design gives them. */
function wires(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.react-flow__edge')]
      .map((edge) => {
        const [, from = ''] = (edge.getAttribute('aria-label') ?? '').split(' from ')
        return `${edge.getAttribute('data-id') ?? ''} < ${from.split(' to ')[0] ?? ''}`
      })
      .sort(),
  )
}

async function open(page: Page, config: string, ready: string): Promise<void> {
  await start(page)
  await openText(page, 'config.ml', config)
  await expect(node(page, ready)).toBeVisible()
  await settled(page)
}

/** Waits until nothing on the canvas has moved for a while: the layout answers some time after the nodes are there. */
async function settled(page: Page): Promise<void> {
  const look = (): Promise<string> =>
    page.locator('.react-flow__viewport').evaluate((view) => `${view.getAttribute('style') ?? ''}${view.innerHTML}`)
  let before = ''
  let still = 0
  await expect
    .poll(
      async () => {
        const now = await look()
        still = now === before ? still + 1 : 0
        before = now
        return still
      },
      { intervals: [400], timeout: 20_000 },
    )
    .toBeGreaterThanOrEqual(4)
}

function undoButton(page: Page): Locator {
  return page.getByRole('button', { name: 'Undo', exact: true })
}

async function undo(page: Page): Promise<void> {
  await undoButton(page).click()
}

/** Drops what is dragged from an element on a node's header, where no port is. */
async function dropOnBody(page: Page, from: Locator, onto: Locator): Promise<void> {
  await drag(page, from, onto.locator('.node-header'))
  await page.mouse.up()
}

/** Nodes that cover each other, as they stand on the screen. */
function covering(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.react-flow__node')].map(
      (element) => [element.getAttribute('aria-label'), element.getBoundingClientRect()] as const,
    )
    return boxes.flatMap(([name, a], index) =>
      boxes.slice(index + 1).flatMap(([other, b]) => {
        const isOver = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
        return isOver ? [`${name} and ${other}`] : []
      }),
    )
  })
}

test('the first data dependency is wired on the canvas, by mouse and by keyboard', async ({ page }) => {
  await start(page)
  await settled(page)
  const before = await wires(page)
  await drag(page, port(page, 'output kv_ro of pages'), port(page, 'input dependency of main'))
  await page.mouse.up()
  await expect(page.locator('.wire.is-dependency')).toHaveCount(1)
  expect(await wires(page)).toContain('main.dep0 < pages')
  await undo(page)
  await expect.poll(() => wires(page)).toEqual(before)

  await node(page, 'main Unikernel.Main').locator('.node-header').click()
  await node(page, 'main Unikernel.Main').focus()
  const dependency = port(page, 'input dependency of main')
  for (let stops = 0; stops < 12 && !(await dependency.evaluate((each) => each === document.activeElement)); stops += 1)
    await page.keyboard.press('Tab')
  await expect(dependency).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.locator('.wire.is-dependency')).toHaveCount(1)
})

test('a wire dropped on a body adds a case for the next target, and a job', async ({ page }) => {
  await open(page, CHOICE, 'choice match_impl')
  const before = await wires(page)
  await dropOnBody(page, port(page, 'output kv_ro of c'), node(page, 'choice match_impl'))
  await expect.poll(() => wires(page)).toContain('choice.case1 < c')
  await expect(node(page, 'choice match_impl').locator('.choice-label')).toHaveText(
    ['Hvt', 'Unix', 'otherwise'].map((text) => new RegExp(text, 'i')),
  )
  await undo(page)
  await expect.poll(() => wires(page)).toEqual(before)

  await page.getByRole('searchbox', { name: 'Search devices' }).fill('noop')
  await page.locator('[data-entry=noop]').dblclick()
  await settled(page)
  await dropOnBody(page, port(page, 'output job of noop'), node(page, 'register choices'))
  await expect.poll(() => wires(page)).toContain('register.job1 < noop')
})

test('a refused wire says why, with what would help one click away', async ({ page }) => {
  await open(page, TWO_JOBS, 'other Unikernel.Other')
  const before = await wires(page)
  await drag(page, port(page, 'output kv_ro of data'), port(page, 'input stackv4 of other'))
  await expect(page.locator('.wiring-hint')).toContainText('kv_ro does not fit stackv4.')
  await page.mouse.up()
  const refusal = page.getByRole('dialog', { name: 'The wire does not fit' })
  await expect(refusal).toContainText('kv_ro does not fit stackv4. generic_stackv4 makes one from a network.')
  // The ports of the node that refused stay in view: another may be the right one.
  const [said, refuser] = [await refusal.boundingBox(), await node(page, 'other Unikernel.Other').boundingBox()]
  if (said === null || refuser === null) throw new Error('the refusal or its node is not to be seen')
  const isBeside =
    said.y >= refuser.y + refuser.height ||
    said.y + said.height <= refuser.y ||
    said.x >= refuser.x + refuser.width ||
    said.x + said.width <= refuser.x
  expect(isBeside).toBe(true)
  await expect(undoButton(page)).toHaveAttribute('aria-disabled', 'true')
  await refusal.getByRole('button', { name: 'Add generic_stackv4' }).click()
  await expect(refusal).toBeHidden()
  await expect.poll(() => wires(page)).toContain('other.param0 < stack')
  expect(await covering(page)).toEqual([])
  await undo(page)
  await expect.poll(() => wires(page)).toEqual(before)

  await drag(page, port(page, 'output network of net'), port(page, 'input stackv4 of other'))
  await page.mouse.up()
  await refusal.getByRole('button', { name: 'Put generic_stackv4 between' }).click()
  await expect.poll(() => wires(page)).toEqual(expect.arrayContaining(['other.param0 < stack', 'stack.network < net']))
  await undo(page)
  await expect.poll(() => wires(page)).toEqual(before)
})

test('Escape leaves no trace of a wire, and closes what a drop opened', async ({ page }) => {
  await open(page, TWO_JOBS, 'other Unikernel.Other')
  const before = await wires(page)
  const output = port(page, 'output kv_ro of data')
  await drag(page, output, port(page, 'input add parameter of other'))
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await output.click()
  await expect(page.locator('.port.is-fits').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.port.is-fits')).toHaveCount(0)
  await drag(page, output, port(page, 'input stackv4 of other'))
  await page.mouse.up()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await drag(page, output, page.locator('.canvas-zoom'))
  await page.mouse.up()
  await page.keyboard.press('Escape')
  expect(await wires(page)).toEqual(before)
  await expect(undoButton(page)).toHaveAttribute('aria-disabled', 'true')
})

test('the end of a wire is moved, copied with Shift, and taken away; click and click wires too', async ({ page }) => {
  await open(page, TWO_JOBS, 'other Unikernel.Other')
  const before = await wires(page)
  const end = port(page, 'input kv_ro of main')
  await drag(page, end, port(page, 'input add parameter of other'))
  await page.mouse.up()
  await expect.poll(() => wires(page)).toContain('other.param2 < data')
  expect(await wires(page)).not.toContain('main.param1 < data')
  await undo(page)

  await page.keyboard.down('Shift')
  await drag(page, end, port(page, 'input add parameter of other'))
  await page.mouse.up()
  await page.keyboard.up('Shift')
  await expect.poll(() => wires(page)).toEqual([...before, 'other.param2 < data'].sort())
  await undo(page)

  const canvas = await page.locator('.react-flow').boundingBox()
  const at = await end.boundingBox()
  if (canvas === null || at === null) throw new Error('nothing to be seen')
  await page.mouse.move(at.x + 6, at.y + 6)
  await page.mouse.down()
  await page.mouse.move(canvas.x + 200, canvas.y + canvas.height - 30, { steps: 8 })
  await page.mouse.up()
  await expect.poll(() => wires(page)).toEqual(before.filter((wire) => wire !== 'main.param1 < data'))
  await undo(page)
  await expect.poll(() => wires(page)).toEqual(before)

  await port(page, 'output kv_ro of data').click()
  await port(page, 'input add parameter of other').click()
  await expect.poll(() => wires(page)).toContain('other.param2 < data')
})

test('with Ctrl everything that uses an output uses another one', async ({ page }) => {
  await open(page, TWO_JOBS, 'other Unikernel.Other')
  await page.keyboard.down('Control')
  await drag(page, port(page, 'output kv_ro of certs'), port(page, 'output kv_ro of data'))
  await page.mouse.up()
  await page.keyboard.up('Control')
  await expect.poll(() => wires(page)).toEqual(expect.arrayContaining(['main.param2 < data', 'other.param1 < data']))
  await undo(page)
  await expect.poll(() => wires(page)).toEqual(expect.arrayContaining(['main.param2 < certs', 'other.param1 < certs']))
})

test('a wire dropped on a node with several ports that fit asks which', async ({ page }) => {
  await open(page, TWO_JOBS, 'other Unikernel.Other')
  for (const name of ['input kv_ro of main', 'input kv_ro 2 of main'])
    await port(page, name).click({ modifiers: ['Alt'] })
  await dropOnBody(page, port(page, 'output kv_ro of data'), node(page, 'main Unikernel.Main'))
  const menu = page.getByRole('menu', { name: 'Which port?' })
  await expect(menu.getByRole('menuitem')).toHaveText(['first kv_ro', 'second kv_ro'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => wires(page)).toContain('main.param2 < data')
})

test('a wire dropped on the empty canvas offers what fits, placed and connected', async ({ page }) => {
  await open(page, TWO_JOBS, 'other Unikernel.Other')
  const canvas = await page.locator('.react-flow').boundingBox()
  const at = await port(page, 'output stackv4 of s1').boundingBox()
  if (canvas === null || at === null) throw new Error('nothing to be seen')
  await page.mouse.move(at.x + 6, at.y + 6)
  await page.mouse.down()
  await page.mouse.move(canvas.x + 240, canvas.y + canvas.height - 40, { steps: 8 })
  await page.mouse.up()
  const menu = page.getByRole('dialog', { name: 'Add a device that fits the wire' })
  await expect(menu).toBeVisible()
  await expect(menu.getByRole('option', { name: /ramdisk/ })).toHaveCount(0)
  await page.keyboard.type('conduit_direct')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await wires(page)).some((wire) => /^conduit\S*\.stack < s1$/.test(wire))).toBe(true)
  expect(await covering(page)).toEqual([])
})

test('a device dropped on a wire goes between, with room made; Alt puts it beside; deleting it heals', async ({
  page,
}) => {
  await open(page, TWO_JOBS, 'other Unikernel.Other')
  const before = await wires(page)
  await page.getByRole('searchbox', { name: 'Search devices' }).fill('if_impl')
  const middle = await page
    .locator('.react-flow__edge[data-id="s1.network"] .react-flow__edge-path')
    .evaluate((path) => {
      if (!(path instanceof SVGPathElement)) throw new Error('no path')
      const at = path.getPointAtLength(path.getTotalLength() / 2)
      const matrix = path.getScreenCTM()
      return { x: at.x * (matrix?.a ?? 1) + (matrix?.e ?? 0), y: at.y * (matrix?.d ?? 1) + (matrix?.f ?? 0) }
    })
  const dropThere = async (): Promise<void> => {
    const entry = await page.locator('[data-entry=if_impl]').boundingBox()
    if (entry === null) throw new Error('no entry')
    await page.mouse.move(entry.x + 40, entry.y + 10)
    await page.mouse.down()
    await page.mouse.move(middle.x - 40, middle.y, { steps: 4 })
    await page.mouse.move(middle.x, middle.y, { steps: 4 })
    await page.mouse.up()
    await expect(node(page, 'choice if_impl')).toBeVisible()
  }
  await dropThere()
  await expect.poll(() => wires(page)).toEqual(expect.arrayContaining(['choice.then < net', 's1.network < choice']))
  expect(await covering(page)).toEqual([])
  await node(page, 'choice if_impl').locator('.node-header').click()
  await page.keyboard.press('Control+Delete')
  await expect.poll(() => wires(page)).toEqual(before)
  await undo(page)
  await undo(page)
  await expect.poll(() => wires(page)).toEqual(before)

  await page.keyboard.down('Alt')
  await dropThere()
  await page.keyboard.up('Alt')
  expect(await wires(page)).toEqual(before)
})

test('a wire by keyboard goes through the ports that fit and says what it does', async ({ page }) => {
  await open(page, TWO_JOBS, 'other Unikernel.Other')
  await node(page, 'data generic_kv_ro').locator('.node-header').click()
  await node(page, 'data generic_kv_ro').focus()
  const output = port(page, 'output kv_ro of data')
  for (let stops = 0; stops < 8 && !(await output.evaluate((each) => each === document.activeElement)); stops += 1)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const spoken = page.locator('[aria-live]').filter({ hasText: 'Connecting the output kv_ro of data' })
  await expect(spoken).toContainText('ports fit')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[aria-live]').filter({ hasText: '2 of' })).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.locator('[aria-live]').filter({ hasText: 'Connected the output kv_ro of data' })).toHaveCount(1)
  await expect(undoButton(page)).not.toHaveAttribute('aria-disabled', 'true')
})

test('copies cover nothing, whichever way they come', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, TWO_JOBS, 'other Unikernel.Other')
  await node(page, 'main Unikernel.Main').locator('.node-header').click()
  await page.keyboard.press('Control+d')
  await expect(node(page, 'main_2 Unikernel.Main')).toBeVisible()
  await page.keyboard.press('Control+d')
  await expect(node(page, 'main_3 Unikernel.Main')).toBeVisible()
  expect(await covering(page)).toEqual([])
  await node(page, 'main Unikernel.Main').locator('.node-header').click()
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+v')
  await expect(node(page, 'main_4 Unikernel.Main')).toHaveCount(1)
  expect(await wires(page)).not.toContain('main_4.param0 < s1')
  await page.keyboard.press('Control+Shift+v')
  await expect.poll(() => wires(page)).toEqual(expect.arrayContaining(['main_5.param0 < s1', 'main_5.param1 < data']))
  expect(await covering(page)).toEqual([])

  // The text goes into another design as well.
  await openText(page, 'config.ml', CHOICE)
  await expect(node(page, 'choice match_impl')).toBeVisible()
  await settled(page)
  await node(page, 'choice match_impl').locator('.node-header').click()
  await page.keyboard.press('Control+v')
  await expect(node(page, 'main_2 Unikernel.Main')).toHaveCount(1)
  expect(await covering(page)).toEqual([])
})

test('below half size ports are buttons still, and wires are drawn between them', async ({ page }) => {
  await open(page, TWO_JOBS, 'other Unikernel.Other')
  for (let step = 0; step < 4; step += 1) await page.getByRole('button', { name: 'Zoom out' }).click()
  await expect(page.getByRole('button', { name: /^Zoom [1-4]\d %, back/ })).toBeVisible()
  await drag(page, port(page, 'output kv_ro of certs'), port(page, 'input kv_ro of main'))
  await page.mouse.up()
  await expect.poll(() => wires(page)).toContain('main.param1 < certs')
})

test('a wire to nothing offers first what suits every target, and it ends at the new port', async ({ page }) => {
  await open(page, TWO_JOBS, 'other Unikernel.Other')
  const canvas = await page.locator('.react-flow').boundingBox()
  if (canvas === null) throw new Error('nothing to be seen')
  await port(page, 'input stackv4 of other').click({ modifiers: ['Alt'] })
  const from = await port(page, 'input stackv4 of other').boundingBox()
  if (from === null) throw new Error('the port is not to be seen')
  const end = { x: from.x - 60, y: canvas.y + canvas.height - 70 }
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(end.x, end.y, { steps: 8 })
  await page.mouse.up()
  const menu = page.getByRole('dialog', { name: 'Add a device that fits the wire' })
  await expect(menu.getByRole('option').first()).toHaveText(/^generic_stackv4/)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await wires(page)).some((wire) => wire.startsWith('other.param0 < stack'))).toBe(true)
  expect(await covering(page)).toEqual([])
})
