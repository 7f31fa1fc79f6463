// Monaco with the languages of the code panel, set up once. Everything here loads with the first file that is looked at.

import * as monaco from 'monaco-editor/editor'
import 'monaco-editor/features/register.all'
import 'monaco-editor/languages/definitions/typescript/register'
import 'monaco-editor/languages/definitions/xml/register'
// Vite makes the default export of a `?worker` import.
// oxlint-disable-next-line import/default
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker'
import { ocamlConfiguration, ocamlGrammar } from './ocaml-grammar.ts'
import { THEMES } from './themes.ts'

export { monaco }

/** Makes the worker that knows TypeScript; set by what shows a config.ts, so that nobody else loads it. */
const makers = new Map<string, () => Worker>()

export function addWorker(language: string, create: () => Worker): void {
  makers.set(language, create)
}

self.MonacoEnvironment = { getWorker: (_, language) => (makers.get(language) ?? (() => new EditorWorker()))() }
monaco.languages.register({ id: 'ocaml', extensions: ['.ml', '.mli'] })
monaco.languages.setLanguageConfiguration('ocaml', ocamlConfiguration)
monaco.languages.setMonarchTokensProvider('ocaml', ocamlGrammar)
monaco.editor.defineTheme('morgana-light', THEMES.light)
monaco.editor.defineTheme('morgana-dark', THEMES.dark)

const LANGUAGES: Readonly<Record<string, string>> = { ml: 'ocaml', mli: 'ocaml', ts: 'typescript', xml: 'xml' }

/** Monaco's name for the language of a file. */
export function languageOf(path: string): string {
  return LANGUAGES[path.slice(path.lastIndexOf('.') + 1)] ?? 'plaintext'
}

/** The address of a file's model: modules find each other by it. */
export function modelUri(path: string): monaco.Uri {
  return monaco.Uri.from({ scheme: 'file', path: `/${path}` })
}

/** How every editor of the panel looks and behaves. */
export const EDITOR_OPTIONS: monaco.editor.IStandaloneEditorConstructionOptions = {
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
  // Hints may be taller than the panel is.
  fixedOverflowWidgets: true,
  padding: { top: 8, bottom: 8 },
}
