// The lines of a node below its header: port labels, switchboard, reason, key chips, resolution strip.

import { ArrowRight, Check, Eye, KeyRound, TriangleAlert } from 'lucide-react'
import { useRef } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { useCanvasActions } from '../canvas-actions.ts'
import type { ChipFace, ChoiceFace, NodeFace, PortFace, StripFace } from '../face/node-face.ts'
import { handleId, portsOf } from '../flow/handles.ts'
import type { CanvasTarget } from './targets-context.ts'
import { useTargets } from './targets-context.ts'
import { usePulse } from './use-pulse.ts'

function PortLabel({ port }: { readonly port: PortFace }) {
  return (
    <span
      className={classNames('port-label', `is-${port.side}`, `is-${port.state}`)}
      style={{ left: port.side === 'left' ? undefined : port.x, top: port.y }}
    >
      {port.label}
      {port.fallback !== null && <span className="port-fallback"> ({port.fallback})</span>}
    </span>
  )
}

/** Beside the port; top-down in the header of a node, and below the header of a group, which may have several. */
function ResultLabel({ port }: { readonly port: PortFace }) {
  if (port.side !== 'top') {
    return (
      <span className="port-label is-right" style={{ top: port.y }}>
        {port.label}
      </span>
    )
  }
  const isGroup = port.owner !== undefined
  return (
    <span
      className={isGroup ? 'port-label is-below-header' : 'port-label is-right is-in-header'}
      style={{ left: isGroup ? port.x : undefined }}
    >
      {port.label}
    </span>
  )
}

/** Labels beside the ports; a switchboard's rows have their own. */
export function PortLabels({ face }: { readonly face: NodeFace }) {
  const inputs = face.inputs.filter(
    (port) => !port.isQuiet && (face.choice === null || port.kind !== 'branch' || port.side === 'bottom'),
  )
  return (
    <>
      {inputs.map((port) => (
        <PortLabel key={handleId(port)} port={port} />
      ))}
      {portsOf(face)
        .filter(({ kind, label }) => kind === 'result' && label !== '')
        .map((port) => (
          <ResultLabel key={handleId(port)} port={port} />
        ))}
    </>
  )
}

function Dots({ taken, targets }: { readonly taken: readonly boolean[]; readonly targets: readonly CanvasTarget[] }) {
  return (
    <span className="choice-dots" aria-hidden="true">
      {targets.map((target, index) => (
        <i
          key={target.name}
          className={classNames(
            'choice-dot',
            taken[index] === true && 'is-on',
            target.isChosen && 'is-chosen',
            index > 0 && targets[index - 1]?.family !== target.family && 'is-apart',
          )}
        />
      ))}
    </span>
  )
}

/** The condition, and a row a case with the targets that take it. */
export function Switchboard({ choice }: { readonly choice: ChoiceFace }) {
  const targets = useTargets()
  return (
    <div className="choice">
      <div className="choice-condition">
        <span title={choice.condition}>{choice.condition}</span>
      </div>
      {choice.rows.map((row) => {
        const names = targets.filter((_, index) => row.targets[index] === true).map((target) => target.name)
        return (
          <div
            key={row.port}
            className={classNames('choice-row', row.isTaken && 'is-taken', row.isForced && 'is-forced')}
          >
            <span className="choice-label" title={row.label}>
              {row.label}
            </span>
            {row.isForced && <Eye className="choice-mark" size={12} strokeWidth={2.5} aria-label="previewed" />}
            {row.isTaken && !row.isForced && (
              <Check className="choice-mark" size={12} strokeWidth={2.5} aria-label="taken now" />
            )}
            <span className="choice-targets" data-tip={names.length === 0 ? 'taken on no target' : names.join(', ')}>
              <Dots taken={row.targets} targets={targets} />
            </span>
          </div>
        )
      })}
    </div>
  )
}

/** Keys that can change the node. */
export function Chips({ chips, more }: { readonly chips: readonly ChipFace[]; readonly more: number }) {
  return (
    <div className="node-chips">
      <KeyRound size={12} strokeWidth={1.75} aria-hidden="true" />
      {chips.map((chip) => (
        <span
          key={chip.text}
          className={classNames('node-chip', chip.isSet && 'is-set')}
          data-tip={chip.isSet ? 'Set by you' : 'Its default'}
        >
          {chip.text}
        </span>
      ))}
      {more > 0 && <span className="node-chip-more">+{more}</span>}
      {chips.length + more === 0 && <span className="node-chip-more">no keys on this target</span>}
    </div>
  )
}

/** What the node becomes on the chosen target; pulses once when that changes. */
export function Strip({ strip, face }: { readonly strip: StripFace; readonly face: NodeFace }) {
  const actions = useCanvasActions()
  const element = useRef<HTMLButtonElement>(null)
  usePulse(element, strip.becomes, [{ opacity: 0.25 }, { opacity: 1 }])
  const words = face.state === 'used' || face.reason === null ? strip.becomes : `${strip.becomes}. ${face.reason}`
  const text = strip.module === '' ? words : `${words} · ${strip.module}`
  return (
    <button
      ref={element}
      type="button"
      className="node-strip nodrag"
      tabIndex={-1}
      aria-label={`On ${strip.target}: ${text.replace(/\.$/, '')}. Why?`}
      data-tip={`On ${strip.target}: ${text}`}
      onClick={() => actions.why(face.id)}
    >
      <span className="strip-target">{strip.target}</span>
      <ArrowRight size={11} strokeWidth={2} aria-hidden="true" />
      <span className="strip-becomes">{strip.becomes}</span>
      {strip.module !== '' && <span className="strip-module">{strip.module}</span>}
    </button>
  )
}

/** Why the chosen target cannot build the node, in words. */
export function Reason({ reason }: { readonly reason: string }) {
  return (
    <p className="node-reason" data-tip={reason}>
      <TriangleAlert size={13} strokeWidth={2} aria-hidden="true" />
      <span>{reason}</span>
    </p>
  )
}
