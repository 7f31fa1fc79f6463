// A file in Monaco. Lines of selected parts are marked; the cursor selects the part that it stands in. Loads with Monaco,
// when the first file is looked at.

import { useEffect, useRef, type RefObject } from 'react'
import type { Span } from '../../core/emit/doc/print.ts'
import type { GeneratedFile } from '../../core/emit/release-files.ts'
import type { Catalog } from '../../core/model/catalog.ts'
import type { TextMarker } from './markers.ts'
import { EDITOR_OPTIONS, languageOf, modelUri, monaco } from './monaco-setup.ts'
import { supportOcaml } from './ocaml-support.ts'
import { shiftSpans } from './shift-spans.ts'
import { labelAt, linesOf } from './spans.ts'
import { supportTypescript } from './typescript-support.ts'

/** How a part of the text was come to: a click shows it on the canvas, the cursor only selects it. */
export type Reach = 'click' | 'cursor'

export interface CodeViewProps {
  readonly file: GeneratedFile
  /** False while the text is being typed: its spans are those of an older text. */
  readonly isSpanned: boolean
  readonly theme: 'light' | 'dark'
  readonly catalog: Catalog
  /** Labels whose lines are marked: what is selected. */
  readonly selected: ReadonlySet<string>
  /** Whether a label is something that can be selected. */
  readonly isLabel: (label: string) => boolean
  readonly onSelect: (label: string, reach: Reach) => void
  /** Hears every change of the text; null for files that are made and cannot be changed. */
  readonly onEdit: ((text: string, how: 'typing' | 'undo') => void) | null
  readonly markers: readonly TextMarker[]
  /** A place that is to be seen, line from 1 and column from 0; grows in count each time. */
  readonly place: { readonly line: number; readonly column: number; readonly count: number } | null
}

type Editor = monaco.editor.IStandaloneCodeEditor

interface Held {
  readonly props: CodeViewProps
  /** Spans of the text as it stands in the editor. */
  spans: readonly Span[]
  /** Texts that were told and that the page may not have given back yet. */
  readonly told: Set<string>
  /** The label that was chosen here last: the editor does not scroll to it. */
  chosen: string | null
}

function noteSpans(held: Held, spans: readonly Span[]): void {
  held.spans = spans
}

function noteChosen(held: Held, label: string | null): void {
  held.chosen = label
}

/** Gives the focus to the panel around the editor. */
function leave(editor: Editor): void {
  editor.getDomNode()?.closest<HTMLElement>('[role="tabpanel"]')?.focus()
}

/** Tells of edits and of where the cursor is. */
function listen(editor: Editor, held: RefObject<Held>): () => void {
  const choose = (reach: Reach): void => {
    const { props, spans } = held.current
    const [model, position] = [editor.getModel(), editor.getPosition()]
    if (model === null || position === null || editor.getSelection()?.isEmpty() === false) return
    const label = labelAt(model.getOffsetAt(position), spans, props.isLabel)
    if (label === null) return
    held.current.chosen = label
    if (reach === 'click' || !props.selected.has(label)) props.onSelect(label, reach)
  }
  const listeners = [
    editor.onDidChangeModelContent(({ isFlush, isUndoing, isRedoing, changes }) => {
      // A flush is the file given anew, not typing.
      if (isFlush) return
      const text = editor.getValue()
      held.current.spans = shiftSpans(held.current.spans, changes, text)
      held.current.told.add(text)
      held.current.props.onEdit?.(text, isUndoing || isRedoing ? 'undo' : 'typing')
    }),
    editor.onDidChangeCursorPosition(({ reason, source }) => {
      if (reason !== monaco.editor.CursorChangeReason.Explicit || source === 'mouse') return
      choose('cursor')
    }),
    // What comes and goes below the text must not cover the line that is being typed.
    editor.onDidLayoutChange(() => {
      const position = editor.getPosition()
      if (position !== null && editor.hasTextFocus()) editor.revealPosition(position)
    }),
    editor.onMouseUp(({ target }) => {
      if (target.position !== null) choose('click')
    }),
  ]
  return () => {
    for (const listener of listeners) listener.dispose()
  }
}

/** The model of a file, in place of the one before. */
function openModel(editor: Editor, { path, text }: GeneratedFile): void {
  const before = editor.getModel()
  const model = monaco.editor.createModel(text, languageOf(path), modelUri(path))
  // Brackets keep the colour of their kind; Monaco's default is a rainbow.
  model.updateOptions({ bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false } })
  model.updateOptions({ tabSize: 2, insertSpaces: true })
  editor.setModel(model)
  before?.dispose()
}

/** Shows a text that did not come from typing here; the cursor stays where it was. */
function giveText(editor: Editor, text: string): void {
  const state = editor.saveViewState()
  editor.getModel()?.setValue(text)
  if (state !== null) editor.restoreViewState(state)
}

const SEVERITIES = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  info: monaco.MarkerSeverity.Info,
} as const

/** The editor, made once. */
function useEditor(holder: RefObject<HTMLDivElement | null>, held: RefObject<Held>): RefObject<Editor | null> {
  const editor = useRef<Editor | null>(null)
  useEffect(() => {
    if (holder.current === null) return
    const made = monaco.editor.create(holder.current, { ...EDITOR_OPTIONS, model: null })
    editor.current = made
    const stop = listen(made, held)
    // Tab belongs to the text: Escape is the way out for those who have only a keyboard.
    made.addCommand(
      monaco.KeyCode.Escape,
      () => leave(made),
      'editorTextFocus && !editorHasSelection && !suggestWidgetVisible && !findWidgetVisible && !renameInputVisible && !markersNavigationVisible && !parameterHintsVisible && !editorHoverVisible',
    )
    return () => {
      stop()
      made.getModel()?.dispose()
      made.dispose()
      editor.current = null
    }
  }, [holder, held])
  return editor
}

/** Keeps the text in the editor that of the file, unless the file only lags behind what is typed. */
function useText(editor: RefObject<Editor | null>, held: RefObject<Held>, { file, isSpanned }: CodeViewProps): void {
  useEffect(() => {
    const made = editor.current
    if (made === null) return
    const { told } = held.current
    const model = made.getModel()
    if (model?.uri.toString() !== modelUri(file.path).toString()) {
      openModel(made, file)
      told.clear()
    } else if (model.getValue() === file.text) told.clear()
    else if (!told.has(file.text)) {
      giveText(made, file.text)
      told.clear()
    }
    if (isSpanned && made.getValue() === file.text) noteSpans(held.current, file.spans)
    made.updateOptions({ ariaLabel: file.path })
  }, [editor, held, file, isSpanned])
}

/** Marks the lines of what is selected, and brings them into view when they were selected elsewhere. */
function useMarks(editor: RefObject<Editor | null>, held: RefObject<Held>, { file, selected }: CodeViewProps): void {
  const marks = useRef<monaco.editor.IEditorDecorationsCollection | null>(null)
  const seen = useRef<{ readonly selected: ReadonlySet<string>; readonly path: string } | null>(null)
  useEffect(() => {
    const made = editor.current
    if (made === null) return
    marks.current ??= made.createDecorationsCollection()
    const lines = linesOf(selected, held.current.spans, made.getValue())
    marks.current.set(
      lines.map(({ first, last }) => ({
        range: new monaco.Range(first, 1, last, 1),
        options: { isWholeLine: true, className: 'code-mark', linesDecorationsClassName: 'code-mark-edge' },
      })),
    )
    const [top] = lines
    const { chosen } = held.current
    const isNew = seen.current?.selected !== selected || seen.current.path !== file.path
    seen.current = { selected, path: file.path }
    if (!isNew) return
    noteChosen(held.current, null)
    const isOwn = chosen !== null && selected.has(chosen)
    if (top !== undefined && !isOwn) made.revealLinesInCenterIfOutsideViewport(top.first, top.last)
  }, [editor, held, selected, file])
}

/** The editor of one file after the other; scroll and marks follow the file. */
export function CodeView(props: CodeViewProps) {
  const { file, theme, markers, place, catalog } = props
  const holder = useRef<HTMLDivElement>(null)
  const held = useRef<Held>({ props, spans: [], told: new Set(), chosen: null })
  useEffect(() => {
    held.current = { ...held.current, props }
  })
  const editor = useEditor(holder, held)
  useEffect(() => monaco.editor.setTheme(`morgana-${theme}`), [theme])
  useEffect(() => {
    supportOcaml(catalog)
    if (file.path.endsWith('.ts')) supportTypescript(catalog)
  }, [catalog, file.path])
  useText(editor, held, props)

  const isEditable = props.onEdit !== null
  useEffect(
    () =>
      editor.current?.updateOptions({
        readOnly: !isEditable,
        domReadOnly: !isEditable,
        quickSuggestions: isEditable,
        // Below the line: above it would cover the tabs.
        hover: { enabled: isEditable ? 'on' : 'off', above: false },
      }),
    [editor, isEditable],
  )
  useMarks(editor, held, props)
  useEffect(() => {
    const model = editor.current?.getModel()
    if (model === undefined || model === null) return
    monaco.editor.setModelMarkers(
      model,
      'morgana',
      markers.map((marker) => ({ ...marker, severity: SEVERITIES[marker.severity], source: 'morgana' })),
    )
    // Another file has another model.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [editor, markers, file.path])
  useEffect(() => {
    if (place === null || editor.current === null) return
    const position = { lineNumber: place.line, column: place.column + 1 }
    editor.current.setPosition(position)
    editor.current.revealPositionInCenterIfOutsideViewport(position)
    editor.current.focus()
  }, [editor, place])

  // `nokey` tells the canvas that Space and Delete are none of its business here.
  return <div ref={holder} className="code-view nokey" data-editable={isEditable ? '' : undefined} />
}
