// The configuration language of config.ts for this release, ready to be bundled as one text and run by the evaluator:
// each evaluation loads it anew, so its state is that of one configuration.

import { createTypescriptDsl } from '../../core/dsl/typescript/create-typescript-dsl.ts'
import { printDslTypes } from '../../core/dsl/typescript/print-dsl-types.ts'
import type { ScriptFunction, ScriptRefusal } from '../../core/model/script.ts'
import { catalog } from './catalog.ts'

/** The evaluator's reader of functions, from text to JSON; outside of an evaluator there is none. */
const readFunction: unknown = Reflect.get(globalThis, '__morganaParseFunction')

function parseFunction(text: string): ScriptFunction | ScriptRefusal {
  const read: unknown = typeof readFunction === 'function' ? Reflect.apply(readFunction, undefined, [text]) : null
  // The evaluator's own parser made the text.
  return JSON.parse(String(read)) as ScriptFunction | ScriptRefusal
}

const { exports, bridge } = createTypescriptDsl(catalog, typeof readFunction === 'function' ? parseFunction : null)

/** Every name that a config.ts can import. */
export const language = exports

/** What the evaluator calls. */
export const __morgana = bridge

/** Text of the language's type declarations; bundling keeps it beside the bundle, not inside. */
export function languageTypes(): string {
  return printDslTypes(catalog)
}
