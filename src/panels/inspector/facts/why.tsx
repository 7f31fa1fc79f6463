// Why a node became what it is on the chosen target: one sentence, then each condition with what it came to.

import { Check, X } from 'lucide-react'
import { useStore } from 'zustand'
import type { NodeView, WhyStep } from '../../../core/analyze/analysis.ts'
import type { NodeId } from '../../../core/model/ids.ts'
import { keyShape } from '../../../state/parts/key-shape.ts'
import type { Stores } from '../../../state/stores.ts'
import { whyWords } from './why-words.ts'

interface WhyProps {
  readonly stores: Stores
  readonly id: NodeId
  readonly view: NodeView
}

function Sentence({ stores, view }: Omit<WhyProps, 'id'>) {
  const target = useStore(stores.view, (state) => state.target)
  const design = useStore(stores.document, (state) => state.design)
  const isFlag = (key: string): boolean => keyShape(key, design, stores.catalog)?.kind === 'flag'
  const { becomes, pieces } = whyWords(view, isFlag)
  const show = (): void => stores.view.getState().set({ tab: 'keys' })
  return (
    <p className="why-sentence">
      On <strong>{target}</strong> this is <strong>{becomes}</strong>
      {pieces.length > 0 ? ': ' : '.'}
      {pieces.map(({ option, words }, index) => (
        <span key={`${option} ${words}`}>
          {index > 0 && (index === pieces.length - 1 ? ' and ' : ', ')}
          {option !== null && (
            <button type="button" className="link mono" onClick={show}>
              {option}
            </button>
          )}
          {option === null ? words : ` ${words}`}
        </span>
      ))}
      {pieces.length > 0 && '.'}
    </p>
  )
}

/** Sentences are read as text, only OCaml as code. */
function isCode(condition: string): boolean {
  return /(^|\s)=(\s|$)|->/.test(condition)
}

function Step({ stores, step }: { readonly stores: Stores; readonly step: WhyStep }) {
  const { node } = step
  return (
    <li className={step.holds ? 'why-step why-holds' : 'why-step'}>
      {step.holds ? <Check size={14} aria-label="holds" /> : <X size={14} aria-label="does not hold" />}
      <span>
        {isCode(step.condition) ? <code>{step.condition}</code> : step.condition}
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
