// The benchmark of a release: analysis of a design on all targets, and export of all targets, by number of design nodes.

import { analyzeDesign, generateTargets } from '../src/core/compile.ts'
import { string } from '../src/core/model/constant.ts'
import type { Design, Node } from '../src/core/model/design.ts'
import { moduleType } from '../src/core/model/module-type.ts'
import { mirage381 } from '../src/releases/mirage-3.8.1/release.ts'
import { medianTime } from './measure.ts'

/** Milliseconds allowed for an export of all targets of a design with 100 devices (DESIGN part 6). */
const EXPORT_LIMIT = 100

/** A design of `jobs` modules, each over a network stack of its own, a store and a console: six nodes a job. */
function designOf(jobs: number): Design {
  const nodes: Record<string, Node> = {}
  const wires: Record<string, string> = {}
  const device = (id: string, name: string, args: Readonly<Record<string, string>> = {}): void => {
    const entries = Object.entries(args).map(
      ([key, value]) => [key, { kind: 'constant', value: string(value) }] as const,
    )
    nodes[id] = { kind: 'device', binding: id, device: name, arguments: Object.fromEntries(entries) }
  }
  for (let i = 0; i < jobs; i += 1) {
    nodes[`main${i}`] = {
      kind: 'foreign',
      binding: `main${i}`,
      module: `Unikernel${i}.Main`,
      parameters: [null, null, null, null],
      result: moduleType('job'),
      packages: [],
      keys: [],
      dependencies: 0,
    }
    const [console] = mirage381.semantics.catalog.devices.get('custom_console')?.arguments ?? []
    const [crunch] = mirage381.semantics.catalog.devices.get('crunch')?.arguments ?? []
    device(`net${i}`, 'netif', { group: `g${i}`, [deviceArgument('netif')]: `tap${i}` })
    device(`stack${i}`, 'generic_stackv4', { group: `g${i}` })
    device(`console${i}`, 'custom_console', { [console?.name ?? '']: `c${i}` })
    device(`store${i}`, 'crunch', { [crunch?.name ?? '']: `dir${i}` })
    device(`time${i}`, 'default_time')
    wires[`stack${i}.network`] = `net${i}`
    for (const [port, source] of ['stack', 'console', 'store', 'time'].entries()) {
      wires[`main${i}.param${port}`] = `${source}${i}`
    }
    wires[`register.job${i}`] = `main${i}`
  }
  const registration = { name: 'bench', jobs, keys: [], packages: [] }
  const text = Object.keys(nodes).map((id) => ({ kind: 'node', id }) as const)
  return {
    format: 'morgana',
    version: 1,
    release: mirage381.id,
    name: 'bench',
    logic: { types: {}, keys: {}, values: {}, nodes, wires, registration, text },
    settings: [],
    sources: {},
    layout: {},
  }
}

/** The positional text argument of a device. */
function deviceArgument(id: string): string {
  const signature = mirage381.semantics.catalog.devices.get(id)
  return signature?.arguments.find((argument) => !argument.labelled && argument.type.kind === 'data')?.name ?? ''
}

/** Measures analysis and export of a release, prints a table, and returns what exceeds a limit. */
export function benchRelease(log: (line: string) => void): readonly string[] {
  const misses: string[] = []
  const { targets } = mirage381.semantics.catalog
  log('nodes   devices on hvt   analysis ms   export ms')
  for (const jobs of [2, 8, 17, 50]) {
    const design = designOf(jobs)
    const input = { design, release: mirage381, revision: 1, args: [], env: {} }
    const analysis = analyzeDesign(input)
    const devices = analysis.targets['hvt']?.devices.length ?? 0
    const failed = Object.values(analysis.targets).filter((target) => target.state === 'incomplete')
    if (failed[0] !== undefined) misses.push(`${jobs} jobs: ${failed[0].target}: ${failed[0].summary}`)
    const analyze = medianTime(() => analyzeDesign(input))
    const inputs = targets.map(({ name }) => ({ target: name, args: [], env: {}, root: '.' }))
    const all = medianTime(() => generateTargets(design, mirage381, inputs))
    log(
      [String(Object.keys(design.logic.nodes).length).padStart(5), String(devices).padStart(16)].join(' ') +
        [analyze.toFixed(1).padStart(14), all.toFixed(1).padStart(12)].join(''),
    )
    if (devices >= 90 && devices <= 130 && all > EXPORT_LIMIT) {
      misses.push(`export of ${devices} devices takes ${all.toFixed(1)} ms`)
    }
  }
  return misses
}
