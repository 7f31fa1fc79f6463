// What dropped wires mean, on designs of the real release.

import { describe, expect, it } from 'vitest'
import { applyCommand, canApply } from '../../core/edit/apply.ts'
import { createWireJudge } from '../../core/edit/wiring/judge-wire.ts'
import type { Design, ForeignNode, MatchNode } from '../../core/model/design.ts'
import { deviceNode, foreignNode, makeDesign, registration } from '../../core/testing/designs.ts'
import { catalog } from '../../releases/mirage-3.8.1/catalog.ts'
import type { WiringStart } from '../canvas-store.ts'
import { facesOf, type Faces } from '../face/faces.ts'
import { bridgePlan } from './bridge-command.ts'
import { dropOnNode, dropOnPort, sameEnds, takers, type Dropped } from './drop-wire.ts'
import { fittingPorts, type CanConnect } from './fits.ts'

const job = catalog.registration.job
const typeOf = (device: string) => catalog.devices.get(device)?.result ?? job
const choice: MatchNode = { kind: 'match_impl', binding: 'choice', value: null, cases: [] }

const nodes = {
  net: deviceNode('default_network'),
  stack: deviceNode('generic_stackv4'),
  pages: deviceNode('generic_kv_ro'),
  certs: deviceNode('generic_kv_ro'),
  stated: foreignNode('Stated.Main', job, [typeOf('generic_stackv4')]),
  twice: foreignNode('Twice.Main', job, [typeOf('generic_kv_ro'), typeOf('generic_kv_ro')]),
  inferred: { ...foreignNode('Inferred.Main', job, [null]) } satisfies ForeignNode,
  choice,
}
const design = makeDesign(
  nodes,
  { 'inferred.param0': 'stack', 'choice.default': 'pages', 'register.job0': 'stated' },
  { registration: registration(1) },
)

function look(at: Design): { readonly faces: Faces; readonly judge: CanConnect } {
  const faces = facesOf({ design: at, analysis: null, catalog, target: 'unix' })
  return { faces, judge: createWireJudge(at, catalog) }
}

const { faces, judge } = look(design)
const output = (node: string): WiringStart => ({ kind: 'output', node })
const on = (from: string, node: string, moved: string | null = null): Dropped =>
  dropOnNode(output(from), node, moved, faces, judge)

describe('a wire dropped on the body of a node', () => {
  it('goes into the only free port that fits', () => {
    expect(on('stack', 'stated')).toMatchObject({ command: { type: 'wire.connect', to: { port: 'param0' } } })
  })

  it('asks which of several is meant', () => {
    expect(on('pages', 'twice')).toMatchObject({ kind: 'ask', ports: [{ port: 'param0' }, { port: 'param1' }] })
  })

  it('adds a parameter where the functor type is inferred, a case, and a job', () => {
    expect(on('pages', 'inferred')).toMatchObject({ command: { to: { node: 'inferred', port: 'param1' } } })
    expect(on('certs', 'choice')).toMatchObject({ command: { to: { node: 'choice', port: 'case0' } } })
    expect(on('twice', 'register')).toMatchObject({ command: { to: { node: 'register', port: 'job1' } } })
  })

  it('is refused with the device that would help where a stated parameter waits for another type', () => {
    expect(on('pages', 'stated')).toMatchObject({
      kind: 'refused',
      ends: { from: 'pages', to: { node: 'stated', port: 'param0' } },
      verdict: { bridge: { device: 'generic_stackv4' } },
    })
    expect(on('net', 'choice')).toMatchObject({ kind: 'refused' })
  })

  it('means nothing on the node that it comes from, and where a moved end was', () => {
    expect(on('stack', 'stack').kind).toBe('nothing')
    expect(on('stack', 'inferred', 'inferred.param0').kind).toBe('nothing')
    expect(on('stack', 'stated', 'inferred.param0')).toMatchObject({
      command: { type: 'wire.reconnect', wire: 'inferred.param0', to: { node: 'stated' } },
    })
  })

  it('takes the output when it was drawn from an input', () => {
    const start: WiringStart = { kind: 'input', input: { node: 'stack', port: 'network' } }
    expect(dropOnNode(start, 'net', null, faces, judge)).toMatchObject({ command: { from: 'net' } })
    expect(dropOnNode(start, 'register', null, faces, judge).kind).toBe('nothing')
  })
})

describe('a wire dropped on a port', () => {
  it('is refused with the reason, and two outputs are no wire', () => {
    const to: WiringStart = { kind: 'input', input: { node: 'stated', port: 'param0' } }
    expect(dropOnPort(output('pages'), to, null, judge).kind).toBe('refused')
    expect(dropOnPort(output('pages'), output('net'), null, judge).kind).toBe('nothing')
  })
})

describe('a wire between two ends of one kind', () => {
  it('is told what both are', () => {
    expect(sameEnds(output('net'))).toBe('Both are outputs. A wire goes from an output to an input.')
    expect(sameEnds({ kind: 'input', input: { node: 'stack', port: 'network' } })).toBe(
      'Both are inputs. A wire goes from an output to an input.',
    )
  })
})

describe('ports for a wire drawn by keyboard', () => {
  it('come needed ones first, new data dependencies last', () => {
    const fits = fittingPorts(output('stack'), [...faces.keys()], faces, judge)
    expect(fits[0]).toBe('stated.param0')
    expect(fits.slice(-3)).toEqual(['stated.dep0', 'twice.dep0', 'inferred.dep0'])
    expect(fits.indexOf('inferred.param1')).toBeLessThan(fits.indexOf('inferred.param0'))
  })
})

describe('the first data dependency', () => {
  it('has a place at the bottom edge that takes no room', () => {
    const face = faces.get('stated')
    const port = face?.inputs.find(({ kind }) => kind === 'dependency')
    expect(port).toMatchObject({ port: 'dep0', name: 'input dependency of Stated.Main', side: 'bottom', isQuiet: true })
    expect(port?.y).toBe(face?.height)
    const wired = applyCommand(
      design,
      { type: 'wire.connect', from: 'net', to: { node: 'stated', port: 'dep0' } },
      catalog,
    )
    const after = look(wired).faces.get('stated')
    expect(
      after?.inputs.filter(({ kind }) => kind === 'dependency').map(({ isQuiet, state }) => [state, isQuiet]),
    ).toEqual([
      ['wired', false],
      ['more', false],
    ])
  })
})

describe('everything that uses one output', () => {
  it('can be given to outputs that fit everywhere', () => {
    const second = { ...design.logic.nodes, other: deviceNode('generic_stackv4') }
    const known = look({ ...design, logic: { ...design.logic, nodes: second } })
    const uses = [{ node: 'stated', port: 'param0' }]
    expect(takers('stack', uses, known.faces, known.judge)).toEqual(['other'])
    expect(takers('stack', [], known.faces, known.judge)).toEqual([])
  })
})

describe('the device that a refusal names', () => {
  it('is added and wired on both sides in one step', () => {
    const ends = { from: 'net', to: { node: 'stated', port: 'param0' } }
    const verdict = judge(ends.from, ends.to)
    const bridge = verdict.kind === 'refused' ? verdict.bridge : undefined
    const plan = bridge === undefined ? null : bridgePlan(bridge, ends, design, catalog)
    expect(plan?.title).toBe('Put generic_stackv4 between')
    const command = plan?.commandAt({ x: 1, y: 2 })
    if (plan === null || command === undefined) return
    expect(canApply(design, command, catalog).kind).toBe('allowed')
    const { wires } = applyCommand(design, command, catalog).logic
    expect(wires['stated.param0']).toBe(plan.id)
    expect(wires[`${plan.id}.network`]).toBe('net')
  })

  it('serves again when it stands already and is one everywhere', () => {
    const bridge = { device: 'default_network', port: null, from: [] }
    const plan = bridgePlan(bridge, { from: 'pages', to: { node: 'stack', port: 'network' } }, design, catalog)
    expect(plan?.title).toBe('Use default_network')
    expect(plan?.commandAt({ x: 0, y: 0 })).toMatchObject({ type: 'wire.connect', from: 'net' })
  })
})
