// The packages of a target, merged as mirage merges them, each with who asked for it.

import { useStore } from 'zustand'
import type { PackageView } from '../../../core/analyze/analysis.ts'
import { nodeName } from '../../../core/model/node-name.ts'
import type { Stores } from '../../../state/stores.ts'
import { StateMark } from '../../../ui/state-mark.tsx'

export interface MergedPackagesProps {
  readonly stores: Stores
  readonly packages: readonly PackageView[]
}

function Askers({ stores, entry }: { readonly stores: Stores; readonly entry: PackageView }) {
  const logic = useStore(stores.document, (state) => state.design.logic)
  const isRegistered = logic.registration?.packages.some(({ opam }) => opam === entry.opam) === true
  if (entry.nodes.length === 0) return <span className="quiet">{isRegistered ? 'register' : 'every unikernel'}</span>
  return (
    <span className="quiet">
      {entry.nodes.map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <button type="button" className="link" onClick={() => stores.selection.getState().reveal(id)}>
            {nodeName(logic, id)}
          </button>
        </span>
      ))}
      {isRegistered && ', register'}
    </span>
  )
}

/** The list, folded until it is asked for. */
export function MergedPackages({ stores, packages }: MergedPackagesProps) {
  if (packages.length === 0) return null
  const clashes = packages.filter(({ clash }) => clash !== null).length
  return (
    <details className="packages">
      <summary>
        {packages.length} packages{clashes === 0 ? '' : `, ${clashes} that no version satisfies`}
      </summary>
      <ul className="merged">
        {packages.map((entry) => (
          <li key={entry.opam}>
            <span className="mono">{entry.opam}</span>{' '}
            <span className="quiet mono">
              {[entry.formula, entry.pin === null ? '' : `pinned to ${entry.pin}`]
                .filter((part) => part !== '')
                .join(', ')}
            </span>
            {entry.clash !== null && (
              <p className="reason">
                <StateMark state="warning" size={12} />
                <span>
                  No version is at least {entry.clash.min} and below {entry.clash.max}: opam will find none.
                </span>
              </p>
            )}
            <div className="merged-askers">
              {entry.libraries.length > 1 || entry.libraries[0] !== entry.opam ? (
                <span className="quiet mono">{entry.libraries.join(' ')} </span>
              ) : null}
              <span className="quiet">for </span>
              <Askers stores={stores} entry={entry} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
