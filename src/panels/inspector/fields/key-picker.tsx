// The keys that a module or the unikernel declares: a list that can grow, shrink, and lead to each key.

import { X } from 'lucide-react'
import { useStore } from 'zustand'
import type { KeyRef } from '../../../core/model/ids.ts'
import { keyTitle } from '../../../state/parts/key-title.ts'
import type { Stores } from '../../../state/stores.ts'
import { Field } from '../../../ui/field.tsx'
import { ChoiceSelect } from '../../../ui/choice-select.tsx'

export interface KeyPickerProps {
  readonly stores: Stores
  readonly chosen: readonly KeyRef[]
  readonly help: string
  readonly onChange: (keys: readonly KeyRef[]) => void
}

/** The field "Keys". */
export function KeyPicker({ stores, chosen, help, onChange }: KeyPickerProps) {
  const design = useStore(stores.document, (state) => state.design)
  const own = Object.keys(design.logic.keys).filter((ref) => !chosen.includes(ref))
  const constants = [...stores.catalog.keys.values()]
    .filter(({ constant }) => constant)
    .map(({ id }) => `Key.${id}`)
    .filter((ref) => !chosen.includes(ref))
  return (
    <Field label="Keys" help={help}>
      {(ids) => (
        <>
          {chosen.length > 0 && (
            <ul className="chips">
              {chosen.map((ref) => (
                <li key={ref} className="chip mono">
                  {ref in design.logic.keys ? (
                    <button
                      type="button"
                      className="chip-link"
                      onClick={() => stores.selection.getState().selectKey(ref)}
                    >
                      {keyTitle(ref, design)}
                    </button>
                  ) : (
                    keyTitle(ref, design)
                  )}
                  <button
                    type="button"
                    className="chip-remove"
                    aria-label={`Remove key ${keyTitle(ref, design)}`}
                    onClick={() => onChange(chosen.filter((each) => each !== ref))}
                  >
                    <X size={12} />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <ChoiceSelect
            {...ids}
            className="mono"
            value=""
            onChoose={(picked) => picked !== '' && onChange([...chosen, picked])}
          >
            <option value="">add a key</option>
            {own.length > 0 && (
              <optgroup label="Of this design">
                {own.map((ref) => (
                  <option key={ref} value={ref}>
                    {keyTitle(ref, design)}
                  </option>
                ))}
              </optgroup>
            )}
            <optgroup label="Of MirageOS">
              {constants.map((ref) => (
                <option key={ref} value={ref}>
                  {ref}
                </option>
              ))}
            </optgroup>
          </ChoiceSelect>
        </>
      )}
    </Field>
  )
}
