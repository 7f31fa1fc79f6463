// A name that is edited where it stands: Enter or leaving keeps it, Escape does not.

import { useEffect, useRef, type KeyboardEvent } from 'react'

interface TitleFieldProps {
  readonly label: string
  readonly value: string
  readonly placeholder: string
  /** Text without blanks around it; null when it is to stay as it was. */
  readonly onDone: (text: string | null) => void
}

export function TitleField({ label, value, placeholder, onDone }: TitleFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  useEffect(() => field.current?.select(), [])

  function finish(isKept: boolean) {
    if (isDone.current) return
    isDone.current = true
    const text = field.current?.value.trim() ?? ''
    const node = field.current?.closest<HTMLElement>('.react-flow__node')
    onDone(isKept && text !== value ? text : null)
    node?.focus()
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
      aria-label={label}
      defaultValue={value}
      placeholder={placeholder}
      spellCheck={false}
      onKeyDown={onKeyDown}
      onBlur={() => finish(true)}
    />
  )
}
