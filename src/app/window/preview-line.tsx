// The line above the canvas while a preview is on: what it assumes, and how to end it.

import { Eye } from 'lucide-react'
import { useStore } from 'zustand'
import { previewWords } from '../../state/preview.ts'
import { Button } from '../../ui/button.tsx'
import type { Page } from '../page.ts'
import { stopPreview } from '../actions/preview-branch.ts'

export function PreviewLine({ page }: { readonly page: Page }) {
  const { stores } = page
  const preview = useStore(stores.view, (state) => state.preview)
  const design = useStore(stores.document, (state) => state.design)
  const isOn = Object.keys(preview).length > 0
  return (
    <div className="preview-slot" role="status" aria-label="Preview">
      {isOn && (
        <div className="preview-line">
          <Eye size={14} aria-hidden="true" />
          <span>Preview: {previewWords(design, preview)}</span>
          <Button
            variant="quiet"
            data-tip="Files and exports stay as they are"
            data-tip-keys="Esc"
            onClick={() => stopPreview(page)}
          >
            Stop
          </Button>
        </div>
      )}
    </div>
  )
}
