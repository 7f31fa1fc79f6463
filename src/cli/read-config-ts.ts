// The reader of config.ts with its engine, which is loaded when the first file is read.

import type { Diagnostic, TextPlace } from '../core/model/diagnostic.ts'
import type { Design } from '../core/model/design.ts'
import type { ConfigTsEvaluator, EvaluatorFiles } from '../parsers/quickjs/create-evaluator.ts'
import { createEvaluator } from '../parsers/quickjs/create-evaluator.ts'
import { memoizeReader } from './memoize-reader.ts'
import type { TextReader } from './session.ts'

/** What the configuration language gives when it finishes. */
interface Finished {
  readonly design: Design | null
  readonly diagnostics: readonly Diagnostic[]
  readonly spans: Readonly<Record<string, TextPlace>>
}

/** A reader that takes engine and language from `files`. */
export function createConfigTsReader(files: () => Promise<EvaluatorFiles>, now: () => number): TextReader {
  let loading: Promise<ConfigTsEvaluator> | null = null
  return memoizeReader(async (text, file, env) => {
    loading ??= files().then((loaded) => createEvaluator(loaded, now))
    const evaluator = await loading
    const result = await evaluator.evaluate({ text, file, env })
    if (result.kind === 'refused') return { design: null, diagnostics: result.diagnostics, spans: {} }
    // Our own language wrote the text, in a place where the configuration cannot reach it.
    return JSON.parse(result.text) as Finished
  })
}
