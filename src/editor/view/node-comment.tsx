// The comment of a node: a quiet strip above it, two lines high until the node is pointed at or selected. Edited where it stands.

import { MessageSquareText } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { plainComment } from '../../core/edit/text/comments.ts'
import { useCanvasActions } from '../canvas-actions.ts'
import { useCanvas, useCanvasStore } from '../canvas-store.ts'
import type { NodeFace } from '../face/node-face.ts'

function CommentField({ face }: { readonly face: NodeFace }) {
  const store = useCanvasStore()
  const actions = useCanvasActions()
  const field = useRef<HTMLTextAreaElement>(null)
  const isDone = useRef(false)
  const value = face.comment === null ? '' : plainComment(face.comment)
  useEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(value.length, value.length)
    // What the field begins with is what the comment was.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])

  function finish(isKept: boolean) {
    if (isDone.current) return
    isDone.current = true
    const text = field.current?.value.trim() ?? ''
    const node = field.current?.closest<HTMLElement>('.react-flow__node')
    store.setState({ commenting: null, ...(isKept ? {} : { spoken: 'Comment unchanged.' }) })
    if (isKept && text !== value) {
      actions.run({ type: 'comment.set', id: face.id, text: text === '' ? null : text })
      store.setState({ spoken: text === '' ? 'Comment deleted.' : 'Comment kept.' })
    }
    node?.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation()
    if (event.key === 'Escape') finish(false)
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish(true)
    else return
    event.preventDefault()
  }

  return (
    <textarea
      ref={field}
      className="comment-field nodrag nopan nowheel"
      aria-label={`Comment on ${face.title}`}
      rows={3}
      defaultValue={value}
      placeholder="Comment. Ctrl+Enter keeps it, Escape does not."
      onKeyDown={onKeyDown}
      onBlur={() => finish(true)}
    />
  )
}

/** What the configuration says about the node in a comment, or the field to say it in. */
export function NodeComment({ face }: { readonly face: NodeFace }) {
  const store = useCanvasStore()
  const isEditing = useCanvas((state) => state.commenting === face.id)
  if (isEditing) {
    return (
      <div className="node-comment is-editing">
        <CommentField face={face} />
      </div>
    )
  }
  if (face.comment === null) return null
  return (
    // The key C edits it too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className="node-comment"
      role="note"
      aria-label={`Comment on ${face.title}`}
      onDoubleClick={(event) => {
        event.stopPropagation()
        store.setState({ commenting: face.id })
      }}
    >
      <MessageSquareText size={12} strokeWidth={1.75} aria-hidden="true" />
      <p>{plainComment(face.comment)}</p>
    </div>
  )
}
