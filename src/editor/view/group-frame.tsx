// The frame behind the members of a group: a title to drag, rename and select by, and nothing else that takes the pointer.

import type { NodeProps } from '@xyflow/react'
import { ChevronsDownUp } from 'lucide-react'
import { memo, type PointerEvent } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { useCanvasActions } from '../canvas-actions.ts'
import { detailClass, useCanvas, useCanvasStore } from '../canvas-store.ts'
import { groupGesture } from '../gestures/group-tools.ts'
import { counted } from '../spoken.ts'
import type { FrameNode } from '../to-flow.ts'
import { TitleField } from './title-field.tsx'

function Frame({ data: { frame }, selected }: NodeProps<FrameNode>) {
  const store = useCanvasStore()
  const actions = useCanvasActions()
  const isRenaming = useCanvas((state) => state.renaming === frame.id)
  const detail = useCanvas((state) => state.detail)
  const select = (event?: PointerEvent) => {
    if (event?.button === 0 || event === undefined) actions.select(frame.members)
  }
  const finish = (title: string | null) => {
    store.setState({ renaming: null })
    const { group } = frame
    if (title !== null) actions.run({ type: 'group.rename', id: group, title }, groupGesture(group))
  }
  return (
    <div
      className={classNames('group-frame', detailClass(detail), selected && 'is-selected')}
      style={{ width: frame.width, height: frame.height }}
    >
      <div className="group-title">
        {isRenaming ? (
          <TitleField label="Title of the group" value={frame.title} placeholder="Group" onDone={finish} />
        ) : (
          <button
            type="button"
            className="group-name"
            aria-label={`Group ${frame.title}, ${counted(frame.members.length, 'node').toLowerCase()}`}
            data-tip="Drag to move all of it"
            onPointerDown={select}
            onClick={() => select()}
            onDoubleClick={(event) => {
              event.stopPropagation()
              store.setState({ renaming: frame.id })
            }}
            onKeyDown={(event) => {
              if (event.key !== 'F2') return
              event.stopPropagation()
              event.preventDefault()
              store.setState({ renaming: frame.id })
            }}
          >
            {frame.title}
          </button>
        )}
        {detail === 'full' && (
          <button
            type="button"
            className="node-open nodrag"
            aria-expanded="true"
            aria-label={`Collapse group ${frame.title}`}
            data-tip="Collapse to one block"
            data-tip-keys="Alt C"
            onClick={() => actions.run({ type: 'group.collapse', ids: [frame.group], collapsed: true })}
          >
            <ChevronsDownUp size={14} strokeWidth={2} aria-hidden="true" />
          </button>
        )}
      </div>
    </div>
  )
}

export const GroupFrameView = memo(Frame)
