// Cautions: what a release knows about its real tool's stumbling blocks, said before a user meets them. One file a piece.

import type { Catalog } from '../model/catalog.ts'
import type { Design } from '../model/design.ts'
import type { Diagnostic, Fix, ToolError } from '../model/diagnostic.ts'
import type { NodeId, TargetName } from '../model/ids.ts'
import type { Key } from '../model/key.ts'
import type { Graph } from './graph.ts'
import type { Impl } from './impl.ts'
import type { BuiltApplication } from './release.ts'
import type { Resolution } from './resolution.ts'

/** One target's run as a caution sees it. */
export interface CautionTarget {
  readonly target: TargetName
  readonly resolution: Resolution | null
  /** Which branch each choice of the graph takes; null when that could not be decided. */
  readonly taken: Uint8Array | null
  /** Keys of the resolved application, as the command line knows them. */
  readonly keys: readonly Key[]
  readonly error: ToolError | null
}

export interface CautionInput {
  readonly design: Design
  readonly catalog: Catalog
  readonly application: BuiltApplication
  readonly graph: Graph
  /** Implementations of the design's nodes, before sharing. */
  readonly nodes: ReadonlyMap<NodeId, Impl>
  /** Keys that must have values before branches can be picked. */
  readonly choiceKeys: readonly Key[]
  readonly targets: readonly CautionTarget[]
}

export interface Caution {
  /** Code of its diagnostics. */
  readonly code: string
  /** One sentence: what it looks for. Shown in the documentation of diagnostics. */
  readonly about: string
  /** A diagnostic that carries the `tool` error of a target stands for that error, and replaces its plain report. */
  readonly give: (input: CautionInput) => readonly Diagnostic[]
}

/** What an edit can do about a refusal of the real tool that a node brings about; null without. */
export type Repair = (input: {
  readonly design: Design
  /** Null when the tool's error does not tell. */
  readonly node: NodeId | null
  readonly error: ToolError
}) => Fix | null
