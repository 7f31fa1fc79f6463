// By what a choice decides: a value that exists, or a condition written here; its text as it is read, live.

import { useStore } from 'zustand'
import { readCondition, writeCondition, type ConditionForm } from '../../../core/edit/condition/condition-form.ts'
import { valuesOfNode } from '../../../core/edit/references.ts'
import { bindingNames, isBinding } from '../../../core/edit/names.ts'
import type { NodeId, ValueRef } from '../../../core/model/ids.ts'
import type { Stores } from '../../../state/stores.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { ValueSelect } from '../value-select.tsx'
import { freshValueId } from '../values.ts'
import { ConditionEditor } from './condition-editor.tsx'
import { keyCondition } from './tests.ts'

export interface ConditionFieldProps {
  readonly stores: Stores
  readonly id: NodeId
  readonly label: string
  readonly chosen: ValueRef | null
  /** Whether any value will do, as `match_impl` wants it. */
  readonly isValue: boolean
}

/** A new condition for the node, beginning with what is chosen now. */
function writeOwn(stores: Stores, id: NodeId, chosen: ValueRef | null, isValue: boolean): void {
  const { design, dispatch } = stores.document.getState()
  const form: ConditionForm =
    chosen !== null && stores.catalog.values.has(chosen)
      ? { kind: 'value', value: chosen }
      : keyCondition(stores.catalog.targetKey, design, stores.catalog, isValue)
  const ref = freshValueId(design)
  dispatch({
    type: 'batch',
    title: 'Write a condition',
    commands: [
      { type: 'value.set', ref, value: { binding: null, term: writeCondition(form) } },
      { type: 'condition.set', id, value: ref },
    ],
  })
}

/** The field. */
export function ConditionField({ stores, id, label, chosen, isValue }: ConditionFieldProps) {
  const design = useStore(stores.document, (state) => state.design)
  const text = useStore(stores.analysis, (state) =>
    chosen === null ? undefined : state.analysis?.values[chosen]?.text,
  )
  const { dispatch } = stores.document.getState()
  const own = chosen === null ? undefined : design.logic.values[chosen]
  const users = Object.values(design.logic.nodes).filter(
    (node) => chosen !== null && valuesOfNode(node).includes(chosen),
  )
  return (
    <>
      <Field
        label={label}
        note={isValue ? 'value' : 'bool value'}
        help={
          text === undefined ? (
            'A test of MirageOS, a key, or a condition written here.'
          ) : (
            <>
              Reads: <strong>{text}</strong>
            </>
          )
        }
      >
        {(ids) => (
          <ValueSelect
            {...ids}
            stores={stores}
            type={isValue ? null : { kind: 'bool' }}
            chosen={chosen}
            none={isValue ? 'choose a value' : 'choose a condition'}
            command={(value) => ({ type: 'condition.set', id, value })}
          />
        )}
      </Field>
      {own === undefined || chosen === null ? (
        <Button onClick={() => writeOwn(stores, id, chosen, isValue)}>
          {isValue ? 'Compute a value here' : 'Write a condition here'}
        </Button>
      ) : (
        <fieldset className="record-form" key={chosen}>
          <legend>{users.length > 1 ? `The condition, shared by ${users.length} nodes` : 'The condition'}</legend>
          <ConditionEditor
            design={design}
            catalog={stores.catalog}
            form={readCondition(own.term)}
            label={label === 'Value' ? 'Looked at' : 'Test'}
            isValue={isValue}
            onChange={(form) =>
              dispatch({ type: 'value.set', ref: chosen, value: { ...own, term: writeCondition(form) } })
            }
          />
          <TextField
            label="Name of the condition"
            help="A name makes it a let of its own, which several choices can share."
            isMono
            value={own.binding ?? ''}
            placeholder="written in place"
            onCommit={(name) => {
              if (name !== '' && !isBinding(name)) return 'A name begins with a small letter.'
              if (name !== '' && bindingNames(design).has(name)) return `There is something called ${name} already.`
              dispatch({ type: 'value.set', ref: chosen, value: { ...own, binding: name === '' ? null : name } })
              return null
            }}
          />
        </fieldset>
      )}
    </>
  )
}
