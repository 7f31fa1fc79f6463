// The built page as such: it starts from a nested path, under a strict policy, and asks nobody else for anything.

import type { Page } from '@playwright/test'
import { accessibilityFindings, expect, test } from './harness.ts'
import { node, showTab, start } from './page-object.ts'

test('starts from any path under a strict content security policy', async ({ page }) => {
  await page.goto('./')
  await expect(page).toHaveTitle(/Morgana/)
  await expect(page.locator('#root > *').first()).toBeAttached()
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';")
})

test('the policy is in force', async ({ page, complaints }) => {
  await page.goto('./')
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.body.dataset.ran = "yes"'
    document.body.append(script)
    return document.body.dataset['ran'] ?? 'no'
  })
  expect(ran).toBe('no')
  const reached = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'yes',
      () => 'no',
    ),
  )
  expect(reached).toBe('no')
  // These complaints are what the test is about.
  expect(complaints.length).toBeGreaterThan(0)
  complaints.length = 0
})

/** What is looked at by axe, each from the page as it opens. */
const VIEWS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'first view': async () => {},
  'selected node and matrix': async (page) => {
    await node(page, 'stack generic_stackv4').click({ position: { x: 60, y: 20 } })
    await showTab(page, 'Matrix')
  },
  keys: (page) => showTab(page, 'Keys'),
  code: async (page) => {
    await showTab(page, 'config.ml')
    await expect(page.locator('.monaco-editor .view-line').first()).toBeVisible()
  },
  outline: (page) => page.getByRole('tab', { name: 'Outline' }).click(),
  examples: (page) => page.getByRole('tab', { name: 'Examples' }).click(),
  export: async (page) => {
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible()
  },
  help: async (page) => {
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keys and gestures' })).toBeVisible()
  },
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [view, show] of Object.entries(VIEWS)) {
    test(`accessible in ${colorScheme}: ${view}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await start(page)
      await show(page)
      expect(await accessibilityFindings(page)).toEqual([])
    })
  }
}
