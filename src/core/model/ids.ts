// Identifiers of the parts of a design, as plain strings that the compiler keeps apart.

declare const brand: unique symbol
type Branded<Tag extends string> = string & { readonly [brand]?: Tag }

/** Identifier of a node in a design: stable over edits, unique in the design, never shown to a user. */
export type NodeId = Branded<'node'>

/** Identifier of a key: an entry of `logic.keys`, or `Key.<name>` for a constant of the release such as `Key.target`. */
export type KeyRef = Branded<'key'>

/** Identifier of a value: an entry of `logic.values`, or `Key.<name>` for a constant of the release such as `Key.is_unix`. */
export type ValueRef = Branded<'value'>

/** Identifier of a group of nodes on the canvas: an entry of `groups`. */
export type GroupId = Branded<'group'>

/** One input of a node, `<node>.<port>`; the registration's inputs are `register.<port>`. */
export type PortRef = Branded<'port'>

/** Name of a target as the command line writes it, such as `hvt`. */
export type TargetName = Branded<'target'>

/** Identifier of a device: the name by which a configuration calls it, such as `generic_stackv4`. */
export type DeviceId = Branded<'device'>

/** The pseudo node that stands for the call of `register`; its inputs are `job0`, `job1`…, `argv`, `reporter`, `tracing`. */
export const REGISTER: NodeId = 'register'

/** PortRef of a node's input. */
export function portRef(node: NodeId, port: string): PortRef {
  return `${node}.${port}`
}

/** Node and port of a PortRef; ports hold no dot, so the last one separates. */
export function splitPortRef(ref: PortRef): { readonly node: NodeId; readonly port: string } {
  const dot = ref.lastIndexOf('.')
  return { node: ref.slice(0, dot), port: ref.slice(dot + 1) }
}

const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype))

/** Whether every JavaScript object answers to the name, such as `constructor`: no part of a design has it as identifier. */
export function isInherited(name: string): boolean {
  return INHERITED.has(name)
}
