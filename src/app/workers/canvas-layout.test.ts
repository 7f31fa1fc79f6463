// Whole designs as the layout draws them: no wire runs across a node, no two nodes overlap.

import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, it } from 'vitest'
import { applyCommand } from '../../core/edit/apply.ts'
import { analyzeDesign } from '../../core/compile.ts'
import type { Design, Direction } from '../../core/model/design.ts'
import { readConfigMl } from '../../core/read/read-config-ml.ts'
import { createFlowMapper, type MapperInput } from '../../editor/flow/flow-mapper.ts'
import { segmentHits } from '../../editor/flow/geometry.ts'
import { boxPlaces, knownRoutes, layoutGraph, tidyCommand } from '../../editor/flow/layout-graph.ts'
import { boxesOf } from '../../editor/gestures/boxes.ts'
import { NO_SELECTION } from '../../editor/selection.ts'
import { nodeIds } from '../../editor/to-flow.ts'
import { examples } from '../../learn/examples.gen.ts'
import { createOcamlParser, type OcamlParser } from '../../parsers/ocaml/create-parser.ts'
import { mirage381 } from '../../releases/mirage-3.8.1/release.ts'
import { layoutWith } from '../../worker/layout/layout-with.ts'
import type { ElkEngine } from '../../worker/layout/to-elk.ts'

interface ElkModule {
  readonly default: new () => ElkEngine
}

const { catalog } = mirage381.semantics
const require = createRequire(import.meta.url)
const { default: Elk } = require('elkjs/lib/elk.bundled.js') as ElkModule
const cases = new URL('../../../fixtures/conformance/cases/', import.meta.url)
let parser: OcamlParser

beforeAll(async () => {
  parser = await createOcamlParser({
    runtimeWasm: readFileSync(require.resolve('web-tree-sitter/web-tree-sitter.wasm')),
    grammarWasm: readFileSync(require.resolve('tree-sitter-ocaml/tree-sitter-ocaml.wasm')),
  })
})

function read(config: string): Design | null {
  return readConfigMl({ text: config, file: 'config.ml', catalog, parser: parser.parse, env: {} }).design
}

/** What is wrong with the drawing of a design after it was laid out. */
async function faultsOf(read: Design, isOpen = false, direction: Direction = 'right') {
  const design: Design = direction === 'down' ? { ...read, direction } : read
  const analysis = analyzeDesign({ design, release: mirage381, revision: 1, args: [], env: {} })
  const input: MapperInput = {
    design,
    analysis,
    catalog,
    target: 'unix',
    selection: NO_SELECTION,
    path: new Set(),
    known: new Map(),
    drag: null,
    current: null,
  }
  const mapper = createFlowMapper()
  const before = mapper(input)
  const graph = layoutGraph(nodeIds(before.flow.nodes), before.faces, before.wires, null, [], direction)
  const result = boxPlaces(await layoutWith(new Elk(), graph), before.faces)
  const placed = applyCommand(design, tidyCommand(result, null), catalog)
  const ids = Object.keys(placed.layout)
  const shown = isOpen ? applyCommand(placed, { type: 'node.open', ids, open: true }, catalog) : placed
  const mapped = mapper({ ...input, design: shown, known: knownRoutes(result, before.wires, null) })
  const boxes = [...boxesOf({ mapped })]
  const faults: string[] = []
  for (const wire of mapped.wires) {
    const route = mapped.routes.get(wire.ref) ?? []
    for (const [id, box] of boxes) {
      const isOwn = id === wire.from || id === wire.to
      const crosses = route.some((point, index) => {
        const last = route[index - 1]
        return last !== undefined && segmentHits(last, point, box, isOwn ? -4 : -1)
      })
      if (crosses) faults.push(`${wire.ref} crosses ${id}`)
    }
  }
  boxes.forEach(([id, a], index) => {
    for (const [other, b] of boxes.slice(index + 1)) {
      if (a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
        faults.push(`${id} covers ${other}`)
    }
  })
  return faults
}

function reading(config: string): Design {
  const design = read(config)
  if (design === null) throw new Error('the configuration was not read')
  return design
}

describe.each(examples.map((example) => [example.id, example.config] as const))('example %s', (_, config) => {
  it.each([
    [false, 'right'],
    [true, 'right'],
    [false, 'down'],
    [true, 'down'],
  ] as const)('is drawn without faults, opened: %s, %s', async (isOpen, direction) => {
    const faults = await faultsOf(reading(config), isOpen, direction)
    expect(faults).toEqual([])
  })
})

/** Cases that have many parts, and some of all the others. */
function drawnCases(): readonly { readonly name: string; readonly config: string }[] {
  const files = readdirSync(cases).filter(
    (file, index) => /^(app|random|name-blocks|struct-diamond)/.test(file) || index % 16 === 0,
  )
  return files.flatMap((file) => {
    const held: unknown = JSON.parse(readFileSync(new URL(file, cases), 'utf8'))
    if (typeof held !== 'object' || held === null || !('config' in held) || typeof held.config !== 'string') return []
    return [{ name: file, config: held.config }]
  })
}

describe('measured configurations', () => {
  it.each([
    [false, 'right'],
    [true, 'right'],
    [false, 'down'],
    [true, 'down'],
  ] as const)('are drawn without faults, opened: %s, %s', { timeout: 120_000 }, async (isOpen, direction) => {
    const found: string[] = []
    let drawn = 0
    for (const { name, config } of drawnCases()) {
      const design = read(config)
      if (design === null || Object.keys(design.logic.nodes).length === 0) continue
      drawn += 1
      const faults = await faultsOf(design, isOpen, direction)
      found.push(...faults.map((fault) => `${name}: ${fault}`))
    }
    expect(drawn).toBeGreaterThan(50)
    expect(found).toEqual([])
  })
})

/** Jobs of four nodes each; a stack that all use when that is asked for. */
function jobsOf(count: number, isShared: boolean): string {
  const lines = Array.from({ length: count }, (_, i) => [
    `let main${i} = foreign "Unikernel${i}.Main" (stackv4 @-> kv_ro @-> job)`,
    ...(isShared ? [] : [`let stack${i} = generic_stackv4 ~group:"g${i}" (netif ~group:"g${i}" "tap${i}")`]),
    `let store${i} = crunch "dir${i}"`,
  ])
  const jobs = Array.from({ length: count }, (_, i) => `main${i} $ stack${isShared ? '' : i} $ store${i}`)
  const shared = isShared ? 'let stack = generic_stackv4 default_network\n' : ''
  return `open Mirage\n${shared}${lines.flat().join('\n')}\nlet () = register "many" [ ${jobs.join('; ')} ]\n`
}

describe('designs of many jobs', () => {
  it.each([
    [false, 'right'],
    [true, 'right'],
    [false, 'down'],
    [true, 'down'],
  ] as const)('are drawn in columns without faults, sharing a stack: %s, %s', async (isShared, direction) => {
    const faults = await faultsOf(reading(jobsOf(24, isShared)), false, direction)
    expect(faults).toEqual([])
  })
})
