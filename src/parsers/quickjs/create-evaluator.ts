// The evaluator of config.ts: types taken out, imports checked, run in QuickJS against the bundle of the configuration language.
// The same in a page's worker, on Node and in an exported project.

import type { Diagnostic } from '../../core/model/diagnostic.ts'
import { parseFunction } from '../javascript/parse-function.ts'
import { checkImportedNames, checkImports, DSL_MODULE } from './check-imports.ts'
import { harden } from './harden.ts'
import { BRIDGE_MODULE, bridgeSource, instrument, type Instrumented } from './instrument.ts'
import { DEFAULT_LIMITS, type EvaluationLimits } from './limits.ts'
import { loadQuickjs, type QuickjsWasm } from './load-quickjs.ts'
import { guessPlace } from './guess-place.ts'
import { toDiagnostic } from './problem.ts'
import { createSandbox, type Sandbox, type SandboxResult, type SandboxRun } from './sandbox.ts'
import { runningPlace } from './source-places.ts'
import { parseModule } from './syntax-tree.ts'
import { overflowProblem, problemOf, type ThrownFrom } from './thrown.ts'
import { transpile } from './transpile.ts'

export interface EvaluatorFiles {
  readonly wasm: QuickjsWasm
  /** JavaScript module of the configuration language; its export `__morgana` has what `BRIDGE_MODULE` gives and `finish`. */
  readonly dsl: string
}

export interface EvaluateInput {
  readonly text: string
  /** Name for diagnostics, such as `config.ts`. */
  readonly file: string
  readonly env: Readonly<Record<string, string>>
  readonly limits?: EvaluationLimits
}

export type EvaluateResult =
  /** What `finish` of the configuration language gave, as text: the design and its diagnostics. */
  | { readonly kind: 'finished'; readonly text: string }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] }

export interface ConfigTsEvaluator {
  /** Never fails for what the configuration does: its mistakes are diagnostics. */
  readonly evaluate: (input: EvaluateInput) => Promise<EvaluateResult>
}

/** Loads the engine. `now` gives milliseconds; evaluations are stopped by it. */
export async function createEvaluator(files: EvaluatorFiles, now: () => number): Promise<ConfigTsEvaluator> {
  let sandbox = await startSandbox(files, now)
  const language = namesOf(sandbox)
  return {
    evaluate: async (input) => {
      const prepared = prepare(input.text, language)
      if ('problem' in prepared) return { kind: 'refused', diagnostics: [toDiagnostic(prepared.problem, input.file)] }
      const { result, isBroken } = run(sandbox, prepared.instrumented, input)
      if (isBroken) sandbox = await startSandbox(files, now)
      return conclude(result, { prepared: prepared.instrumented, language, input })
    },
  }
}

/** The code to run for a text. */
function prepare(text: string, language: ReadonlySet<string>) {
  const transpiled = transpile(text)
  if ('problem' in transpiled) return transpiled
  const tree = parseModule(transpiled.code)
  if ('problem' in tree) return tree
  const whole = transpiled.withAllImports === transpiled.code ? tree : parseModule(transpiled.withAllImports)
  if ('problem' in whole) return whole
  const problem = checkImports(whole)
  if (problem !== null) return { problem }
  const misnamed = checkImportedNames(tree, language)
  if (misnamed !== null) return { problem: { ...misnamed, ...transpiled.toSource(misnamed) } }
  const { code, toSource } = transpiled
  return { instrumented: instrument({ source: text, code, tree, toSource }) }
}

/** The name under which the engine knows the configuration: stacks show it. */
const ENTRY = 'config.ts'

/** What takes the host's functions, and the means to change what is shared, out of the reach of configurations. */
const start = `import '${BRIDGE_MODULE}'; delete globalThis.__morganaParseFunction;${harden}`

async function startSandbox({ wasm, dsl }: EvaluatorFiles, now: () => number): Promise<Sandbox> {
  return createSandbox({
    engine: await loadQuickjs(wasm),
    now,
    modules: new Map([
      [DSL_MODULE, dsl],
      [BRIDGE_MODULE, bridgeSource],
    ]),
    functions: { __morganaParseFunction: (text) => JSON.stringify(parseFunction(text)) },
    start: { file: 'start', code: start },
  })
}

/** What the language exports. */
function namesOf(sandbox: Sandbox): ReadonlySet<string> {
  const code = `import * as all from '${DSL_MODULE}'; export const result = Object.keys(all).join(' ')`
  const { result } = sandbox([{ file: 'names', code }], DEFAULT_LIMITS)
  if (result.kind !== 'result') throw new Error('the names of the language cannot be read')
  return new Set(String(result.result).split(' '))
}

function run(sandbox: Sandbox, prepared: Instrumented, input: EvaluateInput): SandboxRun {
  const { file, env, limits = DEFAULT_LIMITS } = input
  const name = file.replace(/^.*[/\\]|\.ts$/g, '')
  const { original, places } = prepared
  const told = JSON.stringify({ code: original, places, env })
  const asked = JSON.stringify({ name, file, env })
  const entries = [
    { file: 'begin', code: `import { begin } from '${BRIDGE_MODULE}'; begin(${told})` },
    { file: ENTRY, code: prepared.code },
    { file: 'end', code: `import { finish } from '${BRIDGE_MODULE}'; export const result = finish(${asked})` },
  ]
  return sandbox(entries, limits)
}

interface Concluding {
  readonly prepared: Instrumented
  readonly language: ReadonlySet<string>
  readonly input: EvaluateInput
}

function conclude(result: SandboxResult, { prepared, language, input }: Concluding): EvaluateResult {
  const { file } = input
  if (result.kind === 'overflow') return { kind: 'refused', diagnostics: [toDiagnostic(overflowProblem, file)] }
  if (result.kind === 'thrown') {
    const from: ThrownFrom = {
      file: ENTRY,
      language,
      locate: (line, column) => runningPlace(prepared, line, column),
      guess: (thrown) => guessPlace(prepared, thrown),
    }
    return { kind: 'refused', diagnostics: [toDiagnostic(problemOf(result.thrown, from), file)] }
  }
  if (typeof result.result !== 'string') throw new Error('the configuration language finished without a design')
  return { kind: 'finished', text: result.result }
}
