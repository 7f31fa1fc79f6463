// A key made by a function of MirageOS, such as `Key.dhcp ~group:"front" ()`: its group and default.

import type { Command } from '../../../core/edit/command.ts'
import type { Constant } from '../../../core/model/constant.ts'
import type { BuiltinKeyCall } from '../../../core/model/key.ts'
import type { Stores } from '../../../state/stores.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { DataForm } from '../forms/data-form.tsx'

export interface BuiltinKeyFormProps {
  readonly stores: Stores
  readonly keyRef: string
  readonly definition: BuiltinKeyCall
}

/** The form. */
export function BuiltinKeyForm({ stores, keyRef, definition }: BuiltinKeyFormProps) {
  const signature = stores.catalog.keys.get(definition.builtin)
  const dispatch = (command: Command): string | null => {
    const verdict = stores.document.getState().dispatch(command)
    return verdict.kind === 'refused' ? verdict.diagnostic.message : null
  }
  const update = (key: BuiltinKeyCall): string | null => dispatch({ type: 'key.set', ref: keyRef, key })
  const setArgument = (name: string, value: Constant | null): void => {
    const { [name]: _, ...others } = definition.arguments
    update({ ...definition, arguments: value === null ? others : { ...others, [name]: value } })
  }
  return (
    <div className="form" key={keyRef}>
      <p className="quiet">{signature?.summary ?? 'This release has no such key.'}</p>
      <TextField
        label="Name in the configuration"
        help="What conditions and modules call it."
        isMono
        value={definition.binding ?? ''}
        placeholder="written in place"
        onCommit={(binding) => update({ ...definition, binding: binding === '' ? null : binding })}
      />
      {(signature?.arguments ?? []).map(({ name, type, optional, doc }) =>
        type.kind === 'data' ? (
          <DataForm
            key={name}
            catalog={stores.catalog}
            label={name}
            help={doc}
            type={type.type}
            value={definition.arguments[name] ?? null}
            placeholder=""
            isOptional={optional}
            onChange={(value) => setArgument(name, value)}
          />
        ) : null,
      )}
    </div>
  )
}
