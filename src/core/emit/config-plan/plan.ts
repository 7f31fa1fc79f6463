// In which order a design is written down, what gets a name, and where applications of user modules stand.
// The same plan serves config.ml and config.ts. Iterative: a chain of 100,000 nodes has a text too.

import type { Catalog } from '../../model/catalog.ts'
import type { Design, Node, TextItem } from '../../model/design.ts'
import { type NodeId, REGISTER } from '../../model/ids.ts'
import { splitFunctorType } from '../../model/module-type.ts'
import { indexWires, type Inputs, keyParts, mentions, nodesInFunctions, type Part, partKey } from './parts.ts'

export interface ConfigPlan {
  readonly design: Design
  readonly catalog: Catalog
  readonly items: readonly TextItem[]
  /** Name under which a part is mentioned; null when it is written in place. */
  readonly nameOf: (part: Part) => string | null
  /** Wired inputs by node. */
  readonly inputs: Inputs
  /** User modules that are applied where they are used, `main $ stack`, not where they are defined. */
  readonly appliedAtUse: ReadonlySet<NodeId>
  /** How many arguments a user module is applied to where it stands: to its last wired one, to all when something takes its result. */
  readonly appliedTo: (node: NodeId) => number
  /** Nodes that the call of `register` needs. */
  readonly used: ReadonlySet<NodeId>
  /** All names that the text binds. */
  readonly names: ReadonlySet<string>
}

/** Expressions nested deeper get names on the way, so that neither people nor parsers get lost. */
const MAX_NESTING = 40

/** The plan of a design. Names in `reserved` are not given to parts that have none. */
export function planConfig(design: Design, catalog: Catalog, reserved: ReadonlySet<string>): ConfigPlan {
  const inputs = indexWires(design)
  const inside = nodesInFunctions(design, inputs)
  const counts = countMentions(design, inputs)
  const appliedAtUse = findAppliedAtUse(design, inputs, counts)
  const walk: Walk = { design, inputs, inside, counts, appliedAtUse }
  const items = orderItems(walk)
  const names = nameItems(design, items, reserved)
  return {
    design,
    catalog,
    items,
    nameOf: (part) => names.get(partKey(part)) ?? null,
    inputs,
    appliedAtUse,
    appliedTo: countApplied(design, inputs),
    used: usedNodes(design, inputs),
    names: new Set([...names.values(), ...typeBindings(design)]),
  }
}

interface Walk {
  readonly design: Design
  readonly inputs: Inputs
  readonly inside: ReadonlySet<NodeId>
  readonly counts: ReadonlyMap<string, number>
  readonly appliedAtUse: ReadonlySet<NodeId>
}

function wiredParts(inputs: Inputs, node: NodeId): readonly Part[] {
  return (inputs.get(node) ?? []).map(({ source }) => ({ kind: 'node', id: source }))
}

function countMentions(design: Design, inputs: Inputs): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const count = (parts: readonly Part[]): void => {
    for (const part of parts) counts.set(partKey(part), (counts.get(partKey(part)) ?? 0) + 1)
  }
  const { nodes, keys, values, registration } = design.logic
  for (const id of Object.keys(nodes)) count([...mentions(design, { kind: 'node', id }), ...wiredParts(inputs, id)])
  for (const id of Object.keys(keys)) count(mentions(design, { kind: 'key', id }))
  for (const id of Object.keys(values)) count(mentions(design, { kind: 'value', id }))
  count([...wiredParts(inputs, REGISTER), ...keyParts(registration?.keys ?? [])])
  return counts
}

function countApplied(design: Design, inputs: Inputs): (node: NodeId) => number {
  const { nodes } = design.logic
  const wanted = new Set<NodeId>()
  for (const [user, wired] of inputs) {
    for (const { port, source } of wired) if (wantsResult(nodes[user], port)) wanted.add(source)
  }
  return (id) => {
    const node = nodes[id]
    const wired = (inputs.get(id) ?? []).flatMap(({ port }) =>
      port.startsWith('param') ? [Number(port.slice(5)) + 1] : [],
    )
    const stated =
      node?.kind === 'foreign'
        ? node.parameters.length
        : node?.kind === 'impl'
          ? splitFunctorType(node.type).parameters.length
          : 0
    return Math.max(0, ...wired, wanted.has(id) ? stated : 0)
  }
}

/** Whether an input takes what a functor makes, and not the functor. A choice may take either, so it says nothing. */
function wantsResult(user: Node | undefined, port: string): boolean {
  if (user === undefined || user.kind === 'device' || port.startsWith('dep')) return true
  const stated =
    user.kind === 'foreign' ? user.parameters : user.kind === 'impl' ? splitFunctorType(user.type).parameters : []
  return port.startsWith('param') && stated[Number(port.slice(5))]?.kind === 'constructor'
}

function usedNodes(design: Design, inputs: Inputs): ReadonlySet<NodeId> {
  const used = new Set<NodeId>()
  const rest: Part[] = [...wiredParts(inputs, REGISTER)]
  for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
    if (part.kind !== 'node' || used.has(part.id)) continue
    used.add(part.id)
    rest.push(...wiredParts(inputs, part.id), ...mentions(design, part))
  }
  return used
}

/** A named user module that is used once, as a job: the way in which configurations are usually written. */
function findAppliedAtUse(design: Design, inputs: Inputs, counts: ReadonlyMap<string, number>): ReadonlySet<NodeId> {
  const found = new Set<NodeId>()
  for (const { source } of inputs.get(REGISTER) ?? []) {
    const node = design.logic.nodes[source]
    const isModule = node?.kind === 'foreign' || node?.kind === 'impl'
    if (isModule && node.binding !== null && counts.get(`node:${source}`) === 1) found.add(source)
  }
  return found
}

/** What must stand before the text of a part. Inputs of a module applied at its use are needed there. */
function needs(walk: Walk, part: Part): readonly Part[] {
  const own = mentions(walk.design, part)
  if (part.kind !== 'node') return own
  const wired = walk.inputs.get(part.id) ?? []
  const isDeferred = walk.appliedAtUse.has(part.id)
  const here = isDeferred ? wired.filter(({ port }) => !port.startsWith('param')) : wired
  return [...own, ...here.map(({ source }): Part => ({ kind: 'node', id: source }))]
}

function registrationNeeds({ design, inputs, appliedAtUse }: Walk): readonly Part[] {
  const jobs = wiredParts(inputs, REGISTER)
  const applied = jobs.flatMap(({ id }) => (appliedAtUse.has(id) ? wiredParts(inputs, id) : []))
  return [...keyParts(design.logic.registration?.keys ?? []), ...applied, ...jobs]
}

interface Placing {
  readonly walk: Walk
  readonly placed: Set<string>
  readonly heights: Map<string, number>
  readonly items: TextItem[]
  /** Comments that stand above a definition and at the end of its line, by its key: they go where it goes. */
  readonly around: Map<string, Around>
  /** Parts that get a line of their own in any case: nothing mentions them, or a comment belongs to them. */
  readonly forced: Set<string>
}

interface Around {
  readonly above: readonly TextItem[]
  readonly behind: readonly TextItem[]
}

/** Identifies what an item defines; null for comments and statements. */
function itemKey(item: TextItem | undefined): string | null {
  if (item === undefined || item.kind === 'comment' || item.kind === 'opaque' || item.kind === 'helper') return null
  return item.kind === 'register' ? REGISTER : `${item.kind}:${item.id}`
}

/** The comments directly above each definition, and at the end of its line. */
function commentsAround(text: readonly TextItem[]): Map<string, Around> {
  const around = new Map<string, Around>()
  let run: TextItem[] = []
  let previous: string | null = null
  for (const item of text) {
    const key = itemKey(item)
    const last = previous === null ? undefined : around.get(previous)
    if (item.kind === 'comment' && item.place === 'end' && previous !== null) {
      around.set(previous, { above: last?.above ?? [], behind: [...(last?.behind ?? []), item] })
      continue
    }
    if (key !== null && run.length > 0 && !around.has(key)) around.set(key, { above: run, behind: [] })
    run = item.kind === 'comment' && item.place === undefined ? [...run, item] : []
    previous = key
  }
  return around
}

/** Writes an item down, with its comments. */
function push(item: TextItem, { around, items }: Placing): void {
  const key = itemKey(item) ?? ''
  const { above, behind } = around.get(key) ?? { above: [], behind: [] }
  items.push(...above, item, ...behind)
  around.delete(key)
}

function orderItems(walk: Walk): readonly TextItem[] {
  const { text, types } = walk.design.logic
  const around = commentsAround(text)
  const placing: Placing = { walk, placed: new Set(), heights: new Map(), items: [], around, forced: new Set() }
  for (const key of around.keys()) placing.forced.add(key)
  for (const item of text) {
    const key = itemKey(item)
    if (key !== null && (walk.counts.get(key) ?? 0) === 0) placing.forced.add(key)
  }
  const isBound = new Set([...around.values()].flatMap(({ above, behind }) => [...above, ...behind]))
  let isRegistered = false
  for (const item of text) {
    if (item.kind === 'opaque' || item.kind === 'helper' || (item.kind === 'comment' && !isBound.has(item)))
      placing.items.push(item)
    else if (item.kind === 'type') placeType(item.id, placing)
    else if (item.kind === 'register') {
      if (!isRegistered) placeRegistration(placing)
      isRegistered = true
    } else if (item.kind !== 'comment') placePart({ kind: item.kind, id: item.id }, placing)
    keepComments(item, placing)
  }
  for (const id of Object.keys(types)) placeType(id, placing)
  if (!isRegistered) placeRegistration(placing)
  return placing.items
}

/** Comments of what has no line of its own stay where they stood. */
function keepComments(item: TextItem, { around, items }: Placing): void {
  const key = itemKey(item)
  const own = key === null ? undefined : around.get(key)
  if (key === null || own === undefined) return
  for (const comment of [...own.above, ...own.behind])
    if (comment.kind === 'comment') items.push({ kind: 'comment', text: comment.text })
  around.delete(key)
}

function placeType(id: string, placing: Placing): void {
  const { walk, placed } = placing
  if (placed.has(`type:${id}`) || walk.design.logic.types[id] === undefined) return
  placed.add(`type:${id}`)
  push({ kind: 'type', id }, placing)
}

function placeRegistration(placing: Placing): void {
  const { logic } = placing.walk.design
  for (const part of registrationNeeds(placing.walk)) placePart(part, placing)
  // What nothing mentions is part of the design all the same.
  const rest = (kind: Part['kind'], ids: readonly string[]): void => {
    for (const id of ids) {
      if (!isMentioned(placing, kind, id)) placing.forced.add(partKey({ kind, id }))
      placePart({ kind, id }, placing)
    }
  }
  rest('key', Object.keys(logic.keys))
  rest('value', Object.keys(logic.values))
  rest('node', Object.keys(logic.nodes))
  if (logic.registration !== null) push({ kind: 'register' }, placing)
}

function isMentioned({ walk }: Placing, kind: Part['kind'], id: string): boolean {
  return (walk.counts.get(`${kind}:${id}`) ?? 0) > 0
}

interface Step {
  readonly part: Part
  readonly isDone: boolean
}

/** Places a part after everything that must stand before it. */
function placePart(start: Part, placing: Placing): void {
  const { walk, placed, heights } = placing
  const stack: Step[] = [{ part: start, isDone: false }]
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { part } = step
    const key = partKey(part)
    if (step.isDone) finishPart(part, placing)
    else if (!placed.has(key) && !heights.has(key) && exists(walk.design, part)) {
      // Marks the part as begun, so that a wire that leads back to it ends the walk.
      heights.set(key, 0)
      stack.push({ part, isDone: true })
      for (const need of [...needs(walk, part)].reverse()) stack.push({ part: need, isDone: false })
    }
  }
}

function exists({ logic }: Design, { kind, id }: Part): boolean {
  if (kind === 'node') return logic.nodes[id] !== undefined
  return kind === 'key' ? logic.keys[id] !== undefined : logic.values[id] !== undefined
}

function finishPart(part: Part, placing: Placing): void {
  const { walk, placed, heights, forced } = placing
  const key = partKey(part)
  const height =
    1 +
    Math.max(0, ...needs(walk, part).map((need) => (placed.has(partKey(need)) ? 0 : (heights.get(partKey(need)) ?? 0))))
  heights.set(key, height)
  const isInside = part.kind === 'node' && walk.inside.has(part.id)
  const isNamed =
    forced.has(key) || bindingOf(walk.design, part) !== null || (walk.counts.get(key) ?? 0) > 1 || height > MAX_NESTING
  if (!isNamed || isInside || placed.has(key)) return
  placed.add(key)
  push({ kind: part.kind, id: part.id }, placing)
}

function bindingOf({ logic }: Design, { kind, id }: Part): string | null {
  if (kind === 'node') return logic.nodes[id]?.binding ?? null
  return (kind === 'key' ? logic.keys[id]?.binding : logic.values[id]?.binding) ?? null
}

function typeBindings({ logic }: Design): readonly string[] {
  return Object.values(logic.types).flatMap(({ binding }) => (binding === null ? [] : [binding]))
}

/** Unique names of all items that bind one. */
function nameItems(
  design: Design,
  items: readonly TextItem[],
  reserved: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const free = freeNames(typeBindings(design))
  for (const isGiven of [true, false]) {
    for (const item of items) {
      if (item.kind !== 'node' && item.kind !== 'key' && item.kind !== 'value') continue
      const part: Part = { kind: item.kind, id: item.id }
      const binding = bindingOf(design, part)
      if ((binding !== null) !== isGiven) continue
      names.set(partKey(part), free(binding ?? item.id, isGiven ? NOTHING : reserved))
    }
  }
  return names
}

const NOTHING: ReadonlySet<string> = new Set()

/** Gives the first of `base`, `base_2`… that is free; counts on from where it stopped for the base. */
function freeNames(initial: readonly string[]): (base: string, reserved: ReadonlySet<string>) => string {
  const taken = new Set(initial)
  const counters = new Map<string, number>()
  return (base, reserved) => {
    let name = base
    let number = counters.get(base) ?? 2
    while (taken.has(name) || reserved.has(name)) {
      name = `${base}_${number}`
      number += 1
    }
    counters.set(base, number)
    taken.add(name)
    return name
  }
}
