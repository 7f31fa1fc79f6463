// The header of a node: section colour, icon, binding name (editable in place), constructor, and the button that opens it.

import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { useCanvasActions } from '../canvas-actions.ts'
import { useCanvas, useCanvasStore } from '../canvas-store.ts'
import type { NodeFace } from '../face/node-face.ts'
import { KindIcon } from './kind-icon.tsx'

function NameField({ face }: { readonly face: NodeFace }) {
  const store = useCanvasStore()
  const actions = useCanvasActions()
  const field = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  useEffect(() => field.current?.select(), [])

  function finish(isKept: boolean) {
    if (isDone.current) return
    isDone.current = true
    const text = field.current?.value.trim() ?? ''
    store.setState({ renaming: null })
    if (isKept && text !== (face.isNamed ? face.title : '')) {
      actions.run({ type: 'node.rename', id: face.id, binding: text === '' ? null : text })
    }
    field.current?.closest<HTMLElement>('.react-flow__node')?.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation()
    if (event.key === 'Enter') finish(true)
    if (event.key === 'Escape') finish(false)
  }

  return (
    <input
      ref={field}
      className="node-name-field nodrag nopan"
      aria-label="Binding name"
      defaultValue={face.isNamed ? face.title : ''}
      placeholder={face.title}
      spellCheck={false}
      onKeyDown={onKeyDown}
      onBlur={() => finish(true)}
    />
  )
}

function OpenButton({ face }: { readonly face: NodeFace }) {
  const actions = useCanvasActions()
  const isReachable = useCanvas((state) => state.current === face.id)
  const what = face.opens === 'composite' ? 'what it became' : 'optional ports'
  const label = `${face.isOpen ? 'Hide' : 'Show'} ${what} of ${face.title}`
  const Icon = face.isOpen ? ChevronUp : ChevronDown
  return (
    <button
      type="button"
      className="node-open nodrag"
      tabIndex={isReachable ? 0 : -1}
      aria-expanded={face.isOpen}
      aria-label={label}
      data-tip={face.isOpen ? `Hide ${what}` : `Show ${what}`}
      onClick={() => actions.run({ type: 'node.open', ids: [face.id], open: !face.isOpen })}
    >
      <Icon size={14} strokeWidth={2} aria-hidden="true" />
    </button>
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
      {face.opens !== null && <OpenButton face={face} />}
      {face.subtitle !== '' && (
        <span className="node-subtitle" title={face.subtitle}>
          {face.subtitle}
        </span>
      )}
    </div>
  )
}
