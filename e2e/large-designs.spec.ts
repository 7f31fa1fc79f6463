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

test('a layout that takes long says so, and can be stopped', async ({ page }) => {
  await page.route('**/elk-worker*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 4000))
    await route.continue()
  })
  await start(page)
  await page.locator('.react-flow__pane').click({ position: { x: 12, y: 12 } })
  await page.keyboard.press('Alt+Shift+T')
  const line = page.getByRole('status', { name: 'Layout' })
  await expect(line).toContainText('Arranging')
  await line.getByRole('button', { name: 'Stop' }).click()
  await expect(line).toHaveText('')
  await expect(page.getByText('Nodes stay where they are.')).toBeVisible()
})

test('from far out, the wires of a large design are still there, one can be chosen, and nodes keep their names', async ({
  page,
}) => {
  await start(page)
  await openText(page, 'config.ml', configOf(150))
  await expect(page.getByText('It runs 150 jobs')).toBeVisible({ timeout: 40_000 })
  const wires = page.getByRole('img', { name: /^\d+ wires$/ })
  await expect(wires).toHaveCount(1, { timeout: 30_000 })
  await expect(page.locator('.react-flow__edge')).toHaveCount(0)
  await expect(page.getByRole('group', { name: 'register many' })).toHaveCount(1)
  // The layout may still move what is pointed at.
  await expect(async () => {
    const at = await wires.locator('path').evaluateAll((paths) => {
      const canvas = document.querySelector('.react-flow')?.getBoundingClientRect()
      for (const path of paths) {
        if (!(path instanceof SVGPathElement)) continue
        const matrix = path.getScreenCTM()
        const total = path.getTotalLength()
        for (let part = 0; part < 400 && matrix !== null && canvas !== undefined; part += 1) {
          const { x, y } = path.getPointAtLength((total * part) / 400).matrixTransform(matrix)
          if (document.elementFromPoint(x, y)?.classList.contains('react-flow__pane') === true) return { x, y }
        }
      }
      return null
    })
    expect(at).not.toBeNull()
    await page.mouse.click(at?.x ?? 0, at?.y ?? 0)
    await expect(page.locator('.far-wire.is-marked')).toHaveCount(1, { timeout: 1000 })
  }).toPass({ timeout: 25_000 })
})
