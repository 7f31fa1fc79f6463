// What a key is when nobody sets it: typed as it would be typed on a command line, and read by the key's own converter.

import { readConverter } from '../../../core/edit/converter/own-converter.ts'
import { converterType } from '../../../core/edit/terms/key-type.ts'
import { valuesOfType } from '../../../core/edit/terms/possible-values.ts'
import { NONE, type Constant } from '../../../core/model/constant.ts'
import type { Converter } from '../../../core/model/key.ts'
import type { Stores } from '../../../state/stores.ts'
import { CheckedInput } from '../../../ui/checked-input.tsx'
import { ChoiceSelect } from '../../../ui/choice-select.tsx'
import { Field } from '../../../ui/field.tsx'
import { fieldText } from '../fields/constant-text.ts'

export interface DefaultFieldProps {
  readonly stores: Stores
  readonly converter: Converter
  readonly value: Constant
  readonly onChange: (value: Constant) => void
}

/** Values to choose from with their words; null for free text. */
function choicesOf({ stores, converter }: DefaultFieldProps): readonly (readonly [string, Constant])[] | null {
  if (converter.kind === 'custom') {
    const form = readConverter(converter)
    return form?.kind === 'words' ? form.words.map(({ text, value }) => [text, value] as const) : null
  }
  const type = converterType(converter, stores.catalog)
  const values = type === null ? null : valuesOfType(type, stores.catalog)
  return values?.map((value) => [fieldText(value) ?? '', value] as const) ?? null
}

/** A constant as it would be typed. */
function typed(value: Constant): string {
  if (value.kind === 'constructor' && value.argument !== undefined) return typed(value.argument)
  return value.kind === 'list' ? value.items.map(typed).join(',') : (fieldText(value) ?? '')
}

/** The field. */
export function DefaultField(props: DefaultFieldProps) {
  const { stores, converter, value, onChange } = props
  const choices = choicesOf(props)
  const isOption = converter.kind === 'some'
  const read = async (text: string): Promise<string | null> => {
    if (isOption && text.trim() === '') {
      onChange(NONE)
      return null
    }
    const result = await stores.workshop.convert(converter, text, stores.document.getState().design)
    if ('error' in result) return result.error
    onChange(result.ok)
    return null
  }
  return (
    <Field label="Default" help={isOption ? 'Empty is none.' : 'As it is typed on the command line.'}>
      {(ids) =>
        choices === null ? (
          <CheckedInput {...ids} className="mono" value={typed(value)} onCommit={read} />
        ) : (
          <ChoiceSelect
            {...ids}
            className="mono"
            value={JSON.stringify(value)}
            onChoose={(picked) => {
              const choice = choices.find(([, one]) => JSON.stringify(one) === picked)
              if (choice !== undefined) onChange(choice[1])
            }}
          >
            {choices.map(([text, one]) => (
              <option key={text} value={JSON.stringify(one)}>
                {text === '' ? 'none' : text}
              </option>
            ))}
          </ChoiceSelect>
        )
      }
    </Field>
  )
}
