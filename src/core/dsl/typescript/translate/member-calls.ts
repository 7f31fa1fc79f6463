// Calls of methods: on known objects, on lists with parts that are terms, on texts and lists that only keys tell.

import type { DataType } from '../../../model/data-type.ts'
import type { TypedTerm } from '../typed-term.ts'
import { contentOf } from '../values.ts'
import { choose, isTextual, textOf, truth } from './conditions.ts'
import { isMember } from './operators.ts'
import { refineTerm } from './refine-term.ts'
import { callOf, known, type Static, termOf } from './static-value.ts'
import { entryOf } from './table-entry.ts'
import { toTyped } from './to-typed.ts'
import { BOOL, call, constant, INT, type KeyTerm, refuse, STRING, textTerm, type Translation } from './translation.ts'

/** `object.method(…)`. */
export function memberCall(object: Static, name: string, args: readonly Static[], translation: Translation): Static {
  const items = object.kind === 'list' ? object.items : knownItems(object)
  if (items !== null && !(object.kind === 'known' && args.every(isPlainData))) {
    const found = listCall(items, name, args, translation)
    if (found !== null) return found
  }
  if (object.kind === 'known') return knownCall(object.value, name, args, translation)
  if (object.kind === 'record') {
    const method = object.fields.get(name)
    if (method !== undefined) return translation.call(method, args, object)
  }
  if (object.kind === 'list') return refuse(translation, `The method ${name} is not possible here.`)
  return termCall(name, toTyped(object, translation), args, translation)
}

function isPlainData(value: Static): boolean {
  return value.kind === 'known' && typeof value.value !== 'function'
}

function knownItems(object: Static): readonly Static[] | null {
  return object.kind === 'known' && Array.isArray(object.value) && contentOf(object.value) === null
    ? object.value.map((item: unknown) => known(item))
    : null
}

function knownCall(value: unknown, name: string, args: readonly Static[], translation: Translation): Static {
  const [first] = args
  const isOpen = first !== undefined && first.kind !== 'known' && first.kind !== 'closure'
  if (isOpen && value instanceof Set && name === 'has')
    return isMember(toTyped(first, translation), [...value], translation)
  if (isOpen && value instanceof Map && name === 'has')
    return isMember(toTyped(first, translation), [...value.keys()], translation)
  if (isOpen && value instanceof Map && name === 'get') {
    const entries = [...value].map(([key, one]: [unknown, unknown]) => [key, known(one)] as const)
    return entryOf(toTyped(first, translation), entries, translation)
  }
  if (typeof value === 'string' && !args.every((argument) => argument.kind === 'known'))
    return termCall(name, constant({ kind: 'string', value }, STRING), args, translation)
  if (value === null || value === undefined)
    return refuse(translation, `“${name}” is called on something that is missing.`)
  const method: unknown = Reflect.get(Object(value), name)
  if (method === undefined) return refuse(translation, `The method ${name} does not exist.`)
  return translation.call(known(method), args, known(value))
}

/** Methods of lists whose length is known: unrolled. */
function listCall(
  items: readonly Static[],
  name: string,
  args: readonly Static[],
  translation: Translation,
): Static | null {
  const [first, second] = args
  const apply = (item: Static, index: number): Static =>
    first === undefined ? known(undefined) : translation.call(first, [item, known(index)], null)
  switch (name) {
    case 'map':
      return pack(items.map(apply))
    case 'flatMap':
      return pack(
        items.map(apply).flatMap((item) => (item.kind === 'list' ? item.items : (knownItems(item) ?? [item]))),
      )
    case 'some':
    case 'every':
      return combine(name === 'some' ? '||' : '&&', items.map(apply), translation)
    case 'find':
      return firstOf(items, apply, translation)
    case 'reduce':
      return first === undefined
        ? null
        : (second === undefined ? items.slice(1) : items).reduce(
            (sum, item) => translation.call(first, [sum, item], null),
            second ?? items[0] ?? known(undefined),
          )
    case 'includes':
      return first === undefined ? null : listIncludes(items, first, translation)
    case 'join':
      return joinItems(items, first, translation)
    case 'concat':
      return pack([...items, ...args.flatMap((one) => (one.kind === 'list' ? one.items : (knownItems(one) ?? [one])))])
    case 'slice':
      return pack(items.slice(...args.map((one) => (one.kind === 'known' ? Number(one.value) : 0))))
    case 'filter':
      return filterItems(items, apply, translation)
    default:
      return null
  }
}

function pack(items: readonly Static[]): Static {
  const values = items.flatMap((item) => (item.kind === 'known' ? [item.value] : []))
  return values.length === items.length ? known(values) : { kind: 'list', items }
}

function combine(operator: '&&' | '||', items: readonly Static[], translation: Translation): Static {
  const terms: KeyTerm[] = []
  for (const item of items) {
    const test = truth(item, translation)
    if (typeof test !== 'boolean') terms.push(test.term)
    else if (test === (operator === '||')) {
      if (terms.length === 0) return known(test)
      terms.push({ kind: 'constant', value: { kind: 'bool', value: test } })
      break
    }
  }
  if (terms.length === 0) return known(operator === '&&')
  const term = terms.reduce((left, right) => ({ kind: 'call', primitive: operator, arguments: [left, right] }))
  return termOf({ term, type: BOOL })
}

function firstOf(
  items: readonly Static[],
  apply: (item: Static, index: number) => Static,
  translation: Translation,
): Static {
  const tests = items.map((item, index) => ({ item, test: truth(apply(item, index), translation) }))
  const last = tests.findIndex(({ test }) => test === true)
  const open = tests.slice(0, last === -1 ? tests.length : last).filter(({ test }) => test !== false)
  const rest: Static = last === -1 ? known(undefined) : (tests[last]?.item ?? known(undefined))
  return open.reduceRight<Static>(
    (otherwise, { item, test }) =>
      typeof test === 'boolean'
        ? otherwise
        : termOf(choose(test, toTyped(item, translation), toTyped(otherwise, translation), translation)),
    rest,
  )
}

function listIncludes(items: readonly Static[], item: Static, translation: Translation): Static {
  const values = items.flatMap((one) => (one.kind === 'known' ? [one.value] : []))
  if (values.length === items.length) return isMember(toTyped(item, translation), values, translation)
  const wanted = toTyped(item, translation)
  const list = toTyped({ kind: 'list', items }, translation)
  return callOf('List.mem', [wanted.term, list.term], BOOL)
}

function joinItems(items: readonly Static[], separator: Static | undefined, translation: Translation): Static {
  const between = separator === undefined ? textTerm(',') : toTyped(separator, translation).term
  const texts = items.map((item) => textOf(toTyped(item, translation), translation).term)
  return callOf('String.concat', [between, { kind: 'list', items: texts }], STRING)
}

/** Items stay or go: each is a list of one or of none. */
function filterItems(
  items: readonly Static[],
  apply: (item: Static, index: number) => Static,
  translation: Translation,
): Static {
  const tests = items.map((item, index) => ({ item, test: truth(apply(item, index), translation) }))
  if (tests.every(({ test }) => typeof test === 'boolean'))
    return pack(tests.flatMap(({ item, test }) => (test === true ? [item] : [])))
  const parts = tests.flatMap(({ item, test }): KeyTerm[] => {
    if (test === false) return []
    const one = toTyped({ kind: 'list', items: [item] }, translation).term
    const none: KeyTerm = { kind: 'constant', value: { kind: 'list', items: [] } }
    return [test === true ? one : { kind: 'if', condition: test.term, then: one, else: none }]
  })
  const term = parts.reduceRight((right, left) => ({ kind: 'call', primitive: '@', arguments: [left, right] }))
  return termOf({ term, type: null })
}

const TEXT_METHODS: ReadonlyMap<string, string> = new Map([
  ['toUpperCase', 'String.uppercase_ascii'],
  ['toLowerCase', 'String.lowercase_ascii'],
  ['trim', 'String.trim'],
])

/** Methods of texts and lists that only keys tell. */
function termCall(name: string, subject: TypedTerm, args: readonly Static[], translation: Translation): Static {
  const operands = args.map((argument) => toTyped(argument, translation))
  const [first] = operands
  const primitive = TEXT_METHODS.get(name)
  if (primitive !== undefined) return callOf(primitive, [textOf(subject, translation).term], STRING)
  if (name === 'toString' && operands.length === 0) return termOf(textOf(subject, translation))
  if (first !== undefined && name === 'concat') {
    const isText = isTextual(subject)
    return callOf(isText ? '^' : '@', [subject.term, first.term], isText ? STRING : subject.type)
  }
  if (isTextual(subject)) return affix(name, textOf(subject, translation), args, translation)
  if (first !== undefined && name === 'includes') return termIncludes(subject, first, translation)
  if (first !== undefined && name === 'join') return callOf('String.concat', [first.term, subject.term], STRING)
  return refuse(translation, `The method ${name} is not possible here.`)
}

/** `text.startsWith(word)` and `text.endsWith(word)`, when the word is known. */
function affix(name: string, subject: TypedTerm, [word]: readonly Static[], translation: Translation): Static {
  const isStart = name === 'startsWith'
  if ((!isStart && name !== 'endsWith') || word?.kind !== 'known' || typeof word.value !== 'string')
    return refuse(translation, `The method ${name} of a text is not possible here.`)
  // String.sub counts bytes: a word of other characters would be cut in the wrong place.
  if (!/^[ -~]*$/.test(word.value)) return refuse(translation, `${name} works with ASCII texts here.`)
  const number = (value: number): KeyTerm => ({ kind: 'constant', value: { kind: 'int', value: String(value) } })
  const { length } = word.value
  const total = call('String.length', [subject.term], INT).term
  const start = isStart ? number(0) : call('-', [total, number(length)], INT).term
  const isLong = call('>=', [total, number(length)], BOOL).term
  const part = call('String.sub', [subject.term, start, number(length)], STRING).term
  return callOf('&&', [isLong, call('=', [part, textTerm(word.value)], BOOL).term], BOOL)
}

function termIncludes(subject: TypedTerm, item: TypedTerm, { catalog }: Translation): Static {
  const of: DataType | null = subject.type?.kind === 'list' ? subject.type.of : null
  const list = item.type === null ? subject : refineTerm(catalog, subject, { kind: 'list', of: item.type })
  const wanted = of === null ? item : refineTerm(catalog, item, of)
  return callOf('List.mem', [wanted.term, list.term], BOOL)
}
