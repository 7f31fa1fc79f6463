// Designs of hundreds of parts, and menus that come after the first view.

import { expect, test } from './harness.ts'
import { openText, start, target } from './page-object.ts'

const JOBS = 60

function configOf(jobs: number): string {
  const lines = Array.from(
    { length: jobs },
    (_, i) => `let main${i} = foreign "Unikernel${i}.Main" (kv_ro @-> job)\nlet store${i} = crunch "dir${i}"`,
  )
  const names = Array.from({ length: jobs }, (_, i) => `main${i} $ store${i}`)
  return `open Mirage\n${lines.join('\n')}\nlet () = register "many" [ ${names.join('; ')} ]\n`
}

test('a design of many jobs is resolved for every target, and each job can be changed', async ({ page }) => {
  await start(page)
  await openText(page, 'config.ml', configOf(JOBS))
  await expect(page.getByText(`It runs ${JOBS} jobs`)).toBeVisible({ timeout: 40_000 })
  for (const name of ['unix', 'hvt', 'xen', 'genode']) {
    await expect(target(page, name)).toHaveAttribute('data-state', 'fine', { timeout: 30_000 })
  }
  const job = page.getByRole('combobox', { name: 'Job 2', exact: true })
  await expect(job.locator('option')).toHaveCount(2)
  await job.focus()
  await expect(job.locator('option', { hasText: 'main7 ' })).toHaveCount(1)
  await job.selectOption({ label: 'main7 (foreign)' })
  await expect(job.locator('option:checked')).toHaveText('main7 (foreign)')
})

test('a click on a menu that has not come yet is not lost', async ({ page }) => {
  await page.route('**/drop-menu*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  await page.goto('./')
  await page.getByRole('button', { name: 'Theme' }).click()
  await expect(page.getByRole('menu')).toBeVisible()
})
