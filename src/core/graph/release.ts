// What a release decides about graphs; the core works with this interface and never with a release itself.

import type { Catalog } from '../model/catalog.ts'
import type { Constant } from '../model/constant.ts'
import type { DeviceId, KeyRef, NodeId, ValueRef } from '../model/ids.ts'
import type { Key, Value } from '../model/key.ts'
import type { Package } from '../model/package.ts'
import type { Impl } from './impl.ts'
import type { ReleaseTables } from './release-tables.ts'

/** What a device's argument has become when its constructor is called; undefined for an omitted optional one. */
export type BuiltArgument =
  | { readonly kind: 'impl'; readonly impl: Impl }
  | { readonly kind: 'data'; readonly value: Constant }
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'function'; readonly call: (argument: Impl) => Impl }

/** One evaluation of a configuration: what OCaml's global tables and toplevel constants are for the real tool. */
export interface BuildContext {
  /** The node whose constructor runs; recorded as the origin of what it makes. */
  readonly node: NodeId | null
  /** `prefix` with a number, new for each new key; one table for the whole evaluation (catalog.json, `naming`). */
  readonly numberedName: (key: string, prefix: string) => string
  /** A device of the release; a constant device is the same implementation every time. */
  readonly device: (id: DeviceId, args?: Readonly<Record<string, BuiltArgument>>) => Impl
  /** A constant key or value of the release, the same object every time: `Key.target`, `Key.is_unix`. */
  readonly key: (ref: KeyRef) => Key
  readonly value: (ref: ValueRef) => Value
  /** A call of a built-in key function: a new key every time. */
  readonly makeKey: (builtin: string, args: Readonly<Record<string, Constant>>) => Key
  /** Tables of the release for this evaluation. */
  readonly state: ReleaseTables
}

/** The arguments of `register` with implementations built; null where omitted. */
export interface BuiltRegistration {
  readonly name: string
  readonly jobs: readonly Impl[]
  readonly argv: Impl | null
  readonly reporter: Impl | null
  readonly tracing: Impl | null
  readonly keys: readonly Key[]
  readonly packages: readonly Package[]
}

/** The application as the real tool sees it after `register`. */
export interface BuiltApplication {
  readonly name: string
  /** The root implementation, which depends on everything. */
  readonly root: Impl
  /** Devices forced first by the final run, before the root, in order; also dependencies of the root. */
  readonly init: readonly Impl[]
  /** Keys and packages given to `register`, with what the release adds. */
  readonly keys: readonly Key[]
  readonly packages: readonly Package[]
  /** The roots that describe shows: argv, reporter, tracing (null when absent), jobs. */
  readonly argv: Impl | null
  readonly reporter: Impl | null
  readonly tracing: Impl | null
  readonly jobs: readonly Impl[]
}

/** How a release builds graphs. */
export interface ReleaseSemantics {
  readonly catalog: Catalog
  readonly expand: (device: DeviceId, args: Readonly<Record<string, BuiltArgument>>, build: BuildContext) => Impl
  readonly constantKey: (ref: KeyRef) => Key
  readonly constantValue: (ref: ValueRef) => Value
  readonly makeKey: (builtin: string, args: Readonly<Record<string, Constant>>) => Key
  readonly register: (registration: BuiltRegistration, build: BuildContext) => BuiltApplication
  /**
   * Identity of an implementation for sharing, as text: two with equal text and equal dependencies are one vertex.
   * Null: never shared (releases that share by identity).
   */
  readonly sharingKey: (impl: Impl & { kind: 'impl' }) => string | null
  /** The condition form of `match_impl`: nested choices, or one node. Cases come in the order written. */
  readonly match: (
    value: Value,
    cases: readonly { readonly when: Constant; readonly impl: Impl }[],
    fallback: Impl,
    node: NodeId | null,
  ) => Impl
}
