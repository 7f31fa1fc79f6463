// Where an input comes from, as a choice: every node that fits, or a new device that would. The same power as drawing a wire.

import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Command, Input } from '../../../core/edit/command.ts'
import { fittingDevices } from '../../../core/edit/wiring/fitting-devices.ts'
import { createWireJudge } from '../../../core/edit/wiring/judge-wire.ts'
import { freshName } from '../../../core/edit/names.ts'
import type { Verdict } from '../../../core/edit/definition.ts'
import { portRef, REGISTER, type NodeId } from '../../../core/model/ids.ts'
import type { ModuleType } from '../../../core/model/module-type.ts'
import { constructorOf, nodeName } from '../../../core/model/node-name.ts'
import { newNode } from '../../../state/parts/new-node.ts'
import type { Stores } from '../../../state/stores.ts'
import { ChoiceSelect } from '../../../ui/choice-select.tsx'

export type WireJudge = (from: NodeId, to: Input) => Verdict

/** A judge of wires for the design as it is; made once for all inputs of a form. */
export function useWireJudge(stores: Stores): WireJudge {
  const design = useStore(stores.document, (state) => state.design)
  return useMemo(() => createWireJudge(design, stores.catalog), [design, stores.catalog])
}

/** Canvas pixels between a node and the one made for its input. */
const APART = { x: 340, y: 90 }
const NEW = 'new '

export interface InputSelectProps {
  readonly stores: Stores
  readonly judge: WireJudge
  readonly to: Input
  /** Type that the input takes; null while unknown, then no new devices are offered. */
  readonly type: ModuleType | null
  readonly label: string
  /** What stands there while nothing is wired. */
  readonly none: string
  /** Finds out what fits only when somebody comes to the control: for forms where very much would have to be tried. */
  readonly isPatient?: boolean
  /** Id of the words about the input. */
  readonly describedBy?: string
}

function wordsOf(stores: Stores, id: NodeId): string {
  const { logic } = stores.document.getState().design
  const node = logic.nodes[id]
  const name = nodeName(logic, id)
  const constructor = node === undefined ? '' : constructorOf(node)
  return name === constructor ? name : `${name} (${constructor})`
}

/** What makes a new device and wires it to the input. */
function addCommand(stores: Stores, device: string, to: Input): Command | null {
  const node = newNode(device, stores.catalog)
  if (node === null) return null
  const { logic, layout } = stores.document.getState().design
  const place = layout[to.node] ?? { x: 0, y: 0 }
  const row = Number(/\d+$/.exec(to.port)?.[0] ?? 0)
  const id = freshName(node.binding ?? device, (name) => name in logic.nodes || name === REGISTER)
  const position = { x: place.x - APART.x, y: place.y + row * APART.y }
  return { type: 'node.add', id, node, position, wire: { kind: 'to', input: to } }
}

/** The choice. */
export function InputSelect({
  stores,
  judge,
  to,
  type,
  label,
  none,
  isPatient = false,
  describedBy,
}: InputSelectProps) {
  const logic = useStore(stores.document, (state) => state.design.logic)
  const [isAsked, setAsked] = useState(false)
  const ask = (): void => setAsked(true)
  const isFilled = isAsked || !isPatient
  const ref = portRef(to.node, to.port)
  const source = logic.wires[ref]
  const { node, port } = to
  // Every node is tried: once for a design, not at every answer about it.
  const nodes = useMemo(() => {
    if (!isFilled) return source === undefined ? [] : [source]
    const isFit = (id: NodeId): boolean => id !== node && judge(id, { node, port }).kind === 'allowed'
    return Object.keys(logic.nodes).filter((id) => id === source || isFit(id))
  }, [isFilled, judge, logic, node, port, source])
  const devices = type === null || !isFilled ? [] : fittingDevices(type, stores.catalog)
  const choose = (value: string): void => {
    const { dispatch } = stores.document.getState()
    if (value === '') dispatch({ type: 'wire.disconnect', wires: [ref] })
    else if (value.startsWith(NEW)) {
      const command = addCommand(stores, value.slice(NEW.length), to)
      if (command !== null) dispatch(command)
    } else dispatch({ type: 'wire.connect', from: value, to })
  }
  return (
    <ChoiceSelect
      className="mono"
      aria-label={label}
      aria-describedby={describedBy}
      value={source ?? ''}
      onChoose={choose}
      onFocus={ask}
      onPointerEnter={ask}
    >
      <option value="">{none}</option>
      {nodes.length > 0 && (
        <optgroup label="In this design">
          {nodes.map((id) => (
            <option key={id} value={id}>
              {wordsOf(stores, id)}
            </option>
          ))}
        </optgroup>
      )}
      {devices.length > 0 && (
        <optgroup label="New">
          {devices.map(({ id }) => (
            <option key={id} value={`${NEW}${id}`}>
              new {id}
            </option>
          ))}
        </optgroup>
      )}
    </ChoiceSelect>
  )
}
