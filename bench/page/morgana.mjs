// Opens a large design in Morgana and edits it, with the times that this takes.

import { settled } from './gestures.mjs'

/** @typedef {import('@playwright/test').Page} Page */

/** Before the page's own scripts: notes long tasks, answers of workers, and when the frame after each answer was painted. */
function watch() {
  /** @type {{ tasks: number[], layouts: number, answers: { size: number, work: number, frame: number }[] }} */
  const seen = { tasks: [], layouts: 0, answers: [] }
  Object.assign(globalThis, { benchSeen: seen })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks.push(duration)
  }).observe({ type: 'longtask' })
  const { Worker } = globalThis
  globalThis.Worker = class extends Worker {
    /** @param {string | URL} url @param {WorkerOptions} [options] */
    constructor(url, options) {
      super(url, options)
      this.addEventListener('message', ({ data }) => {
        const start = performance.now()
        // ELK's own words for a layout that is done.
        if (data?.data?.children !== undefined) seen.layouts += 1
        const answer = { size: Object.keys(data?.answer?.targets ?? {}).length, work: 0, frame: 0 }
        seen.answers.push(answer)
        requestAnimationFrame(() => {
          answer.work = performance.now() - start
          // After the frame's style, layout and paint.
          setTimeout(() => (answer.frame = performance.now() - start))
        })
      })
    }
  }
}

/**
 * Opens a design: until it is on screen, until it is laid out, and the longest task on the way.
 * @param {Page} page
 * @param {string} address
 * @param {import('./design.mjs').BenchDesign} design
 */
export async function openMorgana(page, address, { text, jobs }) {
  await page.addInitScript(watch)
  await page.goto(address)
  await page.locator('.react-flow__node').first().waitFor()
  await settled(page)
  await page.evaluate(() => Object.assign(Reflect.get(globalThis, 'benchSeen'), { tasks: [], layouts: 0 }))
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open', exact: true }).click(),
  ])
  const opened = performance.now()
  await chooser.setFiles({ name: 'config.ml', mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page.getByText(`It runs ${jobs} jobs`).waitFor({ timeout: 120_000 })
  const shown = performance.now() - opened
  await page.waitForFunction(() => Reflect.get(globalThis, 'benchSeen').layouts > 0, null, { timeout: 120_000 })
  const laidOut = performance.now() - opened
  await settled(page)
  const longest = await page.evaluate(() => Math.max(0, ...Reflect.get(globalThis, 'benchSeen').tasks))
  return { shown, laidOut, longest }
}

/**
 * Edits the open design: from the worker's answer with all targets to the end of the work it causes, and to the frame that shows it.
 * @param {Page} page
 */
export async function editMorgana(page) {
  const times = []
  for (const step of ['Delete', 'Undo', 'Redo', 'Undo', 'Redo', 'Undo']) {
    await settled(page)
    await page.evaluate(() => Object.assign(Reflect.get(globalThis, 'benchSeen'), { answers: [] }))
    if (step === 'Delete') {
      await page.locator('.react-flow__node[aria-label*="crunch"]').first().click({ force: true })
      await page.keyboard.press('Delete')
    } else await page.getByRole('button', { name: step, exact: true }).click()
    await page.waitForFunction(() =>
      Reflect.get(globalThis, 'benchSeen').answers.some(
        (/** @type {{ size: number, frame: number }} */ { size, frame }) => size > 0 && frame > 0,
      ),
    )
    times.push(
      await page.evaluate(() =>
        Reflect.get(globalThis, 'benchSeen').answers.find((/** @type {{ size: number }} */ { size }) => size > 0),
      ),
    )
  }
  return times.slice(1)
}
