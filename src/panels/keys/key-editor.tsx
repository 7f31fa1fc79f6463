// The value of one key: a choice where there are few values, else text. Leaving it empty gives the default back.

import type { KeyView } from '../../core/analyze/analysis.ts'
import { choicesOf, type KeyShape } from '../../state/parts/key-shape.ts'
import { CheckedInput } from '../../ui/checked-input.tsx'

export interface KeyEditorProps {
  readonly keyView: KeyView
  readonly shape: KeyShape | null
  readonly option: string
  /** Text that the setting gives; null for the default. */
  readonly given: string | null
  readonly isWrong: boolean
  /** Null takes the value out of the setting; '' gives a flag. Gives what mirage says against the value. */
  readonly onChange: (value: string | null) => Promise<string | null>
}

function TextEditor({ keyView, shape, option, given, isWrong, onChange }: KeyEditorProps) {
  const fallback = keyView.from === 'default' && keyView.value !== '' ? keyView.value : ''
  return (
    <CheckedInput
      className="key-input"
      aria-label={`Value of ${option}`}
      aria-invalid={isWrong}
      value={given ?? ''}
      placeholder={keyView.missing ? 'required' : fallback === '' ? (shape?.docv ?? '').toLowerCase() : fallback}
      onCommit={(text) => onChange(text === '' ? null : text)}
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
          onChange={(event) => void onChange(event.target.checked ? '' : null)}
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
      onChange={(event) => void onChange(event.target.value === '' ? null : event.target.value)}
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
