// A name that is changed in place: kept when it is allowed, explained when it is not.

import { useState } from 'react'
import { classNames } from '../../../ui/class-names.ts'

export interface NameFieldProps {
  readonly label: string
  readonly value: string
  readonly placeholder: string
  /** Gives the reason when the name is refused. */
  readonly onRename: (name: string) => string | null
}

export function NameField({ label, value, placeholder, onRename }: NameFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const commit = (): void => {
    if (draft === null || draft === value) {
      setDraft(null)
      setError(null)
      return
    }
    const reason = onRename(draft)
    setError(reason)
    if (reason === null) setDraft(null)
  }
  return (
    <div className="name-field">
      <input
        className={classNames('input', 'name-input')}
        aria-label={label}
        aria-invalid={error !== null}
        spellCheck={false}
        placeholder={placeholder}
        value={draft ?? value}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
          if (event.key === 'Escape') {
            setDraft(null)
            setError(null)
          }
        }}
      />
      {error !== null && (
        <p className="name-error" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
