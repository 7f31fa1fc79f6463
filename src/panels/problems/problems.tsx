// Everything that is wrong or doubtful, in the order of what to do first. Each entry leads to its place; a fix says what it changes.

import { useStore } from 'zustand'
import type { Command } from '../../core/edit/command.ts'
import type { Diagnostic, Fix } from '../../core/model/diagnostic.ts'
import type { TargetName } from '../../core/model/ids.ts'
import { nodeName } from '../../core/model/node-name.ts'
import type { Stores } from '../../state/stores.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { inline } from '../../ui/prose.tsx'
import { StateMark, type MarkedState } from '../../ui/state-mark.tsx'
import { type JoinedProblem, joinTargets, targetWords } from './join-targets.ts'
import { placeWords } from './place-words.ts'
import { useProblems } from './use-problems.ts'
import './problems.css'

const MARKS: Readonly<Record<Diagnostic['severity'], MarkedState>> = {
  error: 'error',
  warning: 'warning',
  info: 'unknown',
}

const SEVERITY_WORDS: Readonly<Record<Diagnostic['severity'], string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
}

interface ProblemProps {
  readonly stores: Stores
  readonly problem: JoinedProblem
}

function jump(stores: Stores, { at }: Diagnostic, targets: readonly TargetName[]): void {
  const [target] = targets
  // Where the chosen target is one of them, the user is there already.
  if (target !== undefined && !targets.includes(stores.view.getState().target)) stores.view.getState().set({ target })
  if (at === null) return
  if ('node' in at) stores.selection.getState().reveal(at.node)
  else if ('key' in at) {
    stores.view.getState().set({ tab: 'keys' })
    if (at.key in stores.document.getState().design.logic.keys) stores.selection.getState().selectKey(at.key)
  } else {
    stores.view.getState().set({ tab: at.file })
    stores.texts.getState().show(at.file, at.line, at.column)
  }
}

function repair(stores: Stores, { title, commands }: Fix): void {
  const before = stores.document.getState().design.logic.nodes
  // A fix's commands are those of core/edit: diagnostics come from the same core.
  stores.document.getState().dispatch({ type: 'batch', title, commands: commands as readonly Command[] })
  const [added] = Object.keys(stores.document.getState().design.logic.nodes).filter((id) => !(id in before))
  // What a fix adds may stand where nobody looks.
  if (added !== undefined) stores.selection.getState().reveal(added)
}

function Problem({ stores, problem: { diagnostic, targets } }: ProblemProps) {
  const design = useStore(stores.document, (state) => state.design)
  const place = placeWords(design, diagnostic.at)
  const fixes = [...(diagnostic.fix === undefined ? [] : [diagnostic.fix]), ...(diagnostic.otherFixes ?? [])]
  return (
    <li className="problem">
      <button type="button" className="problem-main" onClick={() => jump(stores, diagnostic, targets)}>
        <span className="problem-mark">
          <StateMark state={MARKS[diagnostic.severity]} size={12} />
        </span>
        <span className="problem-words">
          <span className="problem-message">
            <span className="visually-hidden">{SEVERITY_WORDS[diagnostic.severity]}: </span>
            {inline(diagnostic.message)}
          </span>
          {diagnostic.hint !== undefined && <span className="problem-hint">{inline(diagnostic.hint)}</span>}
        </span>
        <span className="problem-where">
          {targets.length > 0 && (
            <span className="problem-target" title={targets.join(', ')}>
              {targetWords(
                targets,
                stores.catalog.targets.map(({ name }) => name),
              )}
            </span>
          )}
          {place !== null && <span className="problem-place">{place.text}</span>}
          <span className="problem-code">{diagnostic.code}</span>
        </span>
      </button>
      {fixes.length > 0 && (
        <span className="problem-fixes">
          {fixes.map((fix) => (
            <Button key={fix.title} onClick={() => repair(stores, fix)}>
              {inline(fix.title)}
            </Button>
          ))}
        </span>
      )}
    </li>
  )
}

/** The list "Problems". */
export function Problems({ stores }: { readonly stores: Stores }) {
  const isAnalysed = useStore(stores.analysis, (state) => state.analysis !== null)
  const problems = joinTargets(useProblems(stores))
  const design = useStore(stores.document, (state) => state.design)
  if (!isAnalysed) return <p className="problem-none">Looking at the design…</p>
  if (problems.length === 0) {
    const root = design.logic.registration === null ? null : nodeName(design.logic, 'register')
    return (
      <>
        <ul className="problems-none" aria-label="Problems" />
        <Empty title="No problems on any target">
          <p>
            {root === null
              ? 'There is nothing to build yet: add a module of your own and register it.'
              : 'All nine targets can be configured. Mistakes appear here as you make them, each with its place.'}
          </p>
        </Empty>
      </>
    )
  }
  return (
    <ul className="problems" aria-label="Problems">
      {problems.map((problem, index) => (
        <Problem key={`${index} ${problem.diagnostic.code}`} stores={stores} problem={problem} />
      ))}
    </ul>
  )
}
