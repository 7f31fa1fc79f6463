// Which statements of config.ml are printed as they were written. A statement holds while the printer makes of its parts what it made when
// the statement was read, while the names in it mean what they meant, and while nobody else has to write down what only it can make.
// One that does not hold takes along those that need it, so the question is asked until nothing changes.

import type { SourceText, TextItem } from '../../model/design.ts'
import { REGISTER } from '../../model/ids.ts'
import { textMark } from '../../model/text-mark.ts'
import { keyParts, mentions, type Part, partKey } from '../config-plan/parts.ts'
import type { Writer } from './writer.ts'

/**
 * Among the parts of a source: a module that the statement applies, where the printer would do that in the call of `register`; and
 * one that the call of `register` takes as applied already. Such statements hold together or not at all.
 */
export const APPLIED = 'applied:'
export const EXPECTED = 'expected:'

/** Gives what the printer makes of a part, or of `register`: its name and its expression. */
export type PrintPart = (key: string) => string

/** Mark of what the printer makes of some parts now. */
export function printOf(parts: readonly string[], print: PrintPart): string {
  return textMark(parts.map(print).sort().join('\n'))
}

export interface KeptSources {
  /** The source to print in place of an item, by its key; see `itemSourceKey`. */
  readonly carriers: ReadonlyMap<string, SourceText>
  /** Parts that some kept source makes: they have no line of their own. */
  readonly covered: ReadonlySet<string>
  /** Comments inside sources that do not hold, by their item's key. */
  readonly comments: ReadonlyMap<string, readonly string[]>
}

const NOTHING: KeptSources = { carriers: new Map(), covered: new Set(), comments: new Map() }

/** What an item is known by among those that carry sources. */
export function itemSourceKey(item: TextItem): string | null {
  if (item.kind === 'register') return REGISTER
  if (item.kind === 'helper') return textKey(item.source.text)
  return 'id' in item ? `${item.kind}:${item.id}` : null
}

/** What a name is bound to that only statements can mention. */
export function textKey(statement: string): string {
  return `text:${textMark(statement)}`
}

/** Names that a statement kept as text binds. */
export function boundByText(source: string): readonly string[] {
  return [...source.matchAll(/^(?:let|and)\s+(?:rec\s+)?([a-z_][\w']*)/gm)].map((match) => match[1] ?? '')
}

interface Asking {
  readonly writer: Writer
  readonly users: ReadonlyMap<string, readonly string[]>
  readonly shared: readonly (readonly string[])[]
}

/** Sources of the design that hold; `leftOut` gives keys of what stands in a comment because it is not finished. */
export function keptSources(writer: Writer, print: PrintPart, leftOut: () => ReadonlySet<string>): KeptSources {
  const sources = new Map<string, SourceText>()
  for (const item of writer.design.logic.text) {
    const key = itemSourceKey(item)
    const source = 'source' in item ? item.source : undefined
    if (key !== null && source !== undefined && !sources.has(key)) sources.set(key, source)
  }
  if (sources.size === 0) return NOTHING
  const all = [...sources]
  const unfinished = leftOut()
  for (const [key, source] of sources) {
    const isNamed = Object.entries(source.binds).every(([name, to]) =>
      // What only statements mention must not have the name of a part.
      to.startsWith('text:') ? !writer.plan.names.has(name) : nameOf(writer, to) === name,
    )
    const isFinished = !source.parts.some((part) => unfinished.has(part))
    if (!isNamed || !isFinished || printOf(source.parts, print) !== source.print) sources.delete(key)
  }
  const asking: Asking = { writer, users: usersOf(writer), shared: sharedParts(all) }
  for (let size = -1; size !== sources.size; ) {
    size = sources.size
    for (const key of broken(asking, sources)) sources.delete(key)
  }
  const lost = all.flatMap(([key, { comments }]) => (sources.has(key) ? [] : [[key, comments] as const]))
  const covered = new Set([...sources.values()].flatMap(({ parts }) => parts))
  return { carriers: sources, covered, comments: new Map(lost) }
}

function partOf(key: string): Part | null {
  const colon = key.indexOf(':')
  const kind = key.slice(0, colon)
  return kind === 'node' || kind === 'key' || kind === 'value' ? { kind, id: key.slice(colon + 1) } : null
}

/** The name of a part; undefined for a type or text, which have no other name than that they are bound to. */
function nameOf({ plan, design }: Writer, key: string): string | null | undefined {
  const part = partOf(key)
  if (part !== null) return plan.nameOf(part)
  if (key.startsWith('type:')) return design.logic.types[key.slice(5)]?.binding
  return undefined
}

/** Keys of the sources that make one part together: one defines a module, another applies it. They hold together or not at all. */
function sharedParts(sources: readonly (readonly [string, SourceText])[]): readonly (readonly string[])[] {
  const makers = new Map<string, string[]>()
  for (const [key, { parts }] of sources)
    for (const part of parts) {
      const held = makers.get(part)
      if (held === undefined) makers.set(part, [key])
      else held.push(key)
    }
  return [...makers.values()].filter(({ length }) => length > 1)
}

/** Who mentions each part: keys of parts, or REGISTER. */
function usersOf({ design, plan }: Writer): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>()
  const add = (user: string, parts: readonly Part[]): void => {
    for (const part of parts) {
      const held = users.get(partKey(part))
      if (held === undefined) users.set(partKey(part), [user])
      else held.push(user)
    }
  }
  const { nodes, keys, values } = design.logic
  for (const id of Object.keys(nodes)) add(`node:${id}`, needsOf({ design, plan }, { kind: 'node', id }))
  for (const id of Object.keys(keys)) add(`key:${id}`, mentions(design, { kind: 'key', id }))
  for (const id of Object.keys(values)) add(`value:${id}`, mentions(design, { kind: 'value', id }))
  add(REGISTER, registrationNeeds({ design, plan }))
  return users
}

function needsOf({ design, plan }: Pick<Writer, 'design' | 'plan'>, part: Part): readonly Part[] {
  if (part.kind !== 'node') return mentions(design, part)
  const isDeferred = plan.appliedAtUse.has(part.id)
  const wired = (plan.inputs.get(part.id) ?? []).filter(({ port }) => !isDeferred || !port.startsWith('param'))
  return [...mentions(design, part), ...wired.map(({ source }): Part => ({ kind: 'node', id: source }))]
}

function registrationNeeds({ design, plan }: Pick<Writer, 'design' | 'plan'>): readonly Part[] {
  const wired = plan.inputs.get(REGISTER) ?? []
  const jobs = wired.map(({ source }): Part => ({ kind: 'node', id: source }))
  const applied = jobs.flatMap(({ id }) => (plan.appliedAtUse.has(id) ? (plan.inputs.get(id) ?? []) : []))
  return [
    ...keyParts(design.logic.registration?.keys ?? []),
    ...jobs,
    ...applied.map(({ source }): Part => ({ kind: 'node', id: source })),
  ]
}

/** Parts whose names stand in what the printer writes for a part: what it needs, and what its nameless parts need. */
function namedNeeds(writer: Writer, start: readonly Part[]): readonly Part[] {
  const named: Part[] = []
  const seen = new Set<string>()
  const rest = [...start]
  for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
    if (seen.has(partKey(part))) continue
    seen.add(partKey(part))
    if (writer.plan.nameOf(part) === null) rest.push(...needsOf(writer, part))
    else named.push(part)
  }
  return named
}

/** What a source can mention: what its names are bound to, and what statements that it calls can mention. */
function reachOf(sources: ReadonlyMap<string, SourceText>): (source: SourceText) => ReadonlySet<string> {
  const byText = new Map([...sources.values()].map((source) => [textKey(source.text), source]))
  return (source) => {
    const reached = new Set<string>()
    const rest = Object.values(source.uses)
    for (let key = rest.pop(); key !== undefined; key = rest.pop()) {
      if (reached.has(key)) continue
      reached.add(key)
      const statement = byText.get(key)
      if (statement !== undefined) rest.push(...Object.values(statement.uses))
    }
    return reached
  }
}

/** Keys of sources that do not hold, given that all the others do. */
function broken({ writer, users, shared }: Asking, sources: ReadonlyMap<string, SourceText>): readonly string[] {
  const bad = new Set<string>()
  for (const keys of shared) if (!keys.every((key) => sources.has(key))) for (const key of keys) bad.add(key)
  const makers = new Map<string, string[]>()
  const provided = new Set<string>()
  for (const [key, { parts, binds }] of sources) {
    for (const part of parts) makers.set(part, [...(makers.get(part) ?? []), key])
    for (const part of Object.values(binds)) provided.add(part)
  }
  const isCovered = (part: string): boolean => (part === REGISTER ? sources.has(REGISTER) : makers.has(part))
  const blame = (part: string): void => makers.get(part)?.forEach((key) => bad.add(key))
  const meaning = new Map<string, string>()
  const needNames = (needs: readonly Part[]): void => {
    for (const part of namedNeeds(writer, needs)) {
      const name = writer.plan.nameOf(part)
      if (name === null || meaning.get(name) === partKey(part)) continue
      blame(partKey(part))
      // Something kept hides the name.
      for (const [key, { binds }] of sources) if (Object.hasOwn(binds, name)) bad.add(key)
    }
  }
  for (const item of writer.plan.items) {
    const key = itemSourceKey(item)
    const source = key === null ? undefined : sources.get(key)
    if (key !== null && source !== undefined) {
      for (const [name, to] of Object.entries(source.uses)) if ((meaning.get(name) ?? '') !== to) bad.add(key)
      for (const [name, to] of Object.entries(source.binds)) meaning.set(name, to)
    } else if (item.kind === 'opaque') {
      if (item.language === 'config.ml')
        for (const name of boundByText(item.text)) meaning.set(name, textKey(item.text))
    } else if (item.kind === 'register') needNames(registrationNeeds(writer))
    else if (item.kind === 'type') {
      const name = writer.design.logic.types[item.id]?.binding
      if (typeof name === 'string') meaning.set(name, `type:${item.id}`)
    } else if (item.kind === 'node' || item.kind === 'key' || item.kind === 'value') {
      const part: Part = { kind: item.kind, id: item.id }
      if (isCovered(partKey(part))) continue
      needNames(needsOf(writer, part))
      const name = writer.plan.nameOf(part)
      if (name !== null) meaning.set(name, partKey(part))
    }
  }
  for (const [key, { parts }] of sources) {
    for (const part of parts) {
      if (part.startsWith(APPLIED) && !sources.has(REGISTER)) bad.add(key)
      if (part.startsWith(EXPECTED) && !makers.has(`${APPLIED}${part.slice(EXPECTED.length)}`)) bad.add(key)
    }
  }
  const reach = reachOf(sources)
  for (const [key, source] of sources) {
    // What it needs is made by statements that hold too, or it is mentioned, here or in what is called here.
    const needs = source.parts.flatMap((made) => {
      const part = partOf(made)
      return part === null ? (made === REGISTER ? registrationNeeds(writer) : []) : needsOf(writer, part)
    })
    const isReached = needs.map(partKey).every((need) => makers.has(need) || reach(source).has(need))
    if (!isReached) bad.add(key)
  }
  // What has no line any more cannot carry a source.
  const lines = new Set(writer.plan.items.map(itemSourceKey))
  for (const key of sources.keys()) if (!lines.has(key)) bad.add(key)
  for (const [part, keys] of makers) {
    if (provided.has(part)) continue
    const isAlone = (users.get(part) ?? []).every(isCovered)
    if (!isAlone) for (const key of keys) bad.add(key)
  }
  return [...bad]
}
