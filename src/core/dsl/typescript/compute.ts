// Functions of a configuration applied to values over keys: translated from their text, or else asked for every combination of
// a finite number of inputs, or else refused with what to write instead.

import { type Constant, NONE } from '../../model/constant.ts'
import type { DataType } from '../../model/data-type.ts'
import type { ScriptFunction, ScriptRefusal } from '../../model/script.ts'
import type { Lambda, Pattern, Term } from '../../model/term.ts'
import type { KeyDraft } from '../drafts.ts'
import type { Recorder } from '../recorder.ts'
import { plainConstant } from './to-constant.ts'
import { refineTerm } from './refine-term.ts'
import { translateFunction } from './translate-function.ts'
import { contentOf, fail, type TypedTerm } from './values.ts'

/** Reads the text of a function; given by the evaluator, because parsers are no part of the core. */
export type FunctionParser = (text: string) => ScriptFunction | ScriptRefusal

export interface Computing {
  readonly recorder: Recorder
  readonly parseFunction: FunctionParser | null
}

/** Combinations of inputs that a function is tried on at most. */
const MAX_COMBINATIONS = 4096

/** What a function computes from typed terms. */
export function compute(
  computing: Computing,
  callback: unknown,
  inputs: readonly TypedTerm[],
  where: string,
): TypedTerm {
  const content = contentOf(callback)
  if (content?.kind === 'lambda') return substitute(content.lambda, inputs)
  if (!isCallable(callback)) return fail('MG-TS-TYPE', `${where} must be a function.`)
  const script = computing.parseFunction?.(Function.prototype.toString.call(callback)) ?? null
  const translated = script?.kind === 'function' ? translateFunction(computing.recorder.catalog, script, inputs) : null
  if (translated !== null && 'term' in translated) return translated
  const tabulated = tabulate(callback, inputs)
  if (tabulated !== null) return tabulated
  const reason = translated?.message ?? (script?.kind === 'refused' ? script.message : 'Its text cannot be read.')
  const hint =
    script?.kind === 'refused'
      ? script.hint
      : 'Use its parameters, constants, comparisons, && and ||, conditionals and switch.'
  return fail('MG-TS-FUNCTION', `${where} cannot be computed for every value of its keys. ${reason}`, hint)
}

function isCallable(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === 'function'
}

/** A function given as data, applied: its parameters become the inputs. */
function substitute({ parameters, body }: Lambda<never>, inputs: readonly TypedTerm[]): TypedTerm {
  const replace = (term: Term<never>): Term<KeyDraft> => {
    if (term.kind === 'variable') return inputs[parameters.indexOf(term.name)]?.term ?? term
    return mapSubterms(term, replace)
  }
  return { term: replace(body), type: null }
}

function mapSubterms(
  term: Exclude<Term<never>, { kind: 'variable' }>,
  map: (part: Term<never>) => Term<KeyDraft>,
): Term<KeyDraft> {
  switch (term.kind) {
    case 'constant':
    case 'key':
      return term
    case 'tuple':
    case 'list':
      return { kind: term.kind, items: term.items.map(map) }
    case 'variant':
    case 'constructor':
      return { ...term, argument: map(term.argument) }
    case 'record':
      return {
        kind: 'record',
        fields: Object.fromEntries(Object.entries(term.fields).map(([name, field]) => [name, map(field)])),
      }
    case 'call':
      return { ...term, arguments: term.arguments.map(map) }
    case 'if':
      return { kind: 'if', condition: map(term.condition), then: map(term.then), else: map(term.else) }
    case 'case':
      return {
        kind: 'case',
        subject: map(term.subject),
        rows: term.rows.map(({ pattern, guard, body }) =>
          guard === undefined ? { pattern, body: map(body) } : { pattern, guard: map(guard), body: map(body) },
        ),
      }
  }
}

/** A function that becomes data with parameters of its own, such as the setter of an alias or `connect`. */
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

/** All constants of a finite type, each with what JavaScript sees; null for an infinite one. */
function valuesOf(type: DataType | null): readonly { readonly constant: Constant; readonly data: unknown }[] | null {
  switch (type?.kind) {
    case 'bool':
      return [true, false].map((value) => ({ constant: { kind: 'bool', value }, data: value }))
    case 'variants':
      return type.tags.map((tag) => ({ constant: { kind: 'variant', tag }, data: tag }))
    case 'option': {
      const inner = valuesOf(type.of)
      if (inner === null) return null
      return [
        { constant: NONE, data: null },
        ...inner.map(({ constant, data }) => ({
          constant: { kind: 'constructor', name: 'Some', argument: constant } as const,
          data,
        })),
      ]
    }
    default:
      return null
  }
}

/** A table of a function's results; null when an input is infinite or there are too many combinations. */
function tabulate(callback: (...args: unknown[]) => unknown, inputs: readonly TypedTerm[]): TypedTerm | null {
  const domains: (readonly { readonly constant: Constant; readonly data: unknown }[])[] = []
  for (const { type } of inputs) {
    const domain = valuesOf(type)
    if (domain === null) return null
    domains.push(domain)
  }
  const combinations = domains.reduce((count, domain) => count * domain.length, 1)
  if (domains.length === 0 || combinations > MAX_COMBINATIONS) return null
  const rows: { readonly pattern: Pattern; readonly result: Constant }[] = []
  for (let index = 0; index < combinations; index += 1) {
    const chosen = pick(domains, index)
    rows.push({
      pattern: rowPattern(chosen.map(({ constant }) => constant)),
      result: plainConstant(callback(...chosen.map(({ data }) => data))),
    })
  }
  return tableTerm(inputs, rows)
}

function pick<T>(domains: readonly (readonly T[])[], index: number): readonly T[] {
  let rest = index
  return domains.flatMap((domain) => {
    const item = domain[rest % domain.length]
    rest = Math.floor(rest / domain.length)
    return item === undefined ? [] : [item]
  })
}

function rowPattern(constants: readonly Constant[]): Pattern {
  const items = constants.map((value): Pattern => {
    if (value.kind === 'variant') return { kind: 'variant', tag: value.tag }
    return { kind: 'constant', value }
  })
  const [only] = items
  return items.length === 1 && only !== undefined ? only : { kind: 'tuple', items }
}

/** The table with the most frequent result last, for everything else. */
function tableTerm(
  inputs: readonly TypedTerm[],
  rows: readonly { readonly pattern: Pattern; readonly result: Constant }[],
): TypedTerm {
  const groups = new Map<string, { readonly result: Constant; readonly patterns: Pattern[] }>()
  for (const { pattern, result } of rows) {
    const key = JSON.stringify(result)
    const group = groups.get(key) ?? { result, patterns: [] }
    group.patterns.push(pattern)
    groups.set(key, group)
  }
  const sorted = [...groups.values()].sort((left, right) => left.patterns.length - right.patterns.length)
  const [only] = inputs
  const subject: Term<KeyDraft> =
    inputs.length === 1 && only !== undefined ? only.term : { kind: 'tuple', items: inputs.map(({ term }) => term) }
  const cases = sorted.map(({ result, patterns }, index) => {
    const [first] = patterns
    const isLast = index === sorted.length - 1
    const pattern: Pattern =
      isLast || first === undefined ? { kind: 'any' } : patterns.length === 1 ? first : { kind: 'or', patterns }
    return { pattern, body: { kind: 'constant', value: result } as const }
  })
  const [whole] = cases
  if (cases.length === 1 && whole !== undefined) return { term: whole.body, type: null }
  return { term: { kind: 'case', subject, rows: cases }, type: null }
}

/** A term as the type that its place asks for. */
export function refined({ recorder }: Computing, computed: TypedTerm, type: DataType | null): TypedTerm {
  return type === null ? computed : refineTerm(recorder.catalog, computed, type)
}
