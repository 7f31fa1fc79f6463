// Functions of a configuration applied to values over keys: translated from their text, or else asked for every combination of
// a finite number of inputs, or else refused with what to write instead.

import type { DataType } from '../../model/data-type.ts'
import type { ScriptFunction, ScriptRefusal } from '../../model/script.ts'
import type { Lambda } from '../../model/term.ts'
import type { KeyDraft } from '../drafts.ts'
import type { Recorder } from '../recorder.ts'
import { substitute } from './substitute.ts'
import { tabulate } from './tabulate.ts'
import { refineTerm } from './translate/refine-term.ts'
import { known, type Lookup, type Static, termOf } from './translate/static-value.ts'
import { translateFunction } from './translate/translate-function.ts'
import type { FunctionSource, SymbolicFunction } from './translate/translation.ts'
import type { TypedTerm } from './typed-term.ts'
import { contentOf, fail } from './values.ts'

/** Reads the text of a function; given by the evaluator, because parsers are no part of the core. */
export type FunctionParser = (text: string) => ScriptFunction | ScriptRefusal

export interface Computing {
  readonly recorder: Recorder
  readonly parseFunction: FunctionParser | null
  /** Where functions of the configuration were written, as far as the evaluator told. */
  readonly written: WeakMap<object, WrittenFunction>
  /** Functions of the language that can be called inside of translated functions. */
  readonly symbolic: Map<unknown, SymbolicFunction>
  /** What the configuration sees of the environment. */
  readonly env: Map<string, string>
}

/** A function of the configuration: its text, and the names around it. */
export interface WrittenFunction {
  readonly text: string
  readonly lookup: Lookup
}

/** What a function computes from typed terms. */
function compute(computing: Computing, callback: unknown, inputs: readonly TypedTerm[], where: string): TypedTerm {
  const result = computeStatic(computing, { callee: known(callback), self: null }, inputs.map(termOf), where)
  return result.kind === 'term' ? result.typed : fail('MG-TS-FUNCTION', `${where} gives a function, not a value.`)
}

export interface Callee {
  readonly callee: Static
  /** What `this` is. */
  readonly self: Static | null
}

/** What a function computes from statics: a term, or a function of further arguments. */
export function computeStatic(
  computing: Computing,
  { callee, self }: Callee,
  inputs: readonly Static[],
  where: string,
): Static {
  const callback = callee.kind === 'known' ? callee.value : null
  const content = contentOf(callback)
  const terms = inputs.flatMap((input) => (input.kind === 'term' ? [input.typed] : []))
  if (content?.kind === 'lambda') return termOf(substitute(content.lambda, inputs.flatMap(typedInputs)))
  if (callee.kind === 'known' && !isCallable(callback)) return fail('MG-TS-TYPE', `${where} must be a function.`)
  const { recorder, symbolic } = computing
  const sourceOf = (one: object): FunctionSource | null => readSource(computing, one)
  const translated = translateFunction({ catalog: recorder.catalog, symbolic, sourceOf }, callee, inputs, self)
  if (translated.kind !== 'refusal') return translated
  const owner = self?.kind === 'known' ? self.value : undefined
  const tabulated =
    isCallable(callback) && terms.length === inputs.length
      ? tabulate(recorder.catalog, (...args) => Reflect.apply(callback, owner, args), terms)
      : null
  if (tabulated !== null) return termOf(tabulated)
  const hint = translated.hint ?? 'Use its parameters, constants, comparisons, && and ||, conditionals and switch.'
  return fail('MG-TS-FUNCTION', `${where} cannot be computed for every value of its keys. ${translated.message}`, hint)
}

/** What a function as data is given: terms, those of a record one after the other. */
function typedInputs(input: Static): readonly TypedTerm[] {
  if (input.kind === 'record') return [...input.fields.values()].flatMap(typedInputs)
  return input.kind === 'term' ? [input.typed] : []
}

function isCallable(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === 'function'
}

/** The syntax of a function; null when its text cannot be read, as that of JavaScript's own. */
function readSource({ parseFunction, written }: Computing, callback: object): FunctionSource | null {
  if (parseFunction === null) return null
  const known = written.get(callback)
  if (known !== undefined) return { script: parseFunction(known.text), lookup: known.lookup }
  const text = Function.prototype.toString.call(callback)
  return /\{\s*\[native code\]\s*\}\s*$/.test(text) ? null : { script: parseFunction(text), lookup: null }
}

/** A function that becomes data with parameters of its own, such as the setter of an alias. */
export function computeLambda(
  computing: Computing,
  callback: unknown,
  parameters: readonly { readonly name: string; readonly type: DataType | null }[],
  more: readonly TypedTerm[],
  where: string,
): { readonly lambda: Lambda<KeyDraft>; readonly type: DataType | null } {
  const own = parameters.map(({ name, type }): TypedTerm => ({ term: { kind: 'variable', name }, type }))
  const { term, type } = compute(computing, callback, [...own, ...more], where)
  return { lambda: { parameters: parameters.map(({ name }) => name), body: term }, type }
}

/** A term as the type that its place asks for. */
export function refined({ recorder }: Computing, computed: TypedTerm, type: DataType | null): TypedTerm {
  return type === null ? computed : refineTerm(recorder.catalog, computed, type)
}
