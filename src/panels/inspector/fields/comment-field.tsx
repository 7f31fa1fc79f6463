// The comment that stands above a node's definition in the configuration.

import { useId, useRef, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import { commentsOf, plainComment } from '../../../core/edit/text/comments.ts'
import type { NodeId } from '../../../core/model/ids.ts'
import type { Stores } from '../../../state/stores.ts'
import './comment-field.css'

interface CommentFieldProps {
  readonly stores: Stores
  readonly id: NodeId
}

export function CommentField({ stores, id }: CommentFieldProps) {
  const text = useStore(stores.document, (state) => state.design.logic.text)
  const kept = commentsOf(text).get(id)
  const value = kept === undefined ? '' : plainComment(kept)
  const field = useRef<HTMLTextAreaElement>(null)
  const label = useId()

  function keep() {
    const said = field.current?.value.trim() ?? ''
    if (said === value) return
    const command = { type: 'comment.set', id, text: said === '' ? null : said } as const
    stores.document.getState().dispatch(command)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && field.current !== null) field.current.value = value
    if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
      event.preventDefault()
      event.stopPropagation()
      field.current?.blur()
    }
  }

  return (
    <div className="field">
      <label className="field-label" htmlFor={label}>
        Comment
      </label>
      <textarea
        // What is typed is a draft; another comment starts another one.
        key={value}
        ref={field}
        id={label}
        className="input comment-input"
        rows={2}
        defaultValue={value}
        placeholder="Stands above it in the configuration"
        onBlur={keep}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}
