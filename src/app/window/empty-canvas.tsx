// What the canvas says when it is empty: three ways to start.

import { FilePlus, FolderOpen, Globe } from 'lucide-react'
import { useEffect, useState } from 'react'
import { hello } from '../../learn/examples/hello.ts'
import { webServer } from '../../learn/examples/web-server.ts'
import { openConfiguration } from '../designs/open-design.ts'
import { pickFile } from '../designs/pick-file.ts'
import type { Page } from '../page.ts'

/** Three starts, in the middle of the canvas. */
export function EmptyCanvas({ page }: { readonly page: Page }) {
  // What is dragged from the palette falls through to the canvas. No pointer moves during a drag, so the first that does ends it.
  const [isUnderDrag, setUnderDrag] = useState(false)
  useEffect(() => {
    const begin = (): void => setUnderDrag(true)
    const end = (): void => setUnderDrag(false)
    window.addEventListener('dragstart', begin)
    window.addEventListener('pointermove', end)
    return () => {
      window.removeEventListener('dragstart', begin)
      window.removeEventListener('pointermove', end)
    }
  }, [])
  return (
    <div className="starts" data-under-drag={isUnderDrag}>
      <p className="starts-title">Nothing is drawn yet</p>
      <p className="starts-words">
        Drag a device from the left, press Shift+A to search for one, or start from something.
      </p>
      <div className="starts-row">
        <button
          type="button"
          className="start-card"
          onClick={() => void openConfiguration(page, 'config.ml', hello.config)}
        >
          <FilePlus size={20} aria-hidden="true" />
          <strong>A job that says hello</strong>
          <span>One module of your own over one device.</span>
        </button>
        <button
          type="button"
          className="start-card"
          onClick={() => void openConfiguration(page, 'config.ml', webServer.config)}
        >
          <Globe size={20} aria-hidden="true" />
          <strong>A web server</strong>
          <span>A stack, pages in a store, a port to choose.</span>
        </button>
        <button type="button" className="start-card" onClick={() => pickFile(page)}>
          <FolderOpen size={20} aria-hidden="true" />
          <strong>A config.ml of yours</strong>
          <span>Open it, or drop it anywhere here.</span>
        </button>
      </div>
    </div>
  )
}
