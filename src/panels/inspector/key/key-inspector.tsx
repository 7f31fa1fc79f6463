// One key of the design: its form, who uses it, and how to be rid of it.

import { type RefObject, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { keysOfNode, keysOfValue, valuesOfNode } from '../../../core/edit/references.ts'
import type { Design } from '../../../core/model/design.ts'
import { REGISTER, type KeyRef, type NodeId } from '../../../core/model/ids.ts'
import { nodeName } from '../../../core/model/node-name.ts'
import { keyTitle } from '../../../state/parts/key-title.ts'
import type { Stores } from '../../../state/stores.ts'
import { Button } from '../../../ui/button.tsx'
import { AboutWord } from '../facts/about.tsx'
import { BuiltinKeyForm } from './builtin-key-form.tsx'
import { CreatedKeyForm } from './created-key-form.tsx'

/** Nodes that declare the key, compute with it, or choose by it. */
function usersOf(ref: KeyRef, { logic }: Design): readonly NodeId[] {
  const nodes = Object.entries(logic.nodes).filter(([, node]) => {
    const values = valuesOfNode(node).flatMap((value) => logic.values[value] ?? [])
    return keysOfNode(node).includes(ref) || values.some((value) => keysOfValue(value).includes(ref))
  })
  const isRegistered = logic.registration?.keys.includes(ref) === true
  return [...nodes.map(([id]) => id), ...(isRegistered ? [REGISTER] : [])]
}

/** Puts the focus into the form of a key that was made just now, on its name, which is typed over. */
function useFirstField(stores: Stores, keyRef: KeyRef): RefObject<HTMLDivElement | null> {
  const form = useRef<HTMLDivElement>(null)
  const isNew = useStore(stores.selection, (state) => state.newKey === keyRef)
  useEffect(() => {
    if (!isNew) return
    // After the menu or dialog that made the key has given the focus back.
    const frame = requestAnimationFrame(() => {
      stores.selection.getState().selectKey(keyRef)
      const field = form.current?.querySelector<HTMLInputElement>('input, select')
      field?.focus()
      if (field instanceof HTMLInputElement) field.select()
    })
    return () => cancelAnimationFrame(frame)
  }, [stores, keyRef, isNew])
  return form
}

/** The inspector of a key. */
export function KeyInspector({ stores, keyRef }: { readonly stores: Stores; readonly keyRef: KeyRef }) {
  const design = useStore(stores.document, (state) => state.design)
  const [problem, setProblem] = useState<string | null>(null)
  const form = useFirstField(stores, keyRef)
  const definition = design.logic.keys[keyRef]
  if (definition === undefined) return null
  const users = usersOf(keyRef, design)
  const remove = (): void => {
    const verdict = stores.document.getState().dispatch({ type: 'key.remove', ref: keyRef })
    setProblem(verdict.kind === 'refused' ? `${verdict.diagnostic.message} ${verdict.diagnostic.hint ?? ''}` : null)
    if (verdict.kind !== 'refused') stores.selection.getState().selectKey(null)
  }
  return (
    <>
      <h2 className="inspector-title">Key {keyTitle(keyRef, design)}</h2>
      <div ref={form}>
        {definition.kind === 'created' ? (
          <CreatedKeyForm key={keyRef} stores={stores} keyRef={keyRef} definition={definition} />
        ) : (
          <BuiltinKeyForm key={keyRef} stores={stores} keyRef={keyRef} definition={definition} />
        )}
      </div>
      <section className="facts">
        <h3>Used by</h3>
        {users.length === 0 && (
          <p className="quiet">Nothing uses it: give it to a module, to register, or to a condition.</p>
        )}
        <ul className="fact-list">
          {users.map((id) => (
            <li key={id}>
              <button type="button" className="link" onClick={() => stores.selection.getState().reveal(id)}>
                {nodeName(design.logic, id)}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <div className="add-line">
        <Button variant="danger" onClick={remove}>
          Delete the key
        </Button>
        <Button onClick={() => stores.selection.getState().selectKey(null)}>Done</Button>
      </div>
      {problem !== null && (
        <p className="input-error" role="alert">
          {problem}
        </p>
      )}
      <AboutWord stores={stores} word="key" />
    </>
  )
}
