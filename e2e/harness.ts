// What every journey demands of the page besides its own steps: no error on the console, no breach of the content security
// policy, and no request to anybody but the server of the page.

import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

export { expect }

/** Playwright's `test`, which fails a journey for complaints of the page; `complaints` lists them so far. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = []
      const origin = new URL(baseURL ?? 'http://localhost').origin
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
      })
      page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`))
      page.on('request', (request) => {
        const url = new URL(request.url())
        const isOwn = url.origin === origin || url.protocol === 'blob:' || url.protocol === 'data:'
        if (!isOwn) complaints.push(`request to ${url.origin}`)
      })
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

/** What axe finds wrong with the page as it stands, one line a finding. */
export async function accessibilityFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze()
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html}`))
}
