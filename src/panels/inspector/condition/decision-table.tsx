// Which row of a choice each target takes, all targets at once.

import { useStore } from 'zustand'
import type { NodeId } from '../../../core/model/ids.ts'
import type { Stores } from '../../../state/stores.ts'

export interface DecisionTableProps {
  readonly stores: Stores
  readonly id: NodeId
  /** Ports of the rows with their names, in order. */
  readonly rows: readonly { readonly port: string; readonly label: string }[]
}

/** A line a row: its name, and the targets that take it. Targets that take none (not used, or incomplete) are left out. */
export function DecisionTable({ stores, id, rows }: DecisionTableProps) {
  const targets = useStore(stores.analysis, (state) => state.analysis?.targets)
  const chosen = useStore(stores.view, (state) => state.target)
  if (targets === undefined) return null
  const names = stores.catalog.targets.map(({ name }) => name)
  const takers = (port: string): readonly string[] => names.filter((name) => targets[name]?.nodes[id]?.taken === port)
  if (rows.every(({ port }) => takers(port).length === 0)) return null
  return (
    <table className="decisions">
      <caption>What each target takes</caption>
      <tbody>
        {rows.map(({ port, label }) => (
          <tr key={port}>
            <th scope="row" className="mono">
              {label}
            </th>
            <td>
              {takers(port).length === 0 && <span className="quiet">no target</span>}
              {takers(port).map((name) => (
                <button
                  key={name}
                  type="button"
                  className={name === chosen ? 'decision decision-chosen' : 'decision'}
                  onClick={() => stores.view.getState().set({ target: name })}
                >
                  {name}
                </button>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
