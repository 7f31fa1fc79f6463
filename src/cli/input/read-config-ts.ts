// The reader of config.ts with its evaluator, which is loaded when the first file is read.

import type { ConfigTsEvaluator } from '../../parsers/quickjs/create-evaluator.ts'
import { readConfigTs } from '../../parsers/quickjs/read-config-ts.ts'
import { memoizeReader } from './memoize-reader.ts'
import type { TextReader } from '../session.ts'

/** A reader that has what `load` gives evaluate the texts. */
export function createConfigTsReader(load: () => Promise<ConfigTsEvaluator>): TextReader {
  let loading: Promise<ConfigTsEvaluator> | null = null
  return memoizeReader(async (text, file, env) => {
    loading ??= load()
    return readConfigTs(await loading, { text, file, env })
  })
}
