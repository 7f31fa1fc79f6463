// The reader of config.ts with its engine, which is loaded when the first file is read.

import type { ConfigTsEvaluator, EvaluatorFiles } from '../../parsers/quickjs/create-evaluator.ts'
import { createEvaluator } from '../../parsers/quickjs/create-evaluator.ts'
import { readConfigTs } from '../../parsers/quickjs/read-config-ts.ts'
import { memoizeReader } from './memoize-reader.ts'
import type { TextReader } from '../session.ts'

/** A reader that takes engine and language from `files`. */
export function createConfigTsReader(files: () => Promise<EvaluatorFiles>, now: () => number): TextReader {
  let loading: Promise<ConfigTsEvaluator> | null = null
  return memoizeReader(async (text, file, env) => {
    loading ??= files().then((loaded) => createEvaluator(loaded, now))
    return readConfigTs(await loading, { text, file, env })
  })
}
