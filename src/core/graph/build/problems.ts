// What keeps parts of a design from being built, as data. A design with holes is legal: the rest is built around them.

import type { NodeId, ValueRef, KeyRef } from '../../model/ids.ts'
import { typeVariable } from '../../model/module-type.ts'
import { device, type Impl, type Implementation } from '../impl.ts'

export type BuildProblem =
  /** An input that must be wired is not; `node` may be the registration. */
  | { readonly kind: 'unwired'; readonly node: NodeId; readonly port: string }
  | { readonly kind: 'cycle'; readonly node: NodeId }
  | { readonly kind: 'unknown-device'; readonly node: NodeId; readonly device: string }
  | { readonly kind: 'missing-argument'; readonly node: NodeId; readonly argument: string }
  /** A constant is not of the type that the device asks for. */
  | { readonly kind: 'ill-typed-argument'; readonly node: NodeId; readonly argument: string }
  | { readonly kind: 'missing-condition'; readonly node: NodeId }
  | { readonly kind: 'unknown-key'; readonly node: NodeId | null; readonly key: KeyRef }
  /** Its converter does not exist, or a constant in its definition is of another type. */
  | { readonly kind: 'ill-typed-key'; readonly node: NodeId | null; readonly key: KeyRef }
  | { readonly kind: 'unknown-value'; readonly node: NodeId | null; readonly value: ValueRef }
  /** A computation that runs while the configuration is read raised an exception. */
  | { readonly kind: 'exception'; readonly node: NodeId; readonly message: string }
  | { readonly kind: 'unregistered'; readonly node: null }

/** Module of devices that stand for something missing; no OCaml module can be called so. */
const HOLE_MODULE = '?'

/** What stands for a missing input, so that everything around it can still be resolved and shown. */
export function hole(node: NodeId, port: string): Impl {
  const implementation: Implementation = {
    name: `hole ${node} ${port}`,
    module: HOLE_MODULE,
    type: typeVariable('hole'),
    keys: [],
    packages: null,
    connect: () => '?',
  }
  return device(implementation, [], null)
}

/** Whether an implementation stands for something missing. */
export function isHole(implementation: Implementation): boolean {
  return implementation.module === HOLE_MODULE
}
