// By what a choice decides, or what a device is told: a value that exists, or one computed here, in a form or in OCaml; its text as it is
// read, live.

import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Command } from '../../../core/edit/command.ts'
import { readCondition, writeCondition } from '../../../core/edit/condition/condition-form.ts'
import { valuesOfNode } from '../../../core/edit/references.ts'
import { bindingNames, isBinding } from '../../../core/edit/names.ts'
import type { DataType } from '../../../core/model/data-type.ts'
import type { Design } from '../../../core/model/design.ts'
import type { KeyRef, ValueRef } from '../../../core/model/ids.ts'
import type { ValueDefinition } from '../../../core/model/key.ts'
import type { Term } from '../../../core/model/term.ts'
import type { ExpressionMeaning } from '../../../core/read/expression/expression-place.ts'
import type { Stores } from '../../../state/stores.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { firstValue } from '../fields/constant-input.tsx'
import { ExpressionField } from '../expression/expression-field.tsx'
import { FormOrOcaml } from '../expression/form-or-ocaml.tsx'
import { ValueSelect } from '../fields/value-select.tsx'
import { freshValueId } from '../fields/values.ts'
import { ConditionEditor } from './condition-editor.tsx'
import { keyCondition } from './tests.ts'

export interface ConditionFieldProps {
  readonly stores: Stores
  readonly label: string
  readonly chosen: ValueRef | null
  /** Type of the value: bool for a condition; null takes any, as `match_impl` does. */
  readonly type: DataType | null
  /** What stands there while nothing is chosen. */
  readonly none: string
  /** What it is for; the value's own text stands in its place once there is one. */
  readonly help: string
  /** What choosing asks for. */
  readonly command: (value: ValueRef | null) => Command
}

/** What a computed value begins with. */
function firstTerm({ stores, chosen, type }: ConditionFieldProps, design: Design): Term<KeyRef> {
  const { catalog } = stores
  if (chosen !== null && catalog.values.has(chosen)) return writeCondition({ kind: 'value', value: chosen })
  if (type !== null && type.kind !== 'bool') return { kind: 'constant', value: firstValue(type, catalog) }
  return writeCondition(keyCondition(catalog.targetKey, design, catalog, type === null))
}

function Chooser(props: ConditionFieldProps & { readonly text: string | undefined }) {
  const { stores, label, chosen, type, none, help, command, text } = props
  const words: ReactNode =
    text === undefined ? (
      help
    ) : (
      <>
        Reads: <strong>{text}</strong>
      </>
    )
  const note = type === null ? 'value' : type.kind === 'bool' ? 'bool value' : 'value'
  return (
    <Field label={label} note={note} help={words}>
      {(ids) => <ValueSelect {...ids} stores={stores} type={type} chosen={chosen} none={none} command={command} />}
    </Field>
  )
}

interface OwnProps extends ConditionFieldProps {
  readonly chosen: ValueRef
  readonly own: ValueDefinition
}

/** The OCaml of the value; a text that only names another value chooses that one. */
function Ocaml({ stores, label, chosen, own, type, command }: OwnProps) {
  const read = (meaning: ExpressionMeaning): void => {
    const { dispatch } = stores.document.getState()
    if (meaning.kind === 'named') dispatch(command(meaning.ref))
    if (meaning.kind === 'value')
      dispatch({ type: 'value.set', ref: chosen, value: { ...meaning.value, binding: own.binding } })
  }
  return (
    <ExpressionField
      stores={stores}
      place={{ kind: 'value', ref: chosen, isBool: type?.kind === 'bool' }}
      parts={[
        {
          label: `${label} in OCaml`,
          note: type?.kind === 'bool' ? 'bool value' : "'a value",
          help: 'Keys are called by their names; Ctrl+Enter keeps it.',
        },
      ]}
      onRead={read}
    />
  )
}

function Own(props: OwnProps) {
  const { stores, label, chosen, own, type } = props
  const design = useStore(stores.document, (state) => state.design)
  const { dispatch } = stores.document.getState()
  const users = Object.values(design.logic.nodes).filter((node) => valuesOfNode(node).includes(chosen))
  const form = readCondition(own.term)
  const what = type?.kind === 'bool' ? 'condition' : 'value'
  return (
    <fieldset className="record-form">
      <legend>{users.length > 1 ? `The ${what}, shared by ${users.length} nodes` : `The ${what}`}</legend>
      <FormOrOcaml
        what={label.toLowerCase()}
        form={
          form.kind === 'other' ? null : (
            <ConditionEditor
              design={design}
              catalog={stores.catalog}
              form={form}
              label={type?.kind === 'bool' ? 'Test' : 'Looked at'}
              isValue={type?.kind !== 'bool'}
              onChange={(next) =>
                dispatch({ type: 'value.set', ref: chosen, value: { ...own, term: writeCondition(next) } })
              }
            />
          )
        }
        ocaml={<Ocaml {...props} />}
      />
      <TextField
        label={`Name of the ${what}`}
        help="A name makes it a let of its own, which several nodes can share."
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
  )
}

/** The field. */
export function ConditionField(props: ConditionFieldProps) {
  const { stores, label, chosen, type, command } = props
  const own = useStore(stores.document, (state) => (chosen === null ? undefined : state.design.logic.values[chosen]))
  const text = useStore(stores.analysis, (state) =>
    chosen === null ? undefined : state.analysis?.values[chosen]?.text,
  )
  const writeOwn = (): void => {
    const { design, dispatch } = stores.document.getState()
    const ref = freshValueId(design)
    dispatch({
      type: 'batch',
      title: type?.kind === 'bool' ? 'Write a condition' : 'Compute a value',
      commands: [{ type: 'value.set', ref, value: { binding: null, term: firstTerm(props, design) } }, command(ref)],
    })
  }
  return (
    <>
      <Chooser {...props} text={text} />
      {own === undefined || chosen === null ? (
        <Button
          aria-label={type?.kind === 'bool' || type === null ? undefined : `Compute ${label} here`}
          onClick={writeOwn}
        >
          {type?.kind === 'bool' ? 'Write a condition here' : 'Compute a value here'}
        </Button>
      ) : (
        <Own key={chosen} {...props} chosen={chosen} own={own} />
      )}
    </>
  )
}
