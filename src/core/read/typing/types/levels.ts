// Levels: what a let-binding may generalise, and instances of what it has generalised.

import {
  GENERIC,
  type RowTag,
  type Type,
  type TypeContent,
  type TypeDeclaration,
  cell,
  partsOf,
  resolve,
} from './type.ts'

/** Whether a cell can be generalised or changed by itself. */
function isFlexible({ content }: Type): boolean {
  if (content.kind === 'variable') return true
  if (content.kind === 'constructor') return content.declaration.local !== undefined
  if (content.kind === 'variant') return !content.isClosed || [...content.tags.values()].some((tag) => tag.isOptional)
  return content.kind === 'object' && content.isOpen
}

/**
 * Whether `needle` occurs in a type; lowers the levels of what it passes to that of the needle.
 * Objects and variants may be recursive, so an occurrence below one is no error. A local type that is younger than the
 * needle is given instead: it must not get out of its function.
 */
export function occursAndLower(needle: Type, type: Type): boolean | TypeDeclaration {
  const pending: { readonly type: Type; readonly isGuarded: boolean }[] = [{ type, isGuarded: false }]
  const seen = new Set<Type>()
  let isFound = false
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const at = resolve(next.type)
    if (at === needle) {
      if (!next.isGuarded) isFound = true
      continue
    }
    if (at.isGround || at.level < needle.level || seen.has(at)) continue
    seen.add(at)
    if (at.content.kind === 'constructor' && at.content.declaration.local === at && at.level > needle.level)
      return at.content.declaration
    at.level = Math.min(at.level, needle.level)
    const isGuarded = next.isGuarded || at.content.kind === 'object' || at.content.kind === 'variant'
    for (const part of partsOf(at)) pending.push({ type: part, isGuarded })
  }
  if (!isFound) markGround([...seen])
  return isFound
}

/** Marks what has become closed, so that long types are walked once. What holds comes before its parts. */
function markGround(order: readonly Type[]): void {
  for (let index = order.length - 1; index >= 0; index -= 1) {
    const at = order[index]
    if (at !== undefined && !isFlexible(at)) at.isGround = partsOf(at).every((part) => resolve(part).isGround)
  }
}

/** Makes everything in a type that is younger than `level` generic. */
export function generalize(type: Type, level: number): void {
  visitYounger(type, level, (at) => {
    // A local type stays one type until its function ends.
    if (isFlexible(at) && at.content.kind !== 'constructor') at.level = GENERIC
  })
}

/** Walks the cells younger than `level`, then settles the levels of those that hold them. */
function visitYounger(type: Type, level: number, visit: (at: Type) => void): void {
  const order: Type[] = []
  const pending = [type]
  const seen = new Set<Type>()
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const at = resolve(next)
    if (at.isGround || at.level <= level || at.level === GENERIC || seen.has(at)) continue
    seen.add(at)
    order.push(at)
    visit(at)
    pending.push(...partsOf(at))
  }
  // What holds comes before its parts, so backwards every part is settled first, cycles excepted.
  for (const at of order.reverse()) {
    if (isFlexible(at)) continue
    const parts = partsOf(at).map(resolve)
    const most = parts.reduce((found, part) => Math.max(found, part.level), 0)
    // Between the two are only local types, which become variables later.
    at.level = most
    at.isGround = parts.every((part) => part.isGround)
  }
}

/** Lowers to `level` everything in a type that an expression which is no value must not generalise. */
export function restrict(type: Type, level: number): void {
  const pending = [type]
  const seen = new Set<Type>()
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const at = resolve(next)
    if (at.isGround || at.level <= level || at.level === GENERIC || seen.has(at)) continue
    seen.add(at)
    const { content } = at
    if (content.kind === 'arrow') {
      lower(content.from, level)
      pending.push(content.to)
    } else if (content.kind === 'constructor') {
      for (const [index, part] of content.arguments.entries())
        if (content.declaration.covariant[index] === true) pending.push(part)
        else lower(part, level)
    } else pending.push(...partsOf(at))
  }
}

function lower(type: Type, level: number): void {
  const pending = [type]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const at = resolve(next)
    if (at.isGround || at.level <= level || at.level === GENERIC) continue
    at.level = level
    pending.push(...partsOf(at))
  }
}

/** The variables of a type that no let has generalised. */
export function hasWeakVariable(type: Type): boolean {
  const pending = [type]
  const seen = new Set<Type>()
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const at = resolve(next)
    if (at.isGround || seen.has(at)) continue
    seen.add(at)
    if (isFlexible(at) && at.level !== GENERIC) return true
    pending.push(...partsOf(at))
  }
  return false
}

/** A copy of a type in which what is generic is fresh. */
export function instance(type: Type, level: number, copies: Map<Type, Type> = new Map()): Type {
  const at = resolve(type)
  if (at.level !== GENERIC || at.isGround) return at
  const known = copies.get(at)
  if (known !== undefined) return known
  const copy = cell({ kind: 'variable', name: null }, level)
  copies.set(at, copy)
  if (at.content.kind === 'variable') return copy
  // The copy first, then its content: a recursive type refers to itself.
  copy.content = copyContent(at.content, (part) => instance(part, level, copies))
  return copy
}

function copyContent(content: TypeContent, copy: (part: Type) => Type): TypeContent {
  switch (content.kind) {
    case 'arrow':
      return { ...content, from: copy(content.from), to: copy(content.to) }
    case 'tuple':
      return { ...content, items: content.items.map(copy) }
    case 'constructor':
      return { ...content, arguments: content.arguments.map(copy) }
    case 'variant':
      return { ...content, tags: copyTags(content.tags, copy) }
    case 'object':
      return { ...content, methods: new Map([...content.methods].map(([name, type]) => [name, copy(type)])) }
    default:
      return content
  }
}

function copyTags(tags: ReadonlyMap<string, RowTag>, copy: (part: Type) => Type): ReadonlyMap<string, RowTag> {
  return new Map(
    [...tags].map(([name, tag]) => [name, tag.argument === null ? tag : { ...tag, argument: copy(tag.argument) }]),
  )
}
