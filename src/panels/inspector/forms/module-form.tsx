// A module of the user: its name, its functor type, what is wired to it, and what it needs from opam and from keys.

import { useStore } from 'zustand'
import type { Command } from '../../../core/edit/command.ts'
import { reorderInputs } from '../../../core/edit/wiring/port-order.ts'
import type { ForeignNode } from '../../../core/model/design.ts'
import type { NodeId } from '../../../core/model/ids.ts'
import type { Stores } from '../../../state/stores.ts'
import { Field } from '../../../ui/field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { DependencyList } from '../lists/dependency-list.tsx'
import { useWireJudge } from '../fields/input-select.tsx'
import { KeyPicker } from '../fields/key-picker.tsx'
import { modulePathProblem } from '../module-path.ts'
import { PackageList } from '../lists/package-list.tsx'
import { ParameterList } from '../lists/parameter-list.tsx'
import { TypeSelect } from '../fields/type-select.tsx'
import { resultWords } from './result-words.ts'

interface FormProps {
  readonly stores: Stores
  readonly id: NodeId
  readonly node: ForeignNode
}

/** The form of a `foreign` node. */
export function ModuleForm({ stores, id, node }: FormProps) {
  const judge = useWireJudge(stores)
  const { dispatch } = stores.document.getState()
  const result = useStore(stores.analysis, (state) => state.analysis?.types[id]?.output ?? null)
  const update = (next: ForeignNode): void => {
    dispatch({ type: 'node.update', id, node: next })
  }
  const setParameters = (parameters: ForeignNode['parameters'], from: readonly (number | null)[]): void => {
    const { design } = stores.document.getState()
    const commands: readonly Command[] = reorderInputs(design, id, 'param', from, { ...node, parameters })
    dispatch({ type: 'batch', title: `Change parameters of ${node.module}`, commands })
  }
  return (
    <div className="form" key={id}>
      <TextField
        label="Module"
        help="Path of the functor in your own sources, such as Unikernel.Main."
        isMono
        value={node.module}
        onCommit={(module) => {
          const problem = modulePathProblem(module)
          if (problem === null) update({ ...node, module })
          return problem
        }}
      />
      <ParameterList stores={stores} id={id} judge={judge} types={node.parameters} onChange={setParameters} />
      <Field label="Result" help="What the functor gives: job for what register runs.">
        {(ids) => (
          <TypeSelect
            {...ids}
            stores={stores}
            label="Result"
            value={node.result}
            inferred={resultWords(node.result, result)}
            onChange={(type) => update({ ...node, result: type })}
          />
        )}
      </Field>
      <DependencyList stores={stores} id={id} judge={judge} />
      <PackageList label="Packages" packages={node.packages} onChange={(packages) => update({ ...node, packages })} />
      <KeyPicker
        stores={stores}
        chosen={node.keys}
        help="Keys that its code reads."
        onChange={(keys) => update({ ...node, keys })}
      />
    </div>
  )
}
