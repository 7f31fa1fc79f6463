import { describe, expect, it } from 'vitest'
import { string, variant } from '../model/constant.ts'
import type { Design, Node } from '../model/design.ts'
import { functorTypes } from '../model/module-type.ts'
import type { Term } from '../model/term.ts'
import { deviceNode, foreignNode, makeDesign, registration } from '../testing/designs.ts'
import { TOY_TYPES } from '../testing/toy-catalog.ts'
import { TOY_SEMANTICS, TOY_TARGET } from '../testing/toy-semantics.ts'
import { buildDesign } from './build-design.ts'
import { createGraph } from './create-graph.ts'
import { graphFacts } from './graph-facts.ts'
import { partialResolve } from './partial-resolve.ts'
import type { Resolution } from './resolution.ts'
import { resolveGraph } from './resolve.ts'

function resolve(design: Design, target = 'Plain'): Resolution {
  const built = buildDesign(design, TOY_SEMANTICS)
  if (built.application === null) throw new Error('nothing registered')
  const graph = createGraph(built.application, TOY_SEMANTICS.sharingKey, built.nodes)
  const result = resolveGraph(graph, { target, context: new Map([[TOY_TARGET, variant(target)]]) })
  if ('failure' in result) throw new Error(result.failure.message)
  return result.resolved.resolution
}

/** Devices as `name(params)[deps]`, in the order of the resolution. */
function devices(resolution: Resolution): readonly string[] {
  const name = (index: number): string => resolution.devices[index]?.implementation.name ?? '?'
  return resolution.devices.map(({ implementation, parameters, dependencies }) => {
    const params = parameters.length > 0 ? `(${parameters.map(name).join(' ')})` : ''
    return `${implementation.name}${params}${dependencies.length > 0 ? `[${dependencies.map(name).join(' ')}]` : ''}`
  })
}

const console = (title: string): Node => deviceNode('console', { title: { kind: 'constant', value: string(title) } })
const one = { registration: registration(1) }

describe('building a design', () => {
  it('applies a module to what is wired, with data dependencies', () => {
    const main = foreignNode('Unikernel.Main', TOY_TYPES.job, [], 1)
    const wires = { 'main.param0': 'net', 'main.dep0': 'time', 'register.job0': 'main' }
    const design = makeDesign(
      { main, net: deviceNode('default_network'), time: deviceNode('default_time') },
      wires,
      one,
    )
    expect(devices(resolve(design))).toEqual(['time', 'net', 'f1(net)[time]', 'mirage[f1]'])
  })

  it('shares equal devices, and makes constants once', () => {
    const nodes = {
      main: foreignNode('Main', TOY_TYPES.job),
      a: deviceNode('etif'),
      b: deviceNode('etif'),
      net: deviceNode('default_network'),
      net2: deviceNode('default_network'),
    }
    const wires = {
      'main.param0': 'a',
      'main.param1': 'b',
      'a.network': 'net',
      'b.network': 'net2',
      'register.job0': 'main',
    }
    const resolution = resolve(makeDesign(nodes, wires, one))
    expect(devices(resolution)).toEqual(['net', 'ethernet(net)', 'f1(ethernet ethernet)', 'mirage[f1]'])
    expect(resolution.deviceOf.get('a')).toBe(resolution.deviceOf.get('b'))
    expect(resolution.devices[0]?.origins.map((origin) => origin.node)).toEqual(['net', 'net2'])
    // Not only equal: releases may share by identity.
    const built = buildDesign(makeDesign(nodes, wires, one), TOY_SEMANTICS).nodes
    expect(built.get('net')).toBe(built.get('net2'))
  })

  it('applies a device of the user, and tells the exception that its name raises', () => {
    const own = (name: Term<string>): Node => ({
      kind: 'impl',
      binding: null,
      name,
      module: { kind: 'constant', value: string('Own.Make') },
      type: functorTypes([TOY_TYPES.network], TOY_TYPES.job),
      keys: [],
      packages: null,
      dependencies: 0,
      connect: null,
      configure: null,
      build: null,
      clean: null,
    })
    const wires = { 'own.param0': 'net', 'register.job0': 'own' }
    const named = (name: Term<string>): Design =>
      makeDesign({ own: own(name), net: deviceNode('default_network') }, wires, one)
    const fine = named({ kind: 'constant', value: string('mine') })
    expect(devices(resolve(fine))).toEqual(['net', 'mine(net)', 'mirage[mine]'])
    const raising = named({
      kind: 'call',
      primitive: 'failwith',
      arguments: [{ kind: 'constant', value: string('no') }],
    })
    expect(buildDesign(raising, TOY_SEMANTICS).problems).toMatchObject([{ kind: 'exception', node: 'own' }])
  })

  it('picks the branch of a composite and says why', () => {
    const nodes = {
      main: foreignNode('Main', TOY_TYPES.job),
      net: deviceNode('default_network'),
      s: deviceNode('stack'),
    }
    const wires = { 'main.param0': 's', 's.network': 'net', 'register.job0': 'main' }
    const design = makeDesign(nodes, wires, one)
    const fancy = resolve(design, 'Fancy')
    expect(devices(fancy)).toEqual(['net', 'ethernet(net)', 'fancy_stack(ethernet)', 'f1(fancy_stack)', 'mirage[f1]'])
    expect(fancy.decisions.get('s')?.map((step) => [step.taken, step.origin?.part])).toEqual([['then', 'choice']])
    const plain = resolve(design)
    expect(devices(plain)).toEqual(['plain_stack', 'f1(plain_stack)', 'mirage[f1]'])
    expect(plain.deviceOf.has('net')).toBe(false)
    // The network is not used because the stack's choice went the other way.
    expect(plain.decisions.get('net')?.map((step) => step.taken)).toEqual(['else'])
  })

  it('calls a function argument with what the device gives it', () => {
    const wrapped = deviceNode('stack', { wrap: { kind: 'function', parameter: 'p', result: 'body' } })
    const nodes: Record<string, Node> = {
      main: foreignNode('Main', TOY_TYPES.job),
      s: wrapped,
      p: { kind: 'parameter', binding: null, type: TOY_TYPES.network },
      body: foreignNode('Wrap.Make', TOY_TYPES.ethernet),
      net: deviceNode('default_network'),
    }
    const wires = { 'main.param0': 's', 's.network': 'net', 'body.param0': 'p', 'register.job0': 'main' }
    const fancy = resolve(makeDesign(nodes, wires, one), 'Fancy')
    expect(devices(fancy)).toEqual(['net', 'f1(net)', 'fancy_stack(f1)', 'f2(fancy_stack)', 'mirage[f2]'])
    expect(fancy.devices[fancy.deviceOf.get('body') ?? -1]?.implementation.module).toBe('Wrap.Make')
  })

  it('fuses a functor that a choice picks, and partial applications', () => {
    const nodes: Record<string, Node> = {
      fast: foreignNode('Fast.Make', TOY_TYPES.console, [TOY_TYPES.time, TOY_TYPES.network]),
      slow: foreignNode('Slow.Make', TOY_TYPES.console, [TOY_TYPES.time, TOY_TYPES.network]),
      pick: { kind: 'if_impl', binding: null, condition: 'isFancy' },
      half: { kind: 'apply', binding: null, parameters: 1 },
      full: { kind: 'apply', binding: null, parameters: 1 },
      time: deviceNode('default_time'),
      net: deviceNode('default_network'),
      main: foreignNode('Main', TOY_TYPES.job),
    }
    const wires = {
      'pick.then': 'fast',
      'pick.else': 'slow',
      'half.functor': 'pick',
      'half.param0': 'time',
      'full.functor': 'half',
      'full.param0': 'net',
      'main.param0': 'full',
      'register.job0': 'main',
    }
    const isFancy = {
      binding: null,
      term: {
        kind: 'call',
        primitive: '=',
        arguments: [
          { kind: 'key', key: 'k' },
          { kind: 'constant', value: variant('Fancy') },
        ],
      },
    } as const
    const k = { kind: 'builtin', binding: null, builtin: 'target', arguments: {} } as const
    const design = makeDesign(nodes, wires, { ...one, values: { isFancy }, keys: { k } })
    const unknown = buildDesign(design, TOY_SEMANTICS).problems
    expect(unknown).toEqual([{ kind: 'unknown-key', node: null, key: 'k' }])
    const resolution = resolve(design)
    expect(devices(resolution)).toEqual(['time', 'net', 'f2(time net)', 'f3(f2)', 'mirage[f3]'])
    expect(resolution.deviceOf.get('half')).toBe(resolution.deviceOf.get('full'))
  })

  it('builds around holes and lists them', () => {
    const main = foreignNode('Main', TOY_TYPES.job, [], 0)
    const design = makeDesign(
      { main, eth: deviceNode('etif'), c: deviceNode('console') },
      { 'main.param1': 'eth' },
      one,
    )
    const { problems, application } = buildDesign(design, TOY_SEMANTICS)
    expect(application).not.toBeNull()
    expect(problems).toEqual([
      { kind: 'unwired', node: 'eth', port: 'network' },
      { kind: 'unwired', node: 'main', port: 'param0' },
      { kind: 'missing-argument', node: 'c', argument: 'title' },
      { kind: 'unwired', node: 'register', port: 'job0' },
    ])
  })

  it('finds cycles instead of looping', () => {
    const nodes = { a: deviceNode('etif'), b: foreignNode('B', null), c: foreignNode('C', null) }
    const wires = { 'a.network': 'b', 'b.param0': 'a', 'c.param0': 'b', 'register.job0': 'c' }
    const { problems } = buildDesign(makeDesign(nodes, wires, one), TOY_SEMANTICS)
    expect(
      problems.map((problem) => [problem.kind, problem.node]).sort((a, b) => (String(a) < String(b) ? -1 : 1)),
    ).toEqual([
      ['cycle', 'a'],
      ['cycle', 'b'],
    ])
  })

  it('does not overflow on 100,000 nodes in a row', () => {
    const nodes: Record<string, Node> = { n0: deviceNode('default_network') }
    const wires: Record<string, string> = {}
    const length = 100_000
    for (let i = length; i > 0; i -= 1) {
      nodes[`n${i}`] = foreignNode(`M${i}`, null)
      wires[`n${i}.param0`] = `n${i - 1}`
    }
    wires['register.job0'] = `n${length}`
    expect(resolve(makeDesign(nodes, wires, one)).devices.length).toBe(length + 2)
  }, 120_000)

  it('gives the same whatever the order of the tables', () => {
    const nodes = { main: foreignNode('Main', TOY_TYPES.job), x: console('x'), y: console('y') }
    const wires = { 'main.param0': 'x', 'main.param1': 'y', 'register.job0': 'main' }
    const design = makeDesign(nodes, wires, one)
    const flip = <T>(table: Readonly<Record<string, T>>): Record<string, T> =>
      Object.fromEntries(Object.entries(table).reverse())
    const flipped = { ...design, logic: { ...design.logic, nodes: flip(nodes), wires: flip(wires) } }
    expect(devices(resolve(flipped))).toEqual(devices(resolve(design)))
  })
})

describe('the graph before resolution', () => {
  const nodes = { main: foreignNode('Main', TOY_TYPES.job), net: deviceNode('default_network'), s: deviceNode('stack') }
  const wires = { 'main.param0': 's', 's.network': 'net', 'register.job0': 'main' }

  it('is listed in the measured form, and shrinks when keys are known', () => {
    const built = buildDesign(makeDesign(nodes, wires, one), TOY_SEMANTICS)
    if (built.application === null) throw new Error('nothing registered')
    const graph = createGraph(built.application, TOY_SEMANTICS.sharingKey, built.nodes)
    const facts = graphFacts(graph, new Map([[TOY_TARGET, variant('Fancy')]]))
    const [choice = -1] = facts.ifs
    expect(facts.branches).toBe('t')
    expect(facts.nodes[choice]).toMatchObject({ kind: 'if', keys: ['target'] })
    expect(facts.nodes[facts.jobs[0] ?? -1]).toMatchObject({ kind: 'app', x: choice })
    expect(graphFacts(partialResolve(graph, new Map())).ifs.length).toBe(1)
    const known = graphFacts(partialResolve(graph, new Map([[TOY_TARGET, variant('Plain')]])))
    expect(known.ifs).toEqual([])
    expect(known.nodes.map((node) => (node.kind === 'impl' ? node.base : node.kind))).toEqual([
      'f1',
      'plain_stack',
      'app',
    ])
  })

  it('keeps data dependencies that nothing else reaches when keys are known', () => {
    const main = foreignNode('Main', TOY_TYPES.job, [], 1)
    const used = { main, net: deviceNode('default_network'), time: deviceNode('default_time') }
    const ends = { 'main.param0': 'net', 'main.dep0': 'time', 'register.job0': 'main' }
    const built = buildDesign(makeDesign(used, ends, one), TOY_SEMANTICS)
    if (built.application === null) throw new Error('nothing registered')
    const graph = createGraph(built.application, TOY_SEMANTICS.sharingKey, built.nodes)
    const { nodes: left } = graphFacts(partialResolve(graph, new Map([[TOY_TARGET, variant('Plain')]])))
    const f1 = left.find((node) => node.kind === 'impl' && node.base === 'f1')
    expect(f1?.kind === 'impl' ? f1.deps.map((index) => left[index]) : null).toMatchObject([{ base: 'time' }])
  })
})
