// A choice: what it looks at, and for a match the cases it tells apart.

import { X } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { Constant } from '../../core/model/constant.ts'
import type { IfNode, MatchNode } from '../../core/model/design.ts'
import type { NodeId } from '../../core/model/ids.ts'
import type { Stores } from '../../state/stores.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { fieldText, readField } from './constant-text.ts'
import { ValueSelect } from './value-select.tsx'
import { valueType } from './values.ts'

interface FormProps<N> {
  readonly stores: Stores
  readonly id: NodeId
  readonly node: N
}

/** The form of an `if_impl` node. */
export function IfForm({ stores, id, node }: FormProps<IfNode>) {
  return (
    <Field
      label="Condition"
      note="bool value"
      help="A test of MirageOS, a key that is true or false, or a value of config.ml."
    >
      {(ids) => (
        <ValueSelect
          {...ids}
          stores={stores}
          type={{ kind: 'bool' }}
          chosen={node.condition}
          none="choose a condition"
          onChoose={(value) => stores.document.getState().dispatch({ type: 'condition.set', id, value })}
        />
      )}
    </Field>
  )
}

function caseText(constant: Constant): string {
  return fieldText(constant) ?? 'from config.ml'
}

function CaseAdder({
  stores,
  node,
  onAdd,
}: Pick<FormProps<MatchNode>, 'stores' | 'node'> & { readonly onAdd: (constant: Constant) => void }) {
  const design = useStore(stores.document, (state) => state.design)
  const [draft, setDraft] = useState('')
  const type = node.value === null ? null : valueType(node.value, design, stores.catalog)
  if (type === null) return null
  const tags = type.kind === 'variants' ? type.tags : type.kind === 'bool' ? ['true', 'false'] : null
  const free = tags?.filter((tag) => !node.cases.some((constant) => caseText(constant) === tag))
  const add = (text: string): void => {
    const read = readField(text, type)
    if (text === '' || 'error' in read || node.cases.some((constant) => caseText(constant) === text)) return
    onAdd(read.ok)
    setDraft('')
  }
  if (free !== undefined) {
    if (free.length === 0) return <p className="field-words">Every value has its case; the last one is never taken.</p>
    return (
      <select className="select mono" aria-label="Add a case" value="" onChange={(event) => add(event.target.value)}>
        <option value="">add a case</option>
        {free.map((tag) => (
          <option key={tag} value={tag}>
            {tag}
          </option>
        ))}
      </select>
    )
  }
  return (
    <div className="add-line">
      <input
        className="input mono"
        aria-label="Value of a new case"
        placeholder="value"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && add(draft)}
      />
      <Button onClick={() => add(draft)}>Add case</Button>
    </div>
  )
}

/** The form of a `match_impl` node. */
export function MatchForm({ stores, id, node }: FormProps<MatchNode>) {
  const setCases = (cases: readonly Constant[], from: readonly (number | null)[]): void => {
    stores.document.getState().dispatch({ type: 'cases.set', id, cases, from })
  }
  const places = node.cases.map((_, index) => index)
  return (
    <div className="form">
      <Field label="Value" help="What the cases are compared with: a key, such as the target, or a value of config.ml.">
        {(ids) => (
          <ValueSelect
            {...ids}
            stores={stores}
            type={null}
            chosen={node.value}
            none="choose a value"
            onChoose={(value) => stores.document.getState().dispatch({ type: 'condition.set', id, value })}
          />
        )}
      </Field>
      <fieldset className="record-form">
        <legend>Cases, the first that fits is taken</legend>
        {node.cases.length > 0 && (
          <ul className="chips">
            {node.cases.map((constant, index) => (
              <li key={`${index} ${caseText(constant)}`} className="chip mono">
                {caseText(constant)}
                <button
                  type="button"
                  className="chip-remove"
                  aria-label={`Remove case ${caseText(constant)}`}
                  onClick={() =>
                    setCases(
                      node.cases.filter((_, at) => at !== index),
                      places.filter((at) => at !== index),
                    )
                  }
                >
                  <X size={12} />
                </button>
              </li>
            ))}
          </ul>
        )}
        <CaseAdder
          stores={stores}
          node={node}
          onAdd={(constant) => setCases([...node.cases, constant], [...places, null])}
        />
      </fieldset>
    </div>
  )
}
