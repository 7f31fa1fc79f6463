// A module of the user: its name, what it needs from opam, and the keys that it reads.

import { X } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import type { ForeignNode } from '../../core/model/design.ts'
import type { NodeId } from '../../core/model/ids.ts'
import type { Stores } from '../../state/stores.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'

/** A module path as OCaml writes it, perhaps through a functor's result. */
const MODULE_PATH = /^[A-Z][A-Za-z0-9_']*(\.[A-Z][A-Za-z0-9_']*)*$/

interface FormProps {
  readonly stores: Stores
  readonly id: NodeId
  readonly node: ForeignNode
}

function ModuleName({ node, onChange }: { readonly node: ForeignNode; readonly onChange: (module: string) => void }) {
  const [draft, setDraft] = useState<string | null>(null)
  const isWrong = draft !== null && !MODULE_PATH.test(draft)
  const commit = (): void => {
    if (draft !== null && !isWrong && draft !== node.module) onChange(draft)
    if (!isWrong) setDraft(null)
  }
  return (
    <Field
      label="Module"
      help="Path of the functor in your own sources, such as Unikernel.Main."
      error={isWrong ? 'A module path begins with a capital letter in each part.' : null}
    >
      {(ids) => (
        <input
          {...ids}
          className="input mono"
          spellCheck={false}
          aria-invalid={isWrong}
          value={draft ?? node.module}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => event.key === 'Enter' && commit()}
        />
      )}
    </Field>
  )
}

function Packages({ node, onChange }: { readonly node: ForeignNode; readonly onChange: (node: ForeignNode) => void }) {
  const [draft, setDraft] = useState('')
  const add = (): void => {
    const opam = draft.trim()
    if (!/^[A-Za-z0-9][A-Za-z0-9_+-]*$/.test(opam)) return
    setDraft('')
    if (!node.packages.some((entry) => entry.opam === opam))
      onChange({ ...node, packages: [...node.packages, { opam }] })
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') add()
  }
  return (
    <Field label="Packages" help="From opam, for this module alone.">
      {(ids) => (
        <>
          {node.packages.length > 0 && (
            <ul className="chips">
              {node.packages.map((entry) => (
                <li key={entry.opam} className="chip mono">
                  {entry.opam}
                  <button
                    type="button"
                    className="chip-remove"
                    aria-label={`Remove package ${entry.opam}`}
                    onClick={() => onChange({ ...node, packages: node.packages.filter((each) => each !== entry) })}
                  >
                    <X size={12} />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <div className="add-line">
            <input
              {...ids}
              className="input mono"
              placeholder="name in opam"
              spellCheck={false}
              value={draft}
              onChange={(event) => setDraft(event.target.value)}
              onKeyDown={press}
            />
            <Button onClick={add}>Add</Button>
          </div>
        </>
      )}
    </Field>
  )
}

function ModuleKeys({
  stores,
  node,
  onChange,
}: Pick<FormProps, 'stores' | 'node'> & { readonly onChange: (node: ForeignNode) => void }) {
  const keys = useStore(stores.document, (state) => state.design.logic.keys)
  const entries = Object.entries(keys)
  if (entries.length === 0) return null
  return (
    <fieldset className="record-form">
      <legend>Keys that it reads</legend>
      {entries.map(([ref, key]) => (
        <label key={ref} className="check-line mono">
          <input
            type="checkbox"
            className="checkbox"
            checked={node.keys.includes(ref)}
            onChange={(event) =>
              onChange({
                ...node,
                keys: event.target.checked ? [...node.keys, ref] : node.keys.filter((each) => each !== ref),
              })
            }
          />
          {key.binding ?? (key.kind === 'created' ? key.name : key.builtin)}
        </label>
      ))}
    </fieldset>
  )
}

/** The form of a `foreign` node. */
export function ModuleForm({ stores, id, node }: FormProps) {
  const update = (next: ForeignNode): void => {
    stores.document.getState().dispatch({ type: 'node.update', id, node: next })
  }
  return (
    <div className="form">
      <ModuleName key={id} node={node} onChange={(module) => update({ ...node, module })} />
      <Packages node={node} onChange={update} />
      <ModuleKeys stores={stores} node={node} onChange={update} />
    </div>
  )
}
