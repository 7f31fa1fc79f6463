// Commands: what each does to a design, and laws that hold for any of them.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Design } from '../model/design.ts'
import { deviceNode, foreignNode, makeDesign, registration } from '../testing/designs.ts'
import { TOY_CATALOG, TOY_TYPES } from '../testing/toy-catalog.ts'
import { applyCommand, canApply, commandTitle } from './apply.ts'
import type { Command } from './command.ts'
import { assertProperty } from '../testing/assert-property.ts'

const start = makeDesign(
  {
    net: { ...deviceNode('default_network'), binding: 'net' },
    eth: { ...deviceNode('etif'), binding: 'eth' },
    main: { ...foreignNode('Unikernel.Main', TOY_TYPES.job, [TOY_TYPES.ethernet], 2), binding: 'main' },
    time: { ...deviceNode('default_time'), binding: 'time' },
  },
  {
    'eth.network': 'net',
    'main.param0': 'eth',
    'main.dep0': 'time',
    'main.dep1': 'net',
    'register.job0': 'main',
  },
  { registration: registration(1) },
)

function run(design: Design, ...commands: readonly Command[]): Design {
  return commands.reduce((current, command) => {
    expect(canApply(current, command, TOY_CATALOG)).toEqual({ kind: 'allowed' })
    return applyCommand(current, command, TOY_CATALOG)
  }, design)
}

function verdict(command: Command): string {
  const answer = canApply(start, command, TOY_CATALOG)
  return answer.kind === 'refused' ? answer.diagnostic.code : answer.kind
}

describe('commands', () => {
  it('add a node with a free name, wired, and before register in the text', () => {
    const next = run(
      { ...start, logic: { ...start.logic, text: [...start.logic.text, { kind: 'register' }] } },
      {
        type: 'node.add',
        node: { ...deviceNode('etif'), binding: 'eth' },
        position: { x: 10, y: 20 },
        wire: { kind: 'from', node: 'net', port: 'network' },
      },
    )
    expect(next.logic.nodes['eth_2']).toMatchObject({ device: 'etif', binding: 'eth_2' })
    expect(next.logic.wires['eth_2.network']).toBe('net')
    expect(next.logic.text.at(-1)).toEqual({ kind: 'register' })
    expect(next.layout['eth_2']).toEqual({ x: 10, y: 20 })
  })

  it('close the gaps in dependencies and jobs when a node goes', () => {
    const next = run(start, { type: 'node.remove', ids: ['time'] })
    expect(next.logic.nodes['main']).toMatchObject({ dependencies: 1 })
    expect(next.logic.wires).toMatchObject({ 'main.dep0': 'net' })
    expect(next.logic.wires['main.dep1']).toBeUndefined()
    expect(run(start, { type: 'node.remove', ids: ['main'] }).logic.registration?.jobs).toBe(0)
  })

  it('make a list longer by wiring past its end', () => {
    const next = run(start, { type: 'wire.connect', from: 'time', to: { node: 'main', port: 'dep2' } })
    expect(next.logic.nodes['main']).toMatchObject({ dependencies: 3 })
  })

  it('refuse a wrong wire, a ring and a taken name, and say what would fit', () => {
    const wrong = canApply(
      start,
      { type: 'wire.connect', from: 'time', to: { node: 'main', port: 'param0' } },
      TOY_CATALOG,
    )
    expect(wrong).toMatchObject({
      kind: 'refused',
      diagnostic: { code: 'MG-TYPE-MISMATCH', hint: '`etif` makes one from a `network`.' },
    })
    expect(verdict({ type: 'wire.connect', from: 'main', to: { node: 'main', port: 'dep0' } })).toBe('MG-CYCLE')
    expect(verdict({ type: 'node.rename', id: 'net', binding: 'eth' })).toBe('MG-NAME-TAKEN')
    expect(verdict({ type: 'node.rename', id: 'net', binding: 'let' })).toBe('MG-NAME-NOT-BINDING')
    expect(verdict({ type: 'node.rename', id: 'net', binding: 'net' })).toBe('ignore')
    expect(verdict({ type: 'source.set', path: '../x.ml', text: '' })).toBe('MG-SOURCE-PATH')
  })

  it('copy nodes with the wires among them', () => {
    const next = run(start, { type: 'node.duplicate', ids: ['net', 'eth'], offset: { x: 40, y: 40 } })
    expect(next.logic.wires['eth_2.network']).toBe('net_2')
    expect(next.logic.nodes['eth_2']?.binding).toBe('eth_2')
    const kept = run(start, { type: 'node.duplicate', ids: ['eth'], offset: { x: 0, y: 0 }, keepWires: true })
    expect(kept.logic.wires['eth_2.network']).toBe('net')
  })

  it('move an end of a wire', () => {
    const next = run(start, {
      type: 'wire.reconnect',
      wire: 'main.dep0',
      from: 'time',
      to: { node: 'main', port: 'dep2' },
    })
    expect(Object.entries(next.logic.wires).filter(([ref]) => ref.startsWith('main.dep'))).toEqual([
      ['main.dep0', 'net'],
      ['main.dep1', 'time'],
    ])
  })

  it('go all or none in a batch', () => {
    const batch: Command = {
      type: 'batch',
      title: 'Two',
      commands: [
        { type: 'node.rename', id: 'net', binding: 'lan' },
        { type: 'node.rename', id: 'eth', binding: 'lan' },
      ],
    }
    expect(canApply(start, batch, TOY_CATALOG).kind).toBe('refused')
    expect(commandTitle(start, batch)).toBe('Two')
  })
})

const node = fc.constantFrom('net', 'eth', 'main', 'time')
const input = fc.record({
  node: fc.constantFrom('eth', 'main', 'register'),
  port: fc.constantFrom('network', 'param0', 'dep0', 'dep1', 'dep2', 'job0', 'job1'),
})
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constant('wire.connect' as const), from: node, to: input }),
  fc.record({
    type: fc.constant('wire.disconnect' as const),
    wires: fc.array(fc.constantFrom(...Object.keys(start.logic.wires)), { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant('node.remove' as const), ids: fc.array(node, { maxLength: 2 }), heal: fc.boolean() }),
  fc.record({ type: fc.constant('node.rename' as const), id: node, binding: fc.constantFrom('a', 'b', 'net', null) }),
  fc.record({
    type: fc.constant('node.duplicate' as const),
    ids: fc.array(node, { maxLength: 2 }),
    offset: fc.constant({ x: 5, y: 5 }),
    keepWires: fc.boolean(),
  }),
)

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(freeze)
  }
  return value
}

describe('laws', () => {
  it('commands never change the design that they are given, and leave no wire without ends', () => {
    assertProperty(
      fc.property(fc.array(anyCommand, { maxLength: 12 }), (commands) => {
        let design = freeze(start)
        for (const command of commands) {
          if (canApply(design, command, TOY_CATALOG).kind !== 'allowed') continue
          design = freeze(applyCommand(design, command, TOY_CATALOG))
          for (const [ref, from] of Object.entries(design.logic.wires)) {
            expect(design.logic.nodes[from], `${command.type} left ${ref}`).toBeDefined()
            const to = ref.slice(0, ref.lastIndexOf('.'))
            expect(to === 'register' || design.logic.nodes[to] !== undefined).toBe(true)
          }
        }
      }),
    )
  })
})
