// A module type by name: those of the release by family, those of this design, and functor types that stand there already.

import { useStore } from 'zustand'
import type { ModuleType } from '../../../core/model/module-type.ts'
import { moduleType } from '../../../core/model/module-type.ts'
import { typeText } from '../../../state/parts/node-type.ts'
import type { Stores } from '../../../state/stores.ts'
import { ChoiceSelect } from '../../../ui/choice-select.tsx'

export interface TypeSelectProps {
  readonly stores: Stores
  readonly label: string
  /** Null: inferred from the wires. */
  readonly value: ModuleType | null
  /** Words for null; without them a type must be chosen. */
  readonly inferred: string | null
  readonly onChange: (type: ModuleType | null) => void
  readonly id?: string
}

interface Choice {
  readonly name: string
  readonly type: ModuleType
  readonly group: string
}

function choicesOf(stores: Stores, own: readonly string[]): readonly Choice[] {
  const release = stores.catalog.moduleTypes.flatMap(({ value, type, family }): readonly Choice[] =>
    value === null ? [] : [{ name: value, type, group: family }],
  )
  const mine = own.map((name): Choice => ({ name, type: moduleType(name), group: 'of this design' }))
  return [...mine, ...release]
}

/** The choice. */
export function TypeSelect({ stores, label, value, inferred, onChange, id }: TypeSelectProps) {
  const types = useStore(stores.document, (state) => state.design.logic.types)
  const choices = choicesOf(
    stores,
    Object.values(types).map(({ type }) => type),
  )
  const groups = [...new Set(choices.map(({ group }) => group))]
  const text = value === null ? '' : JSON.stringify(value)
  const isListed = value === null || choices.some(({ type }) => JSON.stringify(type) === text)
  const choose = (chosen: string): void => {
    if (chosen === '') onChange(null)
    else {
      const found = choices.find(({ type }) => JSON.stringify(type) === chosen)
      if (found !== undefined) onChange(found.type)
    }
  }
  return (
    <ChoiceSelect
      id={id}
      className="mono"
      aria-label={id === undefined ? label : undefined}
      value={text}
      onChoose={choose}
    >
      {(inferred !== null || value === null) && <option value="">{inferred ?? 'choose a type'}</option>}
      {!isListed && value !== null && <option value={text}>{typeText(value)}</option>}
      {groups.map((group) => (
        <optgroup key={group} label={group}>
          {choices
            .filter((choice) => choice.group === group)
            .map(({ name, type }) => (
              <option key={name} value={JSON.stringify(type)}>
                {name}
              </option>
            ))}
        </optgroup>
      ))}
    </ChoiceSelect>
  )
}
