// The nine targets, grouped by family, each with its own state. Choosing one overlays its resolution on the canvas.

import { Fragment, useRef, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import type { TargetView } from '../../core/analyze/analysis.ts'
import type { TargetSignature } from '../../core/model/target.ts'
import { shownAnalysis } from '../../state/preview.ts'
import type { Stores } from '../../state/stores.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { groupTargets } from './group-targets.ts'
import './target-bar.css'

interface TargetButtonProps {
  readonly target: TargetSignature
  readonly view: TargetView | undefined
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function TargetButton({ target, view, isChosen, onChoose }: TargetButtonProps) {
  const state = view?.state ?? 'unknown'
  const sentence = view?.summary ?? target.summary
  const words = `target-${target.name}-words`
  return (
    <button
      type="button"
      role="radio"
      aria-checked={isChosen}
      aria-describedby={words}
      tabIndex={isChosen ? 0 : -1}
      data-state={state}
      data-tip={sentence}
      className="target-choice"
      onClick={onChoose}
    >
      <StateMark state={state} />
      {target.name}
      <span id={words} hidden>
        {sentence}
      </span>
    </button>
  )
}

/** Radio group "Target". */
export function TargetBar({ stores }: { readonly stores: Stores }) {
  const { targets } = stores.catalog
  const chosen = useStore(stores.view, (view) => view.target)
  const views = useStore(stores.analysis, (state) => shownAnalysis(state)?.targets)
  const group = useRef<HTMLDivElement>(null)
  const choose = (target: string): void => stores.view.getState().set({ target })

  const walk = (event: KeyboardEvent): void => {
    const step =
      event.key === 'ArrowRight' || event.key === 'ArrowDown'
        ? 1
        : event.key === 'ArrowLeft' || event.key === 'ArrowUp'
          ? -1
          : 0
    if (step === 0) return
    event.preventDefault()
    const index = targets.findIndex(({ name }) => name === chosen)
    const next = (index + step + targets.length) % targets.length
    choose(targets[next]?.name ?? chosen)
    group.current?.querySelectorAll<HTMLElement>('[role=radio]')[next]?.focus()
  }

  return (
    <div ref={group} role="radiogroup" tabIndex={-1} aria-label="Target" className="target-bar" onKeyDown={walk}>
      {groupTargets(targets).map((family, index) => (
        <Fragment key={family.family}>
          {index > 0 && <span className="target-gap" aria-hidden="true" />}
          {family.targets.map((target) => (
            <TargetButton
              key={target.name}
              target={target}
              view={views?.[target.name]}
              isChosen={target.name === chosen}
              onChoose={() => choose(target.name)}
            />
          ))}
        </Fragment>
      ))}
    </div>
  )
}
