// Unification: makes two types equal, or says where they differ, from the outside in.

import type { Label } from '../../ocaml/syntax.ts'
import { expandHead } from './expand.ts'
import { occursAndLower } from './levels.ts'
import {
  type ObjectRow,
  type RowTag,
  type Type,
  type VariantRow,
  isStatic,
  objectRow,
  partsOf,
  resolve,
  unknown,
  variantRow,
} from './type.ts'

/** Two types that should be equal, and what they stand for. */
export interface Difference {
  readonly found: Type
  readonly expected: Type
  readonly foundHead: Type
  readonly expectedHead: Type
}

/** Why types differ beyond their heads. */
export type Reason =
  | { readonly kind: 'recursive'; readonly variable: Type; readonly type: Type }
  | { readonly kind: 'tags'; readonly side: 'found' | 'expected'; readonly tags: readonly string[] }
  | { readonly kind: 'tag-argument'; readonly tag: string }
  | { readonly kind: 'method'; readonly side: 'found' | 'expected'; readonly name: string }
  | { readonly kind: 'labels' }
  | { readonly kind: 'escape'; readonly name: string }

export interface Clash {
  /** From the types that were given to the types that clash. */
  readonly trace: readonly Difference[]
  readonly reason: Reason | null
}

interface Item {
  readonly found: Type
  readonly expected: Type
  readonly parent: Item | null
}

/** Makes two types equal; what differs comes back, and then types may be half unified. */
export function unify(found: Type, expected: Type): Clash | null {
  const pending: Item[] = [{ found, expected, parent: null }]
  // Objects may be recursive: a pair that was compared once is not compared again.
  const compared = new Map<Type, Set<Type>>()
  for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
    if (isObject(item.found) && isObject(item.expected) && !isNew(compared, item)) continue
    const outcome = unifyHeads(item)
    if (outcome.kind === 'clash') return { trace: traceOf(item), reason: outcome.reason }
    for (const [a, b] of [...outcome.pairs].reverse()) pending.push({ found: a, expected: b, parent: item })
  }
  return null
}

function isObject(type: Type): boolean {
  return resolve(type).content.kind === 'object'
}

function isNew(compared: Map<Type, Set<Type>>, item: Item): boolean {
  const found = resolve(item.found)
  const expected = resolve(item.expected)
  const others = compared.get(found)
  if (others?.has(expected) === true) return false
  if (others === undefined) compared.set(found, new Set([expected]))
  else others.add(expected)
  return true
}

type Outcome =
  | { readonly kind: 'pairs'; readonly pairs: readonly (readonly [Type, Type])[] }
  | { readonly kind: 'clash'; readonly reason: Reason | null }

const DONE: Outcome = { kind: 'pairs', pairs: [] }
const CLASH: Outcome = { kind: 'clash', reason: null }

function unifyHeads(item: Item): Outcome {
  const found = resolve(item.found)
  const expected = resolve(item.expected)
  if (found === expected) return DONE
  if (found.content.kind === 'variable') return bind(found, expected)
  if (expected.content.kind === 'variable') return bind(expected, found)
  if (found.content.kind === 'unknown' || expected.content.kind === 'unknown') return forget([found, expected])
  const direct = sameConstructor(found, expected)
  if (direct !== null) return direct
  return unifyExpanded(found, expected, expandHead(found), expandHead(expected))
}

/** Arguments of one and the same constructor; null when the types have to be expanded first. */
function sameConstructor(found: Type, expected: Type): Outcome | null {
  const a = found.content
  const b = expected.content
  if (a.kind !== 'constructor' || b.kind !== 'constructor' || a.declaration !== b.declaration) return null
  if (a.declaration.manifest !== null && a.arguments.length > 0) return null
  return pairs(a.arguments, b.arguments)
}

function pairs(found: readonly Type[], expected: readonly Type[]): Outcome {
  if (found.length !== expected.length) return CLASH
  return {
    kind: 'pairs',
    pairs: found.flatMap((type, index) => {
      const other = expected[index]
      return other === undefined ? [] : [[type, other] as const]
    }),
  }
}

/** What meets the unknown: its variables may be anything too. */
function forget(types: readonly Type[]): Outcome {
  const pending = [...types]
  const seen = new Set<Type>()
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const at = resolve(next)
    if (at.isGround || seen.has(at)) continue
    seen.add(at)
    if (at.content.kind === 'variable') at.content = { kind: 'link', to: unknown() }
    else pending.push(...partsOf(at))
  }
  return DONE
}

function bind(variable: Type, type: Type): Outcome {
  if (type.content.kind !== 'unknown') {
    const met = occursAndLower(variable, type)
    if (met === true) return { kind: 'clash', reason: { kind: 'recursive', variable, type } }
    if (met !== false) return { kind: 'clash', reason: { kind: 'escape', name: met.name } }
  }
  variable.content = { kind: 'link', to: type }
  return DONE
}

function unifyExpanded(foundCell: Type, expectedCell: Type, found: Type, expected: Type): Outcome {
  if (found === expected) return DONE
  if (found.content.kind === 'variable') return bind(found, expected)
  if (expected.content.kind === 'variable') return bind(expected, found)
  const a = found.content
  const b = expected.content
  if (a.kind === 'unknown' || b.kind === 'unknown') return forget([found, expected])
  if (a.kind === 'constructor' && b.kind === 'constructor')
    return a.declaration === b.declaration ? pairs(a.arguments, b.arguments) : CLASH
  if (a.kind === 'arrow' && b.kind === 'arrow') {
    if (!sameLabel(a.label, b.label)) return { kind: 'clash', reason: { kind: 'labels' } }
    return pairs([a.from, a.to], [b.from, b.to])
  }
  if (a.kind === 'tuple' && b.kind === 'tuple') return pairs(a.items, b.items)
  if (a.kind === 'variant' && b.kind === 'variant')
    return unifyVariants([foundCell, found, a], [expectedCell, expected, b])
  if (a.kind === 'object' && b.kind === 'object')
    return unifyObjects([foundCell, found, a], [expectedCell, expected, b])
  return CLASH
}

export function sameLabel(a: Label | null, b: Label | null): boolean {
  return a === null ? b === null : b !== null && a.kind === b.kind && a.name === b.name
}

/** The type as written, its expansion, and the row in it. */
type RowSide<Row> = readonly [cell: Type, head: Type, row: Row]

function unifyVariants(found: RowSide<VariantRow>, expected: RowSide<VariantRow>): Outcome {
  const refused = refusedTags(found[2], expected[2], 'found') ?? refusedTags(expected[2], found[2], 'expected')
  if (refused !== null) return refused
  const merged = new Map<string, RowTag>()
  const same: (readonly [Type, Type])[] = []
  for (const [name, tag] of [...found[2].tags, ...expected[2].tags]) {
    const one = found[2].tags.get(name)
    const other = expected[2].tags.get(name)
    if (one === undefined || other === undefined) {
      // An optional tag that the other side does not admit is gone.
      if (!(one === undefined ? found[2] : expected[2]).isClosed) merged.set(name, tag)
      continue
    }
    if ((one.argument === null) !== (other.argument === null))
      return { kind: 'clash', reason: { kind: 'tag-argument', tag: name } }
    if (!merged.has(name) && one.argument !== null && other.argument !== null) same.push([one.argument, other.argument])
    merged.set(name, { isOptional: one.isOptional && other.isOptional, argument: one.argument })
  }
  linkRows(found, expected, (level) => variantRow(merged, found[2].isClosed || expected[2].isClosed, level))
  return { kind: 'pairs', pairs: same }
}

/** Tags that one row must have and the other, being closed, has not. */
function refusedTags(row: VariantRow, other: VariantRow, side: 'found' | 'expected'): Outcome | null {
  if (!other.isClosed) return null
  const tags = [...row.tags].filter(([name, tag]) => !tag.isOptional && !other.tags.has(name)).map(([name]) => name)
  if (tags.length === 0) return null
  return { kind: 'clash', reason: { kind: 'tags', side: side === 'found' ? 'expected' : 'found', tags } }
}

function linkRows<Row extends VariantRow | ObjectRow>(
  found: RowSide<Row>,
  expected: RowSide<Row>,
  merge: (level: number) => Type,
): void {
  const isFixed = (row: Row): boolean => (row.kind === 'variant' ? isStatic(row) : !row.isOpen)
  const link = (at: Type, to: Type): void => {
    if (at === to) return
    occursAndLower(at, to)
    at.content = { kind: 'link', to }
  }
  if (isFixed(expected[2])) {
    if (!isFixed(found[2])) link(found[1], expected[0])
  } else if (isFixed(found[2])) link(expected[1], found[0])
  else {
    const merged = merge(Math.min(found[1].level, expected[1].level))
    for (const [, head] of [found, expected]) head.content = { kind: 'link', to: merged }
    for (const part of partsOf(merged)) occursAndLower(merged, part)
  }
}

function unifyObjects(found: RowSide<ObjectRow>, expected: RowSide<ObjectRow>): Outcome {
  const [, , a] = found
  const [, , b] = expected
  for (const [row, other, side] of [
    [a, b, 'expected'],
    [b, a, 'found'],
  ] as const)
    for (const name of row.methods.keys())
      if (!other.isOpen && !other.methods.has(name)) return { kind: 'clash', reason: { kind: 'method', side, name } }
  const same: (readonly [Type, Type])[] = []
  const merged = new Map([...a.methods, ...b.methods])
  for (const [name, type] of [...a.methods].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const other = b.methods.get(name)
    if (other !== undefined) same.push([type, other])
  }
  linkRows(found, expected, (level) => objectRow(merged, true, level, a.class ?? b.class))
  return { kind: 'pairs', pairs: same }
}

function traceOf(last: Item): readonly Difference[] {
  const trace: Difference[] = []
  for (let item: Item | null = last; item !== null; item = item.parent) {
    const { found, expected } = item
    trace.push({ found, expected, foundHead: expandHead(found), expectedHead: expandHead(expected) })
  }
  return trace.reverse()
}
