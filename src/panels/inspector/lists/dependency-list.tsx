// Data dependencies of a module or device: what must have started before it, in order.

import { useStore } from 'zustand'
import { listLength } from '../../../core/edit/wiring/lists.ts'
import type { NodeId } from '../../../core/model/ids.ts'
import type { Stores } from '../../../state/stores.ts'
import { InputSelect, type WireJudge } from '../fields/input-select.tsx'

export interface DependencyListProps {
  readonly stores: Stores
  readonly id: NodeId
  readonly judge: WireJudge
}

/** The list; choosing nothing takes one away. */
export function DependencyList({ stores, id, judge }: DependencyListProps) {
  const count = useStore(stores.document, (state) => listLength(state.design.logic, id, 'dep'))
  return (
    <fieldset className="record-form">
      <legend>Data dependencies</legend>
      {Array.from({ length: count + 1 }, (_, index) => (
        <InputSelect
          key={index}
          stores={stores}
          judge={judge}
          to={{ node: id, port: `dep${index}` }}
          type={null}
          label={index === count ? 'Add a dependency' : `Dependency ${index + 1}`}
          none={index === count ? 'add a dependency' : 'take it away'}
        />
      ))}
    </fieldset>
  )
}
