// The call of `register`: the unikernel's name, its jobs in order, its keys and packages, and what it is given besides.

import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react'
import { useState, type DragEvent } from 'react'
import { useStore } from 'zustand'
import { lengthProblem } from '../../../core/edit/binding-problem.ts'
import type { Registration } from '../../../core/model/design.ts'
import { portRef, REGISTER } from '../../../core/model/ids.ts'
import { nodeName } from '../../../core/model/node-name.ts'
import type { Stores } from '../../../state/stores.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { InputSelect, useWireJudge, type WireJudge } from '../fields/input-select.tsx'
import { KeyPicker } from '../fields/key-picker.tsx'
import { PackageList } from '../lists/package-list.tsx'

interface JobsProps {
  readonly stores: Stores
  readonly judge: WireJudge
  readonly count: number
}

/** Above this many questions whether a node fits a job, a job is asked about when somebody comes to it. */
const MANY_QUESTIONS = 1500

/** Numbers of `count` things with the one at `from` moved to `to`. */
function movedOrder(count: number, from: number, to: number): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index)
  order.splice(from, 1)
  order.splice(to, 0, from)
  return order
}

function Jobs({ stores, judge, count }: JobsProps) {
  const logic = useStore(stores.document, (state) => state.design.logic)
  const [dragged, setDragged] = useState<number | null>(null)
  const { job } = stores.catalog.registration
  const move = (from: number, to: number): void => {
    stores.document.getState().dispatch({ type: 'registration.order', order: movedOrder(count, from, to) })
  }
  const drop = (event: DragEvent, to: number): void => {
    event.preventDefault()
    if (dragged !== null && dragged !== to) move(dragged, to)
    setDragged(null)
  }
  const isPatient = count * Object.keys(logic.nodes).length > MANY_QUESTIONS
  const input = (index: number, label: string, none: string) => (
    <InputSelect
      stores={stores}
      judge={judge}
      to={{ node: REGISTER, port: `job${index}` }}
      type={job}
      label={label}
      none={none}
      isPatient={isPatient}
    />
  )
  return (
    <fieldset className="record-form">
      <legend>Jobs, started in this order</legend>
      <ol className="parameters" aria-label="Jobs">
        {Array.from({ length: count }, (_, index) => {
          const source = logic.wires[portRef(REGISTER, `job${index}`)]
          const name = source === undefined ? `job ${index + 1}` : nodeName(logic, source)
          return (
            // A place to drop on; the buttons do the same without a mouse.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
            <li
              key={index}
              className="parameter"
              onDragOver={(event) => dragged !== null && event.preventDefault()}
              onDrop={(event) => drop(event, index)}
            >
              <span
                className="parameter-number"
                draggable
                data-tip="Drag to another place"
                onDragStart={() => setDragged(index)}
                onDragEnd={() => setDragged(null)}
              >
                <GripVertical size={12} aria-hidden="true" />
              </span>
              <div className="parameter-selects">{input(index, `Job ${index + 1}`, 'take it away')}</div>
              <span className="parameter-buttons">
                {index > 0 && (
                  <IconButton
                    label={`Move ${name} up`}
                    icon={<ArrowUp size={12} />}
                    onClick={() => move(index, index - 1)}
                  />
                )}
                {index < count - 1 && (
                  <IconButton
                    label={`Move ${name} down`}
                    icon={<ArrowDown size={12} />}
                    onClick={() => move(index, index + 1)}
                  />
                )}
              </span>
            </li>
          )
        })}
      </ol>
      {input(count, 'Add a job', 'add a job')}
    </fieldset>
  )
}

function Special({ stores, judge }: Pick<JobsProps, 'stores' | 'judge'>) {
  const { registration } = stores.catalog
  return (
    <fieldset className="record-form">
      <legend>Given besides</legend>
      {(['argv', 'reporter', 'tracing'] as const).map((port) => (
        <div key={port} className="field">
          <span className="field-label">{port}</span>
          <InputSelect
            stores={stores}
            judge={judge}
            to={{ node: REGISTER, port }}
            type={registration[port]}
            label={`What is given as ${port}`}
            none="as MirageOS does it"
          />
        </div>
      ))}
    </fieldset>
  )
}

/** Adds the call of register to a design without one. */
export function AddRegister({ stores }: { readonly stores: Stores }) {
  const design = useStore(stores.document, (state) => state.design)
  const add = (): void => {
    const registration: Registration = { name: design.name, jobs: 0, keys: [], packages: [] }
    stores.document.getState().dispatch({ type: 'registration.set', registration, position: { x: 640, y: 120 } })
  }
  return (
    <>
      <p className="quiet">Nothing is registered yet, so there is nothing to build.</p>
      <Button onClick={add}>Add register</Button>
    </>
  )
}

/** The form of the registration. */
function jobsWords(jobs: number): string {
  if (jobs === 0) return 'It runs no job yet.'
  return jobs === 1 ? 'It runs one job.' : `It runs ${jobs} jobs, side by side.`
}

export function RegisterForm({
  stores,
  registration,
}: {
  readonly stores: Stores
  readonly registration: Registration
}) {
  const judge = useWireJudge(stores)
  const update = (next: Registration): void => {
    stores.document.getState().dispatch({ type: 'registration.set', registration: next })
  }
  const { jobs } = registration
  return (
    <div className="form">
      <TextField
        label="Name of the unikernel"
        help={jobsWords(jobs)}
        value={registration.name}
        onCommit={(name) => {
          if (name.trim() === '') return 'A unikernel needs a name.'
          const tooLong = lengthProblem(name)
          if (tooLong !== null) return tooLong
          update({ ...registration, name })
          return null
        }}
      />
      <Jobs stores={stores} judge={judge} count={jobs} />
      <PackageList
        label="Packages of the whole unikernel"
        packages={registration.packages}
        onChange={(packages) => update({ ...registration, packages })}
      />
      <KeyPicker
        stores={stores}
        chosen={registration.keys}
        help="Keys that the unikernel has besides those of its devices."
        onChange={(keys) => update({ ...registration, keys })}
      />
      <Special stores={stores} judge={judge} />
    </div>
  )
}
