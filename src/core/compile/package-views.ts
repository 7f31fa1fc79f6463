// Packages of one target as the page lists them, with the nodes that ask for them.

import type { PackageView } from '../analyze/analysis.ts'
import { compareVersions } from '../analyze/opam-version.ts'
import type { NodeId } from '../model/ids.ts'
import type { TargetRun } from './run-target.ts'

/** Packages of a run; `owners` are the nodes by device (see owners). */
export function viewPackages(run: TargetRun, owners: readonly (readonly NodeId[])[]): readonly PackageView[] {
  const askers = askersOf(run, owners)
  return run.packages.map(({ opam, libraries, min, max, build, pin }) => {
    const bounds = [...min.map((version) => `>= "${version}"`), ...max.map((version) => `< "${version}"`)]
    const formula = [...(build ? ['build'] : []), ...bounds].join(' & ')
    return { opam, libraries, formula, clash: clashOf(min, max), pin, nodes: [...(askers.get(opam) ?? [])] }
  })
}

function clashOf(min: readonly string[], max: readonly string[]): PackageView['clash'] {
  const [least] = min.toSorted((a, b) => compareVersions(b, a))
  const [end] = max.toSorted(compareVersions)
  return least === undefined || end === undefined || compareVersions(least, end) < 0 ? null : { min: least, max: end }
}

function askersOf(run: TargetRun, owners: readonly (readonly NodeId[])[]): ReadonlyMap<string, ReadonlySet<NodeId>> {
  const askers = new Map<string, Set<NodeId>>()
  for (const [index, { implementation }] of (run.resolution?.devices ?? []).entries()) {
    const nodes = owners[index] ?? []
    if (nodes.length === 0) continue
    for (const { opam } of implementation.packages?.evaluate(run.parsed.context) ?? []) {
      const held = askers.get(opam) ?? new Set()
      for (const node of nodes) held.add(node)
      askers.set(opam, held)
    }
  }
  return askers
}
