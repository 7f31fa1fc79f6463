// The benchmark of the page, in Chromium: opening a design, frames while panning, zooming and dragging, and an edit, beside a
// bare React Flow with as many nodes. Run with `node bench/page.mjs [NODES]`. It prints; it decides nothing.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'

/** @typedef {import('@playwright/test').Page} Page */

const root = fileURLToPath(new URL('..', import.meta.url))
const jobs = Math.ceil(Number(process.argv[2] ?? 1000) / 6)

/** A config.ml of six nodes a job. @param {number} count @returns {string} */
function configOf(count) {
  const lines = Array.from({ length: count }, (_, i) => [
    `let main${i} = foreign "Unikernel${i}.Main" (stackv4 @-> console @-> kv_ro @-> time @-> job)`,
    `let net${i} = netif ~group:"g${i}" "tap${i}"`,
    `let stack${i} = generic_stackv4 ~group:"g${i}" net${i}`,
    `let console${i} = custom_console "c${i}"`,
    `let store${i} = crunch "dir${i}"`,
    `let time${i} = default_time`,
  ])
  const names = Array.from({ length: count }, (_, i) => `main${i} $ stack${i} $ console${i} $ store${i} $ time${i}`)
  return `open Mirage\n${lines.flat().join('\n')}\nlet () = register "bench" [ ${names.join('; ')} ]\n`
}

/** Milliseconds between frames while something is done. @param {Page} page @param {() => Promise<void>} work */
async function frames(page, work) {
  await page.evaluate(() => {
    const times = [performance.now()]
    const state = { isOn: true, times }
    Object.assign(globalThis, { benchFrames: state })
    const next = () => {
      times.push(performance.now())
      if (state.isOn) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  await work()
  const times = await page.evaluate(() => {
    const state = Reflect.get(globalThis, 'benchFrames')
    state.isOn = false
    return state.times
  })
  const spans = times
    .slice(1)
    .map((/** @type {number} */ time, /** @type {number} */ index) => time - times[index])
    .sort((/** @type {number} */ a, /** @type {number} */ b) => a - b)
  const at = (/** @type {number} */ part) => (spans[Math.floor(spans.length * part)] ?? 0).toFixed(1).padStart(7)
  return `p50 ${at(0.5)}  p95 ${at(0.95)}`
}

/** Moves the pointer over the canvas, with a button held or with the wheel. @param {Page} page */
async function gestures(page) {
  const pane = page.locator('.react-flow__pane')
  const box = await pane.boundingBox()
  if (box === null) throw new Error('there is no canvas')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const pan = async () => {
    await page.mouse.move(x, y)
    await page.mouse.down({ button: 'middle' })
    for (let step = 0; step < 40; step += 1) await page.mouse.move(x + step * 4, y + step * 2)
    await page.mouse.up({ button: 'middle' })
  }
  const zoom = async () => {
    await page.mouse.move(x, y)
    for (let step = 0; step < 24; step += 1) await page.mouse.wheel(0, step < 12 ? -60 : 60)
  }
  const drag = async () => {
    const node = await page.locator('.react-flow__node').first().boundingBox()
    if (node === null) return
    const [left, top] = [node.x + node.width / 2, node.y + Math.min(12, node.height / 2)]
    await page.mouse.move(left, top)
    await page.mouse.down()
    for (let step = 0; step < 40; step += 1) await page.mouse.move(left + step * 3, top + step)
    await page.mouse.up()
  }
  return { pan, zoom, drag }
}

/** @param {string} title @param {Page} page */
async function report(title, page) {
  const { pan, zoom, drag } = await gestures(page)
  console.log(`${title}, all in view: pan ${await frames(page, pan)}   zoom ${await frames(page, zoom)}`)
  for (let step = 0; step < 14; step += 1) await page.mouse.wheel(0, -240)
  await page.waitForTimeout(500)
  console.log(`${title}, zoomed in:   pan ${await frames(page, pan)}   drag ${await frames(page, drag)}`)
}

const out = mkdtempSync(join(tmpdir(), 'morgana-bench-'))
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  await build({ root, logLevel: 'error', build: { outDir: join(out, 'page'), emptyOutDir: true } })
  await build({
    root: join(root, 'bench/page'),
    configFile: false,
    logLevel: 'error',
    base: './',
    build: {
      outDir: join(out, 'bare'),
      emptyOutDir: true,
      rollupOptions: { input: join(root, 'bench/page/bare.html') },
    },
  })
  const server = await preview({
    root: out,
    configFile: false,
    logLevel: 'error',
    build: { outDir: out },
    preview: { port: 4990 },
  })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const start = performance.now()
  await page.goto(`http://localhost:4990/bare/bare.html?n=${jobs * 6}`)
  await page.locator('.react-flow__node').first().waitFor()
  console.log(`bare React Flow shows ${jobs * 6} nodes after ${(performance.now() - start).toFixed(0)} ms`)
  await report('bare   ', page)

  await page.goto('http://localhost:4990/page/index.html')
  await page.locator('.react-flow__node').first().waitFor()
  await page.evaluate(() => {
    const spans = /** @type {number[]} */ ([])
    Object.assign(globalThis, { benchTasks: spans })
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => spans.push(duration))).observe({
      type: 'longtask',
    })
  })
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open', exact: true }).click(),
  ])
  const opened = performance.now()
  await chooser.setFiles({ name: 'config.ml', mimeType: 'text/plain', buffer: Buffer.from(configOf(jobs)) })
  await page.getByText(`It runs ${jobs} jobs`).waitFor({ timeout: 120_000 })
  const shown = performance.now() - opened
  await page.waitForTimeout(6000)
  const longest = await page.evaluate(() => Math.max(0, ...Reflect.get(globalThis, 'benchTasks')))
  console.log(`Morgana shows ${jobs * 6} nodes after ${shown.toFixed(0)} ms; longest task ${longest.toFixed(0)} ms`)
  await report('Morgana', page)
  await server.close()
} finally {
  await browser.close()
  rmSync(out, { recursive: true, force: true })
}
