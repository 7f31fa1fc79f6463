// Own files as they are typed, key by key; the skeleton that follows the wires; and that nothing of the user's is ever overwritten.

import { unzipSync } from 'fflate'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './harness.ts'
import { exportZip, node, showTab, start } from './page-object.ts'

test.use({ viewport: { width: 1440, height: 1500 } })

const editor = (page: Page): Locator => page.locator('.monaco-editor').first()
const lines = (page: Page): Locator => page.locator('.view-lines').first()

async function openSource(page: Page): Promise<void> {
  await showTab(page, 'unikernel.ml')
  await expect(lines(page)).toContainText('module Main')
}

test('typing goes to the text: spaces arrive, Backspace and Delete leave the canvas alone', async ({ page }) => {
  await start(page)
  await node(page, 'stack generic_stackv4').click()
  await openSource(page)
  await editor(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('let a b = b + 1x', { delay: 10 })
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Home')
  await page.keyboard.press('Delete')
  await expect(lines(page)).toContainText('et a b = b + 1')
  await expect(lines(page)).not.toContainText('1x')
  await expect(node(page, 'stack generic_stackv4')).toBeVisible()
})

test('the skeleton follows the wires until it is edited; from then on it is left alone, in every export', async ({
  page,
}) => {
  await start(page)
  await openSource(page)
  await expect(lines(page)).toContainText('Kv_ro')
  await node(page, 'pages generic_kv_ro').click()
  await page.keyboard.press('Delete')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await openSource(page)
  await editor(page).click()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(
    'module Main (S : Tcpip.Stack.V4) = struct\n  let start _ = Lwt.return_unit (* mine *)\nend\n',
  )
  await expect(page.getByText('Yours: kept in the design')).toBeVisible()
  // Too few parameters: said in the list, at the functor, and in the file.
  await expect(page.locator('.squiggly-error').first()).toBeVisible()
  await showTab(page, /^Problems/)
  await page
    .getByRole('list', { name: 'Problems' })
    .getByRole('button', { name: /takes one module in/ })
    .click()
  await expect(node(page, 'main Unikernel.Main')).toHaveClass(/selected/)
  for (const which of ['current', 'current'] as const) {
    const files = unzipSync(await exportZip(page, which))
    expect(new TextDecoder().decode(files['unikernel.ml'])).toContain('(* mine *)')
  }
  await openSource(page)
  await expect(lines(page)).toContainText('(* mine *)')
})
