// The line at the foot of the canvas while a layout takes long: what is done, and how to stop it.

import { useStore } from 'zustand'
import { Button } from '../../ui/button.tsx'
import type { Page } from '../page.ts'

export function ArrangingLine({ page }: { readonly page: Page }) {
  const arranging = useStore(page.session, (state) => state.arranging)
  return (
    <div className="arranging-slot" role="status" aria-label="Layout">
      {arranging !== null && (
        <div className="arranging-line">
          <span>Arranging {arranging.nodes} nodes…</span>
          <Button variant="quiet" data-tip="Nodes stay where they are" onClick={arranging.stop}>
            Stop
          </Button>
        </div>
      )}
    </div>
  )
}
