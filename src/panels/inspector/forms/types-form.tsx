// Module types of the user: `type meter = Meter` with `let meter = typ Meter`, for modules that no type of MirageOS describes.

import { X } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import { bindingNames, freshName, isBinding } from '../../../core/edit/names.ts'
import type { Stores } from '../../../state/stores.ts'
import { Button, IconButton } from '../../../ui/button.tsx'

/** The list of them, and a line to add one. */
export function TypesForm({ stores }: { readonly stores: Stores }) {
  const design = useStore(stores.document, (state) => state.design)
  const [draft, setDraft] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const entries = Object.entries(design.logic.types)
  const add = (): void => {
    const name = draft.trim()
    if (!isBinding(name)) {
      setProblem('A type’s name begins with a small letter and holds letters, digits and underscores.')
      return
    }
    const isTaken =
      entries.some(([, { type }]) => type === name) || stores.catalog.moduleTypes.some(({ value }) => value === name)
    if (isTaken || bindingNames(design).has(name)) {
      setProblem(`There is something called ${name} already.`)
      return
    }
    const id = freshName(name, (wish) => wish in design.logic.types)
    const userType = { type: name, constructor: name.charAt(0).toUpperCase() + name.slice(1), binding: name }
    const verdict = stores.document.getState().dispatch({ type: 'type.set', id, userType })
    setProblem(verdict.kind === 'refused' ? verdict.diagnostic.message : null)
    if (verdict.kind !== 'refused') setDraft('')
  }
  const remove = (id: string): void => {
    const verdict = stores.document.getState().dispatch({ type: 'type.remove', id })
    setProblem(verdict.kind === 'refused' ? verdict.diagnostic.message : null)
  }
  return (
    <section className="facts">
      <h3>Module types of your own</h3>
      {entries.length > 0 && (
        <ul className="chips">
          {entries.map(([id, { type }]) => (
            <li key={id} className="chip mono">
              {type}
              <IconButton
                className="chip-remove"
                label={`Remove type ${type}`}
                icon={<X size={12} />}
                onClick={() => remove(id)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="add-line">
        <input
          className="input mono"
          aria-label="Name of a new module type"
          placeholder="name of a type"
          spellCheck={false}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
        <Button onClick={add}>Add type</Button>
      </div>
      <p className={problem === null ? 'field-words' : 'input-error'} role={problem === null ? undefined : 'alert'}>
        {problem ?? 'For modules that no type of MirageOS describes.'}
      </p>
    </section>
  )
}
