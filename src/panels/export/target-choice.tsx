// Which targets an export is for: all, some or one, each with its state.

import type { TargetView } from '../../core/analyze/analysis.ts'
import type { TargetName } from '../../core/model/ids.ts'
import type { TargetSignature } from '../../core/model/target.ts'
import { Button } from '../../ui/button.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import './export.css'

export interface TargetChoiceProps {
  readonly targets: readonly TargetSignature[]
  readonly views: Readonly<Record<TargetName, TargetView>> | undefined
  readonly current: TargetName
  readonly chosen: ReadonlySet<TargetName>
  readonly onChoose: (chosen: ReadonlySet<TargetName>) => void
}

/** Targets that have an error cannot be exported; their sentence says why. */
export function TargetChoice({ targets, views, current, chosen, onChoose }: TargetChoiceProps) {
  const canBuild = (name: TargetName): boolean => ['fine', 'warning'].includes(views?.[name]?.state ?? '')
  const toggle = (name: TargetName, isOn: boolean): void => {
    const next = new Set(chosen)
    if (isOn) next.add(name)
    else next.delete(name)
    onChoose(next)
  }
  const buildable = targets.map(({ name }) => name).filter(canBuild)
  return (
    <fieldset className="export-targets">
      <legend className="field-label">Targets</legend>
      <div className="export-quick">
        <Button onClick={() => onChoose(new Set(buildable))}>All that can be built</Button>
        <Button onClick={() => onChoose(new Set(buildable.filter((name) => name === current)))}>Only {current}</Button>
      </div>
      <ul className="export-list">
        {targets.map(({ name, summary }) => {
          const view = views?.[name]
          const isPossible = canBuild(name)
          return (
            <li key={name}>
              <label className="export-target">
                <input
                  type="checkbox"
                  className="checkbox"
                  checked={chosen.has(name) && isPossible}
                  disabled={!isPossible}
                  aria-describedby={`export-${name}`}
                  onChange={(event) => toggle(name, event.target.checked)}
                />
                <StateMark state={view?.state ?? 'unknown'} />
                <span className="mono">{name}</span>
                <span id={`export-${name}`} className="export-words">
                  {isPossible ? summary : (view?.summary ?? summary)}
                </span>
              </label>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
