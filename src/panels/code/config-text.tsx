// config.ml or config.ts: what the design prints, or what the user typed instead, with a quiet line below that says how the two stand.

import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { TextLanguage } from '../../core/edit/reread/reread-design.ts'
import type { GeneratedFile } from '../../core/emit/release-files.ts'
import type { Stores } from '../../state/stores.ts'
import type { TextDraft } from '../../state/texts/texts.ts'
import { Button } from '../../ui/button.tsx'
import { inline } from '../../ui/prose.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { Code } from './code.tsx'
import { foundWords, losesWords } from './text-words.ts'

/** What can be done with a text. */
export interface TextActions {
  readonly edit: (language: TextLanguage, text: string, how: 'typing' | 'undo') => void
  readonly discard: (language: TextLanguage) => void
  readonly take: (language: TextLanguage) => void
  readonly stop: (language: TextLanguage) => void
}

interface ConfigTextProps {
  readonly stores: Stores
  readonly language: TextLanguage
  /** The text that the design prints; null before the first answer. */
  readonly printed: GeneratedFile | null
  readonly theme: 'light' | 'dark'
  readonly actions: TextActions
}

interface BarProps {
  readonly stores: Stores
  readonly language: TextLanguage
  readonly draft: TextDraft
  readonly actions: TextActions
}

/** How a text stands to the design, when they are not one. */
function TextBar({ stores, language, draft, actions }: BarProps) {
  const logic = useStore(stores.document, (state) => state.design.logic)
  const { standing, diagnostics, isSlow } = draft
  const discard = <Button onClick={() => actions.discard(language)}>Discard my text</Button>
  if (isSlow === true && standing === 'reading') {
    return (
      <div className="text-bar" role="status">
        <span className="text-bar-words">Reading {language}…</span>
        {language === 'config.ts' && <Button onClick={() => actions.stop(language)}>Stop</Button>}
        {discard}
      </div>
    )
  }
  if (standing === 'waiting') {
    return (
      <div className="text-bar" role="status">
        <StateMark state="warning" size={12} />
        <span className="text-bar-words">
          This text can be read, but the design was changed elsewhere since you began it. {losesWords(draft.loses)}
        </span>
        <Button onClick={() => actions.take(language)}>Take my text</Button>
        {discard}
      </div>
    )
  }
  const [first] = diagnostics
  if (standing === 'agrees' || first === undefined) return null
  const { at } = first
  const jump = (): void => {
    if (at !== null && 'file' in at) stores.texts.getState().show(at.file, at.line, at.column)
  }
  return (
    <div className="text-bar" role="status">
      <StateMark state="error" size={12} />
      <button type="button" className="text-bar-found" onClick={jump}>
        {inline(foundWords(first))}
      </button>
      <span className="text-bar-words">
        {draft.base === logic
          ? 'The design still shows the last text that could be read.'
          : 'The design was changed elsewhere since; your text stays until you discard it.'}
      </span>
      {discard}
    </div>
  )
}

/** The panel of one text of the configuration. */
export function ConfigText({ stores, language, printed, theme, actions }: ConfigTextProps) {
  const draft = useStore(stores.texts, (state) => state.drafts[language])
  const { text, spans } = draft ?? printed ?? {}
  const file = useMemo(
    () => (text === undefined || spans === undefined ? null : { path: language, text, spans, executable: false }),
    [language, text, spans],
  )
  const isSpanned = draft === undefined || draft.standing === 'agrees' || draft.standing === 'waiting'
  return (
    <div className="config-text">
      <div className="config-text-body">
        <Code
          stores={stores}
          path={language}
          file={file}
          theme={theme}
          isSpanned={isSpanned}
          onEdit={(next, how) => actions.edit(language, next, how)}
          {...(draft === undefined ? {} : { diagnostics: draft.diagnostics })}
        />
      </div>
      {draft !== undefined && <TextBar stores={stores} language={language} draft={draft} actions={actions} />}
    </div>
  )
}
