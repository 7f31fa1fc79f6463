// What typing says when two types differ: OCaml's text with its trace, and a sentence for beginners.

import type { Location } from '../../ocaml/syntax.ts'
import type { Checker } from '../checker.ts'
import { type Type, type TypeDeclaration, resolve } from '../types/type.ts'
import { describeMismatch } from './describe-mismatch.ts'
import type { Role } from './role.ts'
import { type TypePrinter, createTypePrinter } from '../types/print-type.ts'
import { failWith } from './problem.ts'
import { fullTypeNames, visibleTypeNames } from '../names/type-names.ts'
import { type Clash, type Difference, type Reason, unify } from '../types/unify.ts'

/** How OCaml begins to complain. */
export interface ClashWords {
  readonly found: string
  readonly expected: string
}

const EXPRESSION_CLASH: ClashWords = {
  found: 'This expression has type',
  expected: 'but an expression was expected of type',
}

export const PATTERN_CLASH: ClashWords = {
  found: 'This pattern matches values of type',
  expected: 'but a pattern was expected which matches values of type',
}

interface Expectation {
  readonly location: Location
  readonly found: Type
  readonly expected: Type
  readonly words?: ClashWords
  readonly role?: Role | null
}

/** Makes what was found what was expected, or complains. */
export function expectType(checker: Checker, expectation: Expectation): void {
  const clash = unify(expectation.found, expectation.expected)
  if (clash !== null) reportClash(checker, clash, expectation)
}

/** A printer with the names in sight. */
export function scopePrinter(checker: Checker): TypePrinter {
  const names = visibleTypeNames(checker.scope)
  return createTypePrinter((declaration) => names.get(declaration) ?? declaration.path)
}

/** Shortest name of a type. */
export function typeName(checker: Checker, declaration: TypeDeclaration): string {
  return visibleTypeNames(checker.scope).get(declaration) ?? declaration.path
}

/** A type with full paths, for the complaints in which OCaml does not shorten them. What a function gives was expanded. */
export function fullPrinter(checker: Checker, type: Type, isApplied = false): string {
  const names = fullTypeNames(checker.scope)
  let last = resolve(type)
  while (last.content.kind === 'arrow') last = resolve(last.content.to)
  const expanded = isApplied || last === resolve(type) ? last.content : null
  const { print } = createTypePrinter((declaration) => {
    const isHead = expanded?.kind === 'constructor' && expanded.declaration === declaration
    return (isHead ? declaration.path : (names.get(declaration) ?? declaration.path)).replace(/^Stdlib\./, '')
  })
  return print(type)
}

/** Complains about a clash. */
function reportClash(checker: Checker, clash: Clash, expectation: Expectation): never {
  const printer = scopePrinter(checker)
  const { location, words = EXPRESSION_CLASH, role = null } = expectation
  const { message, hint } = describeMismatch(checker, clash, {
    ...expectation,
    printer,
    isPattern: words === PATTERN_CLASH,
  })
  failWith(location, {
    code: 'MG-TYPE-MISMATCH',
    message,
    hint,
    toolText: clashText(clash, scopePrinter(checker), words, role),
  })
}

const LINE = 78

function clashText({ trace, reason }: Clash, { print }: TypePrinter, words: ClashWords, role: Role | null): string {
  const explanation = reason === null ? null : reasonText(reason, print)
  const [head, ...rest] = shown(trace, explanation === null)
  if (head === undefined) return words.found
  const found = expansion(head, 'found', print, rest.length === 0)
  const expected = expansion(head, 'expected', print, rest.length === 0)
  const lines = [joinLines([`${words.found} ${found}`, words.expected, expected], 'Error: '.length)]
  if (role?.explanation !== undefined) lines.push(role.explanation)
  for (const step of rest) {
    const one = `Type ${expansion(step, 'found', print, false)}`
    lines.push(`${one} is not compatible with type ${expansion(step, 'expected', print, false)}`)
  }
  if (explanation !== null && explanation !== '') lines.push(explanation)
  return lines.map((line, index) => (index === 0 ? line : `       ${line}`)).join('\n')
}

/** OCaml breaks before the second sentence, or before its type, when the line gets too long. */
export function joinLines([first = '', second = '', third = '']: readonly string[], indent: number): string {
  if (indent + first.length + 1 + second.length > LINE) return `${first}\n       ${second} ${third}`
  const line = `${first} ${second}`
  return indent + line.length + 1 + third.length > LINE ? `${line}\n         ${third}` : `${line} ${third}`
}

/** The steps that OCaml shows: the first, those with an abbreviation, and the last when nothing explains it. */
function shown(trace: readonly Difference[], keepsLast: boolean): readonly Difference[] {
  const [first, ...rest] = trace
  if (first === undefined) return []
  const kept = rest.filter((step, index) => {
    const { found, foundHead, expected, expectedHead } = step
    const isPlain = isSameName(found, foundHead) && isSameName(expected, expectedHead)
    return !isPlain || (index === rest.length - 1 && keepsLast)
  })
  return [first, ...kept]
}

function isSameName(type: Type, head: Type): boolean {
  return resolve(type) === resolve(head) || resolve(type).content.kind !== 'constructor'
}

/** A type and what it abbreviates; alone in its message, a row is not written out. */
function expansion(
  step: Difference,
  side: 'found' | 'expected',
  print: (type: Type) => string,
  isAlone: boolean,
): string {
  const type = step[side]
  const head = side === 'found' ? step.foundHead : step.expectedHead
  const text = print(type)
  const { kind } = resolve(head).content
  const isHidden = isAlone && (kind === 'variant' || kind === 'object')
  const expanded = !isHidden && !isSameName(type, head) ? print(head) : text
  return expanded === text ? text : `${text} = ${expanded}`
}

function reasonText(reason: Reason, print: (type: Type) => string): string | null {
  switch (reason.kind) {
    case 'recursive':
      return `The type variable ${print(reason.variable)} occurs inside ${print(reason.type)}`
    case 'tags': {
      const tags = reason.tags.map((tag) => `\`${tag}`).join(', ')
      return `The ${reason.side === 'found' ? 'first' : 'second'} variant type does not allow tag(s) ${tags}`
    }
    case 'tag-argument':
      return `Types for tag \`${reason.tag} are incompatible`
    case 'method':
      return `The ${reason.side === 'found' ? 'first' : 'second'} object type has no method ${reason.name}`
    case 'escape':
      return `The type constructor ${reason.name} would escape its scope`
    case 'labels':
      return null
  }
}
