// Which ports fit a wire that is being drawn. Pure; the rule itself is an argument.

import type { Input } from '../../core/edit/command.ts'
import type { Verdict } from '../../core/edit/definition.ts'
import { portRef, type NodeId } from '../../core/model/ids.ts'
import type { WiringStart } from '../canvas-store.ts'
import type { Faces } from '../face/faces.ts'
import type { PortFace } from '../face/node-face.ts'
import { OUTPUT, portKey, portsOf } from '../flow/handles.ts'

export type CanConnect = (from: NodeId, to: Input) => Verdict

/** A key of a port, `<node>.<port>`, taken apart. */
export function startOf(key: string): WiringStart {
  const dot = key.lastIndexOf('.')
  const [node, port] = [key.slice(0, dot), key.slice(dot + 1)]
  return port === OUTPUT ? { kind: 'output', node } : { kind: 'input', input: { node, port } }
}

/** The key of an end: the inverse of `startOf`. */
export function keyOf(end: WiringStart): string {
  return end.kind === 'output' ? `${end.node}.${OUTPUT}` : portRef(end.input.node, end.input.port)
}

/** Source and input of a wire between two ends; null when both are outputs or both inputs. */
export function wireBetween(a: WiringStart, b: WiringStart): { readonly from: NodeId; readonly to: Input } | null {
  if (a.kind === 'output' && b.kind === 'input') return { from: a.node, to: b.input }
  if (a.kind === 'input' && b.kind === 'output') return { from: b.node, to: a.input }
  return null
}

/** Needed ports first, then free ones, then new ones, then those that would be replaced; new dependencies, which anything fits, last. */
function rankOf(port: PortFace): number {
  if (port.state === 'more') return port.kind === 'dependency' ? 4 : 2
  return { hole: 0, free: 1, wired: 3 }[port.state]
}

/** Keys of all shown ports that fit, in reading order within their rank. */
export function fittingPorts(
  start: WiringStart,
  order: readonly NodeId[],
  faces: Faces,
  canConnect: CanConnect,
): readonly string[] {
  const found: { readonly key: string; readonly rank: number }[] = []
  for (const id of order) {
    const face = faces.get(id)
    if (face === undefined) continue
    if (start.kind === 'input') {
      for (const port of portsOf(face).filter(({ kind }) => kind === 'result')) {
        const source = port.owner ?? id
        const isFit = source !== start.input.node && canConnect(source, start.input).kind === 'allowed'
        if (isFit) found.push({ key: portKey(id, port), rank: 0 })
      }
    } else if (id !== start.node) {
      for (const port of face.inputs) {
        const node = port.owner ?? id
        if (node === start.node || canConnect(start.node, { node, port: port.port }).kind !== 'allowed') continue
        found.push({ key: portKey(id, port), rank: rankOf(port) })
      }
    }
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ key }) => key)
}

/**
 * Free inputs of a node that a source fits: what a wire dropped on the node's body may mean. Used ports are never replaced. Where
 * none is free the list of parameters, cases or jobs gets longer, unless a parameter still waits for another type; a
 * dependency is meant only where nothing else can be.
 */
export function freeFits(from: NodeId, node: NodeId, faces: Faces, canConnect: CanConnect): readonly PortFace[] {
  const open = (faces.get(node)?.inputs ?? []).filter((port) => port.state !== 'wired')
  const fits = open.filter((port) => canConnect(from, { node, port: port.port }).kind === 'allowed')
  const holes = fits.filter((port) => port.state === 'hole')
  if (holes.length > 0) return holes
  const free = fits.filter((port) => port.state === 'free')
  if (free.length > 0) return free
  if (open.some((port) => port.state === 'hole' && port.kind === 'parameter')) return []
  const more = fits.filter((port) => port.kind !== 'dependency')
  return more.length > 0 ? more : fits
}

/** The input that a refusal is about when a wire is dropped on a body where nothing fits; null when the node has no inputs. */
export function refusingPort(node: NodeId, faces: Faces): string | null {
  const inputs = faces.get(node)?.inputs ?? []
  const port =
    inputs.find(({ state }) => state === 'hole') ?? inputs.find(({ state }) => state !== 'wired') ?? inputs[0]
  return port?.port ?? null
}
