// A choice that does something. By pointer it is done at once; by keyboard, where arrows and letters pass over other entries, with
// Enter or on leaving, and Escape takes it back.

import { useRef, useState, type ComponentProps, type KeyboardEvent } from 'react'
import { classNames } from './class-names.ts'

export interface ChoiceSelectProps
  extends Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'onBlur' | 'onKeyDown' | 'onPointerDown'> {
  readonly value: string
  readonly onChoose: (value: string) => void
}

/** The control; its name comes from `aria-label` or a label with its id. */
export function ChoiceSelect({ value, onChoose, className, children, ...rest }: ChoiceSelectProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const isByKeys = useRef(false)
  const commit = (next: string | null): void => {
    setDraft(null)
    if (next !== null && next !== value) onChoose(next)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && draft !== null) {
      event.preventDefault()
      commit(draft)
    } else if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      setDraft(null)
    } else isByKeys.current = true
  }
  return (
    <select
      {...rest}
      className={classNames('select', draft !== null && 'select-open', className)}
      value={draft ?? value}
      onPointerDown={() => {
        isByKeys.current = false
      }}
      onKeyDown={press}
      onBlur={() => commit(draft)}
      onChange={(event) => (isByKeys.current ? setDraft(event.target.value) : commit(event.target.value))}
    >
      {children}
    </select>
  )
}
