// A piece of OCaml that the configuration holds, written in place: what is wrong with it is said below, and the old one stays until
// the new one can be read.

import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type {
  ExpressionMeaning,
  ExpressionPlace,
  ExpressionProblem,
} from '../../../core/read/expression/expression-place.ts'
import type { Stores } from '../../../state/stores.ts'
import { inline } from '../../../ui/prose.tsx'
import { type ExpressionState, useExpression } from './use-expression.ts'

export interface ExpressionPart {
  readonly label: string
  /** Its type, in OCaml's words. */
  readonly note?: string
  readonly help: ReactNode
}

export interface ExpressionFieldProps {
  readonly stores: Stores
  readonly place: ExpressionPlace
  /** One for each text of the place. */
  readonly parts: readonly ExpressionPart[]
  readonly onRead: (meaning: ExpressionMeaning) => void
}

function rowsOf(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 40)), 0)
  return Math.min(14, Math.max(2, lines))
}

/** Place of a line and column in a text; columns count bytes, which for OCaml's own characters are UTF-16 units. */
function offsetOf(text: string, line: number, column: number): number {
  const before = text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, each) => sum + each.length + 1, 0)
  return before + column
}

function Problem({ problem, onShow }: { readonly problem: ExpressionProblem; readonly onShow: () => void }) {
  const { at, message, hint } = problem.diagnostic
  const words = hint === undefined ? message : `${/[.:!?]$/.test(message) ? message : `${message}.`} ${hint}`
  if (at === null || !('line' in at)) return <>{inline(words)}</>
  return (
    <>
      <button type="button" className="link" onClick={onShow}>
        Line {at.line}
      </button>
      : {inline(words)}
    </>
  )
}

interface PartProps {
  readonly part: ExpressionPart
  readonly index: number
  readonly state: ExpressionState
  readonly text: string
}

function Part({ part, index, state, text }: PartProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const problems = state.problems.filter((one) => one.part === index)
  const isWrong = problems.length > 0
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && state.isChanged) {
      event.stopPropagation()
      state.discard()
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      state.commit()
    }
  }
  const show = ({ diagnostic: { at } }: ExpressionProblem): void => {
    const area = field.current
    if (area === null || at === null || !('line' in at)) return
    const start = offsetOf(text, at.line, at.column)
    const end = at.endLine === undefined ? start + 1 : offsetOf(text, at.endLine, at.endColumn ?? at.column + 1)
    area.focus()
    area.setSelectionRange(start, Math.min(end, text.length))
  }
  return (
    <div className={isWrong ? 'field field-wrong' : 'field'}>
      <div className="field-head">
        <label className="field-label" htmlFor={id}>
          {part.label}
        </label>
        {part.note !== undefined && <span className="field-note mono">{part.note}</span>}
      </div>
      <textarea
        ref={field}
        id={id}
        className="textarea mono expression"
        rows={rowsOf(text)}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`${id}-words`}
        aria-invalid={isWrong}
        value={text}
        onChange={(event) => state.change(index, event.target.value)}
        onBlur={state.commit}
        onKeyDown={press}
      />
      <div id={`${id}-words`} className="field-words" role={isWrong ? 'alert' : undefined}>
        {isWrong
          ? problems.map((problem, at) => (
              <p key={at}>
                <Problem problem={problem} onShow={() => show(problem)} />
              </p>
            ))
          : part.help}
      </div>
    </div>
  )
}

/** The field, or fields. Leaving it, or Ctrl+Enter, keeps what can be read; Escape gives the old text back. */
export function ExpressionField({ stores, place, parts, onRead }: ExpressionFieldProps) {
  const state = useExpression(stores, place, onRead)
  return (
    <>
      {parts.map((part, index) => (
        <Part key={part.label} part={part} index={index} state={state} text={state.texts?.[index] ?? ''} />
      ))}
      {state.isChanged && state.problems.length > 0 && (
        <p className="field-words">Not kept yet. The one before holds until this can be read.</p>
      )}
    </>
  )
}
