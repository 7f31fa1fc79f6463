// A choice among computed values; choosing a key makes `Key.value key`.

import { useStore } from 'zustand'
import type { Command } from '../../../core/edit/command.ts'
import type { DataType } from '../../../core/model/data-type.ts'
import type { ValueRef } from '../../../core/model/ids.ts'
import type { Stores } from '../../../state/stores.ts'
import { freshValueId, keyOfChoice, keyValue, valueChoices, type ValueChoice } from './values.ts'
import { ChoiceSelect } from '../../../ui/choice-select.tsx'

export interface ValueSelectProps {
  readonly id: string
  readonly 'aria-describedby'?: string | undefined
  readonly stores: Stores
  /** Type of the value; null takes any. */
  readonly type: DataType | null
  readonly chosen: ValueRef | null
  /** What stands there while nothing is chosen. */
  readonly none: string
  /** What choosing asks for; making a value for it first is part of the same step. */
  readonly command: (value: ValueRef | null) => Command
}

const GROUPS: readonly ValueChoice['group'][] = ['Of this design', 'Keys', 'Of MirageOS']
const NO_TEXTS = {}

/** The control alone; its label is the caller's. */
export function ValueSelect({ stores, type, chosen, none, command, ...ids }: ValueSelectProps) {
  const design = useStore(stores.document, (state) => state.design)
  const texts = useStore(stores.analysis, (state) => state.analysis?.values ?? NO_TEXTS)
  const choices = valueChoices(design, stores.catalog, type, texts)
  const choose = (id: string): void => {
    const { dispatch } = stores.document.getState()
    const key = keyOfChoice(id)
    if (key === null) {
      dispatch(command(id === '' ? null : id))
      return
    }
    const ref = freshValueId(design)
    const made: Command = { type: 'value.set', ref, value: keyValue(key) }
    dispatch({ type: 'batch', title: 'Choose a key', commands: [made, command(ref)] })
  }
  return (
    <ChoiceSelect {...ids} className="mono" value={chosen ?? ''} onChoose={choose}>
      <option value="">{none}</option>
      {GROUPS.map((group) => {
        const shown = choices.filter((choice) => choice.group === group)
        if (shown.length === 0) return null
        return (
          <optgroup key={group} label={group}>
            {shown.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </optgroup>
        )
      })}
    </ChoiceSelect>
  )
}
