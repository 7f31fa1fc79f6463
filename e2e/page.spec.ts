// The built page as such: it starts from a nested path, under a strict policy, and asks nobody else for anything.

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

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page is accessible, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await start(page)
    expect(await accessibilityFindings(page)).toEqual([])
    await node(page, 'stack generic_stackv4').click({ position: { x: 60, y: 20 } })
    for (const tab of ['Matrix', 'Keys', 'config.ml']) {
      await showTab(page, tab)
      if (tab === 'config.ml') await expect(page.locator('.monaco-editor .view-line').first()).toBeVisible()
      expect(await accessibilityFindings(page), tab).toEqual([])
    }
    for (const tab of ['Outline', 'Examples']) {
      await page.getByRole('tab', { name: tab }).click()
      expect(await accessibilityFindings(page), tab).toEqual([])
    }
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible()
    expect(await accessibilityFindings(page), 'export').toEqual([])
  })
}
