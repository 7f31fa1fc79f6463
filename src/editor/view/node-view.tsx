// One node on the canvas. Draws a face and nothing else; how much of it depends on the zoom.

import type { NodeProps } from '@xyflow/react'
import { memo, type CSSProperties } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { useCanvas, type Detail } from '../canvas-store.ts'
import { sansWidth } from '../face/metrics.ts'
import type { NodeFace } from '../face/node-face.ts'
import { OUTPUT, PORT_SIZE, type FlowNode } from '../to-flow.ts'
import { FrameView } from './frame-view.tsx'
import { Chips, PortLabels, Reason, Strip, Switchboard } from './node-body.tsx'
import { NodeHeader } from './node-header.tsx'
import { PortView } from './port-view.tsx'

function Ports({ face }: { readonly face: NodeFace }) {
  const isReachable = useCanvas((state) => state.current === face.id)
  return (
    <>
      {face.inputs.map((port) => (
        <PortView key={port.port} node={face.id} port={port} isReachable={isReachable} />
      ))}
      {face.output !== null && <PortView node={face.id} port={face.output} isReachable={isReachable} />}
    </>
  )
}

function FullNode({ face }: { readonly face: NodeFace }) {
  return (
    <>
      <NodeHeader face={face} />
      {face.choice !== null && <Switchboard choice={face.choice} />}
      <PortLabels face={face} />
      {face.frame !== null && <FrameView frame={face.frame} width={face.width} height={face.height} />}
      <div className="node-footer">
        {face.hasKeys && <Chips chips={face.chips} more={face.moreKeys} />}
        {face.strip !== null && <Strip strip={face.strip} face={face} />}
      </div>
      {face.state === 'refused' && face.reason !== null && <Reason reason={face.reason} />}
      <Ports face={face} />
    </>
  )
}

/** Large enough to read at half size, and no larger than the box allows. */
function bigNameSize(face: NodeFace): number {
  return Math.max(14, Math.min(28, (face.width - 44) / (sansWidth(face.title, 1) * 1.06)))
}

/** Invisible ends of wires, where React Flow measures them; as cheap as can be. */
function Anchors({ face }: { readonly face: NodeFace }) {
  return [...face.inputs, ...(face.output === null ? [] : [face.output])].map((port) => {
    const isOutput = port.kind === 'result'
    return (
      <i
        key={port.port}
        className={isOutput ? 'port-anchor source' : 'port-anchor target'}
        data-handleid={isOutput ? OUTPUT : port.port}
        data-handlepos={port.side}
        style={{ left: port.x - PORT_SIZE / 2, top: port.y - PORT_SIZE / 2 }}
      />
    )
  })
}

function SmallNode({ face, detail }: { readonly face: NodeFace; readonly detail: Detail }) {
  return (
    <>
      {detail === 'names' && (
        <span className="node-big-name" style={{ fontSize: bigNameSize(face) }}>
          {face.title}
        </span>
      )}
      <Anchors face={face} />
    </>
  )
}

function NodeViewInner({ data: { face, isOnPath }, selected }: NodeProps<FlowNode>) {
  const detail = useCanvas((state) => state.detail)
  const hasDependencies = face.inputs.some((port) => port.side === 'bottom')
  return (
    <div
      className={classNames(
        'node',
        `is-${face.state}`,
        `is-${face.kind}`,
        `shows-${detail}`,
        selected && 'is-selected',
        isOnPath && 'is-on-path',
        face.frame !== null && 'is-framed',
        hasDependencies && 'has-dependencies',
      )}
      style={{ '--node-color': face.style.color, width: face.width, height: face.height } as CSSProperties}
    >
      {detail === 'full' ? <FullNode face={face} /> : <SmallNode face={face} detail={detail} />}
    </div>
  )
}

export const NodeView = memo(NodeViewInner)
