// The pure functions that terms may call, by their OCaml names, with OCaml's meaning. `&&` and `||` are lazy and
// therefore evaluated by the term compiler; they are listed for readers that ask what exists.

import { bool, type Constant, list, NONE, some, string, UNIT } from '../../model/constant.ts'
import type { PrimitiveName } from '../../model/term.ts'
import { compareConstants, constantEquals } from './compare-constants.ts'
import { failure, failureWith, invalidArgument, type Outcome } from './outcome.ts'
import { quoteOcaml, wrapInteger } from './ocaml-text.ts'
import { raisedText } from './raised-text.ts'
import { readInteger } from './read-integer.ts'

export interface Primitive {
  readonly arity: number
  readonly apply: (args: readonly Constant[]) => Outcome
  /** Written between its operands. */
  readonly infix: boolean
}

/** A wrongly typed call: a well-typed configuration cannot reach it, so it is reported as one would a broken one. */
function illTyped(name: string): Outcome {
  return invalidArgument(`${name}: argument of another type`)
}

type Reader<T> = (constant: Constant) => T | undefined

const readBool: Reader<boolean> = (constant) => (constant.kind === 'bool' ? constant.value : undefined)
const readInt: Reader<bigint> = (constant) => (constant.kind === 'int' ? BigInt(constant.value) : undefined)
const readText: Reader<string> = (constant) => (constant.kind === 'string' ? constant.value : undefined)
const readList: Reader<readonly Constant[]> = (constant) => (constant.kind === 'list' ? constant.items : undefined)
const readAny: Reader<Constant> = (constant) => constant

function integer(value: bigint): Constant {
  return { kind: 'int', value: String(wrapInteger(value)) }
}

function integerOf(text: string): Constant | null {
  const value = readInteger(text)
  return value === null ? null : { kind: 'int', value }
}

function optionOf(value: Constant | null): Constant {
  return value === null ? NONE : some(value)
}

function unary<A>(name: string, read: Reader<A>, compute: (a: A) => Outcome): [string, Primitive] {
  const apply = (args: readonly Constant[]): Outcome => {
    const a = args[0] === undefined ? undefined : read(args[0])
    return a === undefined ? illTyped(name) : compute(a)
  }
  return [name, { arity: 1, apply, infix: false }]
}

function binary<A, B>(
  name: string,
  readLeft: Reader<A>,
  readRight: Reader<B>,
  compute: (a: A, b: B) => Outcome,
): [string, Primitive] {
  const apply = (args: readonly Constant[]): Outcome => {
    const a = args[0] === undefined ? undefined : readLeft(args[0])
    const b = args[1] === undefined ? undefined : readRight(args[1])
    return a === undefined || b === undefined ? illTyped(name) : compute(a, b)
  }
  return [name, { arity: 2, apply, infix: !/^[A-Za-z_]/.test(name) || INFIX_WORDS.has(name) }]
}

function ternary<A, B, C>(
  name: string,
  readers: readonly [Reader<A>, Reader<B>, Reader<C>],
  compute: (a: A, b: B, c: C) => Outcome,
): [string, Primitive] {
  const apply = (args: readonly Constant[]): Outcome => {
    const [x, y, z] = args
    if (x === undefined || y === undefined || z === undefined) return illTyped(name)
    const a = readers[0](x)
    const b = readers[1](y)
    const c = readers[2](z)
    return a === undefined || b === undefined || c === undefined ? illTyped(name) : compute(a, b, c)
  }
  return [name, { arity: 3, apply, infix: false }]
}

const INFIX_WORDS = new Set(['mod', 'land', 'lor', 'lxor', 'lsl', 'lsr', 'asr'])

function comparison(name: string, holds: (order: number) => boolean): [string, Primitive] {
  return binary(name, readAny, readAny, (a, b) => bool(holds(compareConstants(a, b))))
}

function division(name: string, compute: (a: bigint, b: bigint) => bigint): [string, Primitive] {
  return binary(name, readInt, readInt, (a, b) => (b === 0n ? failure('Division_by_zero') : integer(compute(a, b))))
}

const comparisons: readonly [string, Primitive][] = [
  comparison('=', (order) => order === 0),
  comparison('<>', (order) => order !== 0),
  comparison('<', (order) => order < 0),
  comparison('<=', (order) => order <= 0),
  comparison('>', (order) => order > 0),
  comparison('>=', (order) => order >= 0),
  binary('compare', readAny, readAny, (a, b) => integer(BigInt(Math.sign(compareConstants(a, b))))),
  binary('min', readAny, readAny, (a, b) => (compareConstants(a, b) <= 0 ? a : b)),
  binary('max', readAny, readAny, (a, b) => (compareConstants(a, b) >= 0 ? a : b)),
  binary('String.equal', readText, readText, (a, b) => bool(a === b)),
  binary('String.compare', readText, readText, (a, b) => integer(BigInt(a < b ? -1 : a > b ? 1 : 0))),
]

const booleans: readonly [string, Primitive][] = [
  binary('&&', readBool, readBool, (a, b) => bool(a && b)),
  binary('||', readBool, readBool, (a, b) => bool(a || b)),
  unary('not', readBool, (a) => bool(!a)),
  unary('string_of_bool', readBool, (a) => string(String(a))),
  unary('bool_of_string', readText, (a) =>
    a === 'true' || a === 'false' ? bool(a === 'true') : invalidArgument('bool_of_string'),
  ),
  unary('bool_of_string_opt', readText, (a) => optionOf(a === 'true' || a === 'false' ? bool(a === 'true') : null)),
]

const integers: readonly [string, Primitive][] = [
  binary('+', readInt, readInt, (a, b) => integer(a + b)),
  binary('-', readInt, readInt, (a, b) => integer(a - b)),
  binary('*', readInt, readInt, (a, b) => integer(a * b)),
  division('/', (a, b) => a / b),
  division('mod', (a, b) => a % b),
  binary('land', readInt, readInt, (a, b) => integer(a & b)),
  binary('lor', readInt, readInt, (a, b) => integer(a | b)),
  binary('lxor', readInt, readInt, (a, b) => integer(a ^ b)),
  binary('lsl', readInt, readInt, (a, b) => integer(a << (b & 63n))),
  binary('asr', readInt, readInt, (a, b) => integer(a >> (b & 63n))),
  binary('lsr', readInt, readInt, (a, b) => integer(BigInt.asUintN(63, a) >> (b & 63n))),
  unary('~-', readInt, (a) => integer(-a)),
  unary('abs', readInt, (a) => integer(a < 0n ? -a : a)),
  unary('succ', readInt, (a) => integer(a + 1n)),
  unary('pred', readInt, (a) => integer(a - 1n)),
  unary('string_of_int', readInt, (a) => string(String(a))),
  unary('int_of_string', readText, (a) => integerOf(a) ?? failureWith('int_of_string')),
  unary('int_of_string_opt', readText, (a) => optionOf(integerOf(a))),
]

const texts: readonly [string, Primitive][] = [
  binary('^', readText, readText, (a, b) => string(a + b)),
  unary('String.length', readText, (a) => integer(BigInt(utf8Length(a)))),
  unary('String.uppercase_ascii', readText, (a) => string(a.replace(/[a-z]/g, (c) => c.toUpperCase()))),
  unary('String.lowercase_ascii', readText, (a) => string(a.replace(/[A-Z]/g, (c) => c.toLowerCase()))),
  unary('String.capitalize_ascii', readText, (a) => string(a.replace(/^[a-z]/, (c) => c.toUpperCase()))),
  unary('String.uncapitalize_ascii', readText, (a) => string(a.replace(/^[A-Z]/, (c) => c.toLowerCase()))),
  unary('String.trim', readText, (a) => string(a.replace(/^[ \t\n\r\f]+|[ \t\n\r\f]+$/g, ''))),
  unary('String.escaped', readText, (a) => string(quoteOcaml(a).slice(1, -1))),
  binary('String.contains', readText, readAny, (a, b) =>
    b.kind === 'char' ? bool(a.includes(b.value)) : illTyped('String.contains'),
  ),
  binary('String.split_on_char', readAny, readText, (a, b) =>
    a.kind === 'char' ? list(b.split(a.value).map(string)) : illTyped('String.split_on_char'),
  ),
  binary('String.concat', readText, readList, (a, b) => joinTexts(a, b)),
  ternary('String.sub', [readText, readInt, readInt], (a, b, c) =>
    b < 0n || c < 0n || b + c > BigInt(a.length)
      ? invalidArgument('String.sub / Bytes.sub')
      : string(a.slice(Number(b), Number(b + c))),
  ),
  unary('quote', readText, (a) => string(quoteOcaml(a))),
]

const pairsAndOptions: readonly [string, Primitive][] = [
  unary('fst', readAny, (a) => (a.kind === 'tuple' ? (a.items[0] ?? illTyped('fst')) : illTyped('fst'))),
  unary('snd', readAny, (a) => (a.kind === 'tuple' ? (a.items[1] ?? illTyped('snd')) : illTyped('snd'))),
  unary('ignore', readAny, () => UNIT),
  unary('Option.is_some', readAny, (a) => bool(optionArgument(a) !== undefined)),
  unary('Option.is_none', readAny, (a) => bool(optionArgument(a) === undefined)),
  unary('Option.get', readAny, (a) => optionArgument(a) ?? invalidArgument('option is None')),
  unary('Option.to_list', readAny, (a) => {
    const argument = optionArgument(a)
    return list(argument === undefined ? [] : [argument])
  }),
  binary('Option.value', readAny, readAny, (a, b) => optionArgument(a) ?? b),
]

const lists: readonly [string, Primitive][] = [
  binary('::', readAny, readList, (a, b) => list([a, ...b])),
  binary('@', readList, readList, (a, b) => list([...a, ...b])),
  binary('List.append', readList, readList, (a, b) => list([...a, ...b])),
  unary('List.length', readList, (a) => integer(BigInt(a.length))),
  unary('List.rev', readList, (a) => list([...a].reverse())),
  unary('List.hd', readList, (a) => a[0] ?? failureWith('hd')),
  unary('List.tl', readList, (a) => (a.length === 0 ? failureWith('tl') : list(a.slice(1)))),
  unary('List.concat', readList, (a) => list(a.flatMap((item) => (item.kind === 'list' ? item.items : [])))),
  binary('List.nth', readList, readInt, (a, b) =>
    b < 0n ? invalidArgument('List.nth') : (a[Number(b)] ?? failureWith('nth')),
  ),
  binary('List.mem', readAny, readList, (a, b) => bool(b.some((item) => constantEquals(item, a)))),
  binary('List.assoc', readAny, readList, (a, b) => associated(a, b) ?? failure('Not_found')),
  binary('List.assoc_opt', readAny, readList, (a, b) => {
    const found = associated(a, b)
    return found === undefined ? NONE : some(found)
  }),
  binary('List.mem_assoc', readAny, readList, (a, b) => bool(associated(a, b) !== undefined)),
]

const records: readonly [string, Primitive][] = [
  // `r.field`: the field's name comes as a string constant.
  binary('.', readAny, readText, (a, b) => (a.kind === 'record' ? (a.fields[b] ?? illTyped('.')) : illTyped('.'))),
  unary('raise', readAny, (a) => failure(raisedText(a))),
  unary('failwith', readText, (a) => failureWith(a)),
  unary('invalid_arg', readText, (a) => invalidArgument(a)),
]

/** All primitives by name. */
export const PRIMITIVES: ReadonlyMap<PrimitiveName, Primitive> = new Map<PrimitiveName, Primitive>([
  ...comparisons,
  ...booleans,
  ...integers,
  ...texts,
  ...pairsAndOptions,
  ...lists,
  ...records,
])

/** Application of a primitive to evaluated arguments; an unknown name is a failure. */
export function applyPrimitive(name: PrimitiveName, args: readonly Constant[]): Outcome {
  const primitive = PRIMITIVES.get(name)
  return primitive === undefined ? failure(`Unknown primitive ${name}`) : primitive.apply(args)
}

function optionArgument(constant: Constant): Constant | undefined {
  return constant.kind === 'constructor' && constant.name === 'Some' ? constant.argument : undefined
}

function associated(key: Constant, items: readonly Constant[]): Constant | undefined {
  for (const item of items) {
    const [first, second] = item.kind === 'tuple' ? item.items : []
    if (first !== undefined && constantEquals(first, key)) return second
  }
  return undefined
}

function joinTexts(separator: string, items: readonly Constant[]): Outcome {
  const parts = items.map(readText)
  return parts.includes(undefined) ? illTyped('String.concat') : string(parts.join(separator))
}

function utf8Length(text: string): number {
  let length = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return length
}
