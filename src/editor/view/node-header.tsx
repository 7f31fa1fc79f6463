// The header of a node: section colour, icon, binding name (editable in place), constructor, and the button that opens it.

import { ChevronDown, ChevronsUpDown, ChevronUp } from 'lucide-react'
import type { Command } from '../../core/edit/command.ts'
import { classNames } from '../../ui/class-names.ts'
import { useCanvasActions } from '../canvas-actions.ts'
import { useCanvas, useCanvasStore } from '../canvas-store.ts'
import { groupIdOf } from '../face/group-face.ts'
import type { NodeFace } from '../face/node-face.ts'
import { groupGesture } from '../gestures/group-tools.ts'
import { KindIcon } from './kind-icon.tsx'
import { TitleField } from './title-field.tsx'

function NameField({ face }: { readonly face: NodeFace }) {
  const store = useCanvasStore()
  const actions = useCanvasActions()
  const isGroup = face.kind === 'group'
  return (
    <TitleField
      label={isGroup ? 'Title of the group' : 'Binding name'}
      value={face.isNamed ? face.title : ''}
      placeholder={face.title}
      onDone={(text) => {
        store.setState({ renaming: null })
        if (text === null) return
        if (isGroup) {
          const id = groupIdOf(face.id)
          actions.run({ type: 'group.rename', id, title: text }, groupGesture(id))
        } else actions.run({ type: 'node.rename', id: face.id, binding: text === '' ? null : text })
      }}
    />
  )
}

interface ToggleProps {
  readonly face: NodeFace
  readonly isExpanded: boolean
  readonly label: string
  readonly tip: string
  readonly command: Command
}

function Toggle({ face, isExpanded, label, tip, command }: ToggleProps) {
  const actions = useCanvasActions()
  const isReachable = useCanvas((state) => state.current === face.id)
  const Icon = isExpanded ? ChevronUp : face.isCollapsed ? ChevronsUpDown : ChevronDown
  return (
    <button
      type="button"
      className="node-open nodrag"
      tabIndex={isReachable ? 0 : -1}
      aria-expanded={isExpanded}
      aria-label={label}
      data-tip={tip}
      onClick={() => actions.run(command)}
    >
      <Icon size={14} strokeWidth={2} aria-hidden="true" />
    </button>
  )
}

/** The button that shows more of a node, or less again. */
function OpenButton({ face }: { readonly face: NodeFace }) {
  if (face.isCollapsed) {
    const command: Command =
      face.kind === 'group'
        ? { type: 'group.collapse', ids: [groupIdOf(face.id)], collapsed: false }
        : { type: 'node.collapse', ids: [face.id], collapsed: false }
    return <Toggle face={face} isExpanded={false} label={`Expand ${face.title}`} tip="Expand" command={command} />
  }
  if (face.opens === null) return null
  const what = face.opens === 'composite' ? 'what it became' : 'optional ports'
  const verb = face.isOpen ? 'Hide' : 'Show'
  return (
    <Toggle
      face={face}
      isExpanded={face.isOpen}
      label={`${verb} ${what} of ${face.title}`}
      tip={`${verb} ${what}`}
      command={{ type: 'node.open', ids: [face.id], open: !face.isOpen }}
    />
  )
}

export function NodeHeader({ face }: { readonly face: NodeFace }) {
  const store = useCanvasStore()
  const isRenaming = useCanvas((state) => state.renaming === face.id)
  return (
    <div className="node-header">
      <span className="node-icon">
        <KindIcon kind={face.kind} family={face.style.family} />
      </span>
      {isRenaming ? (
        <NameField face={face} />
      ) : (
        <span
          className={classNames('node-title', !face.isNamed && 'is-unnamed')}
          title={face.title}
          onDoubleClick={(event) => {
            if (face.kind === 'register') return
            event.stopPropagation()
            store.setState({ renaming: face.id })
          }}
        >
          {face.title}
        </span>
      )}
      <OpenButton face={face} />
      {face.subtitle !== '' && (
        <span className="node-subtitle" title={face.subtitle}>
          {face.subtitle}
        </span>
      )}
    </div>
  )
}
