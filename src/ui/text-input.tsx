// A line of text that is taken when it is finished: Enter or leaving the field keeps it, Escape gives the old one back.

import { useState, type ComponentProps, type KeyboardEvent } from 'react'
import { classNames } from './class-names.ts'

export interface TextInputProps
  extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'onBlur' | 'onKeyDown' | 'onError'> {
  readonly value: string
  /** Takes the text, or gives the reason against it; the text then stays to be mended. */
  readonly onCommit: (text: string) => string | null
  /** Told when the reason changes, for whoever shows it; without it the reason stands below. */
  readonly onError?: (reason: string | null) => void
}

/** The field; its name comes from `aria-label` or a label with its id. */
export function TextInput({ value, onCommit, onError, className, ...rest }: TextInputProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const tell = (reason: string | null): void => {
    setError(reason)
    onError?.(reason)
  }
  const commit = (): void => {
    if (draft === null || draft === value) {
      setDraft(null)
      tell(null)
      return
    }
    const reason = onCommit(draft)
    tell(reason)
    if (reason === null) setDraft(null)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape') {
      setDraft(null)
      tell(null)
    }
  }
  return (
    <>
      <input
        spellCheck={false}
        autoComplete="off"
        {...rest}
        className={classNames('input', className)}
        aria-invalid={error !== null}
        value={draft ?? value}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={press}
      />
      {error !== null && onError === undefined && (
        <p className="input-error" role="alert">
          {error}
        </p>
      )}
    </>
  )
}
