// Which part of a design read again from its text is which part of the design that it was: by binding name, then by where it stands
// in parts already known, then by what it says. Linear in the size of the design for each of its few passes. Pure.

import type { Design } from '../../model/design.ts'
import { REGISTER } from '../../model/ids.ts'
import {
  likenessText,
  ownSlots,
  partId,
  wiredSlots,
  type Likeness,
  type PartKind,
  type PartRef,
  type Slot,
} from './slots.ts'

/** Ids of the old design by `kind:id` of the read one; parts that are new have none. */
export type PartMatch = ReadonlyMap<string, string>

interface Side {
  readonly design: Design
  readonly parts: readonly PartRef[]
  readonly slots: (part: PartRef) => readonly Slot[]
}

interface Matching {
  readonly old: Side
  readonly read: Side
  /** Old ids by read part. */
  readonly found: Map<string, string>
  /** Old parts that are taken. */
  readonly taken: Set<string>
}

function bindingOf({ logic }: Design, { kind, id }: PartRef): string | null {
  if (kind === 'node') return logic.nodes[id]?.binding ?? null
  return (kind === 'key' ? logic.keys[id]?.binding : logic.values[id]?.binding) ?? null
}

function isPart({ logic }: Design, { kind, id }: PartRef): boolean {
  if (kind === 'node') return id === REGISTER || logic.nodes[id] !== undefined
  return kind === 'key' ? logic.keys[id] !== undefined : logic.values[id] !== undefined
}

function sideOf(design: Design): Side {
  const { nodes, keys, values } = design.logic
  const wired = wiredSlots(design)
  const tables: readonly (readonly [PartKind, Readonly<Record<string, unknown>>])[] = [
    ['node', nodes],
    ['key', keys],
    ['value', values],
  ]
  return {
    design,
    parts: tables.flatMap(([kind, table]) => Object.keys(table).map((id): PartRef => ({ kind, id }))),
    slots: (part) =>
      [...(part.kind === 'node' ? (wired.get(part.id) ?? []) : []), ...ownSlots(design, part)].filter((slot) =>
        isPart(design, slot.part),
      ),
  }
}

/** Notes a match, unless one of both is spoken for; false then. */
function pair({ found, taken }: Matching, old: PartRef, read: PartRef): boolean {
  if (old.kind !== read.kind || found.has(partId(read)) || taken.has(partId(old))) return false
  found.set(partId(read), old.id)
  taken.add(partId(old))
  return true
}

/** Parts whose text is the same on both sides, in order. */
function pairByText(matching: Matching, text: (side: Side, part: PartRef) => string | null): void {
  const { old, read, found, taken } = matching
  const waiting = new Map<string, PartRef[]>()
  for (const part of old.parts) {
    if (taken.has(partId(part))) continue
    const own = text(old, part)
    if (own === null) continue
    const key = `${part.kind} ${own}`
    const held = waiting.get(key)
    if (held === undefined) waiting.set(key, [part])
    else held.push(part)
  }
  // From the end, so that taking the first costs nothing.
  for (const held of waiting.values()) held.reverse()
  for (const part of read.parts) {
    if (found.has(partId(part))) continue
    const own = text(read, part)
    const match = own === null ? undefined : waiting.get(`${part.kind} ${own}`)?.pop()
    if (match !== undefined) pair(matching, match, part)
  }
}

/** From parts that are known to what stands in the same places of both, as far as it is alike. */
function spread(matching: Matching, likeness: Likeness): void {
  const { old, read, found } = matching
  const rest: PartRef[] = [{ kind: 'node', id: REGISTER }, ...read.parts.filter((part) => found.has(partId(part)))]
  rest.reverse()
  for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
    const oldId = part.id === REGISTER && part.kind === 'node' ? REGISTER : found.get(partId(part))
    if (oldId === undefined) continue
    const before = new Map(old.slots({ kind: part.kind, id: oldId }).map((slot) => [slot.name, slot.part]))
    for (const { name, part: source } of read.slots(part)) {
      const match = before.get(name)
      if (match === undefined || match.kind !== source.kind) continue
      const isAlike = likenessText(old.design, match, likeness) === likenessText(read.design, source, likeness)
      if (isAlike && pair(matching, match, source)) rest.push(source)
    }
  }
}

/** Matches the parts of `read` with those of `old`. */
export function matchParts(old: Design, read: Design): PartMatch {
  const matching: Matching = { old: sideOf(old), read: sideOf(read), found: new Map(), taken: new Set() }
  pairByText(matching, ({ design }, part) => bindingOf(design, part))
  for (const likeness of ['content', 'constructor', 'any'] as const) {
    spread(matching, likeness)
    if (likeness === 'any') break
    pairByText(matching, ({ design }, part) => likenessText(design, part, likeness))
    spread(matching, likeness)
  }
  return matching.found
}
