// The inputs of a node before they have places: from the analysis, or from design and catalog while the analysis is behind.

import type { Analysis, PortView } from '../../core/analyze/analysis.ts'
import type { Catalog } from '../../core/model/catalog.ts'
import type { DeviceNode, Node, Registration } from '../../core/model/design.ts'
import type { ArgumentSignature } from '../../core/model/device.ts'
import type { NodeId } from '../../core/model/ids.ts'
import { splitFunctorType, type ModuleType } from '../../core/model/module-type.ts'
import { typeText } from './type-text.ts'

const UNKNOWN: ModuleType = { kind: 'variable', name: 'a' }

function port(name: string, kind: PortView['kind'], type: ModuleType | null, more: Partial<PortView> = {}): PortView {
  return {
    port: name,
    label: name,
    type: type ?? UNKNOWN,
    typeText: typeText(type),
    optional: false,
    default: null,
    kind,
    ...more,
  }
}

function argumentPort(argument: ArgumentSignature): PortView | null {
  if (argument.type.kind !== 'impl') return null
  const standIn = argument.default?.kind === 'device' ? argument.default.device : null
  return port(argument.name, 'parameter', argument.type.type, { optional: argument.optional, default: standIn })
}

function devicePorts(node: DeviceNode, catalog: Catalog): readonly PortView[] {
  const signature = catalog.devices.get(node.device)
  if (signature === undefined) return []
  return signature.arguments.flatMap((argument) => argumentPort(argument) ?? [])
}

function numbered(
  prefix: string,
  count: number,
  kind: PortView['kind'],
  types: readonly (ModuleType | null)[] = [],
): readonly PortView[] {
  const seen = new Map<string, number>()
  return Array.from({ length: count }, (_, index) => {
    const type = types[index] ?? null
    const text = typeText(type)
    const before = seen.get(text) ?? 0
    seen.set(text, before + 1)
    return port(`${prefix}${index}`, kind, type, numberedLabel(kind, type === null ? '' : text, before))
  })
}

/** What the analysis will most likely call it: nothing is to change its name when that comes. */
function numberedLabel(kind: PortView['kind'], type: string, before: number): Partial<PortView> {
  if (type === '') return {}
  if (kind === 'job') return { label: `job ${before + 1}` }
  return { label: before === 0 ? type : `${type} ${before + 1}` }
}

function portsOfNode(node: Node, catalog: Catalog): readonly PortView[] {
  switch (node.kind) {
    case 'device':
      return devicePorts(node, catalog)
    case 'foreign':
      return [
        ...numbered('param', node.parameters.length, 'parameter', node.parameters),
        ...numbered('dep', node.dependencies, 'dependency'),
      ]
    case 'impl': {
      const { parameters } = splitFunctorType(node.type)
      return [
        ...numbered('param', parameters.length, 'parameter', parameters),
        ...numbered('dep', node.dependencies, 'dependency'),
      ]
    }
    case 'if_impl':
      return [port('then', 'branch', null), port('else', 'branch', null)]
    case 'match_impl':
      return [...numbered('case', node.cases.length, 'branch'), port('default', 'branch', null)]
    case 'apply':
      return [port('functor', 'functor', null), ...numbered('param', node.parameters, 'parameter')]
    case 'parameter':
      return []
    case 'placeholder':
      return node.ports.map((name) => port(name, 'parameter', null))
  }
}

/** Inputs of a node, in argument order. */
export function inputsOf(id: NodeId, node: Node, analysis: Analysis | null, catalog: Catalog): readonly PortView[] {
  return analysis?.types[id]?.inputs ?? portsOfNode(node, catalog)
}

/** Inputs of the call of `register`: its jobs in order, then what it may be given besides. */
export function registrationInputs(
  id: NodeId,
  registration: Registration,
  analysis: Analysis | null,
  catalog: Catalog,
): readonly PortView[] {
  const known = analysis?.types[id]?.inputs
  if (known !== undefined) return known
  const { argv, job, reporter, tracing } = catalog.registration
  return [
    ...numbered(
      'job',
      registration.jobs,
      'job',
      Array.from({ length: registration.jobs }, () => job),
    ),
    port('argv', 'parameter', argv, { optional: true }),
    port('reporter', 'parameter', reporter, { optional: true }),
    port('tracing', 'parameter', tracing, { optional: true }),
  ]
}

/** Result type of a node; null while unknown. */
export function resultOf(id: NodeId, node: Node, analysis: Analysis | null, catalog: Catalog): ModuleType | null {
  const known = analysis?.types[id]
  if (known !== undefined) return known.output
  if (node.kind === 'device') return catalog.devices.get(node.device)?.result ?? null
  if (node.kind === 'impl' || node.kind === 'parameter') return node.type
  return node.kind === 'foreign' ? node.result : null
}

function adding(name: string, kind: PortView['kind'], label: string): PortView {
  return port(name, kind, null, { optional: true, label })
}

/** The port that makes a list of inputs one longer when something is wired to it; null for nodes without such a row. */
export function morePort(node: Node | Registration): PortView | null {
  if ('jobs' in node) return adding(`job${node.jobs}`, 'job', 'add job')
  if (node.kind === 'foreign') return adding(`param${node.parameters.length}`, 'parameter', 'add parameter')
  if (node.kind === 'impl') {
    return adding(`param${splitFunctorType(node.type).parameters.length}`, 'parameter', 'add parameter')
  }
  return node.kind === 'apply' ? adding(`param${node.parameters}`, 'parameter', 'add parameter') : null
}

/** The same for data dependencies, which modules and devices of the user may have. */
export function moreDependency(node: Node): PortView | null {
  const isOwn = node.kind === 'foreign' || node.kind === 'impl'
  return isOwn ? adding(`dep${node.dependencies}`, 'dependency', 'add dependency') : null
}

/** The same for the cases of a `match_impl`. */
export function moreCase(node: Node): PortView | null {
  return node.kind === 'match_impl' ? adding(`case${node.cases.length}`, 'branch', 'add case') : null
}

/** What a port is called aloud; one that makes a list longer by what is added. */
export function spokenLabel({ label, kind }: PortView): string {
  return label === 'add dependency' && kind === 'dependency' ? 'dependency' : label
}
