// Primitives against what OCaml gives for the same application.

import { expect, it } from 'vitest'
import { bool, type Constant, int, list, NONE, some, string } from '../../model/constant.ts'
import { applyPrimitive } from './primitives.ts'

const pair = (...items: Constant[]): Constant => ({ kind: 'tuple', items })
const char = (value: string): Constant => ({ kind: 'char', value })
const table = list([pair(string('a'), int(1)), pair(string('b'), int(2))])
const numbers = list([int(1), int(2), int(3)])
const max: Constant = { kind: 'int', value: '4611686018427387903' }
const min: Constant = { kind: 'int', value: '-4611686018427387904' }

it.each<[string, readonly Constant[], Constant]>([
  ['String.compare', [string('a'), string('a')], int(0)],
  ['String.compare', [string('a'), string('ab')], int(-1)],
  ['String.compare', [string('b'), string('a')], int(1)],
  ['compare', [int(2), int(1)], int(1)],
  ['min', [int(2), int(1)], int(1)],
  ['max', [int(2), int(1)], int(2)],
  ['/', [int(-7), int(2)], int(-3)],
  ['mod', [int(-7), int(2)], int(-1)],
  ['lsl', [int(1), int(62)], min],
  ['lsr', [int(-1), int(1)], max],
  ['asr', [int(-8), int(1)], int(-4)],
  ['abs', [min], min],
  ['succ', [max], min],
  ['pred', [min], max],
  ['bool_of_string_opt', [string('yes')], NONE],
  ['bool_of_string_opt', [string('true')], some(bool(true))],
  ['int_of_string_opt', [string('0x1F')], some(int(31))],
  ['int_of_string_opt', [string('12a')], NONE],
  ['String.trim', [string(' \t a b\r\n')], string('a b')],
  ['String.sub', [string('abcd'), int(1), int(2)], string('bc')],
  ['String.sub', [string('abcd'), int(4), int(0)], string('')],
  ['String.split_on_char', [char(','), string(',a,')], list([string(''), string('a'), string('')])],
  ['String.contains', [string('abc'), char('c')], bool(true)],
  ['String.concat', [string(', '), list([string('a'), string('b')])], string('a, b')],
  ['String.capitalize_ascii', [string('éa')], string('éa')],
  ['String.length', [string('é')], int(2)],
  ['Option.value', [NONE, int(1)], int(1)],
  ['Option.value', [some(int(2)), int(1)], int(2)],
  ['Option.to_list', [some(int(2))], list([int(2)])],
  ['::', [int(0), numbers], list([int(0), int(1), int(2), int(3)])],
  ['List.rev', [numbers], list([int(3), int(2), int(1)])],
  ['List.nth', [numbers, int(2)], int(3)],
  ['List.mem', [int(3), numbers], bool(true)],
  ['List.mem', [int(4), numbers], bool(false)],
  ['List.assoc', [string('b'), table], int(2)],
  ['List.assoc_opt', [string('c'), table], NONE],
  ['List.mem_assoc', [string('a'), table], bool(true)],
  ['List.concat', [list([numbers, list([int(4)])])], list([int(1), int(2), int(3), int(4)])],
])('%s %j', (name, args, result) => {
  expect(applyPrimitive(name, args)).toEqual(result)
})

it.each<[string, readonly Constant[], string]>([
  ['/', [int(1), int(0)], 'Division_by_zero'],
  ['mod', [int(1), int(0)], 'Division_by_zero'],
  ['int_of_string', [string('x')], 'Failure("int_of_string")'],
  ['bool_of_string', [string('yes')], 'Invalid_argument("bool_of_string")'],
  ['String.sub', [string('abcd'), int(1), int(4)], 'Invalid_argument("String.sub / Bytes.sub")'],
  ['String.sub', [string('abcd'), int(-1), int(1)], 'Invalid_argument("String.sub / Bytes.sub")'],
  ['List.hd', [list([])], 'Failure("hd")'],
  ['List.tl', [list([])], 'Failure("tl")'],
  ['List.nth', [numbers, int(3)], 'Failure("nth")'],
  ['List.nth', [numbers, int(-1)], 'Invalid_argument("List.nth")'],
  ['List.assoc', [string('c'), table], 'Not_found'],
  ['Option.get', [NONE], 'Invalid_argument("option is None")'],
])('%s %j raises', (name, args, exception) => {
  expect(applyPrimitive(name, args)).toEqual({ kind: 'failure', message: exception })
})
