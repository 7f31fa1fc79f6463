import { describe, expect, it } from 'vitest'
import type { Analysis, NodeView } from '../../core/analyze/analysis.ts'
import type { Design, MatchNode } from '../../core/model/design.ts'
import { toyAnalysis, toyCatalog, toyDesign, toyNode, USED } from '../testing/toy.ts'
import type { FaceInput } from './context.ts'
import { facesOf, nextFaces, type FaceState } from './faces.ts'

const choice: MatchNode = { kind: 'match_impl', binding: 'pick', value: 'v', cases: [] }

const design = toyDesign(
  { c: toyNode('kettle', 'boiler'), b: toyNode('clean', 'filter'), a: toyNode(null, 'source'), m: choice },
  { 'c.water': 'm', 'm.default': 'b', 'b.from': 'a' },
  { a: { x: 0, y: 0 } },
)

function analysis(more: Readonly<Record<string, NodeView>> = {}, change: Partial<Analysis> = {}): Analysis {
  const nodes = { a: USED, b: USED, c: USED, m: { ...USED, taken: 'default' }, ...more }
  return { ...toyAnalysis({ red: nodes, blue: nodes }), ...change }
}

function withKeys(of: Analysis, keys: readonly Partial<Analysis['targets'][string]['keys'][number]>[]): Analysis {
  const key = {
    ref: 'k',
    name: 'k',
    ocamlName: 'k',
    options: ['k'],
    value: '1',
    from: 'default',
    nodes: ['b'],
  } as const
  const full = keys.map((one) => ({ ...key, stage: 'both', missing: false, builtin: false, ...one }) as const)
  const targets = Object.entries(of.targets).map(([name, view]) => [name, { ...view, keys: full }] as const)
  return { ...of, targets: Object.fromEntries(targets) }
}

const port = { port: 'from', label: 'from', type: { kind: 'variable', name: 'a' }, typeText: 'water' } as const
const typed = (label: string): Partial<Analysis> => ({
  types: {
    b: {
      inputs: [{ ...port, label, optional: false, default: null, kind: 'parameter' }],
      output: null,
      outputText: '',
    },
  },
})

/** What follows what on a canvas; each step changes something else that a face shows. */
const steps: readonly Partial<FaceInput>[] = [
  { design, analysis: null },
  { analysis: analysis() },
  { analysis: analysis({ b: { ...USED, becomes: 'A longer answer than before' } }) },
  { analysis: analysis({ b: { ...USED, state: 'refused', reason: 'no' } }) },
  { analysis: analysis({ b: { ...USED, device: 1 } }) },
  { analysis: analysis({ m: { ...USED, taken: null } }) },
  { analysis: analysis({}, { values: { v: { text: 'target', keys: [] } } }) },
  { analysis: analysis({}, typed('input')) },
  { analysis: analysis({}, typed('other')) },
  { analysis: withKeys(analysis(), [{}]) },
  { analysis: withKeys(analysis(), [{ value: '2', from: 'argument' }]) },
  { analysis: withKeys(analysis(), [{}, { ref: 'l', name: 'l', options: ['l'], nodes: ['b', 'a'] }]) },
  { preview: { m: 'default' } },
  { preview: {} },
  { target: 'blue' },
  { design: { ...design, layout: { ...design.layout, b: { x: 0, y: 0, collapsed: true } } } },
  { design: { ...design, layout: { ...design.layout, b: { x: 0, y: 0, open: true } } } },
  { design: { ...design, direction: 'down' } },
  { design },
  { design: { ...design, logic: { ...design.logic, wires: { 'm.default': 'b' } } } },
  { design: rename(design, 'a', 'spring') },
  { design: rename(design, 'b', 'cleaner') },
  {
    design: {
      ...design,
      logic: {
        ...design.logic,
        text: [
          { kind: 'comment', text: 'words' },
          { kind: 'node', id: 'b' },
        ],
      },
    },
  },
]

function rename(of: Design, id: string, binding: string): Design {
  const node = of.logic.nodes[id]
  const nodes = node === undefined ? of.logic.nodes : { ...of.logic.nodes, [id]: { ...node, binding } }
  return { ...of, logic: { ...of.logic, nodes } }
}

describe('faces that are made from those before', () => {
  it('are what they would be if they were made anew, whatever changed', () => {
    let input: FaceInput = { design, analysis: null, catalog: toyCatalog, target: 'red' }
    let state: FaceState | null = null
    const seen = new Set<string>()
    for (const step of steps) {
      input = { ...input, ...step }
      state = nextFaces(input, state)
      const anew = [...facesOf(input)]
      expect([...state.faces]).toEqual(anew)
      seen.add(JSON.stringify(anew))
    }
    // Every step shows: one that changes no face would test nothing.
    expect(seen.size).toBeGreaterThan(steps.length - 4)
  })

  it('are the same objects when an answer says the same again', () => {
    const input: FaceInput = { design, analysis: analysis({}, typed('input')), catalog: toyCatalog, target: 'red' }
    const first = nextFaces(input, null)
    expect(nextFaces({ ...input, analysis: structuredClone(input.analysis) }, first).faces).toBe(first.faces)
    const other = nextFaces(
      { ...input, analysis: analysis({ c: { ...USED, becomes: 'Steam' } }, typed('input')) },
      first,
    )
    const changed = [...other.faces].flatMap(([id, face]) => (first.faces.get(id) === face ? [] : [id]))
    expect(changed).toEqual(['c'])
  })
})
