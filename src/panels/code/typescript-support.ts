// TypeScript for config.ts: the types of the configuration language, so that wiring which OCaml would refuse is a red line here too.

import {
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
  typescriptDefaults,
} from 'monaco-editor/languages/features/typescript/register'
// Vite makes the default export of a `?worker` import.
// oxlint-disable-next-line import/default
import TypescriptWorker from 'monaco-editor/languages/features/typescript/ts.worker.js?worker'
import { printDslTypes } from '../../core/dsl/typescript/print-dsl-types.ts'
import type { Catalog } from '../../core/model/catalog.ts'
import { addWorker } from './monaco-setup.ts'

let isReady = false

/** Gives Monaco the types that a config.ts imports; the first call decides. */
export function supportTypescript(catalog: Catalog): void {
  if (isReady) return
  isReady = true
  addWorker('typescript', () => new TypescriptWorker())
  typescriptDefaults.setCompilerOptions({
    target: ScriptTarget.ESNext,
    module: ModuleKind.ESNext,
    moduleResolution: ModuleResolutionKind.NodeJs,
    // Neither a browser nor Node: a configuration has the language and nothing else.
    lib: ['es2023'],
    types: [],
    strict: true,
    noEmit: true,
    allowNonTsExtensions: true,
  })
  typescriptDefaults.setDiagnosticsOptions({
    noSuggestionDiagnostics: true,
    // A configuration may await at its top level: it is a module.
    diagnosticCodesToIgnore: [1375, 1378],
  })
  typescriptDefaults.setExtraLibs([{ filePath: 'file:///morgana/index.d.ts', content: printDslTypes(catalog) }])
  typescriptDefaults.setEagerModelSync(true)
}
