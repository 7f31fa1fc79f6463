// One node on the canvas. Draws a face and nothing else; how much of it depends on the zoom.

import type { NodeProps } from '@xyflow/react'
import { Fragment, memo, useRef, type CSSProperties } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { detailClass, useCanvas, type Detail } from '../canvas-store.ts'
import { monoWidth, sansWidth } from '../face/metrics.ts'
import type { NodeFace } from '../face/node-face.ts'
import { handleId, portsOf } from '../flow/handles.ts'
import { PORT_SIZE, type FaceNode } from '../to-flow.ts'
import { FrameView } from './frame-view.tsx'
import { Chips, PortLabels, Reason, Strip, Switchboard } from './node-body.tsx'
import { NodeComment } from './node-comment.tsx'
import { NodeHeader } from './node-header.tsx'
import { PortView } from './port-view.tsx'
import { usePulse } from './use-pulse.ts'

function Ports({ face }: { readonly face: NodeFace }) {
  const isReachable = useCanvas((state) => state.current === face.id)
  return (
    <>
      {portsOf(face).map((port) => (
        <PortView key={handleId(port)} node={face.id} port={port} isReachable={isReachable} />
      ))}
    </>
  )
}

function isForced({ choice }: NodeFace): boolean {
  return choice?.rows.some((row) => row.isForced) === true
}

function FullNode({ face }: { readonly face: NodeFace }) {
  return (
    <>
      {isForced(face) && <span className="node-badge">Preview</span>}
      <NodeComment face={face} />
      <NodeHeader face={face} />
      {face.choice !== null && !face.isCollapsed && <Switchboard choice={face.choice} />}
      {(!face.isCollapsed || face.kind === 'group') && <PortLabels face={face} />}
      {face.frame !== null && <FrameView frame={face.frame} width={face.width} height={face.height} />}
      <div className="node-footer">
        {face.hasKeys && <Chips chips={face.chips} more={face.moreKeys} />}
        {face.strip !== null && <Strip strip={face.strip} face={face} />}
      </div>
      {face.state === 'refused' && face.reason !== null && !face.isCollapsed && <Reason reason={face.reason} />}
      <Ports face={face} />
    </>
  )
}

/** A name in pieces that it may be broken after: MirageOS's names are long, and joined by underscores and dots. */
function pieces(title: string): readonly string[] {
  return title.split(/(?<=[_.])/)
}

/** A collapsed node has room for its name alone. */
function isOneLine({ isCollapsed, kind }: NodeFace): boolean {
  return isCollapsed && kind !== 'group'
}

/** Large enough to read at half size, and no larger than two lines of the box allow. */
function bigNameSize(face: NodeFace): number {
  const longest = Math.max(...pieces(face.title).map((piece) => sansWidth(piece, 1)))
  const needed = Math.max(longest, sansWidth(face.title, 1) / 1.7) * 1.08
  return Math.max(14, Math.min(isOneLine(face) ? 20 : 28, (face.width - 44) / needed))
}

function BigName({ face }: { readonly face: NodeFace }) {
  return (
    <span className="node-big-name" style={{ fontSize: bigNameSize(face) }}>
      {pieces(face.title).map((piece, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the pieces of one name never change places
        <Fragment key={index}>
          {piece}
          <wbr />
        </Fragment>
      ))}
    </span>
  )
}

/** Characters at this size are the smallest that can be read at half size and below. */
const SMALLEST = 13
const ADVANCE = monoWidth('m', 1)

/** The constructor below the name where it can be read: what a node is called does not say what it is. */
function BigConstructor({ face }: { readonly face: NodeFace }) {
  const [text = ''] = face.isNamed ? face.subtitle.split(' ') : []
  const size = Math.min(20, (face.width - 46) / (Math.max(1, text.length) * ADVANCE))
  if (text === '' || size < SMALLEST) return null
  return (
    <span className="node-big-constructor" style={{ fontSize: size }}>
      {text}
    </span>
  )
}

/** Invisible ends of wires, where React Flow measures them; as cheap as can be. */
function Anchors({ face }: { readonly face: NodeFace }) {
  return portsOf(face).map((port) => {
    const handle = handleId(port)
    return (
      <i
        key={handle}
        className={port.kind === 'result' ? 'port-anchor source' : 'port-anchor target'}
        data-handleid={handle}
        data-handlepos={port.side}
        style={{ left: port.x - PORT_SIZE / 2, top: port.y - PORT_SIZE / 2 }}
      />
    )
  })
}

/** Ports stay where they are, unseen until the pointer or the keyboard comes, for as long as there are few enough. */
function SmallNode({ face, detail }: { readonly face: NodeFace; readonly detail: Detail }) {
  const hasPorts = useCanvas((state) => !state.isCrowded)
  return (
    <>
      {detail === 'names' && <BigName face={face} />}
      {detail === 'names' && !face.isCollapsed && <BigConstructor face={face} />}
      {hasPorts ? <Ports face={face} /> : detail !== 'far' && <Anchors face={face} />}
    </>
  )
}

/** What the target makes of the node, for telling whether that changed. */
function answerOf({ state, strip, choice }: NodeFace): string {
  const taken = choice?.rows.find((row) => row.isTaken)?.port ?? ''
  return `${state} ${strip?.becomes ?? ''} ${taken}`
}

/** A ring that goes. */
const PULSE: Keyframe[] = [
  { boxShadow: '0 0 0 5px color-mix(in srgb, var(--color-accent) 55%, transparent)' },
  { boxShadow: '0 0 0 0 transparent' },
]

function NodeViewInner({ data: { face, isOnPath }, selected }: NodeProps<FaceNode>) {
  const detail = useCanvas((state) => state.detail)
  const element = useRef<HTMLDivElement>(null)
  usePulse(element, answerOf(face), PULSE)
  const hasDependencies = !face.isCollapsed && face.inputs.some((port) => port.side === 'bottom' && !port.isQuiet)
  return (
    <div
      ref={element}
      className={classNames(
        'node',
        `is-${face.state}`,
        `is-${face.kind}`,
        detailClass(detail),
        selected && 'is-selected',
        isOnPath && 'is-on-path',
        face.frame !== null && 'is-framed',
        isOneLine(face) && 'is-collapsed',
        isForced(face) && 'is-forced',
        hasDependencies && 'has-dependencies',
        face.output?.side === 'top' && 'is-upright',
      )}
      style={{ '--node-color': face.style.color, width: face.width, height: face.height } as CSSProperties}
    >
      {detail === 'full' ? <FullNode face={face} /> : <SmallNode face={face} detail={detail} />}
    </div>
  )
}

export const NodeView = memo(NodeViewInner)
