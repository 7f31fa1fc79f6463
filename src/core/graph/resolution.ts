// A resolution: an application evaluated for one target and context, as plain data plus the implementations it names.

import type { NodeId, TargetName } from '../model/ids.ts'
import type { Constant } from '../model/constant.ts'
import type { Context, Key, Value } from '../model/key.ts'
import type { Implementation, Origin } from './impl.ts'

/** Why a branch was taken: the condition, its result, and the keys that decided it with their values' origins. */
export interface Decision {
  /** The choice's origin: which design node (and which part of a composite) asked. */
  readonly origin: Origin | null
  readonly condition: Value
  readonly taken: 'then' | 'else'
  readonly keys: readonly {
    readonly key: Key
    readonly value: Constant
    readonly from: 'default' | 'argument' | 'environment' | 'alias' | 'target'
  }[]
}

/** A device of the resolved application. Numbers are indexes in `Resolution.devices`. */
export interface ResolvedDevice {
  /** Index of the vertex in the raw graph that this device came from. */
  readonly vertex: number
  readonly implementation: Implementation
  /** Functor parameters, then data dependencies. */
  readonly parameters: readonly number[]
  readonly dependencies: readonly number[]
  /** Design nodes that this device stands for (several when sharing merged them). */
  readonly origins: readonly Origin[]
}

export interface Resolution {
  readonly target: TargetName
  readonly context: Context
  /** Each after the devices it uses; the root is last. */
  readonly devices: readonly ResolvedDevice[]
  readonly root: number
  /** Devices forced by the final run before the root, in order. */
  readonly init: readonly number[]
  /** For each design node the device it became on this target; absent when it is not part of the result. */
  readonly deviceOf: ReadonlyMap<NodeId, number>
  /** Decisions on choices that the result depends on, by design node, outermost first. */
  readonly decisions: ReadonlyMap<NodeId, readonly Decision[]>
}
