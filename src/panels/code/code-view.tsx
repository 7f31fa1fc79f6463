// A file in Monaco. Lines of selected nodes are marked; a click on a line selects its node. Loads with Monaco,
// when the first file is looked at.

import * as monaco from 'monaco-editor/editor'
import 'monaco-editor/features/register.all'
import 'monaco-editor/languages/definitions/typescript/register'
import 'monaco-editor/languages/definitions/xml/register'
// Vite makes the default export of a `?worker` import.
// oxlint-disable-next-line import/default
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker'
import { useEffect, useRef } from 'react'
import type { GeneratedFile } from '../../core/emit/release-files.ts'
import { ocamlConfiguration, ocamlGrammar } from './ocaml-grammar.ts'
import { labelAt, linesOf } from './spans.ts'
import { THEMES } from './themes.ts'

self.MonacoEnvironment = { getWorker: () => new EditorWorker() }
monaco.languages.register({ id: 'ocaml', extensions: ['.ml', '.mli'] })
monaco.languages.setLanguageConfiguration('ocaml', ocamlConfiguration)
monaco.languages.setMonarchTokensProvider('ocaml', ocamlGrammar)
monaco.editor.defineTheme('morgana-light', THEMES.light)
monaco.editor.defineTheme('morgana-dark', THEMES.dark)

const LANGUAGES: Readonly<Record<string, string>> = { ml: 'ocaml', mli: 'ocaml', ts: 'typescript', xml: 'xml' }

function languageOf(path: string): string {
  return LANGUAGES[path.slice(path.lastIndexOf('.') + 1)] ?? 'plaintext'
}

const OPTIONS: monaco.editor.IStandaloneEditorConstructionOptions = {
  readOnly: true,
  domReadOnly: true,
  minimap: { enabled: false },
  fontFamily: "'JetBrains Mono', ui-monospace, monospace",
  fontSize: 12,
  lineHeight: 19,
  fontLigatures: false,
  lineNumbersMinChars: 4,
  folding: false,
  glyphMargin: false,
  scrollBeyondLastLine: false,
  renderLineHighlight: 'none',
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  contextmenu: false,
  wordWrap: 'on',
  wrappingIndent: 'indent',
  overviewRulerLanes: 0,
  stickyScroll: { enabled: false },
  bracketPairColorization: { enabled: false },
  scrollbar: { verticalScrollbarSize: 10, useShadows: false },
  automaticLayout: true,
  padding: { top: 8, bottom: 8 },
}

export interface CodeViewProps {
  readonly file: GeneratedFile
  readonly theme: 'light' | 'dark'
  /** Labels whose lines are marked: ids of selected nodes. */
  readonly selected: ReadonlySet<string>
  /** Whether a label is something that can be selected. */
  readonly isNode: (label: string) => boolean
  readonly onSelect: (label: string) => void
  /** Hears every change of the text; null for files that are made and cannot be changed. */
  readonly onEdit: ((text: string) => void) | null
}

/** The editor of one file after the other; scroll and marks follow the file. */
export function CodeView(props: CodeViewProps) {
  const { file, theme, selected } = props
  const holder = useRef<HTMLDivElement>(null)
  const editor = useRef<monaco.editor.IStandaloneCodeEditor | null>(null)
  const marks = useRef<monaco.editor.IEditorDecorationsCollection | null>(null)
  const latest = useRef(props)
  const clicked = useRef<string | null>(null)
  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    if (holder.current === null) return
    const made = monaco.editor.create(holder.current, { ...OPTIONS, model: null })
    editor.current = made
    marks.current = made.createDecorationsCollection()
    const edits = made.onDidChangeModelContent(({ isFlush }) => {
      // A flush is the file given anew, not typing.
      if (!isFlush) latest.current.onEdit?.(made.getValue())
    })
    const listener = made.onMouseUp(({ target }) => {
      const model = made.getModel()
      if (target.position === null || model === null || made.getSelection()?.isEmpty() === false) return
      const { file: shown, isNode, onSelect } = latest.current
      const label = labelAt(model.getOffsetAt(target.position), shown.spans, isNode)
      if (label === null) return
      clicked.current = label
      onSelect(label)
    })
    return () => {
      edits.dispose()
      listener.dispose()
      made.getModel()?.dispose()
      made.dispose()
      editor.current = null
    }
  }, [])

  useEffect(() => monaco.editor.setTheme(`morgana-${theme}`), [theme])

  useEffect(() => {
    const made = editor.current
    if (made === null) return
    const uri = monaco.Uri.from({ scheme: 'inmemory', path: `/${file.path}` })
    const model = monaco.editor.getModel(uri)
    if (model === null) {
      const before = made.getModel()
      const created = monaco.editor.createModel(file.text, languageOf(file.path), uri)
      // Brackets keep the colour of their kind; Monaco's default is a rainbow.
      created.updateOptions({
        bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
      })
      made.setModel(created)
      before?.dispose()
    } else if (model.getValue() !== file.text) model.setValue(file.text)
    made.updateOptions({ ariaLabel: file.path })
  }, [file])

  const isEditable = props.onEdit !== null
  useEffect(() => editor.current?.updateOptions({ readOnly: !isEditable, domReadOnly: !isEditable }), [isEditable])

  useEffect(() => {
    const lines = linesOf(selected, file.spans, file.text)
    marks.current?.set(
      lines.map(({ first, last }) => ({
        range: new monaco.Range(first, 1, last, 1),
        options: { isWholeLine: true, className: 'code-mark', linesDecorationsClassName: 'code-mark-edge' },
      })),
    )
    const [top] = lines
    const isOwnClick = clicked.current !== null && selected.has(clicked.current)
    clicked.current = null
    if (top !== undefined && !isOwnClick) editor.current?.revealLinesInCenterIfOutsideViewport(top.first, top.last)
  }, [selected, file])

  return <div ref={holder} className="code-view" data-editable={isEditable ? '' : undefined} />
}
