// A type mismatch in words for beginners: what stands there, what fits, and what to write instead.

import type { Location } from '../../ocaml/syntax.ts'
import type { Checker } from '../checker.ts'
import { adviseOnMismatch } from './mismatch-advice.ts'
import type { TypePrinter } from '../types/print-type.ts'
import type { Role } from './role.ts'
import { type Type, resolve } from '../types/type.ts'
import type { Clash } from '../types/unify.ts'

export interface Mismatch {
  readonly location: Location
  readonly found: Type
  readonly expected: Type
  readonly role?: Role | null
  readonly printer: TypePrinter
  readonly isPattern: boolean
}

/** Message and hint of a mismatch. */
export function describeMismatch(
  checker: Checker,
  clash: Clash,
  mismatch: Mismatch,
): { readonly message: string; readonly hint: string | null } {
  const { found, expected, role, printer, isPattern } = mismatch
  const place = role === null || role === undefined || role.text === '' ? 'What stands here' : `The ${role.text}`
  const verb = isPattern ? 'matches' : 'has'
  const written = printer.print(found)
  // The type of a device of one's own lists all its methods.
  const type = resolve(found).content.kind === 'object' && written.length > LONG ? 'of an object' : written
  const message = `${place} must have type ${printer.print(expected)}, but this ${verb} ${type === written ? `type ${type}` : `the type ${type}`}.`
  return { message, hint: hintFor(checker, clash, mismatch) }
}

const LONG = 100

function hintFor(checker: Checker, clash: Clash, { found, expected, printer, role = null }: Mismatch): string | null {
  if (clash.reason?.kind === 'recursive')
    return 'A value cannot be a part of itself: look for an argument too many or too few.'
  const given = resolve(found)
  if (given.content.kind === 'arrow') {
    const missing = missingArguments(given)
    if (sameShape(missing.result, expected)) {
      const what = missing.types.map((type, index) => `${missing.labels[index] ?? ''}${printer.print(type)}`).join(', ')
      return missing.types.length === 1 && what === 'unit'
        ? 'It is a function: call it with ().'
        : `It is a function that still needs an argument: ${what}.`
    }
  }
  const functor = argumentOf(given)
  if (functor?.content.kind === 'arrow') {
    const missing = missingArguments(functor)
    const wanted = argumentOf(resolve(expected))
    if (wanted !== null && sameShape(missing.result, wanted))
      return `It still has to be applied with $ to: ${missing.types.map((type) => printer.print(type)).join(', ')}.`
  }
  return adviseOnMismatch({ found, expected, role }) ?? fitting(checker, expected)
}

/** Types of the required arguments of a function, and what it gives. */
function missingArguments(type: Type): {
  readonly types: readonly Type[]
  /** `~default:` or nothing, for each. */
  readonly labels: readonly string[]
  readonly result: Type
} {
  const types: Type[] = []
  const labels: string[] = []
  let at = resolve(type)
  while (at.content.kind === 'arrow') {
    const { label } = at.content
    if (label?.kind !== 'optional') {
      types.push(at.content.from)
      labels.push(label === null ? '' : `~${label.name}:`)
    }
    at = resolve(at.content.to)
  }
  return { types, labels, result: at }
}

/** The one argument of a type constructor. */
function argumentOf({ content }: Type): Type | null {
  const [only] = content.kind === 'constructor' && content.arguments.length === 1 ? content.arguments : []
  return only === undefined ? null : resolve(only)
}

/** Whether two closed types are written alike; variables are like nothing. */
function sameShape(one: Type, other: Type): boolean {
  const a = resolve(one).content
  const b = resolve(other).content
  if (a.kind === 'constructor' && b.kind === 'constructor') {
    if (a.declaration !== b.declaration) return false
    return a.arguments.every((type, index) => {
      const against = b.arguments[index]
      return against !== undefined && sameShape(type, against)
    })
  }
  return resolve(one) === resolve(other)
}

/** Whether nothing is open in a type of the usual forms. */
function isClosed(type: Type): boolean {
  const { content } = resolve(type)
  if (content.kind === 'arrow') return isClosed(content.from) && isClosed(content.to)
  return content.kind === 'constructor' && content.arguments.every(isClosed)
}

const MOST = 5

/** What is in sight and has the expected type: values first, then functions that make one. */
function fitting(checker: Checker, expected: Type): string | null {
  const { content } = resolve(expected)
  if (content.kind !== 'constructor' || content.arguments.length === 0 || !isClosed(expected)) return null
  const values: string[] = []
  const functions: string[] = []
  for (const [name, { type }] of checker.scope.values) {
    if (!/^[a-z]/.test(name)) continue
    if (sameShape(type, expected)) values.push(name)
    else if (resolve(type).content.kind === 'arrow' && sameShape(missingArguments(type).result, expected))
      functions.push(name)
  }
  const names = [...values, ...functions].slice(0, MOST)
  return names.length === 0 ? null : `Of that type are: ${names.join(', ')}.`
}
