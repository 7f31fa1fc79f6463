// Terms over another kind of key: the same term with every key replaced.

import type { Converter, KeyArgument } from '../model/key.ts'
import type { CaseRow, Lambda, Term } from '../model/term.ts'

/** The term with `replace` applied to its keys. */
export function mapTermKeys<A, B>(term: Term<A>, replace: (key: A) => B): Term<B> {
  const map = (inner: Term<A>): Term<B> => mapTermKeys(inner, replace)
  switch (term.kind) {
    case 'constant':
    case 'variable':
      return term
    case 'key':
      return { kind: 'key', key: replace(term.key) }
    case 'tuple':
    case 'list':
      return { kind: term.kind, items: term.items.map(map) }
    case 'variant':
      return { kind: 'variant', tag: term.tag, argument: map(term.argument) }
    case 'constructor':
      return { kind: 'constructor', name: term.name, argument: map(term.argument) }
    case 'record':
      return {
        kind: 'record',
        fields: Object.fromEntries(Object.entries(term.fields).map(([name, field]) => [name, map(field)]))
      }
    case 'call':
      return { kind: 'call', primitive: term.primitive, arguments: term.arguments.map(map) }
    case 'if':
      return { kind: 'if', condition: map(term.condition), then: map(term.then), else: map(term.else) }
    case 'case':
      return { kind: 'case', subject: map(term.subject), rows: term.rows.map(row => mapRow(row, map)) }
  }
}

function mapRow<A, B>(row: CaseRow<A>, map: (term: Term<A>) => Term<B>): CaseRow<B> {
  const body = map(row.body)
  return row.guard === undefined ? { pattern: row.pattern, body } : { pattern: row.pattern, guard: map(row.guard), body }
}

/** The lambda with `replace` applied to the keys of its body. */
export function mapLambdaKeys<A, B>(lambda: Lambda<A>, replace: (key: A) => B): Lambda<B> {
  return { parameters: lambda.parameters, body: mapTermKeys(lambda.body, replace) }
}

/** The argument of a key with `replace` applied to the keys in its converter. */
export function mapArgumentKeys<A, B>(argument: KeyArgument<A>, replace: (key: A) => B): KeyArgument<B> {
  if (argument.kind === 'flag') return argument
  const converter = mapConverterKeys(argument.converter, replace)
  return argument.kind === 'opt'
    ? { kind: 'opt', converter, default: argument.default }
    : { kind: 'required', converter }
}

function mapConverterKeys<A, B>(converter: Converter<A>, replace: (key: A) => B): Converter<B> {
  const lambda = (part: Lambda<A> | null): Lambda<B> | null => (part === null ? null : mapLambdaKeys(part, replace))
  switch (converter.kind) {
    case 'named':
      return converter
    case 'list':
    case 'some':
      return { kind: converter.kind, of: mapConverterKeys(converter.of, replace) }
    case 'custom':
      return {
        kind: 'custom',
        runtime: converter.runtime,
        parse: lambda(converter.parse),
        print: lambda(converter.print),
        serialize: lambda(converter.serialize)
      }
  }
}
