// The rest of OCaml's small modules as far as configurations use them: Option, Result, Int, Bool, Fun, Filename and List.

import { applyTo } from '../apply-function.ts'
import {
  argument,
  builtin,
  intArgument,
  listArgument,
  mismatch,
  invalidArg,
  routine,
  stringArgument,
} from '../builtin.ts'
import {
  boolValue,
  constructValue,
  type Given,
  intValue,
  listValue,
  NONE_VALUE,
  someValue,
  stringValue,
  toConstant,
  UNIT_VALUE,
  type Value,
} from '../values.ts'
import { primitiveFunction } from './primitives.ts'

type Entries = readonly (readonly [string, Value])[]

/** Names by module, to be added to those that are there. */
export function smallFunctions(): ReadonlyMap<string, Entries> {
  return new Map<string, Entries>([
    ['Option', optionFunctions()],
    ['Result', resultFunctions()],
    ['Int', numberFunctions()],
    ['Bool', boolFunctions()],
    ['Fun', functionFunctions()],
    ['Filename', fileNameFunctions()],
    ['List', listFunctions()],
  ])
}

/** The argument of a constructor of that name; null for any other value. */
function inside(value: Value, name: string): Value | null {
  return value.kind === 'construct' && value.name === name ? value.argument : null
}

function optionFunctions(): Entries {
  return [
    [
      'fold',
      routine('Option.fold', ['~none', '~some', 'option'], function* (args, location) {
        const found = inside(argument(args, 2), 'Some')
        return found === null ? argument(args, 0) : yield applyTo(argument(args, 1), [found], location)
      }),
    ],
    ['join', builtin('Option.join', ['option'], (args) => inside(argument(args, 0), 'Some') ?? NONE_VALUE)],
    [
      'to_result',
      builtin('Option.to_result', ['~none', 'option'], (args) => {
        const found = inside(argument(args, 1), 'Some')
        return found === null ? constructValue('Error', argument(args, 0)) : constructValue('Ok', found)
      }),
    ],
  ]
}

function resultFunctions(): Entries {
  const okOf = (args: readonly Given[], index: number): Value | null => inside(argument(args, index), 'Ok')
  const errorOf = (args: readonly Given[], index: number): Value | null => inside(argument(args, index), 'Error')
  return [
    ['value', builtin('Result.value', ['result', '~default'], (args) => okOf(args, 0) ?? argument(args, 1))],
    [
      'to_option',
      builtin('Result.to_option', ['result'], (args) => {
        const found = okOf(args, 0)
        return found === null ? NONE_VALUE : someValue(found)
      }),
    ],
    [
      'to_list',
      builtin('Result.to_list', ['result'], (args) => {
        const found = okOf(args, 0)
        return listValue(found === null ? [] : [found])
      }),
    ],
    ['is_error', builtin('Result.is_error', ['result'], (args) => boolValue(errorOf(args, 0) !== null))],
    ['join', builtin('Result.join', ['result'], (args) => okOf(args, 0) ?? argument(args, 0))],
    [
      'get_error',
      builtin(
        'Result.get_error',
        ['result'],
        (args, location) => errorOf(args, 0) ?? invalidArg('result is Ok _', location),
      ),
    ],
    [
      'map_error',
      routine('Result.map_error', ['function', 'result'], function* (args, location) {
        const found = errorOf(args, 1)
        if (found === null) return argument(args, 1)
        return constructValue('Error', yield applyTo(argument(args, 0), [found], location))
      }),
    ],
    [
      'fold',
      routine('Result.fold', ['~ok', '~error', 'result'], function* (args, location) {
        const found = okOf(args, 2)
        if (found !== null) return yield applyTo(argument(args, 0), [found], location)
        return yield applyTo(argument(args, 1), [errorOf(args, 2) ?? UNIT_VALUE], location)
      }),
    ],
  ]
}

function numberFunctions(): Entries {
  const same = { add: '+', sub: '-', mul: '*', div: '/', rem: 'mod', neg: '~-', succ: 'succ', pred: 'pred', abs: 'abs' }
  return [
    ...Object.entries(same).map(([name, primitive]) => [name, primitiveFunction(primitive)] as const),
    ...['compare', 'min', 'max'].map((name) => [name, primitiveFunction(name)] as const),
    ['equal', primitiveFunction('=')],
    ['zero', intValue(0)],
    ['one', intValue(1)],
    ['minus_one', intValue(-1)],
    ['max_int', intValue(2n ** 62n - 1n)],
    ['min_int', intValue(-(2n ** 62n))],
  ]
}

function boolFunctions(): Entries {
  return [
    ['not', primitiveFunction('not')],
    ['equal', primitiveFunction('=')],
    ['compare', primitiveFunction('compare')],
    ['to_string', primitiveFunction('string_of_bool')],
  ]
}

function functionFunctions(): Entries {
  return [
    [
      'flip',
      routine('Fun.flip', ['function', 'first', 'second'], (args, location) =>
        applyTo(argument(args, 0), [argument(args, 2), argument(args, 1)], location),
      ),
    ],
    [
      'negate',
      routine('Fun.negate', ['function', 'value'], function* (args, location) {
        const answer = toConstant(yield applyTo(argument(args, 0), [argument(args, 1)], location))
        return answer?.kind === 'bool'
          ? boolValue(!answer.value)
          : mismatch('a function that gives true or false', args, 0)
      }),
    ],
  ]
}

function fileNameFunctions(): Entries {
  const base = (path: string): string => path.replace(/\/+$/, '').replace(/^.*\//, '')
  const extension = (path: string): string => /[^/.]\.[^/.]*$/.exec(path)?.[0].slice(1) ?? ''
  const onPath = (name: string, compute: (path: string) => Value): readonly [string, Value] => [
    name,
    builtin(`Filename.${name}`, ['path'], (args) => compute(stringArgument(args, 0))),
  ]
  return [
    ['dir_sep', stringValue('/')],
    ['current_dir_name', stringValue('.')],
    ['parent_dir_name', stringValue('..')],
    [
      'concat',
      builtin('Filename.concat', ['folder', 'file'], (args) => {
        const folder = stringArgument(args, 0)
        return stringValue(`${folder}${folder === '' || folder.endsWith('/') ? '' : '/'}${stringArgument(args, 1)}`)
      }),
    ],
    onPath('basename', (path) => stringValue(base(path) === '' ? (path.startsWith('/') ? '/' : '.') : base(path))),
    onPath('dirname', (path) =>
      stringValue(/^(.*?)\/+[^/]*\/*$/.exec(path)?.[1] ?? (path.startsWith('/') ? '/' : '.')),
    ),
    onPath('extension', (path) => stringValue(extension(path))),
    onPath('remove_extension', (path) => stringValue(path.slice(0, path.length - extension(path).length))),
    onPath('is_relative', (path) => boolValue(!path.startsWith('/'))),
    [
      'check_suffix',
      builtin('Filename.check_suffix', ['path', 'suffix'], (args) =>
        boolValue(stringArgument(args, 0).endsWith(stringArgument(args, 1))),
      ),
    ],
  ]
}

function listFunctions(): Entries {
  const isTrue = (value: Value, args: readonly Given[]): boolean => {
    const constant = toConstant(value)
    return constant?.kind === 'bool' ? constant.value : mismatch('a function that gives true or false', args, 0)
  }
  return [
    [
      'find_map',
      routine('List.find_map', ['function', 'list'], function* (args, location) {
        for (const item of listArgument(args, 1)) {
          const found = yield applyTo(argument(args, 0), [item], location)
          if (inside(found, 'Some') !== null) return found
        }
        return NONE_VALUE
      }),
    ],
    [
      'filteri',
      routine('List.filteri', ['function', 'list'], function* (args, location) {
        const results: Value[] = []
        for (const [index, item] of listArgument(args, 1).entries())
          if (isTrue(yield applyTo(argument(args, 0), [intValue(index), item], location), args)) results.push(item)
        return listValue(results)
      }),
    ],
    [
      'iter2',
      routine('List.iter2', ['function', 'left', 'right'], function* (args, location) {
        for (const [left, right] of pairs('List.iter2', args, 1, location))
          yield applyTo(argument(args, 0), [left, right], location)
        return UNIT_VALUE
      }),
    ],
    [
      'fold_left2',
      routine('List.fold_left2', ['function', 'start', 'left', 'right'], function* (args, location) {
        let result = argument(args, 1)
        for (const [left, right] of pairs('List.fold_left2', args, 2, location))
          result = yield applyTo(argument(args, 0), [result, left, right], location)
        return result
      }),
    ],
    [
      'compare_lengths',
      builtin('List.compare_lengths', ['left', 'right'], (args) =>
        intValue(Math.sign(listArgument(args, 0).length - listArgument(args, 1).length)),
      ),
    ],
    [
      'compare_length_with',
      builtin('List.compare_length_with', ['list', 'length'], (args) =>
        intValue(Math.sign(listArgument(args, 0).length - intArgument(args, 1))),
      ),
    ],
  ]
}

function pairs(
  name: string,
  args: readonly Given[],
  first: number,
  location: Given['location'],
): readonly (readonly [Value, Value])[] {
  const left = listArgument(args, first)
  const right = listArgument(args, first + 1)
  if (left.length !== right.length) invalidArg(name, location)
  return left.map((item, index) => [item, right[index] ?? UNIT_VALUE] as const)
}
