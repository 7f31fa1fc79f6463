// What a device is called with: inputs from wires, data in fields, computed values by name.

import { useId } from 'react'
import { useStore } from 'zustand'
import type { DeviceNode } from '../../../core/model/design.ts'
import type { ArgumentSignature, DeviceSignature } from '../../../core/model/device.ts'
import { portRef, type NodeId } from '../../../core/model/ids.ts'
import { nodeName } from '../../../core/model/node-name.ts'
import { typeText } from '../../../state/parts/node-type.ts'
import type { Stores } from '../../../state/stores.ts'
import { inline } from '../../../ui/prose.tsx'
import { fieldText } from '../fields/constant-text.ts'
import { ConditionField } from '../condition/condition-field.tsx'
import { DataForm } from './data-form.tsx'
import { FunctionArgument } from '../fields/function-argument.tsx'
import { InputSelect, useWireJudge, type WireJudge } from '../fields/input-select.tsx'

interface ArgumentProps {
  readonly stores: Stores
  readonly id: NodeId
  readonly node: DeviceNode
  readonly argument: ArgumentSignature
  readonly judge: WireJudge
}

/** What holds while an optional argument is left out. */
function defaultWords({ default: fallback, optional }: ArgumentSignature): string {
  if (fallback === undefined) return optional ? 'not given' : ''
  if (fallback.kind === 'device') return fallback.device
  if (fallback.kind === 'text') return fallback.text
  return fieldText(fallback.value) ?? 'default'
}

function InputArgument({ stores, id, argument, judge }: ArgumentProps) {
  const design = useStore(stores.document, (state) => state.design)
  const from = design.logic.wires[portRef(id, argument.name)]
  const known = useStore(stores.analysis, (state) =>
    state.analysis?.types[id]?.inputs.find(({ port }) => port === argument.name),
  )
  const words = useId()
  const type = argument.type.kind === 'impl' ? typeText(argument.type.type) : 'function'
  return (
    <div className="input-line">
      <span className="field-label">{argument.name}</span>
      <span className="field-note">{type}</span>
      <span className="input-source">
        {from !== undefined && (
          <button type="button" className="link" onClick={() => stores.selection.getState().reveal(from)}>
            {nodeName(design.logic, from)}
          </button>
        )}
        {from === undefined && !argument.optional && <span className="missing">nothing wired</span>}
      </span>
      {argument.type.kind === 'impl' && (
        <InputSelect
          stores={stores}
          judge={judge}
          to={{ node: id, port: argument.name }}
          type={known?.type ?? argument.type.type}
          label={`What goes into ${argument.name}`}
          none={argument.optional ? defaultWords(argument) : 'nothing wired'}
          describedBy={words}
        />
      )}
      <p id={words} className="field-words">
        {inline(argument.doc)}
      </p>
    </div>
  )
}

function Argument(props: ArgumentProps) {
  const { stores, id, node, argument } = props
  const given = node.arguments[argument.name]
  const set = (value: DeviceNode['arguments'][string] | null): void => {
    stores.document.getState().dispatch({ type: 'argument.set', id, argument: argument.name, value })
  }
  switch (argument.type.kind) {
    case 'unit':
      return null
    case 'impl':
      return <InputArgument {...props} />
    case 'function':
      return (
        <FunctionArgument stores={stores} id={id} argument={argument} given={given} fallback={defaultWords(argument)} />
      )
    case 'value':
      return (
        <ConditionField
          stores={stores}
          label={argument.name}
          chosen={given?.kind === 'value' ? given.value : null}
          type={argument.type.type}
          none={defaultWords(argument)}
          help={argument.doc}
          command={(value) => ({
            type: 'argument.set',
            id,
            argument: argument.name,
            value: value === null ? null : { kind: 'value', value },
          })}
        />
      )
    case 'data':
      return (
        <DataForm
          key={id}
          catalog={stores.catalog}
          label={argument.name}
          help={argument.doc}
          type={argument.type.type}
          value={given?.kind === 'constant' ? given.value : null}
          placeholder={defaultWords(argument)}
          isOptional={argument.optional}
          onChange={(value) => set(value === null ? null : { kind: 'constant', value })}
        />
      )
  }
}

export interface ArgumentsFormProps {
  readonly stores: Stores
  readonly id: NodeId
  readonly node: DeviceNode
  readonly signature: DeviceSignature
}

/** All arguments of a device, in OCaml's order; inputs first. */
export function ArgumentsForm({ stores, id, node, signature }: ArgumentsFormProps) {
  const judge = useWireJudge(stores)
  const inputs = signature.arguments.filter(({ type }) => type.kind === 'impl')
  const others = signature.arguments.filter(({ type }) => type.kind !== 'impl' && type.kind !== 'unit')
  if (inputs.length + others.length === 0) return <p className="quiet">It takes no arguments.</p>
  return (
    <div className="form">
      {inputs.length > 0 && (
        <div className="input-lines">
          {inputs.map((argument) => (
            <Argument key={argument.name} stores={stores} id={id} node={node} argument={argument} judge={judge} />
          ))}
        </div>
      )}
      {others.map((argument) => (
        <Argument key={argument.name} stores={stores} id={id} node={node} argument={argument} judge={judge} />
      ))}
    </div>
  )
}
