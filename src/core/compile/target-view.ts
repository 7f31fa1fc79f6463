// One target as plain data for the page and the command line.

import type { DeviceView, KeyView, PackageView, TargetView } from '../analyze/analysis.ts'
import { distinctKeys, keyText } from '../analyze/key-set.ts'
import type { Facts } from '../emit/facts.ts'
import { isHole } from '../graph/build/problems.ts'
import { CHOICE, type Graph } from '../graph/graph.ts'
import type { Origin } from '../graph/impl.ts'
import { NOT_MET } from '../graph/pick-branches.ts'
import type { ResolvedDevice } from '../graph/resolution.ts'
import { keyValue } from '../graph/term/key-value.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { NodeId } from '../model/ids.ts'
import type { Key } from '../model/key.ts'
import { type TargetResult, unfinishedProblems } from './generate.ts'
import { keyNames, valueText } from './key-names.ts'
import { nodesBehind } from './nodes-behind.ts'
import { problemText, viewNodes } from './node-views.ts'
import type { PreparedDesign, PreparedProject } from './prepare-design.ts'
import { sourceOf, type TargetRun } from './run-target.ts'

/** View of a target; `diagnostics` are those that concern it. */
export function viewTarget(
  prepared: PreparedDesign,
  target: string,
  result: TargetResult,
  diagnostics: readonly Diagnostic[],
): TargetView {
  const { project, design, release } = prepared
  const { run, generated } = result
  const verdict = verdictOn(prepared, result, diagnostics)
  if (project === null || run === null) {
    const nothing = { devices: [], keys: [], packages: [], libraries: [], files: [] }
    return { target, ...verdict, ...nothing, nodes: nodesWithoutGraph(prepared) }
  }
  const facts = generated?.facts ?? null
  const index = result.error?.index
  const refused =
    index === undefined || run.resolution === null
      ? null
      : { nodes: nodesBehind(run.resolution, index), reason: result.error?.error.message ?? '' }
  return {
    target,
    ...verdict,
    devices: viewDevices(run, facts),
    nodes: viewNodes({
      nodes: design.logic.nodes,
      graph: project.graph,
      resolution: run.resolution,
      taken: run.taken,
      problems: prepared.built.problems,
      refused,
      names: keyNames(release),
    }),
    keys: viewKeys(prepared, project, run, facts),
    packages: viewPackages(run),
    libraries: run.libraries,
    files: generated?.files.map((file) => file.path) ?? [],
  }
}

function nodesWithoutGraph({ design }: PreparedDesign): TargetView['nodes'] {
  const absent = { state: 'absent', device: null, inside: [], taken: null, becomes: '', why: [], reason: null } as const
  return Object.fromEntries(Object.keys(design.logic.nodes).map((id) => [id, absent]))
}

function verdictOn(
  prepared: PreparedDesign,
  { run, error, incomplete }: TargetResult,
  diagnostics: readonly Diagnostic[],
): Pick<TargetView, 'state' | 'summary'> {
  const problems = unfinishedProblems(prepared.built)
  if (incomplete) {
    const [first] = problems
    const more = problems.length > 1 ? ` And ${problems.length - 1} more.` : ''
    const summary = first === undefined ? 'Some wires do not fit.' : `${problemText(first)}${more}`
    return { state: 'incomplete', summary }
  }
  if (error !== null) return { state: 'error', summary: error.error.message }
  const warning = diagnostics.find((one) => one.severity === 'warning')
  if (warning !== undefined) return { state: 'warning', summary: warning.message }
  const devices = run?.resolution?.devices.length ?? 0
  return { state: 'fine', summary: `${devices} devices, ${run?.packages.length ?? 0} packages.` }
}

function nodesOf(origins: readonly Origin[]): readonly NodeId[] {
  return [...new Set(origins.map((origin) => origin.node))]
}

function viewDevices(run: TargetRun, facts: Facts | null): readonly DeviceView[] {
  const devices = run.resolution?.devices ?? []
  return devices.map((device, index) => viewDevice(device, index, facts))
}

/** Facts list devices in the order of the resolution; without facts names are only approximate. */
function viewDevice(device: ResolvedDevice, index: number, facts: Facts | null): DeviceView {
  const { implementation, parameters, dependencies, origins } = device
  const fact = facts?.main.devices[index]
  return {
    index,
    variable: fact?.name ?? implementation.name,
    base: isHole(implementation) ? '' : implementation.name,
    functor: implementation.module,
    module: fact?.module ?? implementation.module,
    parameters,
    dependencies,
    keys: implementation.keys.map((key) => key.ref),
    nodes: nodesOf(origins),
    connect: fact?.connect ?? '',
  }
}

function viewKeys(
  { release }: PreparedDesign,
  project: PreparedProject,
  run: TargetRun,
  facts: Facts | null,
): readonly KeyView[] {
  const readers = readersOfKeys(project.graph, run)
  const source = sourceOf(release, run.parsed)
  const ocamlNames = new Map(facts?.keys.map((fact) => [fact.name, fact.ocaml_name]))
  return distinctKeys(run.keys).map((key) => {
    const value = keyValue(run.parsed.context, key)
    const isMissing = key.argument.kind === 'required' && value.kind === 'constructor' && value.argument === undefined
    return {
      ref: key.ref,
      name: key.name,
      ocamlName: ocamlNames.get(key.name) ?? key.name.replaceAll('-', '_'),
      stage: key.stage,
      options: key.info.names,
      value: valueText(key, value, release.commandLine),
      from: source(key),
      missing: isMissing,
      builtin: key.builtin,
      nodes: [...(readers.get(keyText(key)) ?? [])],
    }
  })
}

/** For each key (by what it is compared by) the nodes whose device or branch reads it. */
function readersOfKeys(graph: Graph, run: TargetRun): ReadonlyMap<string, ReadonlySet<NodeId>> {
  const readers = new Map<string, Set<NodeId>>()
  const note = (keys: readonly Key[], nodes: readonly NodeId[]): void => {
    for (const key of nodes.length === 0 ? [] : keys) {
      const text = keyText(key)
      const held = readers.get(text) ?? new Set()
      for (const node of nodes) held.add(node)
      readers.set(text, held)
    }
  }
  for (const { implementation, origins } of run.resolution?.devices ?? []) note(implementation.keys, nodesOf(origins))
  for (let vertex = 0; vertex < graph.size; vertex += 1) {
    if (graph.kinds[vertex] !== CHOICE || (run.taken?.[vertex] ?? NOT_MET) === NOT_MET) continue
    note(graph.conditions[graph.third[vertex] ?? 0]?.keys ?? [], nodesOf(graph.origins[vertex] ?? []))
  }
  return readers
}

function viewPackages(run: TargetRun): readonly PackageView[] {
  const askers = new Map<string, Set<NodeId>>()
  for (const { implementation, origins } of run.resolution?.devices ?? []) {
    if (origins.length === 0) continue
    for (const { opam } of implementation.packages?.evaluate(run.parsed.context) ?? []) {
      const held = askers.get(opam) ?? new Set()
      for (const node of nodesOf(origins)) held.add(node)
      askers.set(opam, held)
    }
  }
  return run.packages.map(({ opam, libraries, min, max, build, pin }) => {
    const bounds = [...min.map((version) => `>= "${version}"`), ...max.map((version) => `< "${version}"`)]
    const formula = [...(build ? ['build'] : []), ...bounds].join(' & ')
    return { opam, libraries, formula, pin, nodes: [...(askers.get(opam) ?? [])] }
  })
}
