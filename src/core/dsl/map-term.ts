// Lambdas and arguments of keys over another kind of key: the same with every key replaced.

import type { Converter, KeyArgument } from '../model/key.ts'
import { mapTermKeys } from '../graph/term/walk-term.ts'
import type { Lambda } from '../model/term.ts'

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
        serialize: lambda(converter.serialize),
      }
  }
}
