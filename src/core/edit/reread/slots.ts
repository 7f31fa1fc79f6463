// What the parts of a design are made of, for telling which part of a text read again is which part of the design: what stands in
// which place of a part, and what a part says by itself. Pure.

import type { ArgumentValue, Design, Node } from '../../model/design.ts'
import { REGISTER, splitPortRef } from '../../model/ids.ts'
import type { Converter, KeyDefinition } from '../../model/key.ts'
import { constructorOf } from '../../model/node-name.ts'
import type { Lambda } from '../../model/term.ts'
import { keysOfNode, keysOfTerm, keysOfValue, mapNodeReferences, mapValueKeys } from '../references.ts'
import { mapKeyReferences } from './map-key.ts'

export type PartKind = 'node' | 'key' | 'value'

/** A node, key or value of one design; the registration is the node REGISTER. */
export interface PartRef {
  readonly kind: PartKind
  readonly id: string
}

/** A place inside a part, and what stands there. */
export interface Slot {
  readonly name: string
  readonly part: PartRef
}

export function partId({ kind, id }: PartRef): string {
  return `${kind}:${id}`
}

/** Wired slots by node, REGISTER included. */
export function wiredSlots({ logic }: Design): ReadonlyMap<string, readonly Slot[]> {
  const slots = new Map<string, Slot[]>()
  for (const [ref, source] of Object.entries(logic.wires)) {
    const { node, port } = splitPortRef(ref)
    const held = slots.get(node)
    const slot: Slot = { name: port, part: { kind: 'node', id: source } }
    if (held === undefined) slots.set(node, [slot])
    else held.push(slot)
  }
  return slots
}

function keySlots(refs: readonly string[]): readonly Slot[] {
  return refs.map((id, index) => ({ name: `key ${index}`, part: { kind: 'key', id } }))
}

function argumentSlots(name: string, argument: ArgumentValue): readonly Slot[] {
  if (argument.kind === 'value') return [{ name, part: { kind: 'value', id: argument.value } }]
  if (argument.kind !== 'function') return []
  return [
    { name: `${name} parameter`, part: { kind: 'node', id: argument.parameter } },
    { name: `${name} result`, part: { kind: 'node', id: argument.result } },
  ]
}

function nodeSlots(node: Node): readonly Slot[] {
  switch (node.kind) {
    case 'device':
      return Object.entries(node.arguments).flatMap(([name, argument]) => argumentSlots(name, argument))
    case 'if_impl':
      return node.condition === null ? [] : [{ name: 'condition', part: { kind: 'value', id: node.condition } }]
    case 'match_impl':
      return node.value === null ? [] : [{ name: 'value', part: { kind: 'value', id: node.value } }]
    default:
      return keySlots(keysOfNode(node))
  }
}

function keysOfConverter(start: Converter): readonly (Lambda<string> | null)[] {
  let converter = start
  while (converter.kind === 'list' || converter.kind === 'some') converter = converter.of
  return converter.kind === 'custom' ? [converter.parse, converter.print, converter.serialize] : []
}

function keysOfKey(key: KeyDefinition): readonly string[] {
  if (key.kind === 'builtin') return []
  const lambdas = key.argument.kind === 'flag' ? [] : keysOfConverter(key.argument.converter)
  const setters = key.setters ?? []
  return [
    ...setters.map((setter) => setter.key),
    ...[...lambdas, ...setters.map((setter) => setter.value)].flatMap((one) =>
      one === null ? [] : keysOfTerm(one.body),
    ),
  ]
}

/** Everything that a part is made of, but its wired inputs. */
export function ownSlots({ logic }: Design, { kind, id }: PartRef): readonly Slot[] {
  if (kind === 'node') {
    if (id === REGISTER) return keySlots(logic.registration?.keys ?? [])
    const node = logic.nodes[id]
    return node === undefined ? [] : nodeSlots(node)
  }
  if (kind === 'key') {
    const key = logic.keys[id]
    return key === undefined ? [] : keySlots(keysOfKey(key))
  }
  const value = logic.values[id]
  return value === undefined ? [] : keySlots(keysOfValue(value))
}

/** How firmly two parts have to agree: in everything they say by themselves, in what makes them, or in nothing. */
export type Likeness = 'content' | 'constructor' | 'any'

const BLANK = { node: () => '', key: () => '', value: () => '' } as const

function nodeContent(node: Node): string {
  const blank = { ...mapNodeReferences(node, BLANK), binding: null }
  // A text states types that the design may leave to the wires.
  return JSON.stringify(blank.kind === 'foreign' ? { ...blank, parameters: [], result: null } : blank)
}

function nodeConstructor(node: Node): string {
  if (node.kind === 'foreign') return `foreign ${node.module}`
  return node.kind === 'impl' ? `impl ${JSON.stringify(node.name)}` : constructorOf(node)
}

/** Text that is equal for parts that are alike, whatever their names. */
export function likenessText({ logic }: Design, { kind, id }: PartRef, likeness: Likeness): string {
  if (likeness === 'any') return kind
  if (kind === 'node') {
    const node = logic.nodes[id]
    if (node === undefined) return id
    return likeness === 'content' ? nodeContent(node) : nodeConstructor(node)
  }
  if (kind === 'value') {
    const value = logic.values[id]
    if (value === undefined || likeness === 'constructor') return kind
    return JSON.stringify({ ...mapValueKeys(value, BLANK.key), binding: null })
  }
  const key = logic.keys[id]
  if (key === undefined) return id
  if (likeness === 'content') return JSON.stringify({ ...mapKeyReferences(key, BLANK.key), binding: null })
  return key.kind === 'created' ? `created ${key.name}` : `builtin ${key.builtin}`
}
