// A choice: what it looks at, the rows it tells apart, what goes into each, and which targets take which.

import { useStore } from 'zustand'
import type { IfNode, MatchNode } from '../../../core/model/design.ts'
import type { NodeId } from '../../../core/model/ids.ts'
import type { Stores } from '../../../state/stores.ts'
import { CaseTable } from '../condition/case-table.tsx'
import { ConditionField } from '../condition/condition-field.tsx'
import { DecisionTable } from '../condition/decision-table.tsx'
import { choiceText } from '../fields/constant-input.tsx'
import { InputSelect, useWireJudge } from '../fields/input-select.tsx'
import { valueDataType } from '../../../core/edit/terms/term-type.ts'

interface FormProps<N> {
  readonly stores: Stores
  readonly id: NodeId
  readonly node: N
}

const BRANCHES = [
  { port: 'then', label: 'then' },
  { port: 'else', label: 'else' },
] as const

/** The form of an `if_impl` node. */
export function IfForm({ stores, id, node }: FormProps<IfNode>) {
  const judge = useWireJudge(stores)
  const output = useStore(stores.analysis, (state) => state.analysis?.types[id]?.output ?? null)
  return (
    <div className="form">
      <ConditionField
        stores={stores}
        label="Condition"
        chosen={node.condition}
        type={{ kind: 'bool' }}
        none="choose a condition"
        help="A test of MirageOS, a key, or a condition written here."
        command={(value) => ({ type: 'condition.set', id, value })}
      />
      {BRANCHES.map(({ port, label }) => (
        <div key={port} className="field">
          <span className="field-label">{label}</span>
          <InputSelect
            stores={stores}
            judge={judge}
            to={{ node: id, port }}
            type={output?.kind === 'variable' ? null : output}
            label={`What ${label} gives`}
            none="nothing wired"
          />
        </div>
      ))}
      <DecisionTable stores={stores} id={id} rows={BRANCHES} />
    </div>
  )
}

/** The form of a `match_impl` node. */
export function MatchForm({ stores, id, node }: FormProps<MatchNode>) {
  const design = useStore(stores.document, (state) => state.design)
  const type = node.value === null ? null : valueDataType(node.value, design, stores.catalog)
  const rows = [
    ...node.cases.map((constant, index) => ({ port: `case${index}`, label: choiceText(constant) })),
    { port: 'default', label: 'default' },
  ]
  return (
    <div className="form">
      <ConditionField
        stores={stores}
        label="Value"
        chosen={node.value}
        type={null}
        none="choose a value"
        help="A key, a test of MirageOS, or a value computed here."
        command={(value) => ({ type: 'condition.set', id, value })}
      />
      <CaseTable stores={stores} id={id} node={node} type={type} />
      <DecisionTable stores={stores} id={id} rows={rows} />
    </div>
  )
}
