// Marks of ports stand in the middle of their buttons, where wires end: a style of another panel must not move them.

import { expect, test } from './harness.ts'
import { start } from './page-object.ts'

for (const direction of ['left to right', 'top-down'])
  test(`every mark is in the middle of its port, ${direction}`, async ({ page }) => {
    await start(page)
    if (direction === 'top-down') await page.getByRole('button', { name: 'Draw top-down' }).click()
    const ports = page.getByRole('application', { name: 'Canvas' }).locator('.port')
    await expect.poll(() => ports.count()).toBeGreaterThan(6)
    const offsets = await ports.evaluateAll((elements) =>
      elements.map((port) => {
        const [outer, inner] = [port.getBoundingClientRect(), port.querySelector('svg')?.getBoundingClientRect()]
        if (inner === undefined) return Number.NaN
        return Math.hypot(
          outer.x + outer.width / 2 - inner.x - inner.width / 2,
          outer.y + outer.height / 2 - inner.y - inner.height / 2,
        )
      }),
    )
    for (const offset of offsets) expect(offset).toBeLessThan(0.5)
  })
