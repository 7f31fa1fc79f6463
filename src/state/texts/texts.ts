// Texts of the configuration that the user typed and that are not just what is printed. Only text-editing writes here.

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { TextLanguage } from '../../core/edit/reread/reread-design.ts'
import type { Span } from '../../core/emit/doc/print.ts'
import type { Logic } from '../../core/model/design.ts'
import type { Diagnostic } from '../../core/model/diagnostic.ts'

export type TextStanding =
  /** It was typed just now, or is being read. */
  | 'reading'
  /** It says what the design says, in the user's own layout. */
  | 'agrees'
  /** It cannot be read; the design stays as it was. */
  | 'refused'
  /** It can be read, but the design was changed elsewhere since: the user decides. */
  | 'waiting'

export interface TextDraft {
  readonly text: string
  /** What the design said when this text was begun or last read into it. */
  readonly base: Logic
  readonly standing: TextStanding
  /** It has been read for so long that it is worth saying. */
  readonly isSlow?: boolean
  /** Errors of a text that is refused, warnings of one that agrees. */
  readonly diagnostics: readonly Diagnostic[]
  /** Where parts of the design stand, in a text that agrees; else where they stood when it last did. */
  readonly spans: readonly Span[]
  /** What taking the text would take away, in names; for a text that waits. */
  readonly loses: readonly string[]
}

export type TextDrafts = Readonly<Partial<Record<TextLanguage, TextDraft>>>

export interface TextsState {
  readonly drafts: TextDrafts
  /** The place in a text that something outside wants to be seen; `count` grows each time. */
  readonly shown: {
    readonly file: string
    readonly line: number
    readonly column: number
    readonly count: number
  } | null
  /** Asks the editor of a file to show a place: line from 1, column from 0. */
  readonly show: (file: string, line: number, column: number) => void
}

export type TextsStore = StoreApi<TextsState>

export function createTextsStore(): TextsStore {
  return createStore<TextsState>()((set) => ({
    drafts: {},
    shown: null,
    show: (file, line, column) =>
      set(({ shown }) => ({ shown: { file, line, column, count: (shown?.count ?? 0) + 1 } })),
  }))
}

const NONE: readonly Diagnostic[] = []

/** What is wrong with texts that are not read; the same array while nothing changes. */
export function textProblems({ drafts }: Pick<TextsState, 'drafts'>): readonly Diagnostic[] {
  const refused = [drafts['config.ml'], drafts['config.ts']].filter((draft) => draft?.standing === 'refused')
  const [first, second] = refused
  if (first === undefined) return NONE
  if (second === undefined) return first.diagnostics
  return [...first.diagnostics, ...second.diagnostics]
}

/** What a file that is saved or exported now does not hold, as a sentence; null when it holds all. */
export function unreadWords({ drafts }: Pick<TextsState, 'drafts'>): string | null {
  const open = Object.entries(drafts).flatMap(([file, draft]) => (draft.standing === 'agrees' ? [] : [file]))
  if (open.length === 0) return null
  return `What you typed in ${open.join(' and ')} is not in it: the design does not follow that text yet.`
}

/** Whether a language is one whose text can be edited. */
export function isTextLanguage(path: string): path is TextLanguage {
  return path === 'config.ml' || path === 'config.ts'
}
