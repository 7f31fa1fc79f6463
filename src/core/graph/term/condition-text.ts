// Conditions as sentences: `target is hvt or spt`, `--dhcp`, `not --dhcp`. What has no sentence is shown as OCaml.

import type { Constant } from '../../model/constant.ts'
import type { Pattern, Term } from '../../model/term.ts'
import { constantText } from './constant-text.ts'
import { termText } from './term-text.ts'

/** What a sentence needs to know about keys. */
export interface KeyNames<K> {
  /** The option as a user types it, such as `--dhcp`, or the key's name when it has none. */
  readonly option: (key: K) => string
  /** A value as a user would type it. */
  readonly value: (key: K, value: Constant) => string
  /** The key that holds the target is called `target`. */
  readonly isTarget: (key: K) => boolean
}

/** A condition in words. */
export function conditionText<K>(term: Term<K>, names: KeyNames<K>): string {
  return sentence(term, names, true) ?? termText(term, (key) => subject(key, names))
}

function subject<K>(key: K, names: KeyNames<K>): string {
  return names.isTarget(key) ? 'target' : names.option(key)
}

/** The sentence for a term being true (or, with `positive` false, for its being false); null when none fits. */
function sentence<K>(term: Term<K>, names: KeyNames<K>, positive: boolean): string | null {
  switch (term.kind) {
    case 'constant':
      return term.value.kind === 'bool' ? (term.value.value === positive ? 'always' : 'never') : null
    case 'key':
      return positive ? subject(term.key, names) : `not ${subject(term.key, names)}`
    case 'call':
      return callSentence(term, names, positive)
    case 'case':
      return caseSentence(term, names, positive)
    default:
      return null
  }
}

function callSentence<K>(term: Term<K> & { kind: 'call' }, names: KeyNames<K>, positive: boolean): string | null {
  const [left, right] = term.arguments
  if (left === undefined) return null
  if (term.primitive === 'not') return sentence(left, names, !positive)
  if (right === undefined) return null
  switch (term.primitive) {
    case '&&':
    case '||': {
      const parts = [left, right].map((part) => sentence(part, names, positive))
      if (parts.includes(null)) return null
      const word = (term.primitive === '&&') === positive ? 'and' : 'or'
      const mixed = [left, right].some((part) => isJunction(part) && part.primitive !== term.primitive)
      return mixed ? null : parts.join(` ${word} `)
    }
    case '=':
      return comparisonSentence(left, right, names, positive)
    case '<>':
      return comparisonSentence(left, right, names, !positive)
    case '<':
    case '<=':
    case '>':
    case '>=':
      return positive ? orderSentence(term.primitive, left, right, names) : null
    default:
      return null
  }
}

function isJunction<K>(term: Term<K>): term is Term<K> & { kind: 'call' } {
  return term.kind === 'call' && (term.primitive === '&&' || term.primitive === '||')
}

function comparisonSentence<K>(left: Term<K>, right: Term<K>, names: KeyNames<K>, positive: boolean): string | null {
  const [key, constant] = left.kind === 'key' ? [left, right] : [right, left]
  const verb = positive ? 'is' : 'is not'
  if (constant.kind !== 'constant') return null
  if (key.kind === 'key') return `${subject(key.key, names)} ${verb} ${names.value(key.key, constant.value)}`
  const inner = termText(key, (one) => subject(one, names))
  return `${inner} ${verb} ${constantText(constant.value)}`
}

function orderSentence<K>(operator: string, left: Term<K>, right: Term<K>, names: KeyNames<K>): string {
  const name = (key: K): string => subject(key, names)
  return `${termText(left, name)} ${operator} ${termText(right, name)}`
}

/** `match target with `Unix | `Macosx -> true | _ -> false`: the rows that give the wanted result, as a list of values. */
function caseSentence<K>(term: Term<K> & { kind: 'case' }, names: KeyNames<K>, positive: boolean): string | null {
  const { subject: over } = term
  if (over.kind !== 'key') return null
  const yes: Constant[] = []
  const no: Constant[] = []
  let rest: boolean | null = null
  for (const row of term.rows) {
    if (row.guard !== undefined || row.body.kind !== 'constant' || row.body.value.kind !== 'bool') return null
    const values = patternConstants(row.pattern)
    if (values === null) {
      rest = row.body.value.value
      break
    }
    ;(row.body.value.value ? yes : no).push(...values)
  }
  const wanted = positive ? yes : no
  const others = positive ? no : yes
  const key = over.key
  const list = (values: readonly Constant[]): string => values.map((value) => names.value(key, value)).join(' or ')
  if (rest !== positive) return wanted.length === 0 ? null : `${subject(key, names)} is ${list(wanted)}`
  return others.length === 0 ? null : `${subject(key, names)} is not ${list(others)}`
}

/** Constants that a pattern stands for; null for one that takes everything else. */
function patternConstants(pattern: Pattern): readonly Constant[] | null {
  switch (pattern.kind) {
    case 'constant':
      return [pattern.value]
    case 'variant':
      return pattern.argument === undefined ? [{ kind: 'variant', tag: pattern.tag }] : null
    case 'constructor':
      return pattern.argument === undefined ? [{ kind: 'constructor', name: pattern.name }] : null
    case 'or': {
      const all: Constant[] = []
      for (const one of pattern.patterns) {
        const values = patternConstants(one)
        if (values === null) return null
        all.push(...values)
      }
      return all
    }
    default:
      return null
  }
}
