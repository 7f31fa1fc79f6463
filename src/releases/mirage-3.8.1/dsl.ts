// The configuration language of config.ts for this release, ready to be bundled as one text and run by the evaluator:
// each evaluation loads it anew, so its state is that of one configuration.

import { createTypescriptDsl } from '../../core/dsl/typescript/create-typescript-dsl.ts'
import type { ScriptFunction, ScriptRefusal } from '../../core/model/script.ts'
import { catalog } from './catalog.ts'

declare const globalThis: {
  /** The evaluator's reader of functions; outside of an evaluator there is none. */
  readonly __morganaParseFunction?: (text: string) => string
}

const parseText = globalThis.__morganaParseFunction

function parseFunction(text: string): ScriptFunction | ScriptRefusal {
  // The evaluator's own parser made the text.
  return JSON.parse(parseText?.(text) ?? 'null') as ScriptFunction | ScriptRefusal
}

const { exports, bridge } = createTypescriptDsl(catalog, parseText === undefined ? null : parseFunction)

/** Every name that a config.ts can import. */
export const language = exports

/** What the evaluator calls. */
export const __morgana = bridge
