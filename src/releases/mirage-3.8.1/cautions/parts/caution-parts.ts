// What cautions share: diagnostics, and finding the nodes of a design behind keys and implementations.

import type { CautionInput, CautionTarget } from '../../../../core/graph/caution.ts'
import { stringLiteral } from '../../../../core/emit/ocaml/string-literal.ts'
import { quoteOcaml } from '../../../../core/graph/term/ocaml-text.ts'
import type { Design, Node } from '../../../../core/model/design.ts'
import type { Diagnostic } from '../../../../core/model/diagnostic.ts'
import { type NodeId, splitPortRef } from '../../../../core/model/ids.ts'
import type { Key } from '../../../../core/model/key.ts'
import { nodeName } from '../../../../core/model/node-name.ts'

/** A warning, or another severity, that holds for all targets. */
export function caution(
  code: string,
  at: Diagnostic['at'],
  message: string,
  more: Partial<Diagnostic> = {},
): Diagnostic {
  return { code, severity: 'warning', target: null, at, message, ...more }
}

/** Nodes whose implementation in a target's result declares the key; a constant of the release stands for what it is. */
export function nodesWithKey({ logic }: Design, { resolution }: CautionTarget, key: Key): readonly NodeId[] {
  if (resolution === null) return []
  const { devices, deviceOf } = resolution
  const having = new Set(devices.filter((device) => device.implementation.keys.includes(key)))
  const named = [...deviceOf].filter(([, index]) => devices[index]?.implementation.keys.includes(key) === true)
  const nodes = [
    ...[...having].flatMap((device) => device.origins.map((origin) => origin.node)),
    ...named.map(([node]) => node),
  ]
  return [...new Set(nodes)].filter((node) => MAKERS.has(logic.nodes[node]?.kind))
}

/** Nodes that are devices themselves, and do not only choose or apply them. */
const MAKERS: ReadonlySet<Node['kind'] | undefined> = new Set(['device', 'foreign', 'impl'] as const)

/** More nodes than this are counted, not named. */
const NAMED = 4

/** Sets of nodes by name: `` `ext` and `int` ``; of many the first, and how many more there are. */
export function listed(design: Design, nodes: readonly NodeId[]): string {
  const all = counted(design, nodes)
  const names = all.length > NAMED ? all.slice(0, NAMED - 1) : all
  if (names.length < all.length) return `${names.join(', ')} and ${all.length - names.length} more`
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** Names of nodes once each; in front of one that several have, their number, unless they are the same constant. */
function counted(design: Design, nodes: readonly NodeId[]): readonly string[] {
  const names = toldApart(design, nodes)
  const isConstant = (id: NodeId | undefined): boolean => {
    const node = design.logic.nodes[id ?? '']
    const isBare = node?.kind === 'device' && Object.keys(node.arguments).length === 0
    return isBare && !Object.keys(design.logic.wires).some((ref) => splitPortRef(ref).node === id)
  }
  return [...new Set(names)].map((name) => {
    const number = names.filter((one) => one === name).length
    return number === 1 || isConstant(nodes[names.indexOf(name)]) ? name : `${number === 2 ? 'two' : number} ${name}`
  })
}

/** Names of nodes as code; those that are called alike with their first argument, such as `` `netif "0"` ``. */
export function toldApart({ logic }: Design, nodes: readonly NodeId[]): readonly string[] {
  const names = nodes.map((id) => nodeName(logic, id))
  return nodes.map((id, index) => {
    const name = names[index] ?? id
    const isShared = names.indexOf(name) !== index || names.lastIndexOf(name) !== index
    return `\`${isShared ? `${name}${lastText(logic.nodes[id])}` : name}\``
  })
}

/** The last argument of a device that is a text, as OCaml writes it, behind a space: groups come first. Empty without. */
function lastText(node: Node | undefined): string {
  const values = node?.kind === 'device' ? Object.values(node.arguments) : []
  const text = values.findLast((value) => value.kind === 'constant' && value.value.kind === 'string')
  return text?.kind === 'constant' && text.value.kind === 'string' ? ` ${stringLiteral(text.value.value)}` : ''
}

/** The diagnostic for all targets; when some stop with the error that it explains, as that error of each of them. */
export function explaining(
  { targets }: CautionInput,
  explained: Diagnostic,
  isError: (message: string) => boolean,
): readonly Diagnostic[] {
  const stopped = targets.flatMap(({ target, error }) =>
    error !== null && isError(error.message) ? [{ ...explained, severity: 'error' as const, target, tool: error }] : [],
  )
  return stopped.length === 0 ? [explained] : stopped
}

/** Whether the tool's message is that two keys share a name. */
export function isDuplicateKey(name: string): (message: string) => boolean {
  const text = `(${quoteOcaml(`duplicate key: ${name}`)})`
  return (message) => message.endsWith(text)
}

/** A key in words: the user's by its name, MirageOS's by the name that it has in the interface. */
export function keyWords({ builtin, name, ref }: Key): string {
  return builtin ? `MirageOS’s own \`${ref}\`` : `the key \`${name}\``
}

/** Where a key stands; nowhere for a key of MirageOS. */
export function placeOfKey(key: Key | undefined): Diagnostic['at'] {
  return key === undefined || key.builtin ? null : { key: key.ref }
}
