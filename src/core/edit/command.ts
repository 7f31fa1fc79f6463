// Commands: every edit of a design as plain data. This file says what can be asked; one file below commands/ says how it is done.

import type { Constant } from '../model/constant.ts'
import type {
  ArgumentValue,
  Design,
  Direction,
  Group,
  Node,
  NodeLayout,
  Registration,
  Setting,
  TextItem,
  UserType,
} from '../model/design.ts'
import type { GroupId, KeyRef, NodeId, PortRef, ValueRef } from '../model/ids.ts'
import type { KeyDefinition, ValueDefinition } from '../model/key.ts'

/** A point on the canvas, in canvas pixels; y grows downwards. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** One input of a node; for the call of `register` the node is REGISTER. */
export interface Input {
  readonly node: NodeId
  readonly port: string
}

/** A piece of a design, cut out: what copy takes and paste brings. Ids are those of the design that it came from. */
export interface Fragment {
  readonly nodes: Readonly<Record<NodeId, Node>>
  /** Wires between the fragment's nodes, and wires that come into it from outside. */
  readonly wires: Readonly<Record<PortRef, NodeId>>
  readonly keys: Readonly<Record<KeyRef, KeyDefinition>>
  readonly values: Readonly<Record<ValueRef, ValueDefinition>>
  readonly layout: Readonly<Record<NodeId, NodeLayout>>
  /** Groups that were copied whole; absent for none. */
  readonly groups?: Readonly<Record<GroupId, Group>>
  /** Comments that stand above the nodes in the configuration; absent for none. */
  readonly comments?: Readonly<Record<NodeId, string>>
}

/** How a new node is wired when it is added. */
export type NewWire =
  /** An existing node's result goes into the new node's port. */
  | { readonly kind: 'from'; readonly node: NodeId; readonly port: string }
  /** The new node's result goes into an existing input, replacing what was there. */
  | { readonly kind: 'to'; readonly input: Input }
  /** The new node goes between: the wire's source into `port`, the new node's result where the wire went. */
  | { readonly kind: 'insert'; readonly wire: PortRef; readonly port: string }

export type NodeCommand =
  /**
   * A new node. Without `id` the smallest free one is taken; a binding that is taken already gets a number.
   * A node that was made from a key or value brings these with it.
   */
  | {
      readonly type: 'node.add'
      readonly node: Node
      readonly position: Point
      readonly id?: NodeId
      readonly wire?: NewWire
      readonly keys?: Readonly<Record<KeyRef, KeyDefinition>>
      readonly values?: Readonly<Record<ValueRef, ValueDefinition>>
    }
  /** With `heal`, what went into a removed node's only fitting input goes where its result went, when types fit. */
  | { readonly type: 'node.remove'; readonly ids: readonly NodeId[]; readonly heal?: boolean }
  | { readonly type: 'node.move'; readonly positions: Readonly<Record<NodeId, Point>> }
  /** `binding` null: the expression is written in place. */
  | { readonly type: 'node.rename'; readonly id: NodeId; readonly binding: string | null }
  /** Replaces the node's own data (module name, packages, cases, condition…); wires of ports that are gone go too. */
  | { readonly type: 'node.update'; readonly id: NodeId; readonly node: Node }
  /** Copies with wires among them, moved by `offset`; `keepWires` keeps wires that come in from outside. */
  | {
      readonly type: 'node.duplicate'
      readonly ids: readonly NodeId[]
      readonly offset: Point
      readonly keepWires?: boolean
    }
  /** The fragment's top left corner comes to `position`; with `keepWires` incoming wires to nodes that exist here stay. */
  | { readonly type: 'node.paste'; readonly fragment: Fragment; readonly position: Point; readonly keepWires?: boolean }
  /** Opens or closes composites (what they became) and other nodes (their optional ports). */
  | { readonly type: 'node.open'; readonly ids: readonly NodeId[]; readonly open: boolean }
  /** Shows nothing of nodes but their name and their ports, or all of them again. */
  | { readonly type: 'node.collapse'; readonly ids: readonly NodeId[]; readonly collapsed: boolean }
  /** The comment above a node's definition in the configuration; null takes it away. A node without a name gets one for it. */
  | { readonly type: 'comment.set'; readonly id: NodeId; readonly text: string | null }
  /** Sets a data argument; null leaves it out. */
  | {
      readonly type: 'argument.set'
      readonly id: NodeId
      readonly argument: string
      readonly value: ArgumentValue | null
    }
  /** The condition of an `if_impl` or the value of a `match_impl`. */
  | { readonly type: 'condition.set'; readonly id: NodeId; readonly value: ValueRef | null }
  /** The cases of a `match_impl`; `from` says for each new case which old case's wire it keeps, null for none. */
  | {
      readonly type: 'cases.set'
      readonly id: NodeId
      readonly cases: readonly Constant[]
      readonly from: readonly (number | null)[]
    }

export type WireCommand =
  /**
   * `from`'s result goes into `to`, replacing what was there. A port one past the last of a list (`param2` of a module with
   * two parameters, `dep1`, `case3`, `job1`) makes the list longer.
   */
  | { readonly type: 'wire.connect'; readonly from: NodeId; readonly to: Input }
  | { readonly type: 'wire.disconnect'; readonly wires: readonly PortRef[] }
  /** Moves one end of a wire: another source, another input, or both. */
  | { readonly type: 'wire.reconnect'; readonly wire: PortRef; readonly from: NodeId; readonly to: Input }
  /** Puts an existing node into a wire: the wire's source into `port`, the node's result where the wire went. */
  | { readonly type: 'wire.insert'; readonly wire: PortRef; readonly node: NodeId; readonly port: string }
  /** Everything that uses `from` uses `to` instead. */
  | { readonly type: 'wire.move-all'; readonly from: NodeId; readonly to: NodeId }

export type LayoutCommand =
  /** A layout's result: new places for the nodes named, as one step. */
  | { readonly type: 'layout.tidy'; readonly positions: Readonly<Record<NodeId, Point>> }
  /** Positions were computed from the nodes' sizes, which only the canvas knows. */
  /** The direction that the design is drawn in, with the places of a layout for it. */
  | {
      readonly type: 'layout.direction'
      readonly direction: Direction
      readonly positions: Readonly<Record<NodeId, Point>>
    }
  | { readonly type: 'layout.align'; readonly how: Alignment; readonly positions: Readonly<Record<NodeId, Point>> }

export type Alignment = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom' | 'row' | 'column'

export type GroupCommand =
  /** Puts nodes into a new group; they leave the groups that they were in. Without `id` the smallest free one is taken. */
  | { readonly type: 'group.make'; readonly members: readonly NodeId[]; readonly title: string; readonly id?: GroupId }
  /** Takes groups apart; their nodes stay. */
  | { readonly type: 'group.dissolve'; readonly ids: readonly GroupId[] }
  | { readonly type: 'group.rename'; readonly id: GroupId; readonly title: string }
  | { readonly type: 'group.collapse'; readonly ids: readonly GroupId[]; readonly collapsed: boolean }

export type DefinitionCommand =
  | { readonly type: 'key.set'; readonly ref: KeyRef; readonly key: KeyDefinition }
  | { readonly type: 'key.remove'; readonly ref: KeyRef }
  | { readonly type: 'value.set'; readonly ref: ValueRef; readonly value: ValueDefinition }
  | { readonly type: 'value.remove'; readonly ref: ValueRef }
  | { readonly type: 'type.set'; readonly id: string; readonly userType: UserType }
  | { readonly type: 'type.remove'; readonly id: string }

export type DesignCommand =
  /** Makes, changes or (null) removes the call of `register`; `position` places it when it is new. */
  | { readonly type: 'registration.set'; readonly registration: Registration | null; readonly position?: Point }
  /** Brings the jobs into another order: `order[i]` is the old number of the new job `i`. */
  | { readonly type: 'registration.order'; readonly order: readonly number[] }
  | { readonly type: 'setting.set'; readonly index: number; readonly setting: Setting }
  | { readonly type: 'setting.remove'; readonly index: number }
  | { readonly type: 'source.set'; readonly path: string; readonly text: string | null }
  | { readonly type: 'text.set'; readonly text: readonly TextItem[] }
  | { readonly type: 'design.rename'; readonly name: string }
  /** The design read again from an edited text or file, as one step; `text` is the text that was edited. */
  | { readonly type: 'design.replace'; readonly design: Design; readonly text?: 'config.ml' | 'config.ts' }
  /** Several commands as one step of the history. */
  | { readonly type: 'batch'; readonly title: string; readonly commands: readonly Command[] }

export type Command = NodeCommand | WireCommand | LayoutCommand | GroupCommand | DefinitionCommand | DesignCommand
