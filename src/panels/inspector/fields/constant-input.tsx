// A constant in a field that fits its type: a choice where there are few values, fields side by side for a pair, else text.

import type { Catalog } from '../../../core/model/catalog.ts'
import type { Constant } from '../../../core/model/constant.ts'
import type { DataType } from '../../../core/model/data-type.ts'
import { valuesOfType } from '../../../core/edit/terms/possible-values.ts'
import { TextInput } from '../../../ui/text-input.tsx'
import { fieldText, readField } from './constant-text.ts'
import { ChoiceSelect } from '../../../ui/choice-select.tsx'

export interface ConstantInputProps {
  readonly catalog: Catalog
  readonly type: DataType
  readonly value: Constant | null
  readonly label: string
  /** Values known beforehand, such as those of the target. */
  readonly choices?: readonly Constant[] | undefined
  readonly onChange: (value: Constant) => void
}

/** A value in the words of its field; what has none is OCaml's business. */
export function choiceText(value: Constant): string {
  if (value.kind === 'tuple') return value.items.map(choiceText).join(', ')
  if (value.kind === 'constructor' && value.name === 'None') return 'none'
  return fieldText(value) ?? 'from config.ml'
}

/** A first value of a type, for a form that has to begin with one. */
export function firstValue(type: DataType, catalog: Catalog): Constant {
  const [first] = valuesOfType(type, catalog) ?? []
  if (first !== undefined) return first
  switch (type.kind) {
    case 'int':
      return { kind: 'int', value: '0' }
    case 'list':
      return { kind: 'list', items: [] }
    case 'option':
      return { kind: 'constructor', name: 'None' }
    case 'tuple':
      return { kind: 'tuple', items: type.items.map((item) => firstValue(item, catalog)) }
    case 'named': {
      const read = FIRST_TEXTS.map((text) => readField(text, type)).find((result) => 'ok' in result)
      return read !== undefined && 'ok' in read ? read.ok : { kind: 'opaque', type: type.name, text: '' }
    }
    case 'float':
      return { kind: 'float', value: '0.' }
    case 'char':
      return { kind: 'char', value: 'a' }
    default:
      return { kind: 'string', value: '' }
  }
}

/** Texts of which one suits each kind of address. */
const FIRST_TEXTS = ['10.0.0.2', '10.0.0.2/24', '::1', '2001:db8::/32']

/** The field. */
export function ConstantInput({ catalog, type, value, label, choices, onChange }: ConstantInputProps) {
  const few = choices ?? valuesOfType(type, catalog)
  if (few !== null) {
    const texts = few.map((one) => JSON.stringify(one))
    const chosen = value === null ? '' : JSON.stringify(value)
    return (
      <ChoiceSelect
        className="mono"
        aria-label={label}
        value={chosen}
        onChoose={(picked) => {
          const found = few[texts.indexOf(picked)]
          if (found !== undefined) onChange(found)
        }}
      >
        {value === null && <option value="">choose</option>}
        {value !== null && !texts.includes(chosen) && <option value={chosen}>{choiceText(value)}</option>}
        {few.map((one, index) => (
          <option key={texts[index]} value={texts[index]}>
            {choiceText(one)}
          </option>
        ))}
      </ChoiceSelect>
    )
  }
  if (type.kind === 'tuple') {
    const items = value?.kind === 'tuple' ? value.items : type.items.map((item) => firstValue(item, catalog))
    return (
      <div className="pair">
        {type.items.map((item, index) => (
          <ConstantInput
            key={index}
            catalog={catalog}
            type={item}
            value={items[index] ?? null}
            label={`${label}, part ${index + 1}`}
            onChange={(part) =>
              onChange({ kind: 'tuple', items: items.map((each, place) => (place === index ? part : each)) })
            }
          />
        ))}
      </div>
    )
  }
  return (
    <TextInput
      className="mono"
      aria-label={label}
      value={value === null ? '' : (fieldText(value) ?? '')}
      onCommit={(text) => {
        const read = readField(text, type)
        if ('error' in read) return read.error
        onChange(read.ok)
        return null
      }}
    />
  )
}
