// What the inspector shows when no node is selected: the unikernel as registered, and what it takes on the chosen target.

import { useStore } from 'zustand'
import type { Stores } from '../../state/stores.ts'
import { Field } from '../../ui/field.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { NameField } from './name-field.tsx'

function Registration({ stores }: { readonly stores: Stores }) {
  const registration = useStore(stores.document, (state) => state.design.logic.registration)
  if (registration === null) {
    return (
      <p className="quiet">
        Nothing is registered yet, so there is nothing to build. Wire a job into the call of register, or open an
        example.
      </p>
    )
  }
  const rename = (name: string): string | null => {
    if (name.trim() === '') return 'A unikernel needs a name.'
    const verdict = stores.document
      .getState()
      .dispatch({ type: 'registration.set', registration: { ...registration, name } })
    return verdict.kind === 'refused' ? verdict.diagnostic.message : null
  }
  return (
    <Field
      label="Name of the unikernel"
      help={registration.jobs === 1 ? 'It runs one job.' : `It runs ${registration.jobs} jobs, side by side.`}
    >
      {() => <NameField label="Name of the unikernel" value={registration.name} placeholder="name" onRename={rename} />}
    </Field>
  )
}

/** The overview of the open design. */
export function Overview({ stores }: { readonly stores: Stores }) {
  const target = useStore(stores.view, (state) => state.target)
  const view = useStore(stores.analysis, (state) => state.analysis?.targets[target])
  const name = useStore(stores.document, (state) => state.design.name)
  return (
    <>
      <h2 className="inspector-title">{name}</h2>
      <Registration stores={stores} />
      {view !== undefined && (
        <section className="facts">
          <h3>On {target}</h3>
          <p className="reason">
            <StateMark state={view.state} size={12} />
            {view.summary}
          </p>
          {view.packages.length > 0 && (
            <details className="packages">
              <summary>{view.packages.length} packages</summary>
              <ul className="fact-list">
                {view.packages.map(({ opam, formula }) => (
                  <li key={opam}>
                    <span className="mono">{opam}</span>
                    <span className="quiet mono">{formula}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
      )}
      <section className="facts">
        <h3>Look closer</h3>
        <ul className="tips">
          <li>Select a node to set its arguments and to read why it became what it is here.</li>
          <li>Choose another target at the top: what changes is drawn on the canvas.</li>
          <li>Drag from one port to another; drop a wire on nothing to see what would fit.</li>
          <li>
            Press <kbd className="key-cap">?</kbd> for all keys and gestures.
          </li>
        </ul>
      </section>
    </>
  )
}
