// Parameters of a functor: the type of each, stated or inferred, and what is wired to it; in the order of the functor.

import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useStore } from 'zustand'
import type { NodeId } from '../../../core/model/ids.ts'
import type { ModuleType } from '../../../core/model/module-type.ts'
import { typeText } from '../../../state/parts/node-type.ts'
import type { Stores } from '../../../state/stores.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { InputSelect, type WireJudge } from '../fields/input-select.tsx'
import { TypeSelect } from '../fields/type-select.tsx'

export interface ParameterListProps {
  readonly stores: Stores
  readonly id: NodeId
  readonly judge: WireJudge
  readonly types: readonly (ModuleType | null)[]
  /** New types; `from[i]` is the old number of parameter `i`, null for a new one. */
  readonly onChange: (types: readonly (ModuleType | null)[], from: readonly (number | null)[]) => void
}

function moved<T>(items: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const next = [...items]
  const other = index + by
  const [here, there] = [items[index], items[other]]
  if (here === undefined || there === undefined) return items
  next[index] = there
  next[other] = here
  return next
}

function Parameter(props: ParameterListProps & { readonly index: number }) {
  const { stores, id, judge, types, onChange, index } = props
  const port = `param${index}`
  const known = useStore(stores.analysis, (state) =>
    state.analysis?.types[id]?.inputs.find((input) => input.port === port),
  )
  const inferred =
    known === undefined || known.type.kind === 'variable' ? 'from the wire' : `from the wire: ${typeText(known.type)}`
  const places = types.map((_, place) => place)
  const name = `parameter ${index + 1}`
  return (
    <li className="parameter">
      <span className="parameter-number">{index + 1}</span>
      <div className="parameter-selects">
        <TypeSelect
          stores={stores}
          label={`Type of ${name}`}
          value={types[index] ?? null}
          inferred={inferred}
          onChange={(type) =>
            onChange(
              types.map((each, place) => (place === index ? type : each)),
              places,
            )
          }
        />
        <InputSelect
          stores={stores}
          judge={judge}
          to={{ node: id, port }}
          type={types[index] ?? known?.type ?? null}
          label={`What goes into ${name}`}
          none="nothing wired"
        />
      </div>
      <span className="parameter-buttons">
        {index > 0 && (
          <IconButton
            label={`Move ${name} up`}
            icon={<ArrowUp size={12} />}
            onClick={() => onChange(moved(types, index, -1), moved(places, index, -1))}
          />
        )}
        {index < types.length - 1 && (
          <IconButton
            label={`Move ${name} down`}
            icon={<ArrowDown size={12} />}
            onClick={() => onChange(moved(types, index, 1), moved(places, index, 1))}
          />
        )}
        <IconButton
          label={`Remove ${name}`}
          icon={<X size={12} />}
          onClick={() =>
            onChange(
              types.filter((_, place) => place !== index),
              places.filter((place) => place !== index),
            )
          }
        />
      </span>
    </li>
  )
}

/** The list, and a button to make it longer. */
export function ParameterList(props: ParameterListProps) {
  const { types, onChange } = props
  const places = types.map((_, place) => place)
  return (
    <fieldset className="record-form">
      <legend>Parameters of the functor</legend>
      {types.length > 0 && (
        <ol className="parameters">
          {types.map((_, index) => (
            <Parameter key={index} {...props} index={index} />
          ))}
        </ol>
      )}
      <Button onClick={() => onChange([...types, null], [...places, null])}>Add parameter</Button>
    </fieldset>
  )
}
