// Wires by gesture: what is refused and what would help, lists that grow, chains that close.

import { describe, expect, it } from 'vitest'
import { catalog } from '../../../releases/mirage-3.8.1/catalog.ts'
import type { Constant } from '../../model/constant.ts'
import type { Design, MatchNode } from '../../model/design.ts'
import type { Term } from '../../model/term.ts'
import { deviceNode, foreignNode, makeDesign, registration } from '../../testing/designs.ts'
import { applyCommand, canApply } from '../apply.ts'
import type { Command } from '../command.ts'
import { createWireJudge } from './judge-wire.ts'

const choice: MatchNode = { kind: 'match_impl', binding: 'choice', value: null, cases: [] }
const job = catalog.registration.job

function withMatch(cases: readonly Constant[], term: Term<string> | null, more: Design['logic']['wires'] = {}): Design {
  return makeDesign(
    {
      choice: { ...choice, cases, value: term === null ? null : 'v' },
      ramdisk: deviceNode('generic_kv_ro'),
      other: deviceNode('generic_kv_ro'),
      time: deviceNode('default_time'),
    },
    { 'choice.default': 'ramdisk', ...more },
    term === null ? {} : { values: { v: { binding: null, term } } },
  )
}

function run(design: Design, command: Command): Design {
  expect(canApply(design, command, catalog)).toEqual({ kind: 'allowed' })
  return applyCommand(design, command, catalog)
}

const intoCase = (index: number): Command => ({
  type: 'wire.connect',
  from: 'other',
  to: { node: 'choice', port: `case${index}` },
})

describe('a wire past the last case of a match_impl', () => {
  it('adds the next target that has no case, and looks at the target when it looked at nothing', () => {
    const once = run(withMatch([], null), intoCase(0))
    const node = once.logic.nodes['choice']
    expect(node).toMatchObject({ cases: [{ kind: 'variant', tag: catalog.targets[0]?.tag }] })
    const value = node?.kind === 'match_impl' ? (node.value ?? '') : ''
    expect(once.logic.values[value]?.term).toEqual({ kind: 'key', key: catalog.targetKey })
    expect(once.logic.wires['choice.case0']).toBe('other')
    const twice = run(once, intoCase(1))
    expect(twice.logic.nodes['choice']).toMatchObject({
      cases: [{ tag: catalog.targets[0]?.tag }, { tag: catalog.targets[1]?.tag }],
    })
  })

  it('passes over values that have a case', () => {
    const target: Term<string> = { kind: 'key', key: catalog.targetKey }
    const first: Constant = { kind: 'variant', tag: catalog.targets[0]?.tag ?? '' }
    const last: Constant = { kind: 'variant', tag: catalog.targets[2]?.tag ?? '' }
    const next = run(withMatch([last, first], target), intoCase(2))
    expect(next.logic.nodes['choice']).toMatchObject({ cases: [{}, {}, { tag: catalog.targets[1]?.tag }] })
  })

  it('makes numbers up where there is no end of them', () => {
    const disks: Term<string> = { kind: 'key', key: 'disks' }
    const cases: readonly Constant[] = [{ kind: 'int', value: '0' }]
    const next = run(withMatch(cases, disks), intoCase(1))
    expect(next.logic.nodes['choice']).toMatchObject({ cases: [{ value: '0' }, { kind: 'int', value: '1' }] })
  })

  it('is refused when every value has a case, and for another type', () => {
    const cases: readonly Constant[] = [true, false].map((value) => ({ kind: 'bool', value }))
    const design = withMatch(cases, { kind: 'call', primitive: 'not', arguments: [{ kind: 'key', key: 'f' }] })
    const flag = { kind: 'created', binding: null, name: 'f', stage: 'both', argument: { kind: 'flag' } } as const
    const known: Design = {
      ...design,
      logic: { ...design.logic, keys: { f: { ...flag, info: { names: ['f'] } } } },
    }
    const judge = createWireJudge(known, catalog)
    expect(judge('other', { node: 'choice', port: 'case2' })).toMatchObject({
      diagnostic: { code: 'MG-EDIT-NO-CASE' },
    })
    expect(judge('time', { node: 'choice', port: 'case2' })).toMatchObject({
      diagnostic: { code: 'MG-TYPE-MISMATCH' },
    })
  })
})

describe('a wire past the last job', () => {
  it('takes jobs only', () => {
    const design = makeDesign(
      { main: foreignNode('M', job), time: deviceNode('default_time') },
      {},
      {
        registration: registration(0),
      },
    )
    const judge = createWireJudge(design, catalog)
    expect(judge('main', { node: 'register', port: 'job0' }).kind).toBe('allowed')
    expect(judge('time', { node: 'register', port: 'job0' })).toMatchObject({
      diagnostic: { message: '`time` does not fit `job`.' },
    })
  })
})

describe('a refused wire', () => {
  const stack = catalog.devices.get('generic_stackv4')?.result ?? job
  const design = makeDesign(
    {
      main: foreignNode('M', job, [stack]),
      pages: deviceNode('generic_kv_ro'),
      net: deviceNode('default_network'),
    },
    {},
  )
  const judge = createWireJudge(design, catalog)

  it('names the device that makes what fits', () => {
    expect(judge('pages', { node: 'main', port: 'param0' })).toMatchObject({
      diagnostic: {
        message: '`kv_ro` does not fit `stackv4`.',
        hint: '`generic_stackv4` makes one from a `network`.',
      },
      bridge: { device: 'generic_stackv4', port: null },
    })
  })

  it('names the port when it is made from what is at hand', () => {
    expect(judge('net', { node: 'main', port: 'param0' })).toMatchObject({
      bridge: { device: 'generic_stackv4', port: 'network' },
    })
  })
})

describe('deleting with healing', () => {
  const chain = makeDesign(
    {
      a: deviceNode('generic_kv_ro'),
      first: { ...choice, binding: 'first' },
      second: { ...choice, binding: 'second' },
      main: foreignNode('M', job, [null]),
    },
    { 'first.default': 'a', 'second.default': 'first', 'main.param0': 'second' },
  )

  it.each([[['first', 'second']], [['second', 'first']]])('closes the gap of a chain: %s', (ids) => {
    const next = run(chain, { type: 'node.remove', ids, heal: true })
    expect(next.logic.wires).toEqual({ 'main.param0': 'a' })
  })

  it('closes nothing where the types do not fit', () => {
    const design = makeDesign(
      {
        net: deviceNode('default_network'),
        stack: deviceNode('generic_stackv4'),
        main: foreignNode('M', job, [catalog.devices.get('generic_stackv4')?.result ?? null]),
      },
      { 'stack.network': 'net', 'main.param0': 'stack' },
    )
    expect(run(design, { type: 'node.remove', ids: ['stack'], heal: true }).logic.wires).toEqual({})
  })
})
