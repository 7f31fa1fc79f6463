// The document that a user edits: the one truth from which texts are printed and graphs are built.

import type { Constant } from './constant.ts'
import type { DeviceId, GroupId, KeyRef, NodeId, PortRef, TargetName, ValueRef } from './ids.ts'
import type { KeyDefinition, ValueDefinition } from './key.ts'
import type { ModuleType } from './module-type.ts'
import type { Package } from './package.ts'
import type { Lambda, Term } from './term.ts'

/** What a device's argument is set to, when it is not wired to a node. */
export type ArgumentValue =
  | { readonly kind: 'constant'; readonly value: Constant }
  | { readonly kind: 'value'; readonly value: ValueRef }
  /** A function over implementations: calling it replaces `parameter` (a parameter node) in what `result` is made of. */
  | { readonly kind: 'function'; readonly parameter: NodeId; readonly result: NodeId }

interface NodeBase {
  /** Binding name in the configuration; null when the expression is written in place. */
  readonly binding: string | null
}

/** A call of a device of the release. Inputs are the device's implementation arguments, by name. */
export interface DeviceNode extends NodeBase {
  readonly kind: 'device'
  readonly device: DeviceId
  readonly arguments: Readonly<Record<string, ArgumentValue>>
}

/**
 * A module of the user: `foreign`. Inputs are `param0`, `param1`… (the leading wired ones are applied with `$`)
 * and `dep0`, `dep1`… (data dependencies).
 */
export interface ForeignNode extends NodeBase {
  readonly kind: 'foreign'
  readonly module: string
  /** Functor type as stated; null entries and a null result are inferred from the wires. */
  readonly parameters: readonly (ModuleType | null)[]
  readonly result: ModuleType | null
  readonly packages: readonly Package[]
  readonly keys: readonly KeyRef[]
  readonly dependencies: number
}

/** A device of the user: `impl` of an object over `base_configurable`. Inputs as for ForeignNode. */
export interface CustomNode extends NodeBase {
  readonly kind: 'impl'
  /** `name` and `module_name`: terms without variables, because objects compute them. */
  readonly name: Term<KeyRef>
  readonly module: Term<KeyRef>
  readonly type: ModuleType
  readonly keys: readonly KeyRef[]
  readonly packages: ValueDefinition | null
  readonly dependencies: number
  /** Parameters info, modname, args; the body is a string. Null: functoria's default, which fails when called with arguments. */
  readonly connect: Lambda<KeyRef> | null
  /** Parameter info; the body is an action (see core/graph/term/actions) or `Error (`Msg m)`. */
  readonly configure: Lambda<KeyRef> | null
  readonly build: Lambda<KeyRef> | null
  readonly clean: Lambda<KeyRef> | null
}

/** `if_impl`. Inputs `then` and `else`. */
export interface IfNode extends NodeBase {
  readonly kind: 'if_impl'
  readonly condition: ValueRef | null
}

/** `match_impl`. Inputs `case0`, `case1`… and `default`. */
export interface MatchNode extends NodeBase {
  readonly kind: 'match_impl'
  readonly value: ValueRef | null
  readonly cases: readonly Constant[]
}

/** `$` where the functor is another node. Inputs `functor` and `param0`, `param1`…. */
export interface ApplyNode extends NodeBase {
  readonly kind: 'apply'
  readonly parameters: number
}

/** The parameter of a function given as an argument (see ArgumentValue); no inputs. */
export interface ParameterNode extends NodeBase {
  readonly kind: 'parameter'
  readonly type: ModuleType
}

/** Something that this release does not know; it keeps its data so that nothing is lost. */
export interface PlaceholderNode extends NodeBase {
  readonly kind: 'placeholder'
  readonly device: string
  readonly data: unknown
  readonly ports: readonly string[]
}

export type Node =
  | DeviceNode
  | ForeignNode
  | CustomNode
  | IfNode
  | MatchNode
  | ApplyNode
  | ParameterNode
  | PlaceholderNode

/** The call of `register`. Inputs (of the pseudo node REGISTER): `job0`…, `argv`, `reporter`, `tracing`. */
export interface Registration {
  readonly name: string
  readonly jobs: number
  readonly keys: readonly KeyRef[]
  readonly packages: readonly Package[]
}

/** A module type of the user: `type s = S` and `let s = typ S`. */
export interface UserType {
  /** Declared type name, such as `s`. */
  readonly type: string
  /** The constructor given to `typ`, such as `S`. */
  readonly constructor: string
  /** Binding of the `typ` value; null when written in place. */
  readonly binding: string | null
}

/**
 * A statement of config.ml as it was written. It stands for what it makes as long as that is what it was, and as what it mentions
 * means the same: see core/emit/config-ml/kept-sources.ts. Parts are `node:<id>`, `key:<id>`, `value:<id>`, `type:<id>`.
 */
export interface SourceText {
  readonly text: string
  /** Mark of what the printer made of its parts when it was read. */
  readonly print: string
  /** What it makes, or binds to a name. */
  readonly parts: readonly string[]
  /** Names that it binds: to a part, or to something that only statements can mention (`text:` and a mark of the statement). */
  readonly binds: Readonly<Record<string, string>>
  /** Names that it mentions, likewise; '' for those of the language and its own. */
  readonly uses: Readonly<Record<string, string>>
  /** Comments inside it, which stand above it when it is printed anew. */
  readonly comments: readonly string[]
}

/** One piece of the configuration's text, in the order in which it is printed. */
export type TextItem =
  | { readonly kind: 'node' | 'key' | 'value' | 'type'; readonly id: string; readonly source?: SourceText }
  | { readonly kind: 'register'; readonly source?: SourceText }
  /** A statement of config.ml that makes nothing by itself, such as a function that others call; printed while its source holds. */
  | { readonly kind: 'helper'; readonly source: SourceText }
  /** Stands above what follows it; with `place: 'end'` at the end of the line of what it follows. */
  | { readonly kind: 'comment'; readonly text: string; readonly place?: 'end' }
  /** A statement that is no part of the graph, kept word for word for the language it was written in. */
  | { readonly kind: 'opaque'; readonly language: 'config.ml' | 'config.ts'; readonly text: string }

/** What the configuration says; everything that its text is printed from. */
export interface Logic {
  readonly types: Readonly<Record<string, UserType>>
  readonly keys: Readonly<Record<KeyRef, KeyDefinition>>
  readonly values: Readonly<Record<ValueRef, ValueDefinition>>
  readonly nodes: Readonly<Record<NodeId, Node>>
  /** For every wired input, the node whose result it takes. */
  readonly wires: Readonly<Record<PortRef, NodeId>>
  /** Null while nothing is registered. */
  readonly registration: Registration | null
  readonly text: readonly TextItem[]
}

/** A named way to configure: a target and the texts of `--key=value` arguments. */
export interface Setting {
  readonly name: string
  readonly target: TargetName
  /** Arguments after `mirage configure -t TARGET`, one a string, such as `--dhcp=true`. */
  readonly arguments: readonly string[]
  /** Environment variables that the configuration may read. */
  readonly env: Readonly<Record<string, string>>
}

/** Place of a node on the canvas, in canvas pixels; `open` shows what a composite became, `collapsed` nothing but its name and ports. */
export interface NodeLayout {
  readonly x: number
  readonly y: number
  readonly open?: boolean
  readonly collapsed?: true
}

/** Nodes that belong together in the reader's eyes: a titled frame on the canvas. It means nothing to the configuration. */
export interface Group {
  readonly title: string
  /** Sorted; each node is in at most one group. REGISTER may be one of them. */
  readonly members: readonly NodeId[]
  /** Drawn as one block with the wires that cross its border. */
  readonly collapsed?: true
}

/** Where wires run on the canvas: from left to right, or upwards with the jobs on top, as `describe` draws them. */
export type Direction = 'right' | 'down'

export interface Design {
  readonly format: 'morgana'
  readonly version: 1
  readonly release: string
  /** The project's name: file name of design and zip. */
  readonly name: string
  readonly logic: Logic
  readonly settings: readonly Setting[]
  readonly sources: Readonly<Record<string, string>>
  readonly layout: Readonly<Record<NodeId, NodeLayout>>
  /** Absent while there is none. */
  readonly groups?: Readonly<Record<GroupId, Group>>
  /** Absent for a design that is drawn from left to right. */
  readonly direction?: 'down'
}
