// JavaScript functions as terms: evaluated on terms from their syntax. What is known already is computed by running it; what
// terms cannot say is refused with the form to write instead.

import type { Catalog } from '../../../model/catalog.ts'
import type { ScriptFunction } from '../../../model/script.ts'
import type { TypedTerm } from '../typed-term.ts'
import { contentOf } from '../values.ts'
import { bindPattern, failing, translateBody } from './body.ts'
import { translateExpression } from './expression.ts'
import { MATH } from './language-calls.ts'
import { extend, known, type Lookup, type Scope, type Static } from './static-value.ts'
import { toTyped } from './to-typed.ts'
import {
  type FunctionSource,
  MAX_CALLS,
  MAX_STEPS,
  refuse,
  type SymbolicFunction,
  type Translation,
} from './translation.ts'

export interface TranslationRefusal {
  readonly kind: 'refusal'
  readonly message: string
  readonly hint: string | null
}

export interface TranslationInput {
  readonly catalog: Catalog
  readonly sourceOf: (callback: object) => FunctionSource | null
  readonly symbolic: ReadonlyMap<unknown, SymbolicFunction>
}

/** What a function gives for arguments: a term, or a function of further arguments. */
export function translateFunction(
  input: TranslationInput,
  callee: Static,
  args: readonly Static[],
  self: Static | null,
): Static | TranslationRefusal {
  const translation: Translation = {
    ...input,
    symbolic: new Map([...MATH, ...input.symbolic]),
    refusal: null,
    hint: null,
    fuel: MAX_STEPS,
    depth: 0,
    expression: (expression, scope) => {
      translation.fuel -= 1
      if (translation.refusal !== null || translation.fuel < 0)
        return refuse(translation, 'This function computes too much.')
      return translateExpression(expression, scope, translation)
    },
    call: (target, given, owner) => callStatic(target, given, owner, translation),
  }
  const result = callStatic(callee, args, self, translation)
  const term = result.kind === 'closure' || isFunction(result) ? result : typed(toTyped(result, translation))
  if (translation.refusal !== null) return { kind: 'refusal', message: translation.refusal, hint: translation.hint }
  return term
}

function typed(value: TypedTerm): Static {
  return { kind: 'term', typed: value }
}

function isFunction(value: Static): boolean {
  return value.kind === 'known' && typeof value.value === 'function' && contentOf(value.value) === null
}

function callStatic(target: Static, args: readonly Static[], self: Static | null, translation: Translation): Static {
  if (target.kind === 'closure') return inline(target.script, target.scope, args, null, translation)
  if (target.kind !== 'known' || typeof target.value !== 'function')
    return refuse(translation, 'Something is called that is no function.')
  const callee = target.value
  const symbolic = translation.symbolic.get(callee)
  const isKnown = args.every((argument) => argument.kind === 'known')
  if (symbolic !== undefined && !(MATH.has(callee) && isKnown)) return symbolic(args, translation)
  const source = translation.sourceOf(callee)
  const isStart = translation.depth === 0 && source !== null
  if (isKnown && !isStart && (self === null || self.kind === 'known')) return run(callee, args, self)
  if (source === null) return refuse(translation, `The function ${nameOf(callee)} cannot be looked into.`)
  if (source.script.kind === 'refused') return refuse(translation, `${source.script.message}.`, source.script.hint)
  return inline(source.script, source.lookup, args, self, translation)
}

function nameOf(callee: unknown): string {
  const name: unknown = typeof callee === 'function' ? callee.name : ''
  return typeof name === 'string' && name !== '' ? name : 'that is called'
}

/** A function that needs nothing but known values is simply called; what it throws is a failure of the value. */
function run(callee: unknown, args: readonly Static[], self: Static | null): Static {
  const values = args.map((argument) => (argument.kind === 'known' ? argument.value : undefined))
  const owner = self?.kind === 'known' ? self.value : undefined
  try {
    return known(typeof callee === 'function' ? Reflect.apply(callee, owner, values) : undefined)
  } catch (error) {
    if (error instanceof Error && error.name === 'Error' && !('details' in error)) return failing(error.message)
    throw error
  }
}

function inline(
  script: ScriptFunction,
  outer: Scope | Lookup | null,
  args: readonly Static[],
  self: Static | null,
  translation: Translation,
): Static {
  if (translation.depth >= MAX_CALLS)
    return refuse(translation, 'Calls go too deep here.', 'A value cannot be computed by recursion over keys.')
  translation.depth += 1
  const names = new Map<string, Static>()
  if (self !== null) names.set('this', self)
  const scope = extend(outer, [])
  script.parameters.forEach((parameter, index) => {
    const given = parameter.kind === 'rest' ? restOf(args.slice(index)) : (args[index] ?? known(undefined))
    bindPattern(parameter, given, names, scope, translation)
  })
  const result = translateBody(script.body, extend(outer, names), null, translation)
  translation.depth -= 1
  return result
}

function restOf(args: readonly Static[]): Static {
  const values = args.flatMap((argument) => (argument.kind === 'known' ? [argument.value] : []))
  return values.length === args.length ? known(values) : { kind: 'list', items: args }
}
