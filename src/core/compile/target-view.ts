// One target as plain data for the page and the command line.

import type { DeviceView, TargetView } from '../analyze/analysis.ts'
import type { Facts } from '../emit/facts.ts'
import { isHole } from '../graph/build/problems.ts'
import type { ResolvedDevice } from '../graph/resolution.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { NodeId } from '../model/ids.ts'
import { type TargetResult, unfinishedProblems } from './generate.ts'
import { keyNames } from './key-names.ts'
import { viewKeys } from './key-views.ts'
import { problemText, type Refused, viewNodes } from './node-views.ts'
import { devicesByNode, nodesBehind, ownersOf } from './owners.ts'
import { viewPackages } from './package-views.ts'
import type { PreparedDesign } from './prepare-design.ts'
import type { TargetRun } from './run-target.ts'

/** What there is to say about a target besides its result. */
interface Said {
  /** Diagnostics that concern the target. */
  readonly own: readonly Diagnostic[]
  /** Whether the design holds mistakes anywhere, in parts that the target does not use too. */
  readonly isUnfinished: boolean
}

/** View of a target. */
export function viewTarget(prepared: PreparedDesign, target: string, result: TargetResult, said: Said): TargetView {
  const { project, design, release } = prepared
  const { run, generated } = result
  const verdict = verdictOn(prepared, result, said)
  if (project === null || run === null) {
    const nothing = { devices: [], keys: [], packages: [], libraries: [], files: [] }
    return { target, ...verdict, ...nothing, nodes: nodesWithoutGraph(prepared) }
  }
  const facts = generated?.facts ?? null
  const owners = run.resolution === null ? [] : ownersOf(run.resolution, design.logic)
  return {
    target,
    ...verdict,
    devices: viewDevices(run, owners, facts),
    nodes: viewNodes({
      logic: design.logic,
      graph: project.graph,
      resolution: run.resolution,
      taken: run.taken,
      inside: devicesByNode(owners),
      problems: prepared.built.problems,
      refused: refusedNodes(run, owners, result),
      names: keyNames(release),
    }),
    keys: viewKeys({ release, project, run, owners, facts }),
    packages: viewPackages(run, owners),
    libraries: run.libraries,
    files: generated?.files.map((file) => file.path) ?? [],
  }
}

type Owners = ReturnType<typeof ownersOf>

/** The nodes behind the device that refuses, with the reason. */
function refusedNodes(run: TargetRun, owners: Owners, { error }: TargetResult): Refused | null {
  if (error?.index === undefined || run.resolution === null) return null
  return { nodes: nodesBehind(run.resolution, owners, error.index), reason: error.error.message }
}

function nodesWithoutGraph({ design }: PreparedDesign): TargetView['nodes'] {
  const absent = { state: 'absent', device: null, inside: [], taken: null, becomes: '', why: [], reason: null } as const
  return Object.fromEntries(Object.keys(design.logic.nodes).map((id) => [id, absent]))
}

const UNUSED_MISTAKES =
  'A part that it does not use has a mistake, which the configuration would hold. See the problems.'

function verdictOn(
  prepared: PreparedDesign,
  { run, error, incomplete }: TargetResult,
  { own, isUnfinished }: Said,
): Pick<TargetView, 'state' | 'summary'> {
  const problems = unfinishedProblems(prepared.built)
  if (incomplete) {
    const [first] = problems
    const more = problems.length > 1 ? ` And ${problems.length - 1} more.` : ''
    const summary = first === undefined ? 'Some wires do not fit.' : `${problemText(first)}${more}`
    return { state: 'incomplete', summary }
  }
  if (error !== null) return { state: error.error.exit === 0 ? 'warning' : 'error', summary: error.error.message }
  const warning = own.find((one) => one.severity === 'warning')
  if (warning !== undefined) return { state: 'warning', summary: warning.message }
  if (isUnfinished) return { state: 'warning', summary: UNUSED_MISTAKES }
  const devices = run?.resolution?.devices.length ?? 0
  return { state: 'fine', summary: `${devices} devices, ${run?.packages.length ?? 0} packages.` }
}

function viewDevices(run: TargetRun, owners: Owners, facts: Facts | null): readonly DeviceView[] {
  const devices = run.resolution?.devices ?? []
  return devices.map((device, index) => viewDevice(device, index, owners[index] ?? [], facts))
}

/** Facts list devices in the order of the resolution; without facts names are only approximate. */
function viewDevice(device: ResolvedDevice, index: number, owners: readonly NodeId[], facts: Facts | null): DeviceView {
  const { implementation, parameters, dependencies } = device
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
    nodes: owners,
    connect: fact?.connect ?? '',
  }
}
