// An application written with `$`: the functor and what it is given.

import { useStore } from 'zustand'
import type { ApplyNode } from '../../../core/model/design.ts'
import type { NodeId } from '../../../core/model/ids.ts'
import type { Stores } from '../../../state/stores.ts'
import { InputSelect, useWireJudge } from '../fields/input-select.tsx'

export interface ApplyFormProps {
  readonly stores: Stores
  readonly id: NodeId
  readonly node: ApplyNode
}

/** The form; one more argument can be given while the functor takes it. */
export function ApplyForm({ stores, id, node }: ApplyFormProps) {
  const judge = useWireJudge(stores)
  const inputs = useStore(stores.analysis, (state) => state.analysis?.types[id]?.inputs)
  const ports = ['functor', ...Array.from({ length: node.parameters + 1 }, (_, index) => `param${index}`)]
  return (
    <div className="form">
      {ports.map((port, index) => (
        <div key={port} className="field">
          <span className="field-label">{index === 0 ? 'functor' : `argument ${index}`}</span>
          <InputSelect
            stores={stores}
            judge={judge}
            to={{ node: id, port }}
            type={inputs?.find((input) => input.port === port)?.type ?? null}
            label={index === 0 ? 'The functor' : `Argument ${index}`}
            none={index > node.parameters ? 'add an argument' : 'nothing wired'}
          />
        </div>
      ))}
    </div>
  )
}
