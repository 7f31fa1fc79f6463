// Order and equality of keys as functoria 3.1.1 has them in its sets: by name, stage, documentation and printed default.
// Keys that are equal so are one key of an application, whatever objects they are.

import type { Key, KeyArgument, KeyInfo } from '../../../core/model/key.ts'
import { compareBytes } from '../converters/alternatives.ts'
import { converterOf } from '../converters/converter-of.ts'

const KINDS: Readonly<Record<KeyArgument<Key>['kind'], number>> = { flag: 0, required: 1, opt: 2 }

/** Options come after absence, as `None` is below `Some`. */
function compareOptional(left: string | undefined, right: string | undefined): number {
  if (left === undefined || right === undefined) return Number(left !== undefined) - Number(right !== undefined)
  return compareBytes(left, right)
}

function compareInfo(left: KeyInfo, right: KeyInfo): number {
  return (
    compareOptional(left.doc, right.doc) ||
    compareOptional(left.docs, right.docs) ||
    compareOptional(left.docv, right.docv) ||
    compareBytes(left.names.join('\n'), right.names.join('\n')) ||
    compareOptional(left.env, right.env)
  )
}

function compareArguments(left: KeyArgument<Key>, right: KeyArgument<Key>): number {
  if (left.kind !== 'opt' || right.kind !== 'opt') return KINDS[left.kind] - KINDS[right.kind]
  return compareBytes(
    converterOf(left.converter).print(left.default),
    converterOf(right.converter).print(right.default),
  )
}

function compareSetters(left: Key, right: Key): number {
  for (const [index, setter] of left.setters.entries()) {
    const other = right.setters[index]
    if (other === undefined) return 1
    const difference = compareKeys(setter.key, other.key)
    if (difference !== 0) return difference
  }
  return left.setters.length - right.setters.length
}

/** Negative, zero or positive, as functoria's `Key.compare`. */
function compareKeys(left: Key, right: Key): number {
  if (left === right) return 0
  return (
    compareBytes(left.name, right.name) ||
    compareBytes(left.stage, right.stage) ||
    compareInfo(left.info, right.info) ||
    compareArguments(left.argument, right.argument) ||
    compareSetters(left, right)
  )
}

/** The keys in order without those that are equal to an earlier one. */
export function keySet(keys: Iterable<Key>): readonly Key[] {
  const sorted = [...new Set(keys)].toSorted(compareKeys)
  return sorted.filter((key, index) => {
    const before = sorted[index - 1]
    return before === undefined || compareKeys(before, key) !== 0
  })
}
