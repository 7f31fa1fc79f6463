// Why a node became what it is on the chosen target: one sentence, then each condition with what it came to.

import { Check, X } from 'lucide-react'
import { useStore } from 'zustand'
import type { NodeView, WhyStep } from '../../core/analyze/analysis.ts'
import type { NodeId } from '../../core/model/ids.ts'
import type { Stores } from '../../state/stores.ts'

type DecidingKey = WhyStep['keys'][number]

/** The keys that decided, each once, in the order in which they were asked. */
function decidingKeys(why: readonly WhyStep[]): readonly DecidingKey[] {
  const keys = new Map(why.flatMap((step) => step.keys.map((key) => [`${key.key} ${key.option}`, key] as const)))
  return [...keys.values()]
}

function KeyWords({ stores, decidingKey }: { readonly stores: Stores; readonly decidingKey: DecidingKey }) {
  const { option, value, from } = decidingKey
  if (from === 'target') return <>target is {value}</>
  const show = (): void => stores.view.getState().set({ tab: 'keys' })
  const words =
    value === ''
      ? ' is not given'
      : ` is ${value}${from === 'default' ? ' (its default)' : from === 'argument' ? '' : ` (from ${from})`}`
  return (
    <>
      <button type="button" className="link mono" onClick={show}>
        {option}
      </button>
      {words}
    </>
  )
}

interface WhyProps {
  readonly stores: Stores
  readonly id: NodeId
  readonly view: NodeView
}

function Sentence({ stores, view }: Omit<WhyProps, 'id'>) {
  const target = useStore(stores.view, (state) => state.target)
  const keys = decidingKeys(view.why)
  const isTaken = view.state === 'used' || view.state === 'refused'
  return (
    <p className="why-sentence">
      On <strong>{target}</strong> this is <strong>{isTaken ? view.becomes : 'not taken'}</strong>
      {keys.length > 0 ? ': ' : '.'}
      {keys.map((key, index) => (
        <span key={`${key.key} ${key.option}`}>
          {index > 0 && (index === keys.length - 1 ? ' and ' : ', ')}
          <KeyWords stores={stores} decidingKey={key} />
        </span>
      ))}
      {keys.length > 0 && '.'}
    </p>
  )
}

function Step({ stores, step }: { readonly stores: Stores; readonly step: WhyStep }) {
  const { node } = step
  return (
    <li className={step.holds ? 'why-step why-holds' : 'why-step'}>
      {step.holds ? <Check size={14} aria-label="holds" /> : <X size={14} aria-label="does not hold" />}
      <span>
        {/[=(]/.test(step.condition) ? <code>{step.condition}</code> : step.condition}
        {node !== null && (
          <>
            {' '}
            <button type="button" className="link" onClick={() => stores.selection.getState().reveal(node)}>
              show
            </button>
          </>
        )}
      </span>
    </li>
  )
}

/** The explanation of one node; nothing when there was nothing to decide. */
export function Why({ stores, id, view }: WhyProps) {
  const isShown = useStore(stores.view, (state) => state.why === id)
  if (view.why.length === 0) {
    if (view.state !== 'used') return null
    return (
      <p className="quiet">No condition decides about it: it is the same on every target, whatever keys are set to.</p>
    )
  }
  return (
    <div className="why">
      <Sentence stores={stores} view={view} />
      <details open={isShown}>
        <summary>{view.why.length === 1 ? 'The condition' : `The ${view.why.length} conditions, in order`}</summary>
        <ol className="why-steps">
          {view.why.map((step, index) => (
            <Step key={`${index} ${step.condition}`} stores={stores} step={step} />
          ))}
        </ol>
      </details>
    </div>
  )
}
