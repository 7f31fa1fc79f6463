// The benchmark of the page, in Chromium: opening a design, frames while panning, zooming and dragging, and an edit, beside a
// bare React Flow with as many nodes. Run with `node bench/page.mjs [NODES] [ROUNDS]`. It prints; it decides nothing.

import { chromium } from '@playwright/test'
import { jobsDesign, rowsDesign } from './page/design.mjs'
import { framesOf, frameSpans } from './page/frames.mjs'
import { gestures, settled, zoomIn } from './page/gestures.mjs'
import { editMorgana, openMorgana } from './page/morgana.mjs'
import { servePages } from './page/serve.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./page/gestures.mjs').Gesture} Gesture */
/** @typedef {{ spans: number[], cpu: number }} Work  Milliseconds of frames, and of the processor for all of them. */
/** @typedef {Map<string, Work>} Works  By what was done. */

const NODES = Number(process.argv[2] ?? 1000)
const ROUNDS = Number(process.argv[3] ?? 2)
const PORT = Number(process.env['BENCH_PORT'] ?? 4990)
const ALL = /** @type {readonly Gesture[]} */ (['pan', 'zoom', 'drag'])

/** Milliseconds that all pages have used of the processor: told apart from waiting, on a machine that does other things too. */
async function processorTime() {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.reduce((sum, { type, cpuTime }) => (type === 'renderer' ? sum + cpuTime * 1000 : sum), 0)
}

/** Adds frames of every gesture, with all in view and then with nodes at full size. @param {Page} page @param {Works} works */
async function measure(page, works) {
  for (const view of ['all in view', 'zoomed in']) {
    if (view === 'zoomed in') await zoomIn(page)
    for (const name of ALL) {
      const key = `${view}, ${name}`
      const act = await gestures[name](page)
      await settled(page)
      const before = works.get(key) ?? { spans: [], cpu: 0 }
      const start = await processorTime()
      const spans = await frameSpans(page, act)
      const cpu = (await processorTime()) - start
      works.set(key, { spans: [...before.spans, ...spans], cpu: before.cpu + cpu })
    }
  }
}

/** @param {number} value @param {number} width */
function ms(value, width = 6) {
  return value.toFixed(1).padStart(width)
}

/** @param {Works} bare @param {Works} morgana */
function printFrames(bare, morgana) {
  console.log('milliseconds a frame    bare p50    p95    cpu   Morgana p50    p95    cpu   ratio p50    p95    cpu')
  for (const [key, works] of bare) {
    const [a, b] = [works, morgana.get(key) ?? { spans: [], cpu: 0 }].map(({ spans, cpu }) => {
      const { p50, p95, count } = framesOf(spans)
      return [p50, p95, cpu / Math.max(1, count)]
    })
    if (a === undefined || b === undefined) continue
    const ratios = b.map((value, index) => (value / (a[index] ?? 1)).toFixed(2).padStart(6))
    console.log(
      `${key.padEnd(22)} ${a.map((value) => ms(value)).join(' ')}      ${b.map((value) => ms(value)).join(' ')}       ${ratios.join(' ')}`,
    )
  }
}

/** @param {readonly { readonly work: number, readonly frame: number }[]} edits */
function printEdits(edits) {
  const [work, frame] = [framesOf(edits.map((edit) => edit.work)), framesOf(edits.map((edit) => edit.frame))]
  console.log(
    `an edit: ${ms(work.p50, 0)} ms (p95 ${ms(work.p95, 0)}) from the worker's answer to the next frame's start, ` +
      `${ms(frame.p50, 0)} ms (p95 ${ms(frame.p95, 0)}) until it is painted`,
  )
}

/** @param {import('@playwright/test').Browser} browser */
function newPage(browser) {
  return browser.newPage({ viewport: { width: 1440, height: 900 } })
}

/**
 * @param {Page} page
 * @param {string} address
 * @param {import('./page/design.mjs').BenchDesign} design
 */
async function open(page, address, design) {
  const { shown, laidOut, longest } = await openMorgana(page, address, design)
  console.log(
    `Morgana shows ${design.nodes} nodes, ${design.jobs} jobs, after ${ms(shown, 0)} ms, laid out after ` +
      `${ms(laidOut, 0)} ms; longest task ${ms(longest, 0)} ms`,
  )
}

const pages = await servePages(PORT)
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  const [bare, morgana] = [new Map(), new Map()]
  const tall = await newPage(browser)
  await open(tall, pages.page, jobsDesign(NODES))
  await tall.close()
  for (let round = 1; round <= ROUNDS; round += 1) {
    const first = await newPage(browser)
    const start = performance.now()
    await first.goto(`${pages.bare}?n=${NODES}`)
    await first.locator('.react-flow__node').first().waitFor()
    console.log(`bare React Flow shows ${NODES} nodes after ${ms(performance.now() - start, 0)} ms`)
    await measure(first, bare)
    await first.close()

    const second = await newPage(browser)
    await open(second, pages.page, rowsDesign(NODES))
    await measure(second, morgana)
    if (round === ROUNDS) {
      await second.getByRole('button', { name: 'Fit all' }).click()
      printFrames(bare, morgana)
      printEdits(await editMorgana(second))
    }
    await second.close()
  }
} finally {
  await browser.close()
  await pages.close()
}
