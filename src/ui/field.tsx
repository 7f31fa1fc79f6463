// One entry of a form: label, control, and either help or what is wrong with it.

import { useId, type ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface FieldProps {
  readonly label: ReactNode
  /** Quiet words after the label, such as a type. */
  readonly note?: ReactNode
  readonly help?: ReactNode
  /** What is missing, at the end of the line of the label. */
  readonly missing?: string | undefined
  readonly error?: string | null
  /** The control, given the ids that tie it to label and help. */
  readonly children: (ids: { readonly id: string; readonly 'aria-describedby': string | undefined }) => ReactNode
}

/** The entry; an error stands in place of the help, so that nothing moves. */
export function Field({ label, note, help, missing, error = null, children }: FieldProps) {
  const id = useId()
  const hasWords = error !== null || help !== undefined
  return (
    <div className={classNames('field', error !== null && 'field-wrong')}>
      <div className="field-head">
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
        {note !== undefined && <span className="field-note">{note}</span>}
        {missing !== undefined && <span className="field-missing">{missing}</span>}
      </div>
      {children({ id, 'aria-describedby': hasWords ? `${id}-words` : undefined })}
      {hasWords && (
        <p id={`${id}-words`} className="field-words" role={error === null ? undefined : 'alert'}>
          {error ?? help}
        </p>
      )}
    </div>
  )
}
