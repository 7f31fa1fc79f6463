// The parts of a design that a text of it is made of, and what each mentions. Nothing here knows a syntax.

import { keysOfTerm } from '../../graph/term/walk-term.ts'
import type { Design, Node } from '../../model/design.ts'
import { type NodeId, portRef, REGISTER, splitPortRef } from '../../model/ids.ts'
import type { Converter, KeyDefinition } from '../../model/key.ts'
import type { Lambda } from '../../model/term.ts'

/** A node, key or value of a design. */
export interface Part {
  readonly kind: 'node' | 'key' | 'value'
  readonly id: string
}

/** Text that identifies a part. */
export function partKey({ kind, id }: Part): string {
  return `${kind}:${id}`
}

/** Inputs of nodes in the order of their ports: data dependencies, then named ports, then numbered ones. */
export type Inputs = ReadonlyMap<NodeId, readonly { readonly port: string; readonly source: NodeId }[]>

/** The wired inputs of every node, wires without a source left out. */
export function indexWires({ logic }: Design): Inputs {
  const inputs = new Map<NodeId, { port: string; source: NodeId }[]>()
  for (const [ref, source] of Object.entries(logic.wires)) {
    if (logic.nodes[source] === undefined) continue
    const { node, port } = splitPortRef(ref)
    const held = inputs.get(node)
    if (held === undefined) inputs.set(node, [{ port, source }])
    else held.push({ port, source })
  }
  for (const wired of inputs.values()) if (wired.length > 1) sortPorts(wired)
  return inputs
}

/** By name, `param2` before `param10`. */
function sortPorts(wired: { port: string; source: NodeId }[]): void {
  const keys = new Map(
    wired.map(({ port }) => {
      const digits = /\d*$/.exec(port)?.[0] ?? ''
      return [port, { name: port.slice(0, port.length - digits.length), number: Number(digits) }]
    }),
  )
  wired.sort((left, right) => {
    const a = keys.get(left.port)
    const b = keys.get(right.port)
    if (a === undefined || b === undefined) return 0
    return a.name === b.name ? a.number - b.number : a.name < b.name ? -1 : 1
  })
}

/** What a part mentions, in order, except the wired inputs of a node. */
export function mentions(design: Design, part: Part): readonly Part[] {
  const { logic } = design
  const known = (parts: readonly Part[]): readonly Part[] => parts.filter((one) => isDefined(design, one))
  if (part.kind === 'value') {
    const value = logic.values[part.id]
    return value === undefined ? [] : known(keyParts([...keysOfTerm(value.term), ...(value.extraKeys ?? [])]))
  }
  if (part.kind === 'key') {
    const key = logic.keys[part.id]
    return key === undefined ? [] : known(keyParts(keysOfKey(key)))
  }
  const node = logic.nodes[part.id]
  return node === undefined ? [] : known(nodeMentions(node))
}

function isDefined({ logic }: Design, { kind, id }: Part): boolean {
  if (kind === 'node') return logic.nodes[id] !== undefined
  return kind === 'key' ? logic.keys[id] !== undefined : logic.values[id] !== undefined
}

export function keyParts(ids: readonly string[]): readonly Part[] {
  return ids.map((id) => ({ kind: 'key', id }))
}

function lambdaKeys(lambdas: readonly (Lambda<string> | null | undefined)[]): readonly string[] {
  const keys = new Set<string>()
  for (const lambda of lambdas) for (const key of lambda ? keysOfTerm(lambda.body) : []) keys.add(key)
  return [...keys]
}

function keysOfKey(key: KeyDefinition): readonly string[] {
  if (key.kind === 'builtin') return []
  const setters = key.setters ?? []
  const converter = key.argument.kind === 'flag' ? [] : converterKeys(key.argument.converter)
  return [...converter, ...setters.map((setter) => setter.key), ...lambdaKeys(setters.map((setter) => setter.value))]
}

function converterKeys(start: Converter): readonly string[] {
  let converter = start
  while (converter.kind === 'list' || converter.kind === 'some') converter = converter.of
  return converter.kind === 'custom' ? lambdaKeys([converter.parse, converter.print, converter.serialize]) : []
}

function nodeMentions(node: Node): readonly Part[] {
  switch (node.kind) {
    case 'device':
      return Object.values(node.arguments).flatMap((argument): readonly Part[] => {
        if (argument.kind === 'value') return [{ kind: 'value', id: argument.value }]
        return argument.kind === 'function' ? [{ kind: 'node', id: argument.result }] : []
      })
    case 'foreign':
      return keyParts(node.keys)
    case 'impl': {
      const { name, module, packages, connect, configure, build, clean } = node
      const terms = [name, module, ...(packages === null ? [] : [packages.term])].flatMap((term) => keysOfTerm(term))
      return keyParts([
        ...node.keys,
        ...terms,
        ...(packages?.extraKeys ?? []),
        ...lambdaKeys([connect, configure, build, clean]),
      ])
    }
    case 'if_impl':
      return node.condition === null ? [] : [{ kind: 'value', id: node.condition }]
    case 'match_impl':
      return node.value === null ? [] : [{ kind: 'value', id: node.value }]
    default:
      return []
  }
}

/**
 * Nodes made of the parameter of a function that is given as an argument. They mean something only inside that function,
 * so they have no binding of their own.
 */
export function nodesInFunctions(design: Design, inputs: Inputs): ReadonlySet<NodeId> {
  const users = new Map<NodeId, NodeId[]>()
  const addUser = (source: NodeId, user: NodeId): void => {
    const held = users.get(source)
    if (held === undefined) users.set(source, [user])
    else held.push(user)
  }
  for (const [node, wired] of inputs) for (const { source } of wired) addUser(source, node)
  const inside = new Set<NodeId>()
  const rest = Object.entries(design.logic.nodes).flatMap(([id, node]) => (node.kind === 'parameter' ? [id] : []))
  for (let id = rest.pop(); id !== undefined; id = rest.pop()) {
    if (inside.has(id) || id === REGISTER) continue
    inside.add(id)
    for (const user of users.get(id) ?? []) rest.push(user)
  }
  return inside
}

/** Source wired to a port, or null. */
export function sourceOf({ logic }: Design, node: NodeId, port: string): NodeId | null {
  const source = logic.wires[portRef(node, port)]
  return source !== undefined && logic.nodes[source] !== undefined ? source : null
}
