import { describe, expect, it } from 'vitest'
import { functorType, functorTypes, moduleType, typeVariable } from '../../model/module-type.ts'
import { deviceNode, foreignNode, makeDesign, registration } from '../../testing/designs.ts'
import { TOY_CATALOG, TOY_TYPES } from '../../testing/toy-catalog.ts'
import { canConnect, createConnectChecker } from './can-connect.ts'
import { inferDesignTypes } from './infer.ts'
import { typeText } from './type-text.ts'
import { createTypeStore } from './unify.ts'

const text = (type: Parameters<typeof typeText>[0] | null): string | null =>
  type === null ? null : typeText(type, TOY_CATALOG)

describe('unification', () => {
  it('refuses a type that would contain itself, and changes nothing', () => {
    const store = createTypeStore()
    const x = store.fresh()
    expect(store.unify(x, functorType(TOY_TYPES.time, x))).toBe(false)
    expect(store.unify(x, TOY_TYPES.time)).toBe(true)
    expect(store.resolve(x)).toEqual(TOY_TYPES.time)
  })

  it('frees what a failed attempt bound', () => {
    const store = createTypeStore()
    const [x, y] = [store.fresh(), store.fresh()]
    const left = functorTypes([x, y], TOY_TYPES.job)
    expect(store.unify(left, functorTypes([TOY_TYPES.time, TOY_TYPES.job], TOY_TYPES.time))).toBe(false)
    expect(store.unify(x, TOY_TYPES.console)).toBe(true)
  })

  it('takes functor types of 100,000 parameters', () => {
    const store = createTypeStore()
    const many = Array.from({ length: 100_000 }, () => TOY_TYPES.time)
    const result = store.fresh()
    expect(store.unify(functorTypes(many, result), functorTypes(many, TOY_TYPES.job))).toBe(true)
    expect(store.resolve(result)).toEqual(TOY_TYPES.job)
  })
})

describe('texts of types', () => {
  it('prints as OCaml, with the names of closed types', () => {
    expect(text(TOY_TYPES.udpv4)).toBe('udpv4')
    expect(text(moduleType('udp', typeVariable('b')))).toBe("'a udp")
    expect(text(functorType(functorType(TOY_TYPES.time, TOY_TYPES.console), TOY_TYPES.job))).toBe(
      '(time -> console) -> job',
    )
  })
})

describe('inference over a design', () => {
  const nodes = {
    net: deviceNode('default_network'),
    eth: deviceNode('etif'),
    ip: deviceNode('make_ip'),
    udp: deviceNode('direct_udp'),
    main: foreignNode('Unikernel.Main', null),
  }
  const wires = {
    'eth.network': 'net',
    'ip.ethernet': 'eth',
    'udp.ip': 'ip',
    'main.param0': 'udp',
    'register.job0': 'main',
  }

  it('infers a polymorphic device and an unstated functor type from the wires', () => {
    const design = makeDesign(nodes, wires, { registration: registration(1) })
    const { nodes: types, mismatches } = inferDesignTypes(design, TOY_CATALOG)
    expect(mismatches).toEqual([])
    expect(text(types.get('udp')?.output ?? null)).toBe('udpv4')
    expect(types.get('main')?.inputs.map((port) => text(port.type))).toEqual(['udpv4'])
    expect(text(types.get('main')?.output ?? null)).toBe('job')
  })

  it('leaves a polymorphic device open when nothing fixes it', () => {
    const { nodes: types } = inferDesignTypes(makeDesign({ udp: deviceNode('direct_udp') }, {}), TOY_CATALOG)
    expect(text(types.get('udp')?.output ?? null)).toBe("'a udp")
  })

  it('says where a wire does not fit, what was expected and what was found', () => {
    const design = makeDesign(nodes, { ...wires, 'udp.ip': 'net' }, { registration: registration(1) })
    const { mismatches } = inferDesignTypes(design, TOY_CATALOG)
    expect(mismatches.map((one) => [one.node, one.port, one.source, text(one.expected), text(one.found)])).toEqual([
      ['udp', 'ip', 'net', "'a ip", 'network'],
    ])
  })

  it('leaves an arrow for parameters that are not wired', () => {
    const main = foreignNode('Main', TOY_TYPES.job, [TOY_TYPES.time, TOY_TYPES.console])
    const design = makeDesign({ main, time: deviceNode('default_time') }, { 'main.param0': 'time' })
    expect(text(inferDesignTypes(design, TOY_CATALOG).nodes.get('main')?.output ?? null)).toBe('console -> job')
  })

  it('refuses a parameter beyond a stated type', () => {
    const main = foreignNode('Main', TOY_TYPES.job, [TOY_TYPES.time])
    const wires = { 'main.param0': 'time', 'main.param1': 'net' }
    const design = makeDesign({ main, time: deviceNode('default_time'), net: deviceNode('default_network') }, wires)
    const { mismatches } = inferDesignTypes(design, TOY_CATALOG)
    expect(mismatches).toMatchObject([
      { node: 'main', port: 'param1', source: 'net', expected: TOY_TYPES.job, excess: true },
    ])
  })

  it('makes branches agree, and types a functor that an apply node uses', () => {
    const choice = { kind: 'if_impl', binding: null, condition: null } as const
    const design = makeDesign(
      {
        fast: foreignNode('Fast.Make', TOY_TYPES.console, [TOY_TYPES.time]),
        slow: foreignNode('Slow.Make', null),
        pick: choice,
        time: deviceNode('default_time'),
        both: { kind: 'apply', binding: null, parameters: 1 },
      },
      { 'pick.then': 'fast', 'pick.else': 'slow', 'both.functor': 'pick', 'both.param0': 'time' },
    )
    const { nodes: types, mismatches } = inferDesignTypes(design, TOY_CATALOG)
    expect(mismatches).toEqual([])
    expect(text(types.get('both')?.output ?? null)).toBe('console')
    expect(text(types.get('slow')?.output ?? null)).toBe('time -> console')
  })

  it('answers for a wire that is being dragged', () => {
    const design = makeDesign(nodes, wires, { registration: registration(1) })
    expect(canConnect(design, TOY_CATALOG, 'net', 'eth.network')).toEqual({ kind: 'ok' })
    expect(canConnect(design, TOY_CATALOG, 'net', 'udp.ip')).toMatchObject({
      kind: 'mismatch',
      found: TOY_TYPES.network,
    })
    expect(canConnect(design, TOY_CATALOG, 'udp', 'eth.network')).toEqual({ kind: 'cycle' })
    expect(canConnect(design, TOY_CATALOG, 'nobody', 'eth.network')).toEqual({ kind: 'unknown' })
  })

  it('sees a ring through the body of a function argument', () => {
    const held = {
      s: deviceNode('stack', { wrap: { kind: 'function', parameter: 'p', result: 'body' } }),
      p: { kind: 'parameter', binding: null, type: TOY_TYPES.network },
      body: foreignNode('Wrap.Make', TOY_TYPES.ethernet),
      use: foreignNode('Use.Make', TOY_TYPES.network),
    } as const
    const design = makeDesign(held, { 'body.param0': 'p', 'use.param0': 's' })
    expect(canConnect(design, TOY_CATALOG, 'use', 'body.param1')).toEqual({ kind: 'cycle' })
    expect(canConnect(design, TOY_CATALOG, 'use', 's.network')).toEqual({ kind: 'cycle' })
  })

  it('answers the same whatever was asked before', () => {
    const design = makeDesign(nodes, wires, { registration: registration(1) })
    const check = createConnectChecker(design, TOY_CATALOG)
    const questions = Object.keys(nodes).flatMap((from) => Object.keys(wires).map((to) => [from, to] as const))
    const alone = questions.map(([from, to]) => canConnect(design, TOY_CATALOG, from, to).kind)
    expect(questions.map(([from, to]) => check(from, to).kind)).toEqual(alone)
    const backwards = questions.toReversed().map(([from, to]) => check(from, to).kind)
    expect(backwards.toReversed()).toEqual(alone)
    expect(new Set(alone)).toContain('cycle')
  })
})
