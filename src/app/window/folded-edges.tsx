// Buttons at the edges of the canvas that bring folded panels back.

import { PanelBottomOpen, PanelLeftOpen, PanelRightOpen } from 'lucide-react'
import { useStore } from 'zustand'
import { IconButton } from '../../ui/button.tsx'
import type { Page } from '../page.ts'

const EDGES = [
  { edge: 'left', label: 'Open the palette', keys: 'Ctrl+B', Icon: PanelLeftOpen },
  { edge: 'bottom', label: 'Open code and problems', keys: 'Ctrl+J', Icon: PanelBottomOpen },
  { edge: 'right', label: 'Open the inspector', keys: 'Ctrl+I', Icon: PanelRightOpen },
] as const

/** Nothing while no panel is folded. */
export function FoldedEdges({ page }: { readonly page: Page }) {
  const folded = useStore(page.stores.view, (state) => state.folded)
  const shown = EDGES.filter(({ edge }) => folded.has(edge))
  if (shown.length === 0) return null
  return (
    <div className="folded-edges">
      {shown.map(({ edge, label, keys, Icon }) => (
        <IconButton
          key={edge}
          label={label}
          shortcut={keys}
          icon={<Icon size={16} />}
          onClick={() => page.stores.view.getState().toggle(edge)}
        />
      ))}
    </div>
  )
}
