// The release's cautions over a design and all its targets.

import type { CautionTarget } from '../graph/caution.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { TargetName } from '../model/ids.ts'
import type { TargetResult } from './generate.ts'
import type { PreparedDesign } from './prepare-design.ts'

/** What the release has to say beyond the errors of the real tool; nothing while nothing is registered. */
export function giveCautions(
  { design, release, project, built }: PreparedDesign,
  results: ReadonlyMap<TargetName, TargetResult>,
): readonly Diagnostic[] {
  if (project === null) return []
  const { application, graph, choiceKeys } = project
  const targets: CautionTarget[] = [...results].map(([target, { run, error }]) => ({
    target,
    resolution: run?.resolution ?? null,
    taken: run?.taken ?? null,
    keys: run?.keys ?? [],
    error: error?.error ?? null,
  }))
  const input = {
    design,
    catalog: release.semantics.catalog,
    application,
    graph,
    nodes: built.nodes,
    choiceKeys,
    targets,
  }
  return release.cautions.flatMap((caution) => caution.give(input))
}

/** Plain reports of errors without those that a caution explains. */
export function withoutExplained(
  errors: readonly Diagnostic[],
  cautions: readonly Diagnostic[],
): readonly Diagnostic[] {
  return errors.filter(
    ({ target, tool }) =>
      tool === undefined || !cautions.some((one) => one.target === target && one.tool?.message === tool.message),
  )
}
