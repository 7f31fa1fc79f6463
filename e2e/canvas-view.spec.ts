// What the canvas shows of itself: readable in a small window, still while things open, a pulse where an answer changed.

import { expect, test } from './harness.ts'
import { node, openText, start, target } from './page-object.ts'

test.describe('in the smallest window', () => {
  test.use({ viewport: { width: 1024, height: 640 } })

  test('names and constructors of the first design can be read', async ({ page }) => {
    await page.goto('./')
    await expect(target(page, 'unix')).toHaveAttribute('data-state', 'fine')
    const texts = [
      ['stack generic_stackv4', ['stack', 'generic_stackv4']],
      ['pages generic_kv_ro', ['pages', 'generic_kv_ro']],
      ['main Unikernel.Main', ['main', 'Unikernel.Main']],
    ] as const
    for (const [name, words] of texts) {
      for (const word of words) {
        const text = node(page, name).getByText(word, { exact: true })
        await expect(text).toBeVisible()
        const { size, isCut } = await text.evaluate((element) => ({
          // Font size on the screen: that of the style times the zoom.
          size:
            (Number.parseFloat(getComputedStyle(element).fontSize) * element.getBoundingClientRect().width) /
            Math.max(1, element instanceof HTMLElement ? element.offsetWidth : 1),
          isCut: element.scrollWidth > element.clientWidth + 1,
        }))
        expect(size, word).toBeGreaterThan(7.5)
        expect(isCut, word).toBe(false)
      }
    }
  })

  test('no map covers a node until it is asked for', async ({ page }) => {
    await start(page)
    const map = page.getByRole('img', { name: 'Map of the design' })
    const button = page.getByRole('button', { name: 'Map', exact: true })
    await expect(button).toHaveCount(0)
    await page.getByRole('button', { name: /^Zoom \d+ %/ }).click()
    await expect(button).toHaveAttribute('aria-expanded', 'false')
    await expect(map).toHaveCount(0)
    await button.click()
    await expect(map).toBeVisible()
    await button.click()
    await expect(map).toHaveCount(0)
    await page.getByRole('button', { name: 'Fit all' }).click()
    await expect(button).toHaveCount(0)
  })
})

test('a composite opens in place, and the canvas stays where it is', async ({ page }) => {
  await start(page)
  await target(page, 'hvt').click()
  const viewport = page.locator('.react-flow__viewport')
  const before = await viewport.getAttribute('style')
  await page.getByRole('button', { name: 'Show what it became of stack' }).click()
  const frame = page.getByRole('list', { name: 'What it became' })
  await expect(frame.getByRole('listitem')).not.toHaveCount(0)
  expect(await viewport.getAttribute('style')).toBe(before)

  // Frames, inspector and main.ml call a device by the same name.
  const names = await frame.locator('.frame-title').allInnerTexts()
  await node(page, 'stack generic_stackv4').locator('.node-header').click()
  for (const name of names) {
    await expect(page.getByRole('region', { name: 'Inspector' }).getByText(name, { exact: true }).first()).toBeVisible()
  }
  expect(names.some((name) => name.startsWith('ipv4'))).toBe(true)
})

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`what a target changes pulses once: ${reducedMotion}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion })
    await page.addInitScript(() => {
      // oxlint-disable-next-line typescript/unbound-method -- called with its element below
      const { animate } = Element.prototype
      // oxlint-disable-next-line eslint/no-extend-native -- only here can a pulse be seen that lasts so short
      Element.prototype.animate = function counted(...parameters) {
        const node = this.closest('.react-flow__node')
        const seen = document.documentElement.dataset
        if (this.classList.contains('node'))
          seen['pulsed'] = `${seen['pulsed'] ?? ''}${node?.getAttribute('aria-label')};`
        return animate.apply(this, parameters)
      }
    })
    await start(page)
    const pulsed = (): Promise<readonly string[]> =>
      page.evaluate(() => (document.documentElement.dataset['pulsed'] ?? '').split(';'))
    const before = (await pulsed()).length
    await target(page, 'qubes').click()
    await expect(node(page, 'stack generic_stackv4').locator('.strip-becomes')).toHaveText('qubes_ipv4_stack')
    const after = (await pulsed()).slice(before - 1).filter((name) => name !== '')
    if (reducedMotion === 'reduce') expect(after).toEqual([])
    else expect(after.filter((name) => name === 'stack generic_stackv4')).toHaveLength(1)
  })
}

test('sixty jobs beside each other are seen as a whole', async ({ page }) => {
  await start(page)
  const jobs = Array.from({ length: 60 }, (_, index) => `let j${index} = foreign "J${index}.Main" (time @-> job)`)
  const calls = jobs.map((_, index) => `j${index} $ default_time`).join('; ')
  await openText(page, 'config.ml', `open Mirage\n${jobs.join('\n')}\nlet () = register "many" [ ${calls} ]\n`)
  await expect(node(page, 'register many')).toBeVisible()
  await expect
    .poll(
      () =>
        page.evaluate(() => {
          const canvas = document.querySelector('.react-flow')?.getBoundingClientRect()
          const nodes = [...document.querySelectorAll('.react-flow__node')].map((one) => one.getBoundingClientRect())
          return (
            canvas !== undefined &&
            nodes.length >= 62 &&
            nodes.every((box) => box.top >= canvas.top - 1 && box.bottom <= canvas.bottom + 1)
          )
        }),
      { timeout: 20_000 },
    )
    .toBe(true)
})

test('what is found has the keyboard, and what is edited from far out comes near enough to be read', async ({
  page,
}) => {
  await start(page)
  const zoom = page.getByRole('button', { name: /^Zoom \d+ %/ })
  const percent = async () => Number(/\d+/.exec((await zoom.textContent()) ?? '')?.[0])
  await page.keyboard.press('Control+f')
  const field = page.getByRole('dialog').getByRole('combobox')
  await field.fill('stack')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(node(page, 'stack generic_stackv4')).toBeFocused()
  await page.keyboard.press('Control+0')
  await expect.poll(percent).toBe(100)
  for (const [key, name] of [
    ['F2', 'Binding name'],
    ['c', /omment/],
  ] as const) {
    await expect(async () => {
      await page.keyboard.press('Control+-')
      expect(await percent()).toBeLessThan(25)
    }).toPass()
    await page.keyboard.press(key)
    await expect(page.locator('.react-flow').getByRole('textbox', { name })).toBeFocused()
    await expect.poll(percent).toBe(50)
    await page.keyboard.press('Escape')
    await expect(node(page, 'stack generic_stackv4')).toBeFocused()
  }
})
