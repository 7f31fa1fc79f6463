// What a hand does on a canvas of React Flow: the same moves for every page, so that their frames can be compared.

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ readonly x: number, readonly y: number }} Point */
/** @typedef {'pan' | 'zoom' | 'drag'} Gesture */

const PAN = { steps: 60, x: 12, y: 5 }
const DRAG = { steps: 50, x: 3, y: 2 }
const WHEEL = { steps: 24, by: 60 }
const MOST_WHEELS = 80

/** @param {Page} page @returns {Promise<Point>} */
async function middle(page) {
  const box = await page.locator('.react-flow__pane').boundingBox()
  if (box === null) throw new Error('there is no canvas')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Where the node nearest to the middle of the canvas can be taken hold of; null when none is in view. @param {Page} page */
async function nearestNode(page) {
  return page.evaluate(() => {
    const pane = document.querySelector('.react-flow__pane')?.getBoundingClientRect()
    if (pane === undefined) return null
    const at = { x: pane.x + pane.width / 2, y: pane.y + pane.height / 2 }
    const grips = [...document.querySelectorAll('.react-flow__node')].flatMap((node) => {
      const box = node.getBoundingClientRect()
      const grip = { x: box.x + box.width / 2, y: box.y + Math.min(12, box.height / 2) }
      const hit = document.elementFromPoint(grip.x, grip.y)
      const isFree = hit !== null && node.contains(hit)
      return isFree ? [{ grip, away: Math.hypot(grip.x - at.x, grip.y - at.y) }] : []
    })
    return grips.sort((a, b) => a.away - b.away)[0]?.grip ?? null
  })
}

/** @param {Page} page @returns {Promise<number>} */
async function zoomOf(page) {
  return page.evaluate(() => {
    const viewport = document.querySelector('.react-flow__viewport')
    return viewport === null ? 1 : new DOMMatrix(getComputedStyle(viewport).transform).a
  })
}

/** Back and forth with the middle button. @param {Page} page @returns {Promise<() => Promise<void>>} */
async function pan(page) {
  const { x, y } = await middle(page)
  await page.mouse.move(x, y)
  return async () => {
    await page.mouse.down({ button: 'middle' })
    for (let step = 1; step <= PAN.steps; step += 1) {
      const way = PAN.steps / 2 - Math.abs(PAN.steps / 2 - step)
      await page.mouse.move(x + way * PAN.x, y + way * PAN.y)
    }
    await page.mouse.up({ button: 'middle' })
  }
}

/** In and out again with the wheel. @param {Page} page @returns {Promise<() => Promise<void>>} */
async function zoom(page) {
  const { x, y } = await middle(page)
  await page.mouse.move(x, y)
  return async () => {
    for (let step = 0; step < WHEEL.steps; step += 1) {
      await page.mouse.wheel(0, step < WHEEL.steps / 2 ? -WHEEL.by : WHEEL.by)
    }
  }
}

/** The node in the middle, there and back. @param {Page} page @returns {Promise<() => Promise<void>>} */
async function drag(page) {
  const grip = await nearestNode(page)
  if (grip === null) throw new Error('no node is in view')
  await page.mouse.move(grip.x, grip.y)
  return async () => {
    await page.mouse.down()
    for (let step = 1; step <= DRAG.steps; step += 1) {
      const way = DRAG.steps / 2 - Math.abs(DRAG.steps / 2 - step)
      await page.mouse.move(grip.x + way * DRAG.x, grip.y + way * DRAG.y)
    }
    await page.mouse.up()
  }
}

/** Each gets ready, and gives what is to be measured. */
export const gestures = { pan, zoom, drag }

/** Comes nearer with the wheel until nodes stand at their full size, a node staying under the pointer. @param {Page} page */
export async function zoomIn(page) {
  const at = (await nearestNode(page)) ?? (await middle(page))
  await page.mouse.move(at.x, at.y)
  for (let step = 0; step < MOST_WHEELS && (await zoomOf(page)) < 0.95; step += 1) await page.mouse.wheel(0, -120)
}

/** Waits until so many animation frames in a row were short: what was under way is done. @param {Page} page */
export async function settled(page) {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        let [calm, last] = [0, performance.now()]
        const ends = last + 20_000
        const next = () => {
          const now = performance.now()
          calm = now - last < 30 ? calm + 1 : 0
          last = now
          if (calm > 30 || now > ends) resolve(null)
          else requestAnimationFrame(next)
        }
        requestAnimationFrame(next)
      }),
  )
}
