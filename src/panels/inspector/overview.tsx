// What the inspector shows when no node is selected: the unikernel as registered, and what it takes on the chosen target.

import { useStore } from 'zustand'
import type { Stores } from '../../state/stores.ts'
import { inline } from '../../ui/prose.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { AboutWord } from './facts/about.tsx'
import { MergedPackages } from './lists/merged-packages.tsx'
import { AddRegister, RegisterForm } from './forms/register-form.tsx'
import { TypesForm } from './forms/types-form.tsx'

function Registered({ stores }: { readonly stores: Stores }) {
  const registration = useStore(stores.document, (state) => state.design.logic.registration)
  if (registration === null) return <AddRegister stores={stores} />
  return <RegisterForm stores={stores} registration={registration} />
}

/** The overview of the open design. */
export function Overview({ stores }: { readonly stores: Stores }) {
  const target = useStore(stores.view, (state) => state.target)
  const view = useStore(stores.analysis, (state) => state.analysis?.targets[target])
  const name = useStore(stores.document, (state) => state.design.name)
  return (
    <>
      <h2 className="inspector-title">{name}</h2>
      <Registered stores={stores} />
      <TypesForm stores={stores} />
      {view !== undefined && (
        <section className="facts">
          <h3>On {target}</h3>
          <p className="reason">
            <StateMark state={view.state} size={12} />
            {inline(view.summary)}
          </p>
          <MergedPackages stores={stores} packages={view.packages} />
        </section>
      )}
      <AboutWord stores={stores} word="register" />
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
