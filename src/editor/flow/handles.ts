// Ends of wires as React Flow knows them: a box and a handle of it. A collapsed group has handles for ports of its members.

import { portRef, splitPortRef, type NodeId } from '../../core/model/ids.ts'
import type { NodeFace, PortFace } from '../face/node-face.ts'

/** Name of an output among the handles of its node. */
export const OUTPUT = 'out'

/** The handle of a port: its own name, or for a port of a member the member and the name. Names of ports hold no dot. */
export function handleId({ kind, owner, port }: Pick<PortFace, 'kind' | 'owner' | 'port'>): string {
  const name = kind === 'result' ? OUTPUT : port
  return owner === undefined ? name : portRef(owner, name)
}

/** The node and the port that a handle of a box stands for; the port of a result is `out`. */
export function endOfHandle(box: NodeId, handle: string): { readonly node: NodeId; readonly port: string } {
  return handle.includes('.') ? splitPortRef(handle) : { node: box, port: handle }
}

/** Key of a port in lists of ports that fit, `<node>.<port>`. */
export function portKey(box: NodeId, port: Pick<PortFace, 'kind' | 'owner' | 'port'>): string {
  return portRef(port.owner ?? box, port.kind === 'result' ? OUTPUT : port.port)
}

/** All ports of a box. */
export function portsOf(face: NodeFace): readonly PortFace[] {
  return [...face.inputs, ...(face.output === null ? [] : [face.output]), ...(face.outputs ?? [])]
}

/** The port of a box behind a handle. Asked for every wire in every frame of a drag, so nothing is made on the way. */
export function portAt(face: NodeFace | undefined, handle: string): PortFace | undefined {
  if (face === undefined) return undefined
  if (handle === OUTPUT) return face.output ?? undefined
  return (
    face.inputs.find((port) => handleId(port) === handle) ?? face.outputs?.find((port) => handleId(port) === handle)
  )
}
