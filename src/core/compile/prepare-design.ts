// A design made ready: typed, built and turned into a graph once; every target starts from here.

import { clashingAlias } from '../analyze/alias-clash.ts'
import { choiceKeys } from '../analyze/choice-keys.ts'
import { type CollectPackages, createPackageCollector } from '../analyze/collect-packages.ts'
import { type BuiltDesign, buildDesign } from '../graph/build-design.ts'
import { createGraph } from '../graph/create-graph.ts'
import type { Graph } from '../graph/graph.ts'
import type { BuiltApplication } from '../graph/release.ts'
import { createResolver, type ResolveInput, type ResolveResult } from '../graph/resolve.ts'
import { type DesignTypes, inferDesignTypes } from '../graph/types/infer.ts'
import type { Design } from '../model/design.ts'
import type { Key } from '../model/key.ts'
import type { Release } from '../release.ts'

export interface PreparedDesign {
  readonly design: Design
  readonly release: Release
  readonly types: DesignTypes
  readonly built: BuiltDesign
  /** Null when nothing is registered. */
  readonly project: PreparedProject | null
}

export interface PreparedProject {
  readonly application: BuiltApplication
  readonly graph: Graph
  /** Keys that must have values before branches can be picked. */
  readonly choiceKeys: readonly Key[]
  /** A key that the real tool cannot register twice, by name: the exception of every command; null when all is well. */
  readonly clashingAlias: string | null
  readonly resolve: (input: ResolveInput) => ResolveResult
  readonly collectPackages: CollectPackages
}

/** Everything about a design that does not depend on the target. */
export function prepareDesign(design: Design, release: Release): PreparedDesign {
  const { semantics } = release
  const types = inferDesignTypes(design, semantics.catalog)
  const built = buildDesign(design, semantics)
  const { application } = built
  if (application === null) return { design, release, types, built, project: null }
  const graph = createGraph(application, semantics.sharingKey, built.nodes)
  const project = {
    application,
    graph,
    choiceKeys: choiceKeys(graph, application.keys),
    clashingAlias: clashingAlias(graph),
    resolve: createResolver(graph),
    collectPackages: createPackageCollector(),
  }
  return { design, release, types, built, project }
}
