// The form of one data argument: a field that fits its type, or one for each field of a record.

import { useState, type KeyboardEvent } from 'react'
import type { Catalog } from '../../../core/model/catalog.ts'
import { list, NONE, type Constant } from '../../../core/model/constant.ts'
import type { DataType } from '../../../core/model/data-type.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { dataTypeText } from '../../../core/model/data-type-text.ts'
import { exampleOf, fieldText, readField } from '../fields/constant-text.ts'

export interface DataFormProps {
  readonly catalog: Catalog
  readonly label: string
  readonly help: string
  readonly type: DataType
  readonly value: Constant | null
  /** What holds while it is left out. */
  readonly placeholder: string
  readonly isOptional: boolean
  /** Null leaves the argument out. */
  readonly onChange: (value: Constant | null) => void
}

/** Values to choose from, when the type has few. */
function choicesOf(type: DataType, catalog: Catalog): readonly string[] | null {
  if (type.kind === 'bool') return ['true', 'false']
  if (type.kind === 'variants') return type.tags
  if (type.kind === 'option') return choicesOf(type.of, catalog)
  const declared = type.kind === 'named' ? catalog.dataTypes.get(type.name) : undefined
  return declared?.kind === 'constructors' ? declared.names : null
}

/** The constant that a choice means; constructors of the interface are not texts. */
function chosen(text: string, type: DataType, catalog: Catalog): Constant | null {
  const declared = type.kind === 'named' ? catalog.dataTypes.get(type.name) : undefined
  if (declared?.kind === 'constructors') return { kind: 'constructor', name: text }
  const read = readField(text, type)
  return 'ok' in read ? read.ok : null
}

/** Placeholders of more letters are cut off in a narrow column: they are said in the help. */
const LONG = 22

/** The value that stands for nothing, where a type has one: a field left empty cannot say that it is meant. */
function nothingOf(type: DataType): { readonly words: string; readonly value: Constant } | null {
  if (type.kind === 'option') return { words: 'None', value: NONE }
  return type.kind === 'list' ? { words: 'Empty list', value: list([]) } : null
}

/** What stands in the empty field, and what is said below it. */
function wordsOf({ type, value, placeholder, help }: DataFormProps): {
  readonly shown: string
  readonly help: string
} {
  const nothing = nothingOf(type)
  if (value !== null) return { shown: nothing?.words ?? '', help }
  if (placeholder.length > LONG) return { shown: '', help: `${help} Left out: ${placeholder}.` }
  const example = exampleOf(type)
  return { shown: placeholder === '' && example !== null ? `such as ${example}` : placeholder, help }
}

function TextField(props: DataFormProps) {
  const { label, type, value, isOptional, onChange } = props
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const written = value === null ? '' : (fieldText(value) ?? '')
  const nothing = nothingOf(type)
  const isMissing = value === null && !isOptional
  const { shown, help } = wordsOf(props)
  const commit = (): void => {
    if (draft === null || draft === written) {
      setDraft(null)
      setError(null)
      return
    }
    if (draft === '' && isOptional) {
      onChange(null)
      setDraft(null)
      setError(null)
      return
    }
    const read = readField(draft, type)
    if ('error' in read) {
      setError(read.error)
      return
    }
    setError(null)
    setDraft(null)
    onChange(read.ok)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape') {
      setDraft(null)
      setError(null)
    }
  }
  return (
    <Field
      label={label}
      note={dataTypeText(type)}
      help={help}
      error={error}
      missing={isMissing ? 'not given' : undefined}
    >
      {(ids) => (
        <div className="add-line">
          <input
            {...ids}
            className="input mono"
            aria-invalid={error !== null}
            spellCheck={false}
            placeholder={shown}
            value={draft ?? written}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={commit}
            onKeyDown={press}
          />
          {isMissing && nothing !== null && (
            <Button aria-label={`${nothing.words} for ${label}`} onClick={() => onChange(nothing.value)}>
              {nothing.words}
            </Button>
          )}
        </div>
      )}
    </Field>
  )
}

function ChoiceField({ choices, ...props }: DataFormProps & { readonly choices: readonly string[] }) {
  const { label, help, type, value, placeholder, isOptional, onChange, catalog } = props
  return (
    <Field
      label={label}
      note={dataTypeText(type)}
      help={help}
      missing={value === null && !isOptional ? 'not given' : undefined}
    >
      {(ids) => (
        <select
          {...ids}
          className="select"
          value={value === null ? '' : (fieldText(value) ?? '')}
          onChange={(event) => onChange(event.target.value === '' ? null : chosen(event.target.value, type, catalog))}
        >
          {(isOptional || value === null) && <option value="">{placeholder === '' ? 'not given' : placeholder}</option>}
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function RecordForm({ name, ...props }: DataFormProps & { readonly name: string }) {
  const { label, help, value, catalog, isOptional, placeholder, onChange } = props
  const declared = catalog.dataTypes.get(name)
  if (declared?.kind !== 'record') return null
  const fields = value?.kind === 'record' ? value.fields : {}
  const set = (field: string, next: Constant | null): void => {
    const all = Object.entries({ ...fields, ...(next === null ? {} : { [field]: next }) })
    const kept = Object.fromEntries(all.filter(([key]) => key !== field || next !== null))
    onChange(Object.keys(kept).length === 0 && isOptional ? null : { kind: 'record', fields: kept })
  }
  return (
    <fieldset className="record-form">
      <legend>
        {label} <span className="field-note">{name}</span>
      </legend>
      <p className="field-words">{value === null && placeholder !== '' ? `${help} Left out: ${placeholder}.` : help}</p>
      {declared.fields.map((field) => (
        <DataForm
          key={field.name}
          catalog={catalog}
          label={field.name}
          help={field.doc}
          type={field.type}
          value={fields[field.name] ?? null}
          placeholder=""
          isOptional
          onChange={(next) => set(field.name, next)}
        />
      ))}
    </fieldset>
  )
}

/** A field, a choice or a group of fields. What no form can hold is shown by name and kept as it is. */
export function DataForm(props: DataFormProps) {
  const { type, catalog, value, label, help } = props
  const declared = type.kind === 'named' ? catalog.dataTypes.get(type.name) : undefined
  if (declared?.kind === 'record') return <RecordForm name={declared.name} {...props} />
  const choices = choicesOf(type, catalog)
  if (choices !== null) return <ChoiceField choices={choices} {...props} />
  if (type.kind === 'tuple' || type.kind === 'unit' || (value !== null && fieldText(value) === null)) {
    return (
      <Field label={label} note={dataTypeText(type)} help={`${help} Set in config.ml.`}>
        {(ids) => <output {...ids}>{value === null ? 'not given' : 'given in config.ml'}</output>}
      </Field>
    )
  }
  return <TextField {...props} />
}
