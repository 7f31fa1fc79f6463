// OCaml's physical equality and structural order on values that need not be constants: records of implementations,
// arrays, references. Iterative.

import { compareConstants } from '../../graph/term/compare-constants.ts'
import type { Location } from '../ocaml/syntax.ts'
import { invalidArg } from './builtin.ts'
import { tagNumber } from './tag-number.ts'
import { refuse } from './signals.ts'
import { toConstant, type Value } from './values.ts'

/** `==`: what OCaml keeps unboxed is compared by what it is, all else by identity. */
export function isSame(left: Value, right: Value): boolean {
  if (left === right) return true
  if (left.kind === 'impl' && right.kind === 'impl') return left.node === right.node
  if (left.kind === 'key' && right.kind === 'key') return left.key === right.key
  return isImmediate(left) && isImmediate(right) && compareImmediate(left, right)
}

function isImmediate(value: Value): boolean {
  switch (value.kind) {
    case 'data':
      return ['unit', 'bool', 'int', 'char'].includes(value.value.kind)
    case 'nil':
      return true
    case 'variant':
    case 'construct':
      return value.argument === null
    default:
      return false
  }
}

function compareImmediate(left: Value, right: Value): boolean {
  const a = toConstant(left)
  const b = toConstant(right)
  return a !== null && b !== null && a.kind === b.kind && compareConstants(a, b) === 0
}

/** `compare`: negative, zero or positive. What has functions in it cannot be compared. */
export function compareValues(left: Value, right: Value, location: Location): number {
  const pending: [Value, Value][] = [[left, right]]
  let steps = 0
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    steps += 1
    if (steps > MAX_PARTS) throw new RangeError('values without an end')
    const order = compareOne(pair[0], pair[1], pending, location)
    if (order !== 0) return order
  }
  return 0
}

/** More parts than any value of a configuration has that is no part of itself. */
const MAX_PARTS = 10_000_000

function compareOne(left: Value, right: Value, pending: [Value, Value][], location: Location): number {
  if (left.kind === 'data' && right.kind === 'data') return compareConstants(left.value, right.value)
  if (left.kind === 'function' || right.kind === 'function') return invalidArg('compare: functional value', location)
  const order = rank(left) - rank(right)
  if (order !== 0 || left.kind !== right.kind) return order
  const parts = partsOf(left)
  const others = partsOf(right)
  if (parts === null || others === null) return isSame(left, right) ? 0 : refuseOrder(location)
  // Arrays of different lengths are ordered by length, before their items.
  if (parts.length !== others.length) return parts.length - others.length
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const one = parts[index]
    const other = others[index]
    if (one !== undefined && other !== undefined) pending.push([one, other])
  }
  return 0
}

/** Order of what is told apart before its parts: constructors as they are declared, those without argument first. */
function rank(value: Value): number {
  switch (value.kind) {
    case 'cons':
      return 1
    case 'variant':
      return tagNumber(value.tag) + (value.argument === null ? 0 : BLOCKS)
    case 'construct':
      return (value.type?.rank ?? KNOWN_RANKS[value.name] ?? 0) + (value.argument === null ? 0 : BLOCKS)
    default:
      return 0
  }
}

/** More than any tag of a value without argument. */
const BLOCKS = 2 ** 33
const KNOWN_RANKS: Readonly<Record<string, number>> = { Error: 1, Right: 1 }

function partsOf(value: Value): readonly Value[] | null {
  switch (value.kind) {
    case 'nil':
      return []
    case 'cons':
      return [value.head, value.tail]
    case 'tuple':
    case 'array':
      return value.items
    case 'variant':
    case 'construct':
      return value.argument === null ? [] : [value.argument]
    case 'record':
      return Object.values(value.fields)
    case 'reference':
      return [value.content]
    case 'bytes':
      return [{ kind: 'data', value: { kind: 'string', value: value.text } }]
    default:
      return null
  }
}

function refuseOrder(location: Location): never {
  return refuse(
    'MG-READ-FORM',
    'Parts of a design are not compared here by what they hold.',
    'Compare names or numbers that you give them.',
    location,
  )
}
