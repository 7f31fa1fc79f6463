// Functions on texts and characters that are known: String and Char beyond what terms may call.

import { quoteOcaml } from '../../../graph/term/ocaml-text.ts'
import { applyTo } from '../apply-function.ts'
import { argument, builtin, intArgument, invalidArg, mismatch, notFound, routine, stringArgument } from '../builtin.ts'
import {
  boolValue,
  type Given,
  intValue,
  NONE_VALUE,
  someValue,
  stringValue,
  toConstant,
  UNIT_VALUE,
  type Value,
} from '../values.ts'

type Entries = readonly (readonly [string, Value])[]

function charValue(value: string): Value {
  return { kind: 'data', value: { kind: 'char', value } }
}

function charArgument(args: readonly Given[], index: number): string {
  const constant = toConstant(argument(args, index))
  return constant?.kind === 'char' ? constant.value : mismatch('a character', args, index)
}

/** Names of String. */
export function stringFunctions(): Entries {
  return [...reading(), ...searching(), ...mapping()]
}

function reading(): Entries {
  return [
    ['empty', stringValue('')],
    [
      'cat',
      builtin('String.cat', ['left', 'right'], (args) =>
        stringValue(stringArgument(args, 0) + stringArgument(args, 1)),
      ),
    ],
    [
      'make',
      builtin('String.make', ['length', 'char'], (args) =>
        stringValue(charArgument(args, 1).repeat(intArgument(args, 0))),
      ),
    ],
    [
      'get',
      builtin('String.get', ['text', 'index'], (args, location) => {
        const found = stringArgument(args, 0)[intArgument(args, 1)]
        return found === undefined ? invalidArg('index out of bounds', location) : charValue(found)
      }),
    ],
    [
      'starts_with',
      builtin('String.starts_with', ['~prefix', 'text'], (args) =>
        boolValue(stringArgument(args, 1).startsWith(stringArgument(args, 0))),
      ),
    ],
    [
      'ends_with',
      builtin('String.ends_with', ['~suffix', 'text'], (args) =>
        boolValue(stringArgument(args, 1).endsWith(stringArgument(args, 0))),
      ),
    ],
  ]
}

function searching(): Entries {
  const search = (name: string, find: (text: string, char: string) => number): Entries => [
    [
      name,
      builtin(`String.${name}`, ['text', 'char'], (args, location) => {
        const found = find(stringArgument(args, 0), charArgument(args, 1))
        return found < 0 ? notFound(location) : intValue(found)
      }),
    ],
    [
      `${name}_opt`,
      builtin(`String.${name}_opt`, ['text', 'char'], (args) => {
        const found = find(stringArgument(args, 0), charArgument(args, 1))
        return found < 0 ? NONE_VALUE : someValue(intValue(found))
      }),
    ],
  ]
  return [
    ...search('index', (text, char) => text.indexOf(char)),
    ...search('rindex', (text, char) => text.lastIndexOf(char)),
  ]
}

function mapping(): Entries {
  const isTrue = (value: Value, args: readonly Given[]): boolean => {
    const constant = toConstant(value)
    return constant?.kind === 'bool' ? constant.value : mismatch('a function that gives true or false', args, 0)
  }
  const mapped = (name: string, isIndexed: boolean): Value =>
    routine(name, ['function', 'text'], function* (args, location) {
      let text = ''
      for (const [index, char] of [...stringArgument(args, 1)].entries()) {
        const given = isIndexed ? [intValue(index), charValue(char)] : [charValue(char)]
        const made = toConstant(yield applyTo(argument(args, 0), given, location))
        text += made?.kind === 'char' ? made.value : mismatch('a function that gives characters', args, 0)
      }
      return stringValue(text)
    })
  const asked = (name: string, stop: boolean): Value =>
    routine(name, ['function', 'text'], function* (args, location) {
      for (const char of stringArgument(args, 1))
        if (isTrue(yield applyTo(argument(args, 0), [charValue(char)], location), args) === stop) return boolValue(stop)
      return boolValue(!stop)
    })
  return [
    ['map', mapped('String.map', false)],
    ['mapi', mapped('String.mapi', true)],
    ['exists', asked('String.exists', true)],
    ['for_all', asked('String.for_all', false)],
    [
      'iter',
      routine('String.iter', ['function', 'text'], function* (args, location) {
        for (const char of stringArgument(args, 1)) yield applyTo(argument(args, 0), [charValue(char)], location)
        return UNIT_VALUE
      }),
    ],
    [
      'fold_left',
      routine('String.fold_left', ['function', 'start', 'text'], function* (args, location) {
        let result = argument(args, 1)
        for (const char of stringArgument(args, 2))
          result = yield applyTo(argument(args, 0), [result, charValue(char)], location)
        return result
      }),
    ],
    [
      'init',
      routine('String.init', ['length', 'function'], function* (args, location) {
        let text = ''
        for (let index = 0; index < intArgument(args, 0); index += 1) {
          const made = toConstant(yield applyTo(argument(args, 1), [intValue(index)], location))
          text += made?.kind === 'char' ? made.value : mismatch('a function that gives characters', args, 1)
        }
        return stringValue(text)
      }),
    ],
  ]
}

/** Names of Char. */
export function charFunctions(): Entries {
  const onChar = (name: string, compute: (char: string) => Value): readonly [string, Value] => [
    name,
    builtin(`Char.${name}`, ['char'], (args) => compute(charArgument(args, 0))),
  ]
  return [
    onChar('code', (char) => intValue(char.charCodeAt(0))),
    onChar('uppercase_ascii', (char) => charValue(char.replace(/[a-z]/, (letter) => letter.toUpperCase()))),
    onChar('lowercase_ascii', (char) => charValue(char.replace(/[A-Z]/, (letter) => letter.toLowerCase()))),
    onChar('escaped', (char) => stringValue(char === "'" ? "\\'" : char === '"' ? '"' : quoteOcaml(char).slice(1, -1))),
    ['chr', builtin('Char.chr', ['code'], (args, location) => charOfCode('Char.chr', args, location))],
    [
      'equal',
      builtin('Char.equal', ['left', 'right'], (args) => boolValue(charArgument(args, 0) === charArgument(args, 1))),
    ],
  ]
}

function charOfCode(name: string, args: readonly Given[], location: Given['location']): Value {
  const code = intArgument(args, 0)
  return code < 0 || code > 255 ? invalidArg(name, location) : charValue(String.fromCharCode(code))
}
