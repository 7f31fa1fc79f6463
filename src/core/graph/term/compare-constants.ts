// OCaml's structural equality and order on constants. Iterative: constants may be long lists or deep nests.

import { addressWords } from '../../model/address-number.ts'
import type { Constant } from '../../model/constant.ts'

/** OCaml's `=`: same shape, same leaves. Constants of different kinds are different (OCaml would not type them). */
export function constantEquals(left: Constant, right: Constant): boolean {
  if (left === right) return true
  if (left.kind !== right.kind) return false
  // The usual case, target or flag, needs no stack.
  if (left.kind === 'variant' && right.kind === 'variant' && left.argument === undefined) {
    return left.tag === right.tag && right.argument === undefined
  }
  return compareConstants(left, right) === 0
}

/** OCaml's `compare`: negative, zero or positive. Constructors without argument come before those with one. */
export function compareConstants(left: Constant, right: Constant): number {
  const stack: [Constant, Constant][] = [[left, right]]
  for (let pair = stack.pop(); pair !== undefined; pair = stack.pop()) {
    const order = pair[0] === pair[1] ? 0 : compareOne(pair[0], pair[1], stack)
    if (order !== 0) return order
  }
  return 0
}

/** Order of two constants apart from their parts, which are pushed so that the first part is popped first. */
function compareOne(left: Constant, right: Constant, stack: [Constant, Constant][]): number {
  if (left.kind !== right.kind) return compareTexts(left.kind, right.kind)
  switch (left.kind) {
    case 'unit':
      return 0
    case 'bool':
      return right.kind === 'bool' ? Number(left.value) - Number(right.value) : 0
    case 'int':
      return right.kind === 'int' ? compareIntegers(left.value, right.value) : 0
    case 'float':
      return right.kind === 'float' ? Number(left.value) - Number(right.value) : 0
    case 'char':
    case 'string':
      return right.kind === left.kind ? compareTexts(left.value, right.value) : 0
    case 'opaque':
      return right.kind === 'opaque' ? compareOpaque(left, right) : 0
    case 'list':
    case 'tuple':
      return right.kind === left.kind ? pushItems(left.items, right.items, stack) : 0
    case 'variant':
      return right.kind === 'variant' ? compareTagged(left.tag, left.argument, right.tag, right.argument, stack) : 0
    case 'constructor':
      return right.kind === 'constructor'
        ? compareTagged(left.name, left.argument, right.name, right.argument, stack)
        : 0
    case 'record':
      return right.kind === 'record' ? pushFields(left.fields, right.fields, stack) : 0
    case 'package':
      return right.kind === 'package' ? compareTexts(JSON.stringify(left.package), JSON.stringify(right.package)) : 0
  }
}

/**
 * Lists compare item by item and a prefix comes first. Items are pushed in reverse together with a length
 * marker at the bottom, so that an earlier difference wins over the lengths.
 */
function pushItems(left: readonly Constant[], right: readonly Constant[], stack: [Constant, Constant][]): number {
  const common = Math.min(left.length, right.length)
  if (left.length !== right.length) {
    stack.push([
      { kind: 'int', value: String(left.length) },
      { kind: 'int', value: String(right.length) },
    ])
  }
  for (let index = common - 1; index >= 0; index -= 1) {
    const a = left[index]
    const b = right[index]
    if (a !== undefined && b !== undefined) stack.push([a, b])
  }
  return 0
}

function compareTagged(
  leftTag: string,
  leftArgument: Constant | undefined,
  rightTag: string,
  rightArgument: Constant | undefined,
  stack: [Constant, Constant][],
): number {
  if (leftArgument === undefined || rightArgument === undefined) {
    if (leftArgument !== undefined) return 1
    if (rightArgument !== undefined) return -1
    return compareTexts(leftTag, rightTag)
  }
  if (leftTag !== rightTag) return compareTexts(leftTag, rightTag)
  stack.push([leftArgument, rightArgument])
  return 0
}

function pushFields(
  left: Readonly<Record<string, Constant>>,
  right: Readonly<Record<string, Constant>>,
  stack: [Constant, Constant][],
): number {
  const names = Object.keys(left).sort()
  const others = Object.keys(right).sort()
  const order = compareTexts(names.join(','), others.join(','))
  if (order !== 0) return order
  for (const name of names.reverse()) {
    const a = left[name]
    const b = right[name]
    if (a !== undefined && b !== undefined) stack.push([a, b])
  }
  return 0
}

type Opaque = Extract<Constant, { readonly kind: 'opaque' }>

/** Addresses are compared as they lie in memory, by signed words: 200.0.0.0 comes before 1.0.0.0. */
function compareOpaque(left: Opaque, right: Opaque): number {
  const a = addressWords(left.type, left.text)
  const b = addressWords(right.type, right.text)
  if (a === null || b === null) return compareTexts(left.text, right.text)
  for (const [index, word] of a.words.entries()) {
    const order = Math.sign(word - (b.words[index] ?? 0))
    if (order !== 0) return order
  }
  return Math.sign((a.size ?? 0) - (b.size ?? 0))
}

function compareIntegers(left: string, right: string): number {
  if (left === right) return 0
  const a = BigInt(left)
  const b = BigInt(right)
  return a < b ? -1 : a > b ? 1 : 0
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
