// The work that is measured: from constructor calls to devices, packages and keys, for all targets.

import { createPackageCollector, type MergedPackage } from '../src/core/analyze/collect-packages.ts'
import { deviceKeys } from '../src/core/analyze/collect-keys.ts'
import { createGraph } from '../src/core/graph/create-graph.ts'
import type { Graph } from '../src/core/graph/graph.ts'
import type { BuiltApplication } from '../src/core/graph/release.ts'
import { createResolver } from '../src/core/graph/resolve.ts'
import type { Resolution } from '../src/core/graph/resolution.ts'
import type { Key } from '../src/core/model/key.ts'
import { contextOf, sharingKey, TARGETS } from './shapes/parts.ts'

export interface TargetResult {
  readonly target: string
  readonly resolution: Resolution
  readonly packages: readonly MergedPackage[]
  readonly keys: ReadonlySet<Key>
}

export interface AllTargets {
  readonly graph: Graph
  readonly results: readonly TargetResult[]
}

/** Devices, packages and keys of an application for all targets. */
export function resolveAll(application: BuiltApplication): AllTargets {
  const graph = createGraph(application, sharingKey)
  const resolve = createResolver(graph)
  const collectPackages = createPackageCollector()
  const results = TARGETS.map((target) => {
    const context = contextOf(target)
    const result = resolve({ target, context })
    if ('failure' in result) throw new Error(result.failure.message)
    const { resolution } = result.resolved
    const collected = collectPackages(resolution.devices, context)
    if ('error' in collected) throw new Error(collected.error)
    return { target, resolution, packages: collected.packages, keys: deviceKeys(resolution.devices) }
  })
  return { graph, results }
}
