// The readers of both texts as the command line makes them, for tests that read many texts in one process.

import { languageText } from 'virtual:morgana-language'
import { createEvaluator } from '../../parsers/quickjs/create-evaluator.ts'
import { readQuickjsWasm } from '../../parsers/quickjs/load-node.ts'
import { mirage381 } from '../../releases/mirage-3.8.1/release.ts'
import { createConfigMlReader } from '../input/read-config-ml.ts'
import { createConfigTsReader } from '../input/read-config-ts.ts'
import type { TextReader } from '../session.ts'

/** Reads a `config.ml`. */
export const readMl: TextReader = createConfigMlReader(mirage381)

/** Reads a `config.ts`; the sandbox is loaded with the first. */
export const readTs: TextReader = createConfigTsReader(async () =>
  createEvaluator({ wasm: await readQuickjsWasm(), dsl: languageText }, () => performance.now()),
)
