// The graph of a design before resolution, with the branches that a target's arguments would take.

import { prepareDesign } from '../../core/compile/prepare-design.ts'
import { runTarget } from '../../core/compile/run-target.ts'
import { type GraphFacts, graphFacts } from '../../core/graph/graph-facts.ts'
import type { Design } from '../../core/model/design.ts'
import type { Release } from '../../core/release.ts'
import type { TargetRequest } from '../run-targets.ts'

/** One graph a request; null when nothing is registered. */
export function rawGraphs(
  design: Design,
  release: Release,
  requests: readonly TargetRequest[],
): readonly (GraphFacts | null)[] {
  const { project } = prepareDesign(design, release)
  if (project === null) return requests.map(() => null)
  return requests.map((request) => graphFacts(project.graph, runTarget(project, release, request).parsed.context))
}
