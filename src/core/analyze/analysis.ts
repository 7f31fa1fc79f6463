// The analysis of a design as plain data: what the page and the command line show. It crosses worker borders,
// so it holds no functions and no graph objects.

import type { Diagnostic } from '../model/diagnostic.ts'
import type { KeyRef, NodeId, PortRef, TargetName, ValueRef } from '../model/ids.ts'
import type { ModuleType } from '../model/module-type.ts'

/** One device of the resolved application, as drawn and listed. */
export interface DeviceView {
  /** Index in the target's `devices`. */
  readonly index: number
  /** Variable name in main.ml, such as `static_ipv4_stack1`. */
  readonly variable: string
  readonly base: string
  /** The implementation's module or functor path, such as `Tcpip_stack_direct.Make`. */
  readonly functor: string
  /** Its module in main.ml, such as `Tcpip_stack_direct1`. */
  readonly module: string
  readonly parameters: readonly number[]
  readonly dependencies: readonly number[]
  readonly keys: readonly KeyRef[]
  /** Design nodes that it stands for; empty for devices that every application has. */
  readonly nodes: readonly NodeId[]
  readonly connect: string
}

/** One condition on the way to a node's implementation, in order; texts are ready to be shown. */
export interface WhyStep {
  /** The condition in the configuration's own terms, such as `target is qubes` or `--dhcp`. */
  readonly condition: string
  readonly holds: boolean
  /** Keys that decided it: their value as text and where it came from. */
  readonly keys: readonly {
    readonly key: KeyRef
    readonly option: string
    readonly value: string
    readonly from: 'default' | 'argument' | 'environment' | 'alias' | 'target'
  }[]
  /** The design node that asked, when it is a choice node of the user rather than a part of a composite. */
  readonly node: NodeId | null
}

/** What a node is on one target. */
export interface NodeView {
  /**
   * used: part of the result; unused: in a branch that is not taken; absent: not connected to the registration;
   * refused: part of the result, and the target cannot build it; incomplete: holes keep it from being resolved.
   */
  readonly state: 'used' | 'unused' | 'absent' | 'refused' | 'incomplete'
  /** The device it became; null unless used or refused. */
  readonly device: number | null
  /** Devices that came from this node: more than one for a composite. In the order of `devices`. */
  readonly inside: readonly number[]
  /** For a choice node: the port of the row taken, such as `then` or `case1`. */
  readonly taken: string | null
  /** For a composite that chooses: the name of the alternative, such as `static_ipv4_stack`; else the module. */
  readonly becomes: string
  readonly why: readonly WhyStep[]
  /** Reason in words when refused or incomplete. */
  readonly reason: string | null
}

export interface KeyView {
  readonly ref: KeyRef
  readonly name: string
  readonly ocamlName: string
  readonly stage: 'configure' | 'run' | 'both'
  readonly options: readonly string[]
  readonly value: string
  readonly from: 'default' | 'argument' | 'environment' | 'alias' | 'target'
  /** Required and not given. */
  readonly missing: boolean
  readonly builtin: boolean
  /** Nodes whose implementation or branch reads it. */
  readonly nodes: readonly NodeId[]
}

export interface PackageView {
  readonly opam: string
  readonly libraries: readonly string[]
  readonly formula: string
  /** The least version asked for and the end asked for, when no version lies between them: opam will find none. */
  readonly clash: { readonly min: string; readonly max: string } | null
  readonly pin: string | null
  /** Nodes that ask for it; empty for those that every application of the target needs. */
  readonly nodes: readonly NodeId[]
}

export interface TargetView {
  readonly target: TargetName
  readonly state: 'fine' | 'warning' | 'error' | 'incomplete'
  /** One sentence for the target's button. */
  readonly summary: string
  readonly devices: readonly DeviceView[]
  readonly nodes: Readonly<Record<NodeId, NodeView>>
  readonly keys: readonly KeyView[]
  readonly packages: readonly PackageView[]
  readonly libraries: readonly string[]
  /** Paths that `mirage configure` writes; empty when it refuses. */
  readonly files: readonly string[]
}

/** A port as typed by inference over the whole design. */
export interface PortView {
  readonly port: string
  readonly label: string
  readonly type: ModuleType
  readonly typeText: string
  readonly optional: boolean
  /** What an unwired optional port stands for, such as `default_random`. */
  readonly default: string | null
  readonly kind: 'parameter' | 'dependency' | 'branch' | 'functor' | 'job'
}

export interface NodeTypes {
  readonly inputs: readonly PortView[]
  /** Type of the node's result; null when it cannot be known yet. */
  readonly output: ModuleType | null
  readonly outputText: string
}

export interface Analysis {
  /** The design revision it belongs to. */
  readonly revision: number
  readonly types: Readonly<Record<NodeId, NodeTypes>>
  readonly targets: Readonly<Record<TargetName, TargetView>>
  /** Of the design and of all targets, most urgent first; a fact of several targets stands once with target null when it holds for all. */
  readonly diagnostics: readonly Diagnostic[]
  /** Texts of conditions, for choice nodes. */
  readonly values: Readonly<Record<ValueRef, { readonly text: string; readonly keys: readonly KeyRef[] }>>
  /** Wires with the nodes that they go through; kept so that the canvas can draw types without inference. */
  readonly wireTypes: Readonly<Record<PortRef, string>>
}
