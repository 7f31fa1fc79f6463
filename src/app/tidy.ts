// Asks the layout for places of all nodes and gives them to the canvas.

import type { Page } from './page.ts'

/** Lays the canvas out as one step that undo takes back. */
export async function tidy(page: Page): Promise<void> {
  const canvas = page.canvas.current
  if (canvas === null) return
  try {
    const client = await page.layout()
    canvas.applyLayout(await client.layout(canvas.layoutRequest()))
    canvas.fit()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    page.session.getState().notify(`The canvas could not be laid out: ${reason}`, { isError: true })
  }
}
