// What a device of the user does at one moment of the project's life: files to write, commands to run, files to remove.

import { X } from 'lucide-react'
import { type DeviceStep, readSteps, writeSteps } from '../../../core/edit/custom/device-steps.ts'
import type { CustomNode } from '../../../core/model/design.ts'
import type { NodeId } from '../../../core/model/ids.ts'
import type { Stores } from '../../../state/stores.ts'
import { IconButton } from '../../../ui/button.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { ChoiceSelect } from '../../../ui/choice-select.tsx'
import { ExpressionField } from '../expression/expression-field.tsx'
import { FormOrOcaml } from '../expression/form-or-ocaml.tsx'

export interface StepListProps {
  readonly stores: Stores
  readonly id: NodeId
  readonly moment: 'configure' | 'build' | 'clean'
  readonly lambda: CustomNode['configure']
  readonly onChange: (lambda: CustomNode['configure']) => void
}

const NEW: Readonly<Record<DeviceStep['kind'], { readonly words: string; readonly step: DeviceStep }>> = {
  write: { words: 'write a file', step: { kind: 'write', path: 'generated.ml', text: '' } },
  run: { words: 'run a command', step: { kind: 'run', words: ['true'] } },
  remove: { words: 'remove a file', step: { kind: 'remove', path: 'generated.ml' } },
  refuse: { words: 'refuse with a message', step: { kind: 'refuse', message: 'This cannot be built.' } },
}

function StepFields({
  step,
  name,
  onChange,
}: {
  readonly step: DeviceStep
  readonly name: string
  readonly onChange: (step: DeviceStep) => void
}) {
  const taken = (next: DeviceStep): null => {
    onChange(next)
    return null
  }
  switch (step.kind) {
    case 'write':
      return (
        <>
          <TextInput
            className="mono"
            aria-label={`${name}: path`}
            value={step.path}
            onCommit={(path) => taken({ ...step, path })}
          />
          <textarea
            className="textarea mono"
            aria-label={`${name}: text`}
            rows={3}
            spellCheck={false}
            defaultValue={step.text}
            onBlur={(event) => event.target.value !== step.text && taken({ ...step, text: event.target.value })}
          />
        </>
      )
    case 'run':
      return (
        <TextInput
          className="mono"
          aria-label={`${name}: words`}
          value={step.words.join(' ')}
          onCommit={(text) => taken({ ...step, words: text.split(/\s+/).filter((word) => word !== '') })}
        />
      )
    case 'remove':
      return (
        <TextInput
          className="mono"
          aria-label={`${name}: path`}
          value={step.path}
          onCommit={(path) => taken({ ...step, path })}
        />
      )
    case 'refuse':
      return (
        <TextInput
          aria-label={`${name}: message`}
          value={step.message}
          onCommit={(message) => taken({ ...step, message })}
        />
      )
  }
}

/** The steps of one moment. */
export function StepList({ stores, id, moment, lambda, onChange }: StepListProps) {
  const steps = readSteps(lambda)
  return (
    <fieldset className="record-form">
      <legend>{moment}</legend>
      <FormOrOcaml
        what={moment}
        form={steps === null ? null : <Steps moment={moment} steps={steps} onChange={onChange} />}
        ocaml={
          <ExpressionField
            stores={stores}
            place={{ kind: 'member', node: id, member: moment }}
            parts={[
              {
                label: `${moment} in OCaml`,
                note: 'info -> unit action',
                help: 'A function of the project’s information, with Bos for files and commands.',
              },
            ]}
            onRead={(meaning) => meaning.kind === 'function' && onChange(meaning.lambda)}
          />
        }
      />
    </fieldset>
  )
}

interface StepsProps extends Pick<StepListProps, 'moment' | 'onChange'> {
  readonly steps: readonly DeviceStep[]
}

function Steps({ moment, steps, onChange }: StepsProps) {
  const set = (next: readonly DeviceStep[]): void => onChange(writeSteps(next))
  const kinds = Object.entries(NEW).filter(([kind]) => moment !== 'clean' || kind === 'remove')
  return (
    <>
      {steps.map((step, index) => (
        <div key={index} className="step">
          <div className="step-head">
            <span className="field-label">{NEW[step.kind].words}</span>
            <IconButton
              label={`Remove step ${index + 1} of ${moment}`}
              icon={<X size={12} />}
              onClick={() => set(steps.filter((_, place) => place !== index))}
            />
          </div>
          <StepFields
            step={step}
            name={`Step ${index + 1} of ${moment}`}
            onChange={(next) => set(steps.map((each, place) => (place === index ? next : each)))}
          />
        </div>
      ))}
      <ChoiceSelect
        aria-label={`Add a step to ${moment}`}
        value=""
        onChoose={(picked) => {
          const kind = kinds.find(([name]) => name === picked)
          if (kind !== undefined) set([...steps, kind[1].step])
        }}
      >
        <option value="">add a step</option>
        {kinds.map(([kind, { words }]) => (
          <option key={kind} value={kind}>
            {words}
          </option>
        ))}
      </ChoiceSelect>
    </>
  )
}
