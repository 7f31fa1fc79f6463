// Words for what a value is, for messages to a user.

import type { Value } from './values.ts'

const WORDS: Readonly<Record<Value['kind'], string>> = {
  data: 'a value',
  nil: 'a list',
  cons: 'a list',
  tuple: 'a tuple',
  variant: 'a variant',
  construct: 'a constructor',
  record: 'a record',
  reference: 'a reference',
  function: 'a function',
  term: 'a value that depends on keys',
  impl: 'an implementation',
  'module-type': 'a module type',
  key: 'a key',
  value: 'a value over keys',
  'key-info': 'the description of a key',
  'key-converter': 'a converter',
  'key-argument': 'the argument of a key',
  'key-alias': 'the argument of an alias',
  'key-set': 'a set of keys',
  object: 'an object',
  class: 'a class',
  info: 'the project’s information',
  context: 'a context',
  formatter: 'a formatter',
  lazy: 'a lazy value',
  array: 'an array',
  bytes: 'a sequence of bytes',
  module: 'a module',
  'instance-variable': 'a variable of an object',
}

const LEAVES: Readonly<Record<string, string>> = {
  unit: '()',
  bool: 'a boolean',
  int: 'an integer',
  float: 'a number with a point',
  char: 'a character',
  string: 'a string',
  package: 'a package',
}

/** Such as `a string`, `an implementation (abstract)`. */
export function describeValue(value: Value): string {
  if (value.kind === 'data')
    return value.value.kind === 'opaque'
      ? `a value of type ${value.value.type}`
      : (LEAVES[value.value.kind] ?? 'a value')
  if (value.kind === 'impl' && value.isAbstract) return 'an implementation made abstract'
  if (value.kind === 'key' && value.isAbstract) return 'a key made abstract'
  if (value.kind === 'variant') return `the variant \`${value.tag}`
  if (value.kind === 'construct')
    return value.name === 'None' || value.name === 'Some' ? 'an option' : `the constructor ${value.name}`
  if (value.kind === 'function') {
    const missing = value.parameters.filter(
      (parameter, index) => !parameter.isOptional && value.given[index] === undefined,
    )
    if (value.name !== null && missing.length > 0) return `the function ${value.name}, which still lacks an argument`
  }
  return WORDS[value.kind]
}
