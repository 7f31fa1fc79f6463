// Conditions as sentences: `target is hvt or spt`, `--dhcp`, `not --dhcp`. What has no sentence is shown as OCaml.

import type { Constant } from '../../model/constant.ts'
import type { Pattern, Term } from '../../model/term.ts'
import { constantText } from './constant-text.ts'
import { termText } from './term-text.ts'

/** What a sentence needs to know about keys. */
export interface KeyNames<K> {
  /** The option as a user types it, such as `--dhcp`, or the key's name when it has none. */
  readonly option: (key: K) => string
  /** A value as a user would type it; empty for one that stands for no value. */
  readonly value: (key: K, value: Constant) => string
  /** The key that holds the target is called `target`. */
  readonly isTarget: (key: K) => boolean
}

/** A sentence in the making: one about values of one subject can be joined with another about the same subject. */
type Sentence =
  | { readonly kind: 'values'; readonly subject: string; readonly is: boolean; readonly values: readonly string[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'joined'; readonly word: 'and' | 'or'; readonly parts: readonly Sentence[] }

/** A condition in words. */
export function conditionText<K>(term: Term<K>, names: KeyNames<K>): string {
  const sentence = sentenceOf(term, names, true)
  return sentence === null ? termText(term, (key) => subject(key, names)) : write(sentence, false)
}

function write(sentence: Sentence, isInside: boolean): string {
  switch (sentence.kind) {
    case 'text':
      return sentence.text
    case 'values':
      return `${sentence.subject} ${sentence.is ? 'is' : 'is not'} ${sentence.values.join(' or ')}`
    case 'joined': {
      const text = sentence.parts.map((part) => write(part, true)).join(` ${sentence.word} `)
      return isInside ? `(${text})` : text
    }
  }
}

function subject<K>(key: K, names: KeyNames<K>): string {
  return names.isTarget(key) ? 'target' : names.option(key)
}

/** The sentence for a term being true (or, with `positive` false, for its being false); null when none fits. */
function sentenceOf<K>(term: Term<K>, names: KeyNames<K>, positive: boolean): Sentence | null {
  switch (term.kind) {
    case 'constant':
      return term.value.kind === 'bool' ? text(term.value.value === positive ? 'always' : 'never') : null
    case 'key':
      return text(positive ? subject(term.key, names) : `not ${subject(term.key, names)}`)
    case 'call':
      return callSentence(term, names, positive)
    case 'case':
      return caseSentence(term, names, positive)
    default:
      return null
  }
}

function text(words: string): Sentence {
  return { kind: 'text', text: words }
}

function callSentence<K>(term: Term<K> & { kind: 'call' }, names: KeyNames<K>, positive: boolean): Sentence | null {
  const [left, right] = term.arguments
  if (left === undefined) return null
  if (term.primitive === 'not') return sentenceOf(left, names, !positive)
  if (right === undefined) return null
  switch (term.primitive) {
    case '&&':
    case '||': {
      const parts = [sentenceOf(left, names, positive), sentenceOf(right, names, positive)]
      const [first, second] = parts
      if (first === null || second === null || first === undefined || second === undefined) return null
      return join((term.primitive === '&&') === positive ? 'and' : 'or', first, second)
    }
    case '=':
      return comparison(left, right, names, positive)
    case '<>':
      return comparison(left, right, names, !positive)
    case '<':
    case '<=':
    case '>':
    case '>=':
      return positive ? order(term.primitive, left, right, names) : null
    default:
      return null
  }
}

/** Two sentences as one; alternatives of one subject become a list, and so do exclusions. */
function join(word: 'and' | 'or', left: Sentence, right: Sentence): Sentence {
  const parts: Sentence[] = []
  for (const part of [left, right].flatMap((one) => (one.kind === 'joined' && one.word === word ? one.parts : [one]))) {
    const last = parts.at(-1)
    const isList = last?.kind === 'values' && part.kind === 'values' && last.subject === part.subject
    if (isList && last.is === part.is && part.is === (word === 'or')) {
      parts[parts.length - 1] = { ...last, values: [...last.values, ...part.values] }
    } else parts.push(part)
  }
  const [only] = parts
  return parts.length === 1 && only !== undefined ? only : { kind: 'joined', word, parts }
}

function comparison<K>(left: Term<K>, right: Term<K>, names: KeyNames<K>, is: boolean): Sentence | null {
  const [side, constant] = right.kind === 'constant' ? [left, right] : [right, left]
  if (constant.kind !== 'constant') return null
  if (side.kind === 'key') return values(side.key, [constant.value], names, is)
  const inner = termText(side, (one) => subject(one, names))
  return { kind: 'values', subject: inner, is, values: [constantText(constant.value)] }
}

function values<K>(key: K, constants: readonly Constant[], names: KeyNames<K>, is: boolean): Sentence {
  const texts = constants.map((one) => names.value(key, one) || 'empty')
  return { kind: 'values', subject: subject(key, names), is, values: texts }
}

function order<K>(operator: string, left: Term<K>, right: Term<K>, names: KeyNames<K>): Sentence {
  const name = (key: K): string => subject(key, names)
  return text(`${termText(left, name)} ${operator} ${termText(right, name)}`)
}

/** `match target with `Unix | `Macosx -> true | _ -> false`: the rows that give the wanted result, as a list of values. */
function caseSentence<K>(term: Term<K> & { kind: 'case' }, names: KeyNames<K>, positive: boolean): Sentence | null {
  if (term.subject.kind !== 'key') return null
  const wanted: Constant[] = []
  const others: Constant[] = []
  let rest: boolean | null = null
  for (const row of term.rows) {
    if (row.guard !== undefined || row.body.kind !== 'constant' || row.body.value.kind !== 'bool') return null
    const constants = patternConstants(row.pattern)
    if (constants === null) {
      rest = row.body.value.value
      break
    }
    const isWanted = row.body.value.value === positive
    for (const one of constants) (isWanted ? wanted : others).push(one)
  }
  const isListed = rest !== positive
  const list = isListed ? wanted : others
  return list.length === 0 ? null : values(term.subject.key, list, names, isListed)
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
        const constants = patternConstants(one)
        if (constants === null) return null
        for (const constant of constants) all.push(constant)
      }
      return all
    }
    default:
      return null
  }
}
