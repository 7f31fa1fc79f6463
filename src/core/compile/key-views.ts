// Keys of one target as the page lists them: values, where they came from, and the nodes that read them.

import type { KeyView } from '../analyze/analysis.ts'
import { distinctKeys, keyText } from '../analyze/key-set.ts'
import type { Facts } from '../emit/facts.ts'
import { CHOICE } from '../graph/graph.ts'
import { NOT_MET } from '../graph/pick-branches.ts'
import { keyValue } from '../graph/term/key-value.ts'
import type { NodeId } from '../model/ids.ts'
import type { Key } from '../model/key.ts'
import type { Release } from '../release.ts'
import { valueText } from './key-names.ts'
import type { PreparedProject } from './prepare-design.ts'
import { sourceOf, type TargetRun } from './run-target.ts'

export interface KeyViewInput {
  readonly release: Release
  readonly project: PreparedProject
  readonly run: TargetRun
  /** Nodes by device (see owners). */
  readonly owners: readonly (readonly NodeId[])[]
  readonly facts: Facts | null
}

/** Keys of a run, equal ones once. */
export function viewKeys(input: KeyViewInput): readonly KeyView[] {
  const { release, run, facts } = input
  const readers = readersOfKeys(input)
  const source = sourceOf(release, run.parsed)
  const ocamlNames = new Map(facts?.keys.map((fact) => [fact.name, fact.ocaml_name]))
  return distinctKeys(run.keys).map((key) => {
    const value = keyValue(run.parsed.context, key)
    const isNone = value.kind === 'constructor' && value.argument === undefined
    return {
      ref: key.ref,
      name: key.name,
      ocamlName: ocamlNames.get(key.name) ?? key.name.replaceAll('-', '_'),
      stage: key.stage,
      options: key.info.names,
      value: valueText(key, value, release.commandLine),
      from: source(key),
      missing: key.argument.kind === 'required' && isNone,
      builtin: key.builtin,
      nodes: [...(readers.get(keyText(key)) ?? [])],
    }
  })
}

/** For each key (by what it is compared by) the nodes whose device or branch reads it. */
function readersOfKeys({ project, run, owners }: KeyViewInput): ReadonlyMap<string, ReadonlySet<NodeId>> {
  const { graph } = project
  const readers = new Map<string, Set<NodeId>>()
  const note = (keys: readonly Key[], nodes: readonly NodeId[]): void => {
    for (const key of nodes.length === 0 ? [] : keys) {
      const text = keyText(key)
      const held = readers.get(text) ?? new Set()
      for (const node of nodes) held.add(node)
      readers.set(text, held)
    }
  }
  for (const [index, { implementation }] of (run.resolution?.devices ?? []).entries()) {
    note(implementation.keys, owners[index] ?? [])
  }
  for (let vertex = 0; vertex < graph.size; vertex += 1) {
    if (graph.kinds[vertex] !== CHOICE || (run.taken?.[vertex] ?? NOT_MET) === NOT_MET) continue
    const nodes = (graph.origins[vertex] ?? []).map((origin) => origin.node)
    note(graph.conditions[graph.third[vertex] ?? 0]?.keys ?? [], nodes)
  }
  return readers
}
