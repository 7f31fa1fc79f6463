// The value of one key: a choice where there are few values, else text. Leaving it empty gives the default back.

import { useState, type KeyboardEvent } from 'react'
import type { KeyView } from '../../core/analyze/analysis.ts'
import { choicesOf, type KeyShape } from '../../state/key-shape.ts'

export interface KeyEditorProps {
  readonly keyView: KeyView
  readonly shape: KeyShape | null
  readonly option: string
  /** Text that the setting gives; null for the default. */
  readonly given: string | null
  readonly isWrong: boolean
  /** Null takes the value out of the setting; '' gives a flag. */
  readonly onChange: (value: string | null) => void
}

function TextEditor({ keyView, shape, option, given, isWrong, onChange }: KeyEditorProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const commit = (): void => {
    if (draft !== null && draft !== (given ?? '')) onChange(draft === '' ? null : draft)
    setDraft(null)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape') setDraft(null)
  }
  const fallback = keyView.from === 'default' && keyView.value !== '' ? keyView.value : ''
  return (
    <input
      className="input key-input"
      aria-label={`Value of ${option}`}
      aria-invalid={isWrong}
      spellCheck={false}
      value={draft ?? given ?? ''}
      placeholder={keyView.missing ? 'required' : fallback === '' ? (shape?.docv ?? '').toLowerCase() : fallback}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={press}
    />
  )
}

/** An editor that fits the key's type. */
export function KeyEditor(props: KeyEditorProps) {
  const { keyView, shape, option, given, onChange } = props
  if (shape?.kind === 'flag') {
    return (
      <label className="key-flag">
        <input
          type="checkbox"
          className="checkbox"
          aria-label={`Give ${option}`}
          checked={given !== null}
          onChange={(event) => onChange(event.target.checked ? '' : null)}
        />
        {given === null ? 'not given' : 'given'}
      </label>
    )
  }
  const choices = choicesOf(shape)
  if (choices === null) return <TextEditor key={given ?? ''} {...props} />
  const fallback = keyView.from === 'default' ? keyView.value : ''
  return (
    <select
      className="select key-input"
      aria-label={`Value of ${option}`}
      value={given ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{fallback === '' ? 'not given' : `default (${fallback})`}</option>
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </select>
  )
}
