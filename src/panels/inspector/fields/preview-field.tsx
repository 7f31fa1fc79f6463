// Branches of a choice to look at: everything is shown as if one were taken, and nothing is changed.

import { useStore } from 'zustand'
import { branchPorts } from '../../../core/edit/force-branches.ts'
import type { Design } from '../../../core/model/design.ts'
import { portWords } from '../../../core/model/port-words.ts'
import type { NodeId } from '../../../core/model/ids.ts'
import { branchName, withBranch } from '../../../state/preview.ts'
import type { Stores } from '../../../state/stores.ts'
import { Button } from '../../../ui/button.tsx'
import './comment-field.css'

interface PreviewFieldProps {
  readonly stores: Stores
  readonly id: NodeId
}

/** A branch by its row and what is wired there, such as `then: small`. */
function wordsOf(design: Design, id: NodeId, port: string): string {
  const [row, name] = [portWords(port), branchName(design, id, port)]
  return row === name ? row : `${row}: ${name}`
}

/** A toggle a branch. */
export function PreviewField({ stores, id }: PreviewFieldProps) {
  const design = useStore(stores.document, (state) => state.design)
  const preview = useStore(stores.view, (state) => state.preview)
  const now = preview[id]
  return (
    <fieldset className="preview-field">
      <legend className="field-label">Preview a branch</legend>
      <div className="preview-branches">
        {branchPorts(design.logic.nodes[id]).map((port) => (
          <Button
            key={port}
            aria-pressed={now === port}
            aria-label={`Preview ${wordsOf(design, id, port)}`}
            onClick={() => stores.view.getState().set({ preview: withBranch(preview, id, now === port ? null : port) })}
          >
            {wordsOf(design, id, port)}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}
