import { describe, expect, it } from 'vitest'
import { mirage381 } from '../releases/mirage-3.8.1/release.ts'
import { analyzeDesign, describeGraph, generateTarget } from './compile.ts'
import type { Analysis } from './analyze/analysis.ts'
import { string, variant } from './model/constant.ts'
import type { Design, Node } from './model/design.ts'
import { moduleType } from './model/module-type.ts'
import { deviceNode, foreignNode, makeDesign, registration } from './testing/designs.ts'

const job = moduleType('job')
const nodes: Record<string, Node> = {
  main: foreignNode('Unikernel.Main', job, [null, null]),
  stack: deviceNode('generic_stackv4'),
  net: deviceNode('default_network'),
  pick: { kind: 'match_impl', binding: null, value: 'onTarget', cases: [variant('Hvt'), variant('Xen')] },
  loud: deviceNode('custom_console', { name: { kind: 'constant', value: string('loud') } }),
  plain: deviceNode('default_console'),
  alone: deviceNode('default_time'),
}
const wires = {
  'main.param0': 'stack',
  'main.param1': 'pick',
  'stack.network': 'net',
  'pick.case0': 'loud',
  'pick.case1': 'plain',
  'pick.default': 'plain',
  'register.job0': 'main',
}
const values = { onTarget: { binding: null, term: { kind: 'key', key: 'Key.target' } } } as const
const argumentName = mirage381.semantics.catalog.devices.get('custom_console')?.arguments[0]?.name ?? ''
const loud = deviceNode('custom_console', { [argumentName]: { kind: 'constant', value: string('loud') } })
const design = makeDesign({ ...nodes, loud }, wires, { registration: registration(1), values })

function analyze(of: Design = design, args: readonly string[] = []): Analysis {
  return analyzeDesign({ design: of, release: mirage381, revision: 1, args, env: {} })
}

describe('packages of an analysis', () => {
  const asking = (id: string, bounds: { readonly min?: string; readonly max?: string }): Node => ({
    ...foreignNode(`Unikernel.${id}`, job, []),
    packages: [{ opam: 'tls', ...bounds }],
  })
  const two = (min: string, max: string): Analysis => {
    const nodesOfTwo = { one: asking('One', { min }), two: asking('Two', { max }) }
    const wiresOfTwo = { 'register.job0': 'one', 'register.job1': 'two' }
    return analyze(makeDesign(nodesOfTwo, wiresOfTwo, { registration: registration(2) }))
  }
  const clash = (of: Analysis): unknown => of.targets['hvt']?.packages.find(({ opam }) => opam === 'tls')?.clash

  it('tell when no version is what everybody asks for', () => {
    expect(clash(two('1.10', '1.9'))).toEqual({ min: '1.10', max: '1.9' })
    expect(clash(two('1.9', '1.10'))).toBeNull()
  })
})

describe('an analysis', () => {
  const analysis = analyze()

  it('shows every target, and survives a worker border', () => {
    expect(Object.keys(analysis.targets)).toHaveLength(9)
    expect(structuredClone(analysis)).toEqual(analysis)
    expect(analysis.targets['hvt']?.state).toBe('fine')
    expect(analysis.targets['hvt']?.files).toContain('main.ml')
  })

  it('says what a composite became, and why', () => {
    const view = (target: string): unknown => analysis.targets[target]?.nodes['stack']?.becomes
    expect([view('unix'), view('qubes'), view('hvt')]).toEqual([
      'socket_stackv4',
      'qubes_ipv4_stack',
      'static_ipv4_stack',
    ])
    const why = analysis.targets['hvt']?.nodes['stack']?.why ?? []
    expect(why.map((step) => step.holds)).toEqual([false, false, false])
    expect(why[0]?.keys.find((key) => key.option === '--target')).toMatchObject({ value: 'hvt', from: 'target' })
  })

  it('gives a composite only what it became, not what a branch that it did not take shares with another', () => {
    const two = makeDesign(
      {
        main: foreignNode('Unikernel.Main', job, [null, null]),
        front: deviceNode('generic_stackv4'),
        back: deviceNode('static_ipv4_stack'),
        net: deviceNode('default_network'),
        loop: deviceNode('netif', { name: { kind: 'constant', value: string('lo') } }),
      },
      {
        'main.param0': 'front',
        'main.param1': 'back',
        'front.network': 'net',
        'back.network': 'loop',
        'register.job0': 'main',
      },
      { registration: registration(1) },
    )
    const inside = (target: string, id: string): readonly (string | undefined)[] => {
      const { devices = [], nodes: views = {} } = analyze(two).targets[target] ?? {}
      return (views[id]?.inside ?? []).map((index) => devices[index]?.module)
    }
    const socket = ['Tcpip_stack_socket', 'Tcpv4_socket', 'Udpv4_socket']
    expect(new Set(inside('unix', 'front'))).toEqual(new Set(socket))
    expect(inside('unix', 'front')).toHaveLength(socket.length)
    expect(inside('unix', 'back')).toContain('Tcpip_stack_direct1')
    expect(inside('hvt', 'front').filter((module) => module?.startsWith('Tcpip_stack_direct'))).toHaveLength(1)
    expect(inside('hvt', 'front')).toHaveLength(inside('hvt', 'back').length)
  })

  it('says which row of a choice is taken, what is not used, and what nobody asks for', () => {
    const taken = (target: string): unknown => analysis.targets[target]?.nodes['pick']?.taken
    expect([taken('hvt'), taken('xen'), taken('unix')]).toEqual(['case0', 'case1', 'default'])
    const states = (target: string): unknown =>
      ['loud', 'plain', 'net', 'alone'].map((id) => analysis.targets[target]?.nodes[id]?.state)
    expect(states('hvt')).toEqual(['used', 'unused', 'used', 'absent'])
    expect(states('unix')).toEqual(['unused', 'used', 'unused', 'absent'])
  })

  it('lights of two equal devices in a choice the one in the row that is taken', () => {
    const twin = { ...loud }
    const twins = makeDesign(
      { ...nodes, loud, twin },
      { ...wires, 'pick.case1': 'twin' },
      { registration: registration(1), values },
    )
    const { targets } = analyze(twins)
    const statesOn = (target: string): unknown => [
      targets[target]?.nodes['loud']?.state,
      targets[target]?.nodes['twin']?.state,
    ]
    expect(statesOn('hvt')).toEqual(['used', 'unused'])
    expect(statesOn('xen')).toEqual(['unused', 'used'])
    expect(statesOn('spt')).toEqual(['unused', 'unused'])
    expect(targets['xen']?.nodes['loud']).toMatchObject({ device: null, becomes: '' })
  })

  it('lights a device that a taken wire and another one reach', () => {
    const both = makeDesign(
      { ...nodes, loud, main: foreignNode('Unikernel.Main', job, [null, null, null]) },
      { ...wires, 'main.param2': 'loud' },
      { registration: registration(1), values },
    )
    expect(analyze(both).targets['xen']?.nodes['loud']?.state).toBe('used')
  })

  it('names devices as main.ml does', () => {
    const hvt = analysis.targets['hvt']
    const device = hvt?.devices[hvt.nodes['main']?.device ?? -1]
    expect(device).toMatchObject({ variable: 'f11', module: 'Unikernel1', functor: 'Unikernel.Main', nodes: ['main'] })
    expect(device?.parameters.map((index) => hvt?.devices[index]?.functor)).toEqual([
      'Tcpip_stack_direct.Make',
      'Console_solo5',
    ])
  })

  it('shows arguments, and refuses those that a target does not know', () => {
    const dhcp = analyze(design, ['--dhcp=true'])
    expect(dhcp.targets['hvt']?.nodes['stack']?.becomes).toBe('dhcp_ipv4_stack')
    const key = dhcp.targets['hvt']?.keys.find((one) => one.name === 'dhcp')
    expect(key).toMatchObject({ value: 'true', from: 'argument', nodes: ['stack'] })
    const wrong = analyze(design, ['--nonsense'])
    expect(wrong.targets['hvt']?.state).toBe('error')
    const reports = wrong.diagnostics.filter((one) => one.tool?.kind === 'command-line')
    expect(reports).toMatchObject([{ target: null, severity: 'error' }])
  })

  it('types ports and wires', () => {
    expect(analysis.types['main']?.inputs.map((port) => port.typeText)).toEqual(['stackv4', 'console'])
    expect(analysis.wireTypes['stack.network']).toBe('network')
    expect(analysis.values['onTarget']?.keys).toEqual(['Key.target'])
  })
})

describe('a design with a hole', () => {
  const { 'stack.network': _network, ...open } = wires
  const holed = makeDesign({ ...nodes, loud }, open, { registration: registration(1), values })

  it('is shown as far as it goes, and generates nothing', () => {
    const hvt = analyze(holed).targets['hvt']
    expect(hvt?.state).toBe('incomplete')
    expect(hvt?.nodes['stack']).toMatchObject({ state: 'incomplete', becomes: 'static_ipv4_stack' })
    expect(hvt?.nodes['loud']?.state).toBe('used')
    const made = generateTarget({ design: holed, release: mirage381, target: 'hvt', args: [], env: {} })
    expect(made).toMatchObject({ error: { kind: 'compile' } })
    expect(made.diagnostics.map((one) => one.code)).toContain('MG-HOLE')
  })

  it('does not mind holes in what nothing registered needs', () => {
    const spare = makeDesign({ ...nodes, loud, spare: deviceNode('etif') }, wires, {
      registration: registration(1),
      values,
    })
    const hvt = analyze(spare).targets['hvt']
    expect([hvt?.state, hvt?.nodes['spare']?.state]).toEqual(['warning', 'incomplete'])
  })

  it('says so when nothing is registered', () => {
    const none = makeDesign({ ...nodes, loud }, open, { values })
    expect(analyze(none).targets['unix']?.state).toBe('incomplete')
    expect(describeGraph(none, mirage381)).toBeNull()
  })
})

describe('a target that refuses', () => {
  it('blames the node whose device refuses', () => {
    const socket = { ...nodes, loud, stack: deviceNode('qubes_ipv4_stack') }
    const analysis = analyze(makeDesign(socket, wires, { registration: registration(1), values }))
    expect(analysis.targets['hvt']?.state).toBe('error')
    expect(analysis.targets['hvt']?.nodes['stack']?.state).toBe('refused')
    expect(analysis.targets['qubes']?.nodes['stack']?.state).toBe('used')
    const report = analysis.diagnostics.find((one) => one.target === 'hvt')
    expect(report).toMatchObject({ at: { node: 'stack' }, tool: { kind: 'configure' } })
  })
})
