// Asks the layout for places of all nodes and gives them to the canvas.

import type { Direction } from '../../core/model/design.ts'
import { layoutPatiently } from '../workers/arranging.ts'
import type { Page } from '../page.ts'

/** How a layout is asked for. */
interface Wanted {
  /** As if the design had come with these places. */
  readonly isFirst?: boolean
  /** Another direction than the design's. */
  readonly direction?: Direction
}

/** Lays the canvas out as one step that undo takes back. */
export async function tidy(page: Page, { isFirst = false, direction }: Wanted = {}): Promise<void> {
  const { canvas: held, session } = page
  const canvas = held.current
  const { opened } = session.getState()
  if (canvas === null) return
  try {
    const client = await page.layout()
    const result = await layoutPatiently(session, client, canvas.layoutRequest(direction))
    if (result === null) {
      session.getState().notify('Nodes stay where they are. Alt+Shift+T arranges them.')
      return
    }
    // Another design is shown by now: these places are not its own.
    if (session.getState().opened !== opened) return
    session.getState().set({ isArranging: isFirst })
    canvas.applyLayout(result, direction)
    session.getState().set({ isArranging: false })
    canvas.fit()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    page.session.getState().notify(`The canvas could not be laid out: ${reason}`, { isError: true })
  }
}
