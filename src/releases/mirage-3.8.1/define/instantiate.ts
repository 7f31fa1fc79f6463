// From an implementation to a node of the graph: data dependencies attached, functor applied, origins recorded.

import { applyAll, device, type Impl, type Implementation } from '../../../core/graph/impl.ts'
import type { BuildContext } from '../../../core/graph/release.ts'
import { originOf } from './origin.ts'

/** `implementation $ args`, with data dependencies. As part of its node it is called by its module. */
export function instantiate(
  build: BuildContext,
  implementation: Implementation,
  args: readonly Impl[] = [],
  dependencies: readonly Impl[] = [],
): Impl {
  const origin = originOf(build, implementation.module)
  return applyAll(device(implementation, dependencies, origin), args, origin)
}
