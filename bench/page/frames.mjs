// How long frames take while something is done on a page.

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ readonly p50: number, readonly p95: number, readonly count: number }} Frames */

/** @param {readonly number[]} spans @returns {Frames} */
export function framesOf(spans) {
  const sorted = [...spans].sort((a, b) => a - b)
  const at = (/** @type {number} */ part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return { p50: at(0.5), p95: at(0.95), count: sorted.length }
}

/**
 * Milliseconds between frames while something is done.
 * @param {Page} page
 * @param {() => Promise<void>} work
 * @returns {Promise<number[]>}
 */
export async function frameSpans(page, work) {
  await page.evaluate(() => {
    const state = { isOn: true, times: [performance.now()] }
    Object.assign(globalThis, { benchFrames: state })
    const next = () => {
      state.times.push(performance.now())
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
  return times.slice(1).map((/** @type {number} */ time, /** @type {number} */ index) => time - times[index])
}
