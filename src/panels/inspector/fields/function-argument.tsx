// A function over implementations, such as how a stack makes ARP: the device that it calls, whose body is then drawn on the canvas.

import { useStore } from 'zustand'
import type { Command } from '../../../core/edit/command.ts'
import { functionDevices } from '../../../core/edit/wiring/function-devices.ts'
import { freshName } from '../../../core/edit/names.ts'
import type { ArgumentValue } from '../../../core/model/design.ts'
import type { ArgumentSignature } from '../../../core/model/device.ts'
import { REGISTER, type NodeId } from '../../../core/model/ids.ts'
import { nodeName } from '../../../core/model/node-name.ts'
import { newNode } from '../../../state/parts/new-node.ts'
import { typeText } from '../../../state/parts/node-type.ts'
import type { Stores } from '../../../state/stores.ts'
import { ChoiceSelect } from '../../../ui/choice-select.tsx'
import { Field } from '../../../ui/field.tsx'

export interface FunctionArgumentProps {
  readonly stores: Stores
  readonly id: NodeId
  readonly argument: ArgumentSignature
  readonly given: ArgumentValue | undefined
  /** What holds while it is left out. */
  readonly fallback: string
}

/** Canvas pixels between the device and the body of its function. */
const BELOW = 220
const APART = 300

const KEPT = 'kept'

/** What makes the body of a function that calls a device, and gives it to the argument. */
function bodyCommand({ stores, id, argument }: FunctionArgumentProps, device: string, port: string): Command | null {
  const node = newNode(device, stores.catalog)
  if (node === null || argument.type.kind !== 'function') return null
  const { logic, layout } = stores.document.getState().design
  const isTaken = (name: string): boolean => name in logic.nodes || name === REGISTER
  const parameter = freshName('parameter', isTaken)
  const result = freshName(device, (name) => isTaken(name) || name === parameter)
  const { x, y } = layout[id] ?? { x: 0, y: 0 }
  return {
    type: 'batch',
    title: `Set ${argument.name}`,
    commands: [
      {
        type: 'node.add',
        id: parameter,
        node: { kind: 'parameter', binding: null, type: argument.type.from },
        position: { x: x - 2 * APART, y: y + BELOW },
      },
      {
        type: 'node.add',
        id: result,
        node: { ...node, binding: null },
        position: { x: x - APART, y: y + BELOW },
        wire: { kind: 'from', node: parameter, port },
      },
      { type: 'argument.set', id, argument: argument.name, value: { kind: 'function', parameter, result } },
    ],
  }
}

/** The field. */
export function FunctionArgument(props: FunctionArgumentProps) {
  const { stores, id, argument, given, fallback } = props
  const logic = useStore(stores.document, (state) => state.design.logic)
  const { type, name, doc } = argument
  if (type.kind !== 'function') return null
  const held = given?.kind === 'function' ? given : null
  const choices = functionDevices(type.from, type.to, stores.catalog)
  const choose = (picked: string): void => {
    const { dispatch } = stores.document.getState()
    const clear: readonly Command[] =
      held === null
        ? []
        : [
            { type: 'argument.set', id, argument: name, value: null },
            { type: 'node.remove', ids: [held.parameter, held.result] },
          ]
    if (picked === '') {
      dispatch({ type: 'batch', title: `Leave ${name} out`, commands: clear })
      return
    }
    const choice = choices.find(({ device }) => device.id === picked)
    const made = choice === undefined ? null : bodyCommand(props, choice.device.id, choice.port)
    if (made !== null) dispatch({ type: 'batch', title: `Set ${name}`, commands: [...clear, made] })
  }
  return (
    <Field label={name} note={`${typeText(type.from)} → ${typeText(type.to)}`} help={doc}>
      {(ids) => (
        <>
          <ChoiceSelect {...ids} className="mono" value={held === null ? '' : KEPT} onChoose={choose}>
            <option value="">left out: {fallback}</option>
            {held !== null && <option value={KEPT}>the function that ends in {nodeName(logic, held.result)}</option>}
            {choices.map(({ device }) => (
              <option key={device.id} value={device.id}>
                {device.id} of what it is given
              </option>
            ))}
          </ChoiceSelect>
          {held !== null && (
            <button
              type="button"
              className="link switch-form"
              onClick={() => stores.selection.getState().reveal(held.result)}
            >
              Show its body
            </button>
          )}
        </>
      )}
    </Field>
  )
}
