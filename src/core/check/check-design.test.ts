// Each rule on a design that breaks it, and one design that breaks none.

import { describe, expect, it } from 'vitest'
import type { Design } from '../model/design.ts'
import { deviceNode, foreignNode, makeDesign, registration } from '../testing/designs.ts'
import { TOY_CATALOG, TOY_TYPES } from '../testing/toy-catalog.ts'
import { checkDesign } from './check-design.ts'
import { ruleInput } from './rule.ts'

function codes(design: Design): readonly string[] {
  return checkDesign(ruleInput(design, TOY_CATALOG)).map((entry) => entry.code)
}

const good = makeDesign(
  {
    net: deviceNode('default_network'),
    eth: deviceNode('etif'),
    main: foreignNode('Unikernel.Main', TOY_TYPES.job, [TOY_TYPES.ethernet]),
  },
  { 'eth.network': 'net', 'main.param0': 'eth', 'register.job0': 'main' },
  { registration: registration(1) },
)

function changed(nodes: Design['logic']['nodes'], wires: Design['logic']['wires']): Design {
  const { logic } = good
  return { ...good, logic: { ...logic, nodes: { ...logic.nodes, ...nodes }, wires: { ...logic.wires, ...wires } } }
}

describe('rules', () => {
  it('have nothing to say about a whole design', () => {
    expect(codes(good)).toEqual([])
  })

  it('miss the call of register, its name and its jobs', () => {
    expect(codes({ ...good, logic: { ...good.logic, registration: null } })).toContain('MG-REGISTER-MISSING')
    expect(codes(makeDesign({}, {}, { registration: registration(0) }))).toEqual(['MG-REGISTER-EMPTY'])
    expect(codes(makeDesign({}, {}, { registration: { ...registration(0), name: ' ' } }))).toEqual(['MG-REGISTER-NAME'])
  })

  it('find holes, but not in optional inputs', () => {
    expect(codes(changed({ ip: deviceNode('make_ip') }, { 'register.job0': 'main' }))).toEqual(['MG-HOLE', 'MG-UNUSED'])
  })

  it('leave trailing parameters of a functor open when a functor is wanted', () => {
    const design = changed(
      {
        mk: foreignNode('Wrap.Make', TOY_TYPES.job, [TOY_TYPES.time]),
        app: { kind: 'apply', binding: null, parameters: 1 },
        time: deviceNode('default_time'),
      },
      { 'app.functor': 'mk', 'app.param0': 'time', 'register.job0': 'app' },
    )
    expect(codes(design)).not.toContain('MG-HOLE')
  })

  it('find rings', () => {
    const ring = changed(
      { a: foreignNode('A', null, [null]), b: foreignNode('B', null, [null]) },
      { 'a.param0': 'b', 'b.param0': 'a' },
    )
    expect(codes(ring)).toContain('MG-CYCLE')
  })

  it('find wires that lost an end and devices that nobody knows', () => {
    expect(codes(changed({}, { 'eth.network': 'gone' }))).toContain('MG-DANGLING-WIRE')
    expect(
      codes(changed({ x: { kind: 'placeholder', binding: null, device: 'warp', data: 1, ports: [] } }, {})),
    ).toContain('MG-UNKNOWN-DEVICE')
  })

  it('find wires between different types', () => {
    expect(codes(changed({}, { 'eth.network': 'time' }))).toContain('MG-DANGLING-WIRE')
    expect(codes(changed({ time: deviceNode('default_time') }, { 'eth.network': 'time' }))).toContain(
      'MG-TYPE-MISMATCH',
    )
  })

  it('find names that OCaml does not take, and data that is missing', () => {
    expect(codes(changed({ net: { ...deviceNode('default_network'), binding: 'Type' } }, {}))).toEqual([
      'MG-NAME-NOT-BINDING',
    ])
    expect(codes(changed({ con: deviceNode('console') }, {}))).toContain('MG-ARGUMENT-MISSING')
  })
})
