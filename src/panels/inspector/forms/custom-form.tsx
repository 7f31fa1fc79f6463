// A device of the user, `impl` of an object: what it is called, which functor it is, what it needs, how it starts and what it does
// while the project is configured, built and cleaned.

import { useStore } from 'zustand'
import type { Command } from '../../../core/edit/command.ts'
import { renumber } from '../../../core/edit/custom/connect-template.ts'
import { lengthProblem } from '../../../core/edit/binding-problem.ts'
import { constantText, textTerm } from '../../../core/edit/custom/text-parts.ts'
import { reorderInputs } from '../../../core/edit/wiring/port-order.ts'
import type { CustomNode } from '../../../core/model/design.ts'
import type { NodeId } from '../../../core/model/ids.ts'
import { splitFunctorType, type ModuleType } from '../../../core/model/module-type.ts'
import { openFunctorType, statedType } from '../../../core/model/open-type.ts'
import type { Stores } from '../../../state/stores.ts'
import { Field } from '../../../ui/field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { ConnectField } from '../fields/connect-field.tsx'
import { DependencyList } from '../lists/dependency-list.tsx'
import { ExpressionField } from '../expression/expression-field.tsx'
import { useWireJudge } from '../fields/input-select.tsx'
import { KeyPicker } from '../fields/key-picker.tsx'
import { modulePathProblem } from '../module-path.ts'
import { ParameterList } from '../lists/parameter-list.tsx'
import { StepList } from '../lists/step-list.tsx'
import { TargetPackages } from '../lists/target-packages.tsx'
import { TypeSelect } from '../fields/type-select.tsx'
import { resultWords } from './result-words.ts'

interface FormProps {
  readonly stores: Stores
  readonly id: NodeId
  readonly node: CustomNode
}

interface NameProps {
  readonly stores: Stores
  readonly id: NodeId
  readonly member: 'name' | 'module'
  readonly label: string
  readonly help: string
  readonly term: CustomNode['name']
  readonly problem: (text: string) => string | null
  readonly onChange: (term: CustomNode['name']) => void
}

/** A text that objects compute: a field for a constant one, else its OCaml. */
function ComputedText({ stores, id, member, label, help, term, problem, onChange }: NameProps) {
  const text = constantText(term)
  if (text === null) {
    return (
      <ExpressionField
        stores={stores}
        place={{ kind: 'member', node: id, member }}
        parts={[{ label, note: 'string', help: `${help} Computed in OCaml.` }]}
        onRead={(meaning) => meaning.kind === 'text' && onChange(meaning.term)}
      />
    )
  }
  return (
    <TextField
      label={label}
      help={help}
      isMono
      value={text}
      onCommit={(next) => {
        const reason = problem(next)
        if (reason === null) onChange(textTerm(next))
        return reason
      }}
    />
  )
}

/** What opam and OCaml need of the variable in main.ml that has this name. */
function nameProblem(name: string): string | null {
  const tooLong = lengthProblem(name)
  if (tooLong !== null) return tooLong
  return /^[A-Za-z][A-Za-z0-9_-]*$/.test(name)
    ? null
    : 'A name holds letters, digits, - and _, and begins with a letter.'
}

type Types = readonly (ModuleType | null)[]

/** The form of an `impl` node. */
export function CustomForm({ stores, id, node }: FormProps) {
  const judge = useWireJudge(stores)
  const { dispatch } = stores.document.getState()
  const split = splitFunctorType(node.type)
  const [parameters, result] = [split.parameters.map(statedType), statedType(split.result)]
  const made = useStore(stores.analysis, (state) => state.analysis?.types[id]?.output ?? null)
  const count = parameters.length + node.dependencies
  const update = (next: CustomNode): void => {
    dispatch({ type: 'node.update', id, node: next })
  }
  const setType = (types: Types, end: ModuleType | null, from: readonly (number | null)[]): void => {
    const { design } = stores.document.getState()
    const dependencies = Array.from({ length: node.dependencies }, (_, index) => parameters.length + index)
    const connect = renumber(node.connect, [...from, ...dependencies])
    const next: CustomNode = { ...node, type: openFunctorType(types, end), connect }
    const commands: readonly Command[] = reorderInputs(design, id, 'param', from, next)
    dispatch({ type: 'batch', title: 'Change the type of a device', commands })
  }
  const places = parameters.map((_, place) => place)
  return (
    <div className="form" key={id}>
      <ComputedText
        stores={stores}
        id={id}
        member="name"
        label="Name in main.ml"
        help="Variables of the generated code are called after it."
        term={node.name}
        problem={nameProblem}
        onChange={(name) => update({ ...node, name })}
      />
      <ComputedText
        stores={stores}
        id={id}
        member="module"
        label="Module"
        help="Path of the module or functor, such as Meter.Make."
        term={node.module}
        problem={modulePathProblem}
        onChange={(module) => update({ ...node, module })}
      />
      <ParameterList
        stores={stores}
        id={id}
        judge={judge}
        types={parameters}
        onChange={(types, from) => setType(types, result, from)}
      />
      <Field label="Result" help="The module type that it implements; what its result is wired to can tell.">
        {(ids) => (
          <TypeSelect
            {...ids}
            stores={stores}
            label="Result"
            value={result}
            inferred={resultWords(result, made)}
            onChange={(type) => setType(parameters, type, places)}
          />
        )}
      </Field>
      <DependencyList stores={stores} id={id} judge={judge} />
      <ConnectField
        stores={stores}
        id={id}
        node={node}
        count={count}
        onChange={(connect) => update({ ...node, connect })}
      />
      <TargetPackages stores={stores} id={id} node={node} onChange={(packages) => update({ ...node, packages })} />
      <KeyPicker
        stores={stores}
        chosen={node.keys}
        help="Keys that it declares."
        onChange={(keys) => update({ ...node, keys })}
      />
      {(['configure', 'build', 'clean'] as const).map((moment) => (
        <StepList
          key={moment}
          stores={stores}
          id={id}
          moment={moment}
          lambda={node[moment]}
          onChange={(lambda) => update({ ...node, [moment]: lambda })}
        />
      ))}
    </div>
  )
}
