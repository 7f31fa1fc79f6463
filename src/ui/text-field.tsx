// A labelled line of text that is taken when it is finished.

import { useState, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Field } from './field.tsx'
import { TextInput } from './text-input.tsx'

export interface TextFieldProps {
  readonly label: string
  readonly note?: string
  readonly help?: ReactNode
  readonly value: string
  readonly placeholder?: string
  readonly isMono?: boolean
  /** Takes the text, or gives the reason against it. */
  readonly onCommit: (text: string) => string | null
}

/** The field; the reason against a text stands in place of the help. */
export function TextField({ label, note, help, value, placeholder, isMono = false, onCommit }: TextFieldProps) {
  const [error, setError] = useState<string | null>(null)
  return (
    <Field label={label} note={note} help={help} error={error}>
      {(ids) => (
        <TextInput
          {...ids}
          className={classNames(isMono && 'mono')}
          value={value}
          placeholder={placeholder}
          onCommit={onCommit}
          onError={setError}
        />
      )}
    </Field>
  )
}
