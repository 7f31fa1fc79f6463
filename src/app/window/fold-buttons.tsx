// Buttons that fold and open the panels around the canvas.

import { PanelBottom, PanelLeft, PanelRight } from 'lucide-react'
import { useStore } from 'zustand'
import { IconButton } from '../../ui/button.tsx'
import type { Page } from '../page.ts'

const EDGES = [
  { edge: 'left', label: 'Palette', keys: 'Ctrl+B', Icon: PanelLeft },
  { edge: 'bottom', label: 'Code and problems', keys: 'Ctrl+J', Icon: PanelBottom },
  { edge: 'right', label: 'Inspector', keys: 'Ctrl+I', Icon: PanelRight },
] as const

/** One toggle for each edge of the window. */
export function FoldButtons({ page }: { readonly page: Page }) {
  const folded = useStore(page.stores.view, (state) => state.folded)
  return (
    <div className="fold-buttons" role="group" aria-label="Panels">
      {EDGES.map(({ edge, label, keys, Icon }) => (
        <IconButton
          key={edge}
          label={label}
          tip={`${folded.has(edge) ? 'Open' : 'Fold'}: ${label.toLowerCase()}`}
          shortcut={keys}
          isPressed={!folded.has(edge)}
          icon={<Icon size={15} />}
          onClick={() => page.stores.view.getState().toggle(edge)}
        />
      ))}
    </div>
  )
}
