// The rows of a `match_impl`: the value of each, what it gives, and what it does on all targets; rows that are never taken say so.

import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import { caseCoverage, type CaseState } from '../../../core/check/case-coverage.ts'
import { possibleValuesOf } from '../../../core/edit/terms/possible-values.ts'
import type { Constant } from '../../../core/model/constant.ts'
import type { DataType } from '../../../core/model/data-type.ts'
import type { MatchNode } from '../../../core/model/design.ts'
import type { NodeId } from '../../../core/model/ids.ts'
import type { Stores } from '../../../state/stores.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { choiceText, ConstantInput, firstValue } from '../fields/constant-input.tsx'
import { InputSelect, useWireJudge, type WireJudge } from '../fields/input-select.tsx'

export interface CaseTableProps {
  readonly stores: Stores
  readonly id: NodeId
  readonly node: MatchNode
  /** Type of what is looked at; null while it is not known. */
  readonly type: DataType | null
}

function stateWords(state: CaseState | undefined): string | null {
  if (state?.kind === 'duplicate') return `never taken: case ${state.of + 1} is the same`
  return state?.kind === 'impossible' ? 'never taken: it is never that' : null
}

/** What the default is for, in words. */
function restWords(rest: readonly Constant[] | null): string {
  if (rest === null) return 'everything else'
  if (rest.length === 0) return 'never taken: every value has a case'
  const shown = rest.slice(0, 9).map(choiceText).join('; ')
  return rest.length > 9 ? `${shown} and ${rest.length - 9} more` : shown
}

/** Type of the node's branches, when the wires tell it. */
function useBranchType(stores: Stores, id: NodeId) {
  return useStore(stores.analysis, (state) => {
    const output = state.analysis?.types[id]?.output ?? null
    return output?.kind === 'variable' ? null : output
  })
}

interface RowProps extends CaseTableProps {
  readonly judge: WireJudge
  readonly index: number
  readonly constant: Constant
  readonly words: string | null
  readonly choices: readonly Constant[] | null
  readonly onSet: (constant: Constant) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

function Row(props: RowProps) {
  const { stores, id, node, type, judge, index, constant, words, choices, onSet, onMove, onRemove } = props
  const branch = useBranchType(stores, id)
  const name = `case ${index + 1}`
  const press = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    // Alt with an arrow moves the case from any of its controls; the buttons do the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li className="parameter" onKeyDown={press}>
      <span className="parameter-number">{index + 1}</span>
      <div className="parameter-selects">
        {type === null ? (
          <output className="mono">{choiceText(constant)}</output>
        ) : (
          <ConstantInput
            catalog={stores.catalog}
            type={type}
            value={constant}
            label={`Value of ${name}`}
            choices={type.kind === 'tuple' ? undefined : (choices ?? undefined)}
            onChange={onSet}
          />
        )}
        <InputSelect
          stores={stores}
          judge={judge}
          to={{ node: id, port: `case${index}` }}
          type={branch}
          label={`What ${name} gives`}
          none="nothing wired"
        />
        {words !== null && <p className="case-warning">{words}</p>}
      </div>
      <span className="parameter-buttons">
        {index > 0 && <IconButton label={`Move ${name} up`} icon={<ArrowUp size={12} />} onClick={() => onMove(-1)} />}
        {index < node.cases.length - 1 && (
          <IconButton label={`Move ${name} down`} icon={<ArrowDown size={12} />} onClick={() => onMove(1)} />
        )}
        <IconButton label={`Remove ${name}`} icon={<X size={12} />} onClick={onRemove} />
      </span>
    </li>
  )
}

/** A control's name without the number of its row. */
function controlName(element: Element | null): string {
  return (element?.getAttribute('aria-label') ?? '').replace(/case \d+/, 'case')
}

/** The focus goes with a case that moves, to the same control of its new row, so that it can be moved on. */
function keepFocus(list: HTMLElement | null, from: number, to: number): void {
  const held = document.activeElement
  if (list?.children[from]?.contains(held) !== true) return
  const name = controlName(held)
  requestAnimationFrame(() => {
    const controls = [...(list.children[to]?.querySelectorAll<HTMLElement>('input, select, button') ?? [])]
    const goal =
      controls.find((one) => controlName(one) === name) ?? controls.find((one) => controlName(one).startsWith('Move'))
    goal?.focus()
  })
}

/** The table with its default row. */
export function CaseTable(props: CaseTableProps) {
  const { stores, id, node, type } = props
  const design = useStore(stores.document, (state) => state.design)
  const judge = useWireJudge(stores)
  const branch = useBranchType(stores, id)
  const { cases, rest } = caseCoverage(node, design, stores.catalog)
  const choices = node.value === null ? null : possibleValuesOf(node.value, design, stores.catalog)
  const places = node.cases.map((_, index) => index)
  const set = (next: readonly Constant[], from: readonly (number | null)[]): void => {
    stores.document.getState().dispatch({ type: 'cases.set', id, cases: next, from })
  }
  const list = useRef<HTMLOListElement>(null)
  const swap = (index: number, by: -1 | 1): void => {
    if (index + by < 0 || index + by >= node.cases.length) return
    const from = [...places]
    from[index] = index + by
    from[index + by] = index
    set(
      from.flatMap((place) => node.cases[place] ?? []),
      from,
    )
    keepFocus(list.current, index, index + by)
  }
  const next = rest?.[0] ?? (rest === null && type !== null ? firstValue(type, stores.catalog) : null)
  return (
    <fieldset className="record-form">
      <legend>Cases, the first that fits is taken</legend>
      {node.cases.length > 0 && (
        <ol ref={list} className="parameters" aria-label="Cases">
          {node.cases.map((constant, index) => (
            <Row
              key={index}
              {...props}
              judge={judge}
              index={index}
              constant={constant}
              words={stateWords(cases[index])}
              choices={choices}
              onSet={(value) =>
                set(
                  node.cases.map((each, place) => (place === index ? value : each)),
                  places,
                )
              }
              onMove={(by) => swap(index, by)}
              onRemove={() =>
                set(
                  node.cases.filter((_, place) => place !== index),
                  places.filter((place) => place !== index),
                )
              }
            />
          ))}
        </ol>
      )}
      {next !== null && node.value !== null && (
        <Button onClick={() => set([...node.cases, next], [...places, null])}>Add case</Button>
      )}
      <div className="field">
        <span className="field-label">Default</span>
        <InputSelect
          stores={stores}
          judge={judge}
          to={{ node: id, port: 'default' }}
          type={branch}
          label="What the default gives"
          none="nothing wired"
        />
        <p className="field-words">{restWords(rest)}</p>
      </div>
    </fieldset>
  )
}
