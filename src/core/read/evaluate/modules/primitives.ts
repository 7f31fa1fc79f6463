// OCaml's pure functions on data, shared with terms: computed at once when everything is known, otherwise a call in a term.

import { applyPrimitive, PRIMITIVES } from '../../../graph/term/primitives.ts'
import { isFailure } from '../../../graph/term/outcome.ts'
import type { Constant } from '../../../model/constant.ts'
import type { Location } from '../../ocaml/syntax.ts'
import { builtin, rejectMismatch } from '../builtin.ts'
import { raise } from '../signals.ts'
import {
  constructValue,
  fromConstant,
  type Given,
  stringValue,
  termValue,
  toConstant,
  toTerm,
  type Value,
} from '../values.ts'

/** The function of a primitive. */
export function primitiveFunction(name: string): Value {
  const arity = PRIMITIVES.get(name)?.arity ?? 1
  return builtin(
    name,
    Array.from({ length: arity }, () => '_'),
    (args, location) => callPrimitive(name, args, location),
  )
}

/** The result of a primitive. */
export function callPrimitive(name: string, args: readonly Given[], location: Location): Value {
  const constants: Constant[] = []
  for (const given of args) {
    const constant = given.value === null ? null : toConstant(given.value)
    if (constant === null) return callByTerm(name, args)
    constants.push(constant)
  }
  const outcome = applyPrimitive(name, constants)
  if (!isFailure(outcome)) return fromConstant(outcome)
  return raise(exceptionFromText(outcome.message), location)
}

function callByTerm(name: string, args: readonly Given[]): Value {
  const terms = args.map((given) => {
    const term = given.value === null ? null : toTerm(given.value)
    if (term !== null) return term
    return given.value === null ? null : rejectMismatch('data', given.value, given.location)
  })
  return termValue({ kind: 'call', primitive: name, arguments: terms.filter((term) => term !== null) })
}

/** The exception that a message such as `Failure("x")` prints. */
function exceptionFromText(message: string): Value {
  const match = /^([A-Z][A-Za-z_.]*)\("(.*)"\)$/s.exec(message)
  if (match === null) return constructValue(message)
  return constructValue(match[1] ?? '', stringValue((match[2] ?? '').replace(/\\(.)/g, '$1')))
}

/** Every primitive whose name is in the module, such as `concat` in `String`; `null` for those without a module. */
export function primitivesOf(module: string | null): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>()
  for (const name of PRIMITIVES.keys()) {
    if (name === '.' || name === '::' || name === 'quote') continue
    const dot = name.startsWith('.') ? -1 : name.indexOf('.')
    const owner = dot > 0 && /^[A-Z]/.test(name) ? name.slice(0, dot) : null
    if (owner === module) values.set(owner === null ? name : name.slice(dot + 1), primitiveFunction(name))
  }
  return values
}
