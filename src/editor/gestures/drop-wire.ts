// What a wire means that was let go over a node or a port: an edit, a question, or a refusal with its reason. Pure.

import type { Command, Input } from '../../core/edit/command.ts'
import type { Verdict } from '../../core/edit/definition.ts'
import { splitPortRef, type NodeId, type PortRef } from '../../core/model/ids.ts'
import type { WiringStart } from '../canvas-store.ts'
import type { Faces } from '../face/faces.ts'
import type { PortFace } from '../face/node-face.ts'
import { freeFits, refusingPort, wireBetween, type CanConnect } from './fits.ts'

export interface WireEnds {
  readonly from: NodeId
  readonly to: Input
}

export type Dropped =
  | { readonly kind: 'command'; readonly command: Command }
  /** Several free ports of the node fit. */
  | { readonly kind: 'ask'; readonly from: NodeId; readonly node: NodeId; readonly ports: readonly PortFace[] }
  | { readonly kind: 'refused'; readonly ends: WireEnds; readonly verdict: Verdict & { readonly kind: 'refused' } }
  | { readonly kind: 'nothing' }

const NOTHING: Dropped = { kind: 'nothing' }

/** The command that makes a wire, or moves `moved` there. */
export function wireCommand(ends: WireEnds, moved: PortRef | null): Command {
  return moved === null ? { type: 'wire.connect', ...ends } : { type: 'wire.reconnect', wire: moved, ...ends }
}

function between(ends: WireEnds | null, moved: PortRef | null, canConnect: CanConnect): Dropped {
  if (ends === null || ends.from === ends.to.node) return NOTHING
  const verdict = canConnect(ends.from, ends.to)
  if (verdict.kind === 'refused') return { kind: 'refused', ends, verdict }
  return { kind: 'command', command: wireCommand(ends, moved) }
}

/** A wire dropped on a port. `moved` is the wire whose end this is; null for a new one. */
export function dropOnPort(
  start: WiringStart,
  end: WiringStart,
  moved: PortRef | null,
  canConnect: CanConnect,
): Dropped {
  return between(wireBetween(start, end), moved, canConnect)
}

/** A wire dropped on a node's body goes into its one free port that fits; of several, one is asked for. */
export function dropOnNode(
  start: WiringStart,
  node: NodeId,
  moved: PortRef | null,
  faces: Faces,
  canConnect: CanConnect,
): Dropped {
  if (start.kind === 'input') {
    const hasOutput = (faces.get(node)?.output ?? null) !== null
    return hasOutput ? between({ from: node, to: start.input }, moved, canConnect) : NOTHING
  }
  // An end that is let go over the node that it came from stays where it was.
  if (node === start.node || (moved !== null && splitPortRef(moved).node === node)) return NOTHING
  const ports = freeFits(start.node, node, faces, canConnect)
  const only = ports.length === 1 ? ports[0]?.port : undefined
  if (ports.length > 1) return { kind: 'ask', from: start.node, node, ports }
  const port = only ?? refusingPort(node, faces)
  return port === null ? NOTHING : between({ from: start.node, to: { node, port } }, moved, canConnect)
}

/** The refusal of a wire between two ends of the same kind, in words. */
export function sameEnds(start: WiringStart): string {
  return `${start.kind === 'output' ? 'Both are outputs.' : 'Both are inputs.'} A wire goes from an output to an input.`
}

/** Nodes that can take over everything that uses a node. */
export function takers(from: NodeId, uses: readonly Input[], faces: Faces, canConnect: CanConnect): readonly NodeId[] {
  if (uses.length === 0) return []
  return [...faces].flatMap(([id, face]) => {
    const isFit = id !== from && face.output !== null && uses.every((use) => canConnect(id, use).kind === 'allowed')
    return isFit ? [id] : []
  })
}
