// Drawing: add, wire, be refused, undo; with the mouse and with the keyboard alone.

import { expect, test } from './harness.ts'
import { drag, node, port, showTab, start, target } from './page-object.ts'

test('a device from the palette is added and wired', async ({ page }) => {
  await start(page)
  const search = page.getByRole('searchbox', { name: 'Search devices' })
  await search.fill('default_time')
  await search.press('Enter')
  await expect(node(page, 'default_time')).toBeVisible()
  await page.getByRole('radio', { name: 'hvt', exact: true }).focus()
  await page.keyboard.press('Alt+Shift+T')
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).not.toHaveAttribute('data-tip', /Add/)
  await drag(page, port(page, 'output time of default_time'), port(page, 'input add parameter of main'))
  await page.mouse.up()
  await expect(port(page, 'input time of main')).toBeVisible()
  await showTab(page, 'config.ml')
  await expect(page.locator('.monaco-editor')).toContainText('stackv4 @-> kv_ro @-> time @-> job')

  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.locator('.monaco-editor')).not.toContainText('time @->')
})

test('a wire that does not fit is refused with the reason', async ({ page }) => {
  await start(page)
  await drag(page, port(page, 'output kv_ro of pages'), port(page, 'input network of stack'))
  await expect(page.getByText('does not fit')).toBeVisible()
  await page.mouse.up()
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute('aria-disabled', 'true')
})

test('a device is dragged from the palette onto the canvas', async ({ page }) => {
  await start(page)
  const canvas = page.getByRole('application', { name: 'Canvas' })
  await page.getByRole('searchbox', { name: 'Search devices' }).fill('ramdisk')
  await page.locator('[data-entry=ramdisk]').dragTo(canvas, { targetPosition: { x: 120, y: 420 } })
  await expect(page.getByRole('group', { name: /ramdisk/ })).toBeVisible()
})

test('a wire is drawn with the keyboard alone', async ({ page }) => {
  await start(page)
  const search = page.getByRole('searchbox', { name: 'Search devices' })
  await search.focus()
  await page.keyboard.type('default_random')
  await page.keyboard.press('Enter')
  await expect(node(page, 'default_random')).toBeVisible()
  await node(page, 'default_random').focus()
  const output = port(page, 'output random of default_random')
  for (let stops = 0; stops < 8 && !(await output.evaluate((each) => each === document.activeElement)); stops += 1) {
    await page.keyboard.press('Tab')
  }
  await expect(output).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await showTab(page, 'config.ml')
  await expect(page.locator('.monaco-editor')).toContainText('random @-> job')
})

test('a selected node shows why, and its lines; a line selects its node', async ({ page }) => {
  await start(page)
  await target(page, 'hvt').click()
  await node(page, 'stack generic_stackv4').click({ position: { x: 60, y: 20 } })
  await expect(page.getByText('On hvt this is static_ipv4_stack')).toBeVisible()
  await showTab(page, 'config.ml')
  await expect(page.locator('.code-mark').first()).toBeVisible()
  await page.locator('.monaco-editor .view-line', { hasText: 'generic_kv_ro' }).click()
  await expect(page.getByRole('textbox', { name: 'Name of the node' })).toHaveValue('pages')
})

test('problems are listed and lead to their place', async ({ page }) => {
  await start(page)
  await node(page, 'default_network').click({ position: { x: 60, y: 20 } })
  await page.keyboard.press('Delete')
  await showTab(page, /Problems/)
  const problems = page.getByRole('list', { name: 'Problems' })
  await expect(problems.getByRole('listitem').first()).toContainText('network')
  await problems.getByRole('button').first().click()
  await expect(page.getByRole('textbox', { name: 'Name of the node' })).toHaveValue('stack')
})
