// What stands at the pointer after a wire was let go: which port is meant, or why it does not fit and what would.

import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type FocusEvent,
  type ReactNode,
} from 'react'
import type { Point } from '../../core/edit/command.ts'
import { Button } from '../../ui/button.tsx'
import { inline } from '../../ui/prose.tsx'
import type { Box } from '../flow/geometry.ts'
import type { WayOut } from '../gestures/ways-out.ts'
import type { AfterDrop, PortQuestion, WireRefusal } from '../wiring/after-drop.ts'
import { roleWords } from '../gestures/role-words.ts'
import { placeBeside } from './place-beside.ts'

interface PopoverProps {
  readonly at: Point
  /** What it is about and should not cover, on the screen. */
  readonly beside: Box | null
  readonly role: 'menu' | 'dialog'
  readonly label: string
  readonly className: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Takes the focus, and goes with Escape or when the focus goes elsewhere. */
function Popover({ at, beside, role, label, className, onClose, children }: PopoverProps) {
  const element = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<Point>(at)
  useLayoutEffect(() => {
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = element.current ?? {}
    setPlace(placeBeside(at, beside, { width, height }, { width: window.innerWidth, height: window.innerHeight }))
  }, [at, beside])
  useEffect(() => {
    const first = element.current?.querySelector('button') ?? element.current
    first?.focus({ preventScroll: true })
  }, [])
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it has a role, menu or dialog
    <div
      ref={element}
      className={className}
      role={role}
      tabIndex={-1}
      aria-label={label}
      style={{ left: place.x, top: place.y }}
      onKeyDown={(event: KeyboardEvent) => {
        event.stopPropagation()
        if (event.key === 'Escape') onClose()
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          event.preventDefault()
          step(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1)
        }
      }}
      onBlur={(event: FocusEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose()
      }}
    >
      {children}
    </div>
  )
}

/** Brings the focus to the next button of a list, in a ring. */
function step(list: Element, by: 1 | -1): void {
  const buttons = [...list.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons[(at + by + buttons.length) % buttons.length]?.focus()
}

interface PortChoiceProps {
  readonly question: PortQuestion
  readonly onAnswer: (question: PortQuestion, port: string | null) => void
}

/** Which of several ports a wire that was dropped on a node is meant for. */
function PortChoice({ question, onAnswer }: PortChoiceProps) {
  return (
    <Popover
      at={question.at}
      beside={null}
      role="menu"
      label="Which port?"
      className="port-choice"
      onClose={() => onAnswer(question, null)}
    >
      {question.ports.map((port) => (
        <button key={port.port} type="button" role="menuitem" onClick={() => onAnswer(question, port.port)}>
          <span>{roleWords(port, question.ports)}</span>
          {!roleWords(port, question.ports).includes(port.typeText) && (
            <span className="port-choice-type">{port.typeText}</span>
          )}
        </button>
      ))}
    </Popover>
  )
}

interface RefusalProps {
  readonly refusal: WireRefusal
  readonly waysOut: readonly WayOut[]
  readonly onClose: () => void
}

/** Why a wire does not fit, with what would help one click away. */
function Refusal({ refusal, waysOut, onClose }: RefusalProps) {
  const { message, hint } = refusal.verdict.diagnostic
  return (
    <Popover
      at={refusal.at}
      beside={refusal.beside}
      role="dialog"
      label="The wire does not fit"
      className="wire-refusal"
      onClose={onClose}
    >
      <p role="alert">
        {inline(message)} {hint !== undefined && <span className="wiring-hint-more">{inline(hint)}</span>}
      </p>
      {waysOut.length > 0 && (
        <div className="wire-refusal-ways">
          {waysOut.map((way, index) => (
            <Button
              key={way.title}
              variant={index === 0 ? 'primary' : 'plain'}
              onClick={() => {
                onClose()
                way.run()
              }}
            >
              {way.title}
            </Button>
          ))}
        </div>
      )}
    </Popover>
  )
}

interface AfterDropProps extends Pick<PortChoiceProps, 'onAnswer'>, Pick<RefusalProps, 'onClose'> {
  readonly after: AfterDrop
  readonly waysOut: (refusal: WireRefusal) => readonly WayOut[]
}

export function AfterDropView({ after, waysOut, onAnswer, onClose }: AfterDropProps) {
  return after.kind === 'ask' ? (
    <PortChoice question={after} onAnswer={onAnswer} />
  ) : (
    <Refusal refusal={after} waysOut={waysOut(after)} onClose={onClose} />
  )
}
