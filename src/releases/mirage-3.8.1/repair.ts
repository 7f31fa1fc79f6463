// What an edit can do about a refusal of this release: each repair leaves the targets that worked as they were.

import type { Repair } from '../../core/graph/caution.ts'
import { variant } from '../../core/model/constant.ts'
import type { ArgumentValue, Design, DeviceNode, Node } from '../../core/model/design.ts'
import type { Fix } from '../../core/model/diagnostic.ts'
import { type NodeId, REGISTER, splitPortRef } from '../../core/model/ids.ts'
import { nodeName } from '../../core/model/node-name.ts'

type Commands = Fix['commands']

/** By device what stands in for it where it cannot be. */
export const repair: Repair = ({ design, node: id, error }) => {
  if (error.message.includes('invalid segment')) return inTheFolder(design, id)
  const node = id === null ? undefined : design.logic.nodes[id]
  if (id === null || node?.kind !== 'device') return null
  const isMuen = error.message.includes('on Muen')
  switch (node.device) {
    case 'mprof_trace':
      return withoutTracing(design, id)
    case 'socket_stackv4':
      return withStack(design, id, node)
    case 'resolver_unix_system': {
      const stack = standing(design, 'generic_stackv4')
      if (stack === null) return null
      return chosen(design, id, { on: 'unix', other: { ...bare('resolver_dns'), inputs: { stack } } })
    }
    case 'block_of_file': {
      const { file } = node.arguments
      return file === undefined || !isMuen
        ? null
        : chosen(design, id, { on: 'not muen', other: bare('ramdisk', { name: file }) })
    }
    case 'archive_of_files': {
      const { dir } = node.arguments
      return dir === undefined || !isMuen
        ? null
        : chosen(design, id, { on: 'not muen', other: bare('crunch', { dir }) })
    }
    default:
      return null
  }
}

/**
 * `generic_stackv4` is the same sockets on unix when they listen everywhere. In a choice it would be taken away together
 * with them (see the caution on shared branches), so the node becomes one; sockets with addresses of their own stay.
 */
function withStack(design: Design, id: NodeId, { arguments: given, binding }: DeviceNode): Fix {
  const network = standing(design, 'default_network') ?? bare('default_network')
  const { addresses, ...group } = given
  const items = addresses?.kind === 'constant' && addresses.value.kind === 'list' ? addresses.value.items : []
  const isEverywhere = items.length === 1 && items[0]?.kind === 'opaque' && items[0].text === '0.0.0.0'
  if (!isEverywhere)
    return chosen(design, id, { on: 'unix', other: { ...bare('generic_stackv4'), inputs: { network } } })
  const node: DeviceNode = { kind: 'device', binding, device: 'generic_stackv4', arguments: group }
  const at = { x: (design.layout[id]?.x ?? 0) - APART, y: design.layout[id]?.y ?? 0 }
  return {
    title: 'Make it `generic_stackv4`, which is the same on unix and macosx',
    commands: [
      { type: 'node.update', id, node },
      ...wiring(network, { node: id, port: 'network' }, at, new Set(Object.keys(design.logic.nodes))),
    ],
  }
}

/** A device to add: its inputs are nodes that stand already, or devices to add before it. */
interface Added {
  readonly device: string
  readonly arguments: Readonly<Record<string, ArgumentValue>>
  readonly inputs: Readonly<Record<string, NodeId | Added>>
}

function bare(device: string, args: Added['arguments'] = {}): Added {
  return { device, arguments: args, inputs: {} }
}

function standing({ logic }: Design, device: string): NodeId | null {
  const found = Object.entries(logic.nodes).find(([, node]) => node.kind === 'device' && node.device === device)
  return found?.[0] ?? null
}

/** A choice on the target in the node's place: the node where it works, another device elsewhere. */
function chosen(
  design: Design,
  id: NodeId,
  { on, other }: { readonly on: 'unix' | 'not muen'; readonly other: Added },
): Fix {
  const taken = new Set(Object.keys(design.logic.nodes))
  const choice = freeId('choice', taken)
  const isUnix = on === 'unix'
  const { x, y } = design.layout[id] ?? { x: 0, y: 0 }
  const [here, there] = isUnix ? ['then', 'else'] : ['default', 'case0']
  const value = freeId('target', new Set(Object.keys(design.logic.values)))
  const node: Node = isUnix
    ? { kind: 'if_impl', binding: null, condition: 'Key.is_unix' }
    : { kind: 'match_impl', binding: null, value, cases: [variant('Muen')] }
  const values = { [value]: { binding: null, term: { kind: 'key', key: 'Key.target' } } }
  const where = isUnix ? 'Keep it for unix and macosx' : 'Keep it for all but muen'
  return {
    title: `${where}, and use \`${other.device}\` ${isUnix ? 'elsewhere' : 'there'}`,
    commands: [
      { type: 'node.add', id: choice, node, position: { x: x + APART, y }, ...(isUnix ? {} : { values }) },
      { type: 'wire.move-all', from: id, to: choice },
      { type: 'wire.connect', from: id, to: { node: choice, port: here } },
      ...adding(other, { node: choice, port: there ?? '' }, { x, y: y + APART / 2 }, taken),
    ],
  }
}

/** Canvas pixels between a node and the one added beside it. */
const APART = 320

function adding(
  { device, arguments: args, inputs }: Added,
  to: { readonly node: NodeId; readonly port: string },
  position: { readonly x: number; readonly y: number },
  taken: Set<NodeId>,
): Commands {
  const id = freeId(device, taken)
  const node: DeviceNode = { kind: 'device', binding: null, device, arguments: args }
  const before = { x: position.x - APART, y: position.y }
  return [
    { type: 'node.add', id, node, position },
    { type: 'wire.connect', from: id, to },
    ...Object.entries(inputs).flatMap(([port, source]) => wiring(source, { node: id, port }, before, taken)),
  ]
}

/** Wires what stands, or what is added for it, into an input. */
function wiring(
  source: NodeId | Added,
  to: { readonly node: NodeId; readonly port: string },
  position: { readonly x: number; readonly y: number },
  taken: Set<NodeId>,
): Commands {
  return typeof source === 'string' ? [{ type: 'wire.connect', from: source, to }] : adding(source, to, position, taken)
}

function freeId(wish: string, taken: Set<string>): string {
  let id = wish
  for (let number = 2; taken.has(id); number += 1) id = `${wish}_${number}`
  taken.add(id)
  return id
}

/** Tracing is an argument of `register` and nothing else, so it can be left out. */
function withoutTracing({ logic }: Design, id: NodeId): Fix | null {
  const uses = Object.entries(logic.wires).flatMap(([ref, from]) => (from === id ? [splitPortRef(ref)] : []))
  if (!uses.every(({ node, port }) => node === REGISTER && port === 'tracing')) return null
  return { title: `Remove \`${nodeName(logic, id)}\``, commands: [{ type: 'node.remove', ids: [id] }] }
}

/** The last part of the path that was refused, as a name in the folder of the configuration; some errors name no node. */
function inTheFolder({ logic }: Design, at: NodeId | null): Fix | null {
  const all = Object.keys(logic.nodes).flatMap((id) => pathsOf(logic.nodes[id]).map((given) => ({ id, ...given })))
  const first = all.find(({ id }) => at === null || id === at)
  const name = first?.path.split('/').findLast((part) => part !== '' && part !== '.' && part !== '..')
  if (first === undefined || name === undefined) return null
  const value = { kind: 'constant', value: { kind: 'string', value: name } }
  // What is written twice is one device, and refused until both are mended.
  const commands = all
    .filter(({ path }) => path === first.path)
    .map(({ id, argument }) => ({ type: 'argument.set', id, argument, value }))
  return { title: `Name it \`${name}\`, in the folder of config.ml`, commands }
}

function pathsOf(node: Node | undefined): readonly { readonly argument: string; readonly path: string }[] {
  if (node?.kind !== 'device' || !PATHS.has(node.device)) return []
  return Object.entries(node.arguments).flatMap(([argument, given]) =>
    given.kind === 'constant' && given.value.kind === 'string' && given.value.value.includes('/')
      ? [{ argument, path: given.value.value }]
      : [],
  )
}

/** Devices whose file or folder must be a name. */
const PATHS: ReadonlySet<string> = new Set(['direct_kv_ro', 'generic_kv_ro', 'block_of_file', 'generic_block'])
