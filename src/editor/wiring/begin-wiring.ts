// The beginning of a wire: which ports fit it, and what lights up.

import { splitPortRef, type NodeId } from '../../core/model/ids.ts'
import type { Input } from '../../core/edit/command.ts'
import type { WiringStart } from '../canvas-store.ts'
import { OUTPUT } from '../flow/handles.ts'
import { takers } from '../gestures/drop-wire.ts'
import { fittingPorts } from '../gestures/fits.ts'
import { nodeIds } from '../to-flow.ts'
import type { Tools } from './wire-tools.ts'

function usesOf({ latest }: Tools, node: NodeId): readonly Input[] {
  const { wires } = latest.current.props.design.logic
  return Object.entries(wires).flatMap(([ref, source]) => (source === node ? [splitPortRef(ref)] : []))
}

type How = 'pointer' | 'keys' | 'all'

/** Lights the ports that fit; gives their keys. `all`: everything that uses the output is to use another. */
export function beginWiring(tools: Tools, start: WiringStart, how: How): readonly string[] {
  const { latest, store, show } = tools
  const { props, mapped } = latest.current
  const isMoveAll = how === 'all' && start.kind === 'output'
  const fits = isMoveAll
    ? takers(start.node, usesOf(tools, start.node), mapped.faces, props.canConnect).map((id) => `${id}.${OUTPUT}`)
    : fittingPorts(start, nodeIds(mapped.flow.nodes), mapped.faces, props.canConnect)
  const offered = how === 'keys' && fits.length > 0 ? 0 : null
  show(null)
  store.setState({ wiring: { start, fits, fitSet: new Set(fits), offered, isMoveAll }, net: null })
  return fits
}
