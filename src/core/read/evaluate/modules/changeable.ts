// References, arrays, bytes and buffers: what can be changed. Made for one machine, which knows what may be changed now.

import { argument, builtin, intArgument, invalidArg, listArgument, mismatch, stringArgument } from '../builtin.ts'
import { arrayValue, mayChange, mayRead, referenceValue } from '../change.ts'
import type { Machine } from '../machine.ts'
import { arrayItem } from '../mutation.ts'
import {
  type ArrayValue,
  type Given,
  intValue,
  listValue,
  stringValue,
  toConstant,
  UNIT_VALUE,
  type Value,
  type Names,
} from '../values.ts'
import { joinTexts } from './format.ts'
import { namesOf } from './stdlib.ts'

type Entries = readonly (readonly [string, Value])[]
type Place = Given['location']

/** `ref`, `!`, `:=`, `incr`, `decr`. */
export function referenceFunctions(machine: Machine): Entries {
  const change = (name: string, by: bigint): Value =>
    builtin(name, ['reference'], (args, location) => {
      const cell = argument(args, 0)
      if (cell.kind !== 'reference') return mismatch('a reference', args, 0)
      const old = toConstant(cell.content)
      if (old?.kind !== 'int') return mismatch('a reference to an integer', args, 0)
      mayChange(machine, cell, location)
      cell.content = intValue(BigInt(old.value) + by)
      return UNIT_VALUE
    })
  return [
    ['ref', builtin('ref', ['content'], (args) => referenceValue(machine, argument(args, 0)))],
    [
      '!',
      builtin('!', ['reference'], (args, location) => {
        const cell = argument(args, 0)
        if (cell.kind !== 'reference') return mismatch('a reference', args, 0)
        mayRead(machine, cell, location)
        return cell.content
      }),
    ],
    [
      ':=',
      builtin(':=', ['reference', 'content'], (args, location) => {
        const cell = argument(args, 0)
        if (cell.kind !== 'reference') return mismatch('a reference', args, 0)
        mayChange(machine, cell, location)
        cell.content = argument(args, 1)
        return UNIT_VALUE
      }),
    ],
    ['incr', change('incr', 1n)],
    ['decr', change('decr', -1n)],
  ]
}

/** The modules Array, Bytes and Buffer, as far as they are not written in OCaml. */
export function changeableModules(machine: Machine): ReadonlyMap<string, Names> {
  return new Map([
    ['Array', namesOf(arrayFunctions(machine))],
    ['Bytes', namesOf(bytesFunctions(machine))],
    ['Buffer', namesOf(bufferFunctions())],
  ])
}

function arrayAt(args: readonly Given[], index: number): ArrayValue {
  const array = argument(args, index)
  return array.kind === 'array' ? array : mismatch('an array', args, index)
}

/** More would only exhaust memory. */
const LONGEST = 1_000_000

function lengthAt(args: readonly Given[], index: number, name: string, location: Place): number {
  const length = intArgument(args, index)
  return length < 0 || length > LONGEST ? invalidArg(name, location) : length
}

function arrayFunctions(machine: Machine): Entries {
  return [
    ['length', builtin('Array.length', ['array'], (args) => intValue(arrayAt(args, 0).items.length))],
    [
      'get',
      builtin('Array.get', ['array', 'index'], (args, location) => {
        const array = arrayAt(args, 0)
        mayRead(machine, array, location)
        return arrayItem(array.items, intArgument(args, 1), location)
      }),
    ],
    [
      'set',
      builtin('Array.set', ['array', 'index', 'value'], (args, location) => {
        const array = arrayAt(args, 0)
        const index = intArgument(args, 1)
        arrayItem(array.items, index, location)
        mayChange(machine, array, location)
        array.items[index] = argument(args, 2)
        return UNIT_VALUE
      }),
    ],
    [
      'make',
      builtin('Array.make', ['length', 'value'], (args, location) => {
        const value = argument(args, 1)
        return arrayValue(
          machine,
          Array.from({ length: lengthAt(args, 0, 'Array.make', location) }, () => value),
        )
      }),
    ],
    ['of_list', builtin('Array.of_list', ['list'], (args) => arrayValue(machine, listArgument(args, 0)))],
    ['to_list', builtin('Array.to_list', ['array'], (args) => listValue(arrayAt(args, 0).items))],
  ]
}

function bytesAt(args: readonly Given[], index: number): Extract<Value, { kind: 'bytes' }> {
  const bytes = argument(args, index)
  return bytes.kind === 'bytes' ? bytes : mismatch('bytes', args, index)
}

function charAt(args: readonly Given[], index: number): string {
  const constant = toConstant(argument(args, index))
  return constant?.kind === 'char' ? constant.value : mismatch('a character', args, index)
}

function bytesFunctions(machine: Machine): Entries {
  const made = (text: string): Value => ({ kind: 'bytes', text, born: machine.state.undecided })
  return [
    ['length', builtin('Bytes.length', ['bytes'], (args) => intValue(bytesAt(args, 0).text.length))],
    [
      'get',
      builtin('Bytes.get', ['bytes', 'index'], (args, location) => {
        const char = bytesAt(args, 0).text[intArgument(args, 1)]
        if (char === undefined) return invalidArg('index out of bounds', location)
        return { kind: 'data', value: { kind: 'char', value: char } }
      }),
    ],
    [
      'set',
      builtin('Bytes.set', ['bytes', 'index', 'char'], (args, location) => {
        const bytes = bytesAt(args, 0)
        const index = intArgument(args, 1)
        if (bytes.text[index] === undefined) return invalidArg('index out of bounds', location)
        mayChange(machine, bytes, location)
        bytes.text = bytes.text.slice(0, index) + charAt(args, 2) + bytes.text.slice(index + 1)
        return UNIT_VALUE
      }),
    ],
    [
      'make',
      builtin('Bytes.make', ['length', 'char'], (args, location) =>
        made(charAt(args, 1).repeat(lengthAt(args, 0, 'Bytes.create', location))),
      ),
    ],
    ['of_string', builtin('Bytes.of_string', ['text'], (args) => made(stringArgument(args, 0)))],
    ['to_string', builtin('Bytes.to_string', ['bytes'], (args) => stringValue(bytesAt(args, 0).text))],
    [
      'sub_string',
      builtin('Bytes.sub_string', ['bytes', 'start', 'length'], (args, location) => {
        const { text } = bytesAt(args, 0)
        const start = intArgument(args, 1)
        const length = intArgument(args, 2)
        if (start < 0 || length < 0 || start + length > text.length)
          return invalidArg('String.sub / Bytes.sub', location)
        return stringValue(text.slice(start, start + length))
      }),
    ],
  ]
}

/** A buffer is what a formatter writes to: so it may hold text that depends on keys. */
function writtenAt(args: readonly Given[], index: number): Value[] {
  const buffer = argument(args, index)
  return buffer.kind === 'formatter' ? buffer.written : mismatch('a buffer', args, index)
}

function bufferFunctions(): Entries {
  const adding = (name: string, text: (args: readonly Given[]) => Value): readonly [string, Value] => [
    name,
    builtin(`Buffer.${name}`, ['buffer', 'content'], (args) => {
      writtenAt(args, 0).push(text(args))
      return UNIT_VALUE
    }),
  ]
  const contents = (args: readonly Given[]): Value => joinTexts(writtenAt(args, 0))
  const knownText = (args: readonly Given[]): string => {
    const text = toConstant(contents(args))
    return text?.kind === 'string' ? text.value : mismatch('a buffer whose text is known', args, 0)
  }
  const emptied = (name: string): readonly [string, Value] => [
    name,
    builtin(`Buffer.${name}`, ['buffer'], (args) => {
      writtenAt(args, 0).length = 0
      return UNIT_VALUE
    }),
  ]
  return [
    ['create', builtin('Buffer.create', ['size'], () => ({ kind: 'formatter', written: [] }))],
    ['contents', builtin('Buffer.contents', ['buffer'], contents)],
    ['length', builtin('Buffer.length', ['buffer'], (args) => intValue(knownText(args).length))],
    [
      'nth',
      builtin('Buffer.nth', ['buffer', 'index'], (args, location) => {
        const char = knownText(args)[intArgument(args, 1)]
        return char === undefined
          ? invalidArg('Buffer.nth', location)
          : { kind: 'data', value: { kind: 'char', value: char } }
      }),
    ],
    [
      'sub',
      builtin('Buffer.sub', ['buffer', 'start', 'length'], (args, location) =>
        stringValue(part(knownText(args), args, 'Buffer.sub', location)),
      ),
    ],
    [
      'truncate',
      builtin('Buffer.truncate', ['buffer', 'length'], (args, location) => {
        const text = knownText(args)
        const length = intArgument(args, 1)
        if (length < 0 || length > text.length) return invalidArg('Buffer.truncate', location)
        writtenAt(args, 0).splice(0, Number.POSITIVE_INFINITY, stringValue(text.slice(0, length)))
        return UNIT_VALUE
      }),
    ],
    adding('add_string', (args) => argument(args, 1)),
    adding('add_char', (args) => stringValue(charAt(args, 1))),
    adding('add_bytes', (args) => stringValue(bytesAt(args, 1).text)),
    adding('add_buffer', (args) => joinTexts(writtenAt(args, 1))),
    emptied('clear'),
    emptied('reset'),
    [
      'add_substring',
      builtin('Buffer.add_substring', ['buffer', 'text', 'start', 'length'], (args) => {
        const start = intArgument(args, 2)
        writtenAt(args, 0).push(stringValue(stringArgument(args, 1).slice(start, start + intArgument(args, 3))))
        return UNIT_VALUE
      }),
    ],
    [
      'to_bytes',
      builtin('Buffer.to_bytes', ['buffer'], (args) => ({
        kind: 'bytes',
        text: stringArgument([{ value: contents(args), location: args[0]?.location ?? NOWHERE }], 0),
        born: 0,
      })),
    ],
  ]
}

/** The part of a text from one argument, as long as the next says. */
function part(text: string, args: readonly Given[], name: string, location: Place): string {
  const start = intArgument(args, 1)
  const length = intArgument(args, 2)
  if (start < 0 || length < 0 || start + length > text.length) return invalidArg(name, location)
  return text.slice(start, start + length)
}

const NOWHERE: Place = { start: { offset: 0, line: 1, column: 0 }, end: { offset: 0, line: 1, column: 0 } }
