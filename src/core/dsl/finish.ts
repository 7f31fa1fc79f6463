// The end of a recording: drafts get identifiers and names, and become a design as plain data.

import type { Design } from '../model/design.ts'
import type { DraftItem, NodeDraft } from './drafts.ts'
import { convertRecording } from './convert-drafts.ts'
import { nameParts } from './name-parts.ts'
import { type Part, partObject } from './references.ts'
import type { FinishOptions, Recording } from './recording.ts'
import { createView, type View } from './view.ts'

/** A design, and the identifier that each draft (node, key, value, type) received. */
export interface FinishedDesign {
  readonly design: Design
  readonly ids: ReadonlyMap<object, string>
  /** The draft whose identifier a node has: for an application that is fused, that of its module. */
  readonly represent: (node: NodeDraft) => NodeDraft
}

/** The design that a recording describes. */
export function finishDesign(recording: Recording, options: FinishOptions): FinishedDesign {
  const view = createView(recording)
  const items = hoistShared(recording.items, view)
  const naming = nameParts(recording, view, items)
  const design: Design = {
    format: 'morgana',
    version: 1,
    release: recording.catalog.release,
    name: recording.registration?.name ?? options.name,
    logic: convertRecording(recording, view, items, naming),
    settings: [],
    sources: {},
    layout: {},
  }
  return { design, ids: naming.ids, represent: view.represent }
}

/**
 * The items with one more for each part without a name that is mentioned more than once: text can share it only
 * under a name. It stands right before the first item that needs it.
 */
function hoistShared(items: readonly DraftItem[], view: View): readonly DraftItem[] {
  const counts = countReferences(items, view)
  const placed = new Set<object>()
  const result: DraftItem[] = []
  const place = (item: DraftItem, references: readonly Part[]): void => {
    for (const part of sharedBelow(references, view, counts, placed)) result.push(part)
    result.push(item)
  }
  for (const item of items) {
    if (item.kind === 'register') place(item, view.registration)
    else if (item.kind === 'node' || item.kind === 'key' || item.kind === 'value') {
      const part = item.kind === 'node' ? ({ kind: 'node', node: view.represent(item.node) } as const) : item
      if (placed.has(partObject(part)) || (part.kind === 'node' && view.isInFunction(part.node))) continue
      placed.add(partObject(part))
      place(part, view.references(part))
    } else result.push(item)
  }
  return result
}

function countReferences(items: readonly DraftItem[], view: View): ReadonlyMap<object, number> {
  const counts = new Map<object, number>()
  const seen = new Set<object>()
  const rest: Part[] = []
  const mention = (part: Part): void => {
    counts.set(partObject(part), (counts.get(partObject(part)) ?? 0) + 1)
    rest.push(part)
  }
  for (const item of items) {
    if (item.kind === 'node') rest.push({ kind: 'node', node: view.represent(item.node) })
    else if (item.kind === 'key' || item.kind === 'value') rest.push(item)
  }
  for (const part of view.registration) mention(part)
  for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
    if (seen.has(partObject(part))) continue
    seen.add(partObject(part))
    for (const reference of view.references(part)) mention(reference)
  }
  return counts
}

/** Nameless shared parts below some references, each after those it needs itself. Does not look into named parts. */
function sharedBelow(
  references: readonly Part[],
  view: View,
  counts: ReadonlyMap<object, number>,
  placed: Set<object>,
): readonly Part[] {
  const result: Part[] = []
  const stack: { readonly part: Part; readonly isDone: boolean }[] = references
    .map((part) => ({ part, isDone: false }))
    .reverse()
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { part } = next
    const object = partObject(part)
    const isShared = (counts.get(object) ?? 0) > 1 && !(part.kind === 'node' && view.isInFunction(part.node))
    if (next.isDone) {
      if (isShared) result.push(part)
      continue
    }
    if (object.name !== null || placed.has(object)) continue
    placed.add(object)
    stack.push({ part, isDone: true })
    for (const reference of [...view.references(part)].reverse()) stack.push({ part: reference, isDone: false })
  }
  return result
}
