// A line of text that somebody else must read before it is taken: what is refused stays to be mended, and the old one holds.

import { useId, useRef, useState, type ComponentProps, type KeyboardEvent } from 'react'
import { classNames } from './class-names.ts'

export interface CheckedInputProps
  extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'onBlur' | 'onKeyDown' | 'onError'> {
  readonly value: string
  /** Takes the text, or gives the reason against it, sooner or later. */
  readonly onCommit: (text: string) => Promise<string | null>
}

/** The field with its reason below; its name comes from `aria-label` or a label with its id. */
export function CheckedInput({ value, onCommit, className, ...rest }: CheckedInputProps) {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const asked = useRef(0)
  const commit = async (): Promise<void> => {
    if (draft === null || draft === value) {
      setDraft(null)
      setError(null)
      return
    }
    asked.current += 1
    const question = asked.current
    const reason = await onCommit(draft)
    if (question !== asked.current) return
    setError(reason)
    if (reason === null) setDraft(null)
  }
  const leave = (): void => {
    commit().catch((problem: unknown) => setError(String(problem)))
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') leave()
    if (event.key === 'Escape') {
      asked.current += 1
      setDraft(null)
      setError(null)
    }
  }
  return (
    <>
      <input
        spellCheck={false}
        autoComplete="off"
        aria-describedby={error === null ? undefined : `${id}-reason`}
        {...rest}
        className={classNames('input', className)}
        aria-invalid={error !== null || rest['aria-invalid'] === true}
        value={draft ?? value}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={leave}
        onKeyDown={press}
      />
      {error !== null && (
        <p id={`${id}-reason`} className="input-error" role="alert">
          {error}
        </p>
      )}
    </>
  )
}
