// What a node is on the chosen target: state, module, keys and packages; and why.

import { useStore } from 'zustand'
import type { TargetView } from '../../../core/analyze/analysis.ts'
import { REGISTER, type NodeId } from '../../../core/model/ids.ts'
import { optionOf } from '../../../state/parts/key-shape.ts'
import { shownAnalysis } from '../../../state/preview.ts'
import type { Stores } from '../../../state/stores.ts'
import { inline } from '../../../ui/prose.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'
import { Why } from './why.tsx'

interface FactsProps {
  readonly stores: Stores
  readonly id: NodeId
}

function Modules({ view, id }: { readonly view: TargetView; readonly id: NodeId }) {
  const node = view.nodes[id]
  const devices = (node?.inside ?? []).flatMap((index) => view.devices[index] ?? [])
  if (devices.length === 0) return null
  return (
    <table className="modules">
      <caption className="visually-hidden">Modules that it becomes</caption>
      <tbody>
        {devices.map((device) => (
          <tr key={device.index}>
            <th scope="row" className="mono">
              {device.variable}
            </th>
            <td className="mono">{device.functor}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Keys({ stores, view, id }: FactsProps & { readonly view: TargetView }) {
  const keys = view.keys.filter(({ nodes, ref }) => nodes.includes(id) && ref !== stores.catalog.targetKey)
  if (keys.length === 0) return null
  return (
    <section className="facts">
      <h3>Keys</h3>
      <ul className="fact-list">
        {keys.map((key) => (
          <li key={`${key.ref} ${key.name}`}>
            <button type="button" className="link mono" onClick={() => stores.view.getState().set({ tab: 'keys' })}>
              {optionOf(key)}
            </button>
            <span className="mono">{key.value === '' ? 'not given' : key.value}</span>
            <span className="quiet">
              {key.from === 'default' ? 'default' : key.from === 'argument' ? 'set' : key.from}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Packages({ view, id }: { readonly view: TargetView; readonly id: NodeId }) {
  const packages = view.packages.filter(({ nodes }) => nodes.includes(id))
  if (packages.length === 0) return null
  return (
    <section className="facts">
      <h3>Packages</h3>
      <ul className="fact-list">
        {packages.map(({ opam, formula }) => (
          <li key={opam}>
            <span className="mono">{opam}</span>
            <span className="quiet mono">{formula}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function useTargetView({ stores, id }: FactsProps): TargetView | null {
  const target = useStore(stores.view, (state) => state.target)
  const view = useStore(stores.analysis, (state) => shownAnalysis(state)?.targets[target])
  return view === undefined || id === REGISTER || view.nodes[id] === undefined ? null : view
}

/** The section "On <target>": what the node became, and why. */
export function OnTarget({ stores, id }: FactsProps) {
  const view = useTargetView({ stores, id })
  const node = view?.nodes[id]
  if (view === null || node === undefined) return null
  return (
    <section className="facts">
      <h3>On {view.target}</h3>
      {node.reason !== null && (
        <p className={node.state === 'refused' ? 'reason reason-error' : 'reason'}>
          <StateMark state={node.state === 'refused' ? 'error' : 'incomplete'} size={12} />
          <span>{inline(node.reason)}</span>
        </p>
      )}
      {node.state === 'absent' && (
        <p className="reason">
          <StateMark state="incomplete" size={12} />
          Nothing that is registered uses it.
        </p>
      )}
      <Why stores={stores} id={id} view={node} />
      <Modules view={view} id={id} />
    </section>
  )
}

/** The sections of keys and packages of a node on the chosen target. */
export function KeysAndPackages({ stores, id }: FactsProps) {
  const view = useTargetView({ stores, id })
  if (view === null) return null
  return (
    <>
      <Keys stores={stores} view={view} id={id} />
      <Packages view={view} id={id} />
    </>
  )
}
