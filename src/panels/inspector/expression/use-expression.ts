// What an expression field holds: the texts as written, drafts over them, and what the reader says of the drafts. The worker is asked
// one question at a time, always about the newest texts.

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type {
  ExpressionMeaning,
  ExpressionPlace,
  ExpressionProblem,
} from '../../../core/read/expression/expression-place.ts'
import type { Stores } from '../../../state/stores.ts'

export interface ExpressionState {
  /** Texts as they stand in the fields; null while they are being written. */
  readonly texts: readonly string[] | null
  readonly isChanged: boolean
  readonly problems: readonly ExpressionProblem[]
  readonly change: (part: number, text: string) => void
  /** Keeps what the drafts mean, once they mean something. */
  readonly commit: () => void
  readonly discard: () => void
}

const NONE: readonly ExpressionProblem[] = []

function useWritten(stores: Stores, place: ExpressionPlace): readonly string[] | null {
  // Places on the canvas change the design, and nothing that is written here.
  const logic = useStore(stores.document, (state) => state.design.logic)
  const [texts, setTexts] = useState<readonly string[] | null>(null)
  useEffect(() => {
    let isCurrent = true
    const take = (written: readonly string[]): void => {
      if (isCurrent) setTexts((before) => (JSON.stringify(before) === JSON.stringify(written) ? before : written))
    }
    const { design } = stores.document.getState()
    stores.workshop.writeExpression(place, { ...design, logic }).then(take, () => take([]))
    return () => {
      isCurrent = false
    }
  }, [stores, place, logic])
  return texts
}

/** The state of the field of one place. `onRead` is told what the texts mean when they are to be kept. */
export function useExpression(
  stores: Stores,
  given: ExpressionPlace,
  onRead: (meaning: ExpressionMeaning) => void,
): ExpressionState {
  const name = JSON.stringify(given)
  // Places are made anew at every render; what they say decides.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const place = useMemo(() => given, [name])
  const written = useWritten(stores, place)
  const [drafts, setDrafts] = useState<readonly string[] | null>(null)
  const [problems, setProblems] = useState(NONE)
  const asked = useRef<{ texts: readonly string[] | null; isKept: boolean; isRunning: boolean }>({
    texts: null,
    isKept: false,
    isRunning: false,
  })

  const ask = useCallback(async (): Promise<void> => {
    const state = asked.current
    if (state.isRunning) return
    state.isRunning = true
    while (state.texts !== null) {
      const { texts, isKept } = state
      state.texts = null
      const { design } = stores.document.getState()
      const result = await stores.workshop.readExpression(place, texts, design)
      if (state.texts !== null) continue
      setProblems(result.kind === 'read' ? NONE : result.problems)
      if (result.kind === 'read' && isKept) {
        onRead(result.meaning)
        setDrafts(null)
      }
    }
    state.isRunning = false
  }, [stores, place, onRead])

  const question = (texts: readonly string[], isKept: boolean): void => {
    asked.current.texts = texts
    asked.current.isKept = isKept
    ask().catch(() => {
      asked.current.isRunning = false
    })
  }
  const texts = drafts ?? written
  return {
    texts,
    isChanged: drafts !== null,
    problems,
    change: (part, text) => {
      const next = (texts ?? []).map((each, index) => (index === part ? text : each))
      setDrafts(next)
      question(next, false)
    },
    commit: () => {
      if (drafts === null) return
      if (JSON.stringify(drafts) === JSON.stringify(written)) {
        setDrafts(null)
        setProblems(NONE)
      } else question(drafts, true)
    },
    discard: () => {
      asked.current.texts = null
      setDrafts(null)
      setProblems(NONE)
    },
  }
}
