// Editing the configuration as text: the text is read after a pause and becomes one command. A text that cannot be read stays as it
// was typed, and the design as it was. No DOM, no worker: reading and time are given.

import { keepEqual } from '../../core/edit/reread/keep-equal.ts'
import { rereadDesign, type Reread, type TextLanguage } from '../../core/edit/reread/reread-design.ts'
import type { Catalog } from '../../core/model/catalog.ts'
import type { Design, Logic } from '../../core/model/design.ts'
import type { Diagnostic, TextPlace } from '../../core/model/diagnostic.ts'
import { nodeName } from '../../core/model/node-name.ts'
import type { DocumentStore } from '../document.ts'
import { textSpans } from './text-spans.ts'
import type { TextDraft, TextDrafts, TextsStore } from './texts.ts'

/** What reading a text gives. */
export interface TextAnswer {
  /** Null when there is an error. */
  readonly design: Design | null
  readonly diagnostics: readonly Diagnostic[]
  readonly spans: Readonly<Record<string, TextPlace>>
}

export interface TextEditingParts {
  readonly catalog: Catalog
  readonly document: DocumentStore
  readonly texts: TextsStore
  /** Rejects only for bugs of ours. */
  readonly read: (language: TextLanguage, text: string) => Promise<TextAnswer>
  /** Ends what is being read; its answer then says so. */
  readonly stop: (language: TextLanguage) => void
  /** The text that is printed, and what the design said when it was; null while it is not printed yet. */
  readonly printed: (language: TextLanguage) => { readonly text: string; readonly logic: Logic } | null
  /** The design that a text says, with room on the canvas for what grew or came. */
  readonly withRoom?: (design: Design) => Design
  readonly after: (milliseconds: number, work: () => void) => () => void
  readonly now: () => number
}

export interface TextEditing {
  /** The user changed the text; `how` is `undo` when that was taking back what was typed. */
  readonly edit: (language: TextLanguage, text: string, how?: 'typing' | 'undo') => void
  /** Shows what the design says again. */
  readonly discard: (language: TextLanguage) => void
  /** Takes a text that waits, over what was changed elsewhere. */
  readonly take: (language: TextLanguage) => void
  /** Ends the reading that is under way. */
  readonly stop: (language: TextLanguage) => void
  /** The design was printed: a text that is just that is no draft any more. */
  readonly printedAnew: () => void
  /** Forgets all texts: another design is shown. */
  readonly forget: () => void
  /** Brings back a text of an earlier visit; it is not current when the design says something else by now. */
  readonly bringBack: (language: TextLanguage, text: string, isCurrent: boolean) => void
}

/** Milliseconds without typing after which a text is read. */
const PAUSE = 350
/** Milliseconds without typing after which the next change is a step of undo of its own. */
const BURST = 4_000
/** Milliseconds of reading before it is said: shorter ones are over before the words are read. */
const SLOW = 500
/** Milliseconds that a reading may still take when the text has changed meanwhile. */
const PATIENCE = 800

interface Reading {
  /** Calls off the pause, or the patience. */
  callOff: (() => void) | null
  isRunning: boolean
  /** The text changed while it was read. */
  isStale: boolean
  /** When the user typed last, and which burst of typing that belongs to. */
  typed: number
  burst: number
  how: 'typing' | 'undo'
}

interface Editor {
  readonly parts: TextEditingParts
  readonly readings: Readonly<Record<TextLanguage, Reading>>
  /** Texts of the user by what they say, so that undo and redo bring them back with the design. */
  readonly known: WeakMap<Logic, Map<TextLanguage, TextDraft>>
  /** The language whose text changes the design just now. */
  writer: TextLanguage | null
  burst: number
}

const LANGUAGES: readonly TextLanguage[] = ['config.ml', 'config.ts']

function freshReading(): Reading {
  return { callOff: null, isRunning: false, isStale: false, typed: Number.NEGATIVE_INFINITY, burst: 0, how: 'typing' }
}

function endWait(reading: Reading): void {
  reading.callOff?.()
  reading.callOff = null
}

/** Begins to follow the design. */
export function createTextEditing(parts: TextEditingParts): TextEditing {
  const editor: Editor = {
    parts,
    readings: { 'config.ml': freshReading(), 'config.ts': freshReading() },
    known: new WeakMap(),
    writer: null,
    burst: 0,
  }
  parts.document.subscribe((after, before) => {
    // Without a step to either side another design was opened: its owner forgets and brings back texts.
    const isOpened = after.past.length === 0 && after.future.length === 0
    if (after.design.logic !== before.design.logic && !isOpened) followDesign(editor, after.design.logic)
  })
  return {
    edit: (language, text, how = 'typing') => edit(editor, language, text, how),
    discard: (language) => discard(editor, language),
    take: (language) => {
      const draft = draftOf(editor, language)
      if (draft === undefined) return
      setDraft(editor, language, { ...draft, base: logicOf(editor), standing: 'reading', loses: [] })
      void readNow(editor, language)
    },
    stop: (language) => parts.stop(language),
    printedAnew: () => {
      for (const language of LANGUAGES) {
        const draft = draftOf(editor, language)
        const printed = parts.printed(language)
        const isPrinted = draft?.text === printed?.text && draft?.base === printed?.logic
        if (draft?.standing === 'agrees' && isPrinted) setDraft(editor, language, null)
      }
    },
    forget: () => {
      for (const language of LANGUAGES) discard(editor, language)
    },
    bringBack: (language, text, isCurrent) => {
      // A base of its own differs from everything that the design may say.
      const base = isCurrent ? logicOf(editor) : { ...logicOf(editor) }
      setDraft(editor, language, { text, base, standing: 'reading', diagnostics: [], spans: [], loses: [] })
      void readNow(editor, language)
    },
  }
}

function logicOf({ parts }: Editor): Logic {
  return parts.document.getState().design.logic
}

function draftOf({ parts }: Editor, language: TextLanguage): TextDraft | undefined {
  return parts.texts.getState().drafts[language]
}

function setDraft({ parts }: Editor, language: TextLanguage, draft: TextDraft | null): void {
  const { [language]: _, ...others } = parts.texts.getState().drafts
  const drafts: TextDrafts = draft === null ? others : { ...others, [language]: draft }
  parts.texts.setState({ drafts })
}

function edit(editor: Editor, language: TextLanguage, text: string, how: 'typing' | 'undo'): void {
  const { parts } = editor
  const before = draftOf(editor, language)
  const printed = parts.printed(language)
  if (text === (before?.text ?? printed?.text)) return
  const reading = editor.readings[language]
  const now = parts.now()
  if (now - reading.typed > BURST) {
    editor.burst += 1
    reading.burst = editor.burst
  }
  reading.typed = now
  reading.how = how
  if (text === printed?.text && printed.logic === logicOf(editor)) {
    discard(editor, language)
    return
  }
  setDraft(editor, language, {
    text,
    base: before?.base ?? printed?.logic ?? logicOf(editor),
    standing: 'reading',
    diagnostics: before?.standing === 'refused' ? before.diagnostics : [],
    spans: before?.spans ?? [],
    loses: [],
  })
  schedule(editor, language)
}

function schedule(editor: Editor, language: TextLanguage): void {
  const { parts, readings } = editor
  const reading = readings[language]
  if (reading.isRunning) {
    reading.isStale = true
    reading.callOff ??= parts.after(PATIENCE, () => parts.stop(language))
    return
  }
  reading.callOff?.()
  reading.callOff = parts.after(PAUSE, () => void readNow(editor, language))
}

function discard(editor: Editor, language: TextLanguage): void {
  const reading = editor.readings[language]
  endWait(reading)
  if (reading.isRunning) editor.parts.stop(language)
  reading.isStale = false
  setDraft(editor, language, null)
}

/** Reads the text as it is now; one reading at a time. */
async function readNow(editor: Editor, language: TextLanguage): Promise<void> {
  const { parts, readings } = editor
  const reading = readings[language]
  endWait(reading)
  const draft = draftOf(editor, language)
  if (draft === undefined) return
  if (reading.isRunning) {
    reading.isStale = true
    return
  }
  reading.isRunning = true
  const callOff = parts.after(SLOW, () => {
    const slow = draftOf(editor, language)
    if (slow?.standing === 'reading') setDraft(editor, language, { ...slow, isSlow: true })
  })
  const answer = await parts.read(language, draft.text).catch((error: unknown) => brokenAnswer(language, error))
  callOff()
  reading.isRunning = false
  endWait(reading)
  const wasStale = reading.isStale
  reading.isStale = false
  const now = draftOf(editor, language)
  if (now === undefined) return
  if (now.text === draft.text) settle(editor, language, now, answer)
  else if (wasStale) schedule(editor, language)
}

function brokenAnswer(file: string, error: unknown): TextAnswer {
  const words = error instanceof Error ? error.message : String(error)
  const message = `This text could not be read because of a bug in Morgana (${words}).`
  const at = { file, line: 1, column: 0 }
  const diagnostic: Diagnostic = { code: 'MG-READ-BUG', severity: 'error', target: null, at, message }
  return { design: null, diagnostics: [diagnostic], spans: {} }
}

function settle(editor: Editor, language: TextLanguage, draft: TextDraft, answer: TextAnswer): void {
  const { design, diagnostics, spans } = answer
  if (design === null || diagnostics.some(({ severity }) => severity === 'error')) {
    setDraft(editor, language, { ...draft, standing: 'refused', diagnostics, isSlow: false })
    return
  }
  const current = editor.parts.document.getState().design
  const again = rereadDesign(current, design, language, editor.parts.catalog)
  const agreed: TextDraft = {
    ...draft,
    standing: 'agrees',
    isSlow: false,
    diagnostics,
    spans: textSpans(draft.text, language, spans, again.ids),
    loses: [],
  }
  if (again.design.logic === current.logic) {
    keepDraft(editor, language, { ...agreed, base: current.logic })
    return
  }
  if (draft.base === current.logic) takeOver(editor, language, again, agreed)
  else setDraft(editor, language, { ...agreed, standing: 'waiting', loses: losses(current, again.design) })
}

/** Names of nodes that only the first design has. */
function losses(now: Design, then: Design): readonly string[] {
  const gone = Object.keys(now.logic.nodes).filter((id) => then.logic.nodes[id] === undefined)
  return [...new Set(gone.map((id) => nodeName(now.logic, id)))]
}

/** Makes the design say what the text says, as one step; taking back what was typed is going back a step. */
function takeOver(editor: Editor, language: TextLanguage, { design }: Reread, draft: TextDraft): void {
  const { document } = editor.parts
  const reading = editor.readings[language]
  const last = document.getState().past.at(-1)?.design.logic
  editor.writer = language
  try {
    if (reading.how === 'undo' && last !== undefined && keepEqual(last, design.logic) === last)
      document.getState().undo()
    else {
      const gesture = `edit ${language} ${reading.burst}`
      const placed = editor.parts.withRoom?.(design) ?? design
      document.getState().dispatch({ type: 'design.replace', design: placed, text: language }, { gesture })
    }
  } finally {
    editor.writer = null
  }
  keepDraft(editor, language, { ...draft, base: logicOf(editor) })
}

/** Shows a text that agrees, and remembers it for when undo and redo come back to what it says. */
function keepDraft(editor: Editor, language: TextLanguage, draft: TextDraft): void {
  const texts = editor.known.get(draft.base) ?? new Map<TextLanguage, TextDraft>()
  texts.set(language, draft)
  editor.known.set(draft.base, texts)
  setDraft(editor, language, draft)
}

/** The design changed: texts that agreed give way to what is printed, or to what the user wrote for it before. */
function followDesign(editor: Editor, logic: Logic): void {
  for (const language of LANGUAGES) {
    if (editor.writer === language) continue
    const draft = draftOf(editor, language)
    if (draft !== undefined && draft.standing !== 'agrees') continue
    const known = editor.known.get(logic)?.get(language)
    if (known !== undefined || draft !== undefined) setDraft(editor, language, known ?? null)
  }
}
