// What a flag sets when it is given: `Key.alias`.

import { X } from 'lucide-react'
import { useStore } from 'zustand'
import { readSetter, writeSetter } from '../../../core/edit/terms/alias-setter.ts'
import { keyDataType } from '../../../core/edit/terms/key-type.ts'
import type { CreatedKey, Setter } from '../../../core/model/key.ts'
import type { KeyRef } from '../../../core/model/ids.ts'
import { keyTitle } from '../../../state/parts/key-title.ts'
import type { Stores } from '../../../state/stores.ts'
import { IconButton } from '../../../ui/button.tsx'
import { ConstantInput, firstValue } from '../fields/constant-input.tsx'
import { ExpressionField } from '../expression/expression-field.tsx'
import { ChoiceSelect } from '../../../ui/choice-select.tsx'

export interface AliasFormProps {
  readonly stores: Stores
  readonly keyRef: KeyRef
  readonly definition: CreatedKey
  readonly onChange: (definition: CreatedKey) => void
}

/** The keys that it sets; only a flag can be an alias. */
export function AliasForm({ stores, keyRef, definition, onChange }: AliasFormProps) {
  const design = useStore(stores.document, (state) => state.design)
  const { catalog } = stores
  if (definition.argument.kind !== 'flag') return null
  const setters = definition.setters ?? []
  const set = (next: readonly Setter<KeyRef>[]): void => {
    const { setters: _, ...plain } = definition
    onChange(next.length === 0 ? plain : { ...plain, stage: 'configure', setters: next })
  }
  const free = Object.keys(design.logic.keys).filter(
    (ref) => ref !== keyRef && !setters.some(({ key }) => key === ref) && keyDataType(ref, design, catalog) !== null,
  )
  return (
    <fieldset className="record-form">
      <legend>Sets other keys when it is given</legend>
      {setters.map((setter, index) => {
        const value = readSetter(setter.value)
        const type = keyDataType(setter.key, design, catalog)
        const name = keyTitle(setter.key, design)
        return (
          <div key={setter.key} className="step">
            <div className="step-head">
              <span className="field-label mono">{name}</span>
              <IconButton
                label={`Do not set ${name}`}
                icon={<X size={12} />}
                onClick={() => set(setters.filter((_, place) => place !== index))}
              />
            </div>
            {value !== null && type !== null ? (
              <ConstantInput
                catalog={catalog}
                type={type}
                value={value}
                label={`Value for ${name}`}
                onChange={(next) =>
                  set(setters.map((each, at) => (at === index ? { ...each, value: writeSetter(next) } : each)))
                }
              />
            ) : (
              <ExpressionField
                stores={stores}
                place={{ kind: 'setter', key: keyRef, index }}
                parts={[
                  {
                    label: `Value for ${name} in OCaml`,
                    note: 'bool -> … option',
                    help: 'A function of whether the flag is given: Some value, or None to leave the key alone.',
                  },
                ]}
                onRead={(meaning) =>
                  meaning.kind === 'function' &&
                  set(setters.map((each, at) => (at === index ? { ...each, value: meaning.lambda } : each)))
                }
              />
            )}
          </div>
        )
      })}
      <ChoiceSelect
        className="mono"
        aria-label="Set another key"
        value=""
        onChoose={(picked) => {
          const ref = picked
          const type = keyDataType(ref, design, catalog)
          if (type !== null) set([...setters, { key: ref, value: writeSetter(firstValue(type, catalog)) }])
        }}
      >
        <option value="">{free.length === 0 ? 'no other keys in this design' : 'set another key'}</option>
        {free.map((ref) => (
          <option key={ref} value={ref}>
            {keyTitle(ref, design)}
          </option>
        ))}
      </ChoiceSelect>
    </fieldset>
  )
}
