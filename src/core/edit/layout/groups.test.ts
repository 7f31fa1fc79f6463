// Groups and collapsed nodes: what their commands do, and that they follow the nodes that there are.

import { describe, expect, it } from 'vitest'
import type { Design } from '../../model/design.ts'
import { deviceNode, makeDesign, registration } from '../../testing/designs.ts'
import { TOY_CATALOG } from '../../testing/toy-catalog.ts'
import { applyCommand, canApply } from '../apply.ts'
import type { Command } from '../command.ts'
import { cutFragment } from '../fragment.ts'
import { touchedGroups, wholeGroups } from './groups.ts'

const start = makeDesign(
  { net: deviceNode('default_network'), eth: deviceNode('etif'), time: deviceNode('default_time') },
  { 'eth.network': 'net' },
  { registration: registration(0) },
)

function run(design: Design, ...commands: readonly Command[]): Design {
  return commands.reduce((current, command) => {
    expect(canApply(current, command, TOY_CATALOG)).toEqual({ kind: 'allowed' })
    return applyCommand(current, command, TOY_CATALOG)
  }, design)
}

const grouped = run(start, { type: 'group.make', members: ['net', 'eth'], title: 'wires' })

describe('groups', () => {
  it('hold their members in order; a design without any has no field for them', () => {
    expect(grouped.groups).toEqual({ group: { title: 'wires', members: ['eth', 'net'] } })
    expect('groups' in run(grouped, { type: 'group.dissolve', ids: ['group'] })).toBe(false)
    expect(run(grouped, { type: 'group.dissolve', ids: ['group'] })).toEqual(start)
  })

  it('take members from each other, and are gone when nothing is left', () => {
    const moved = run(grouped, { type: 'group.make', members: ['time', 'net', 'register'], title: 'two' })
    expect(moved.groups).toEqual({
      group: { title: 'wires', members: ['eth'] },
      group_2: { title: 'two', members: ['net', 'register', 'time'] },
    })
    expect(run(grouped, { type: 'group.make', members: ['net', 'eth', 'time'], title: 'all' }).groups).toEqual({
      group_2: { title: 'all', members: ['eth', 'net', 'time'] },
    })
    const again = canApply(grouped, { type: 'group.make', members: ['eth', 'net'], title: '' }, TOY_CATALOG)
    expect(again).toMatchObject({ kind: 'refused', diagnostic: { code: 'MG-GROUP-SAME' } })
  })

  it('follow nodes that go, by whatever command', () => {
    const without = run(grouped, { type: 'node.remove', ids: ['net'] })
    expect(without.groups).toEqual({ group: { title: 'wires', members: ['eth'] } })
    expect('groups' in run(without, { type: 'node.remove', ids: ['eth'] })).toBe(false)
    const registered = run(start, { type: 'group.make', members: ['register', 'net'], title: 'r' })
    expect(run(registered, { type: 'registration.set', registration: null }).groups?.['group']?.members).toEqual([
      'net',
    ])
    const reread = { ...grouped, logic: makeDesign({ eth: deviceNode('etif') }, {}).logic }
    expect(run(grouped, { type: 'design.replace', design: reread }).groups?.['group']?.members).toEqual(['eth'])
  })

  it('are copied when all of them is copied', () => {
    expect(cutFragment(grouped, ['net']).groups).toBeUndefined()
    const copied = run(grouped, { type: 'node.duplicate', ids: ['net', 'eth', 'time'], offset: { x: 9, y: 9 } })
    expect(copied.groups).toEqual({
      group: { title: 'wires', members: ['eth', 'net'] },
      group_2: { title: 'wires', members: ['eth_2', 'net_2'] },
    })
    const elsewhere = run(start, {
      type: 'node.paste',
      fragment: cutFragment(grouped, ['net', 'eth']),
      position: { x: 0, y: 0 },
    })
    expect(elsewhere.groups).toEqual({ group: { title: 'wires', members: ['eth_2', 'net_2'] } })
  })

  it('collapse, and get other titles', () => {
    const closed = run(grouped, { type: 'group.collapse', ids: ['group'], collapsed: true })
    expect(closed.groups?.['group']?.collapsed).toBe(true)
    expect(run(closed, { type: 'group.collapse', ids: ['group'], collapsed: false })).toEqual(grouped)
    expect(run(closed, { type: 'group.rename', id: 'group', title: 'lan' }).groups?.['group']).toMatchObject({
      title: 'lan',
      collapsed: true,
    })
  })

  it('are found by what is selected', () => {
    const groups = grouped.groups ?? {}
    expect(wholeGroups(groups, new Set(['net', 'eth', 'time']))).toEqual(['group'])
    expect(wholeGroups(groups, new Set(['net']))).toEqual([])
    expect(touchedGroups(groups, new Set(['net']))).toEqual(['group'])
  })
})

describe('collapsed nodes', () => {
  it('keep their place, and leave nothing behind when they are expanded', () => {
    const placed = run(start, { type: 'node.move', positions: { net: { x: 4, y: 8 } } })
    const closed = run(placed, { type: 'node.collapse', ids: ['net'], collapsed: true })
    expect(closed.layout['net']).toEqual({ x: 4, y: 8, collapsed: true })
    expect(run(closed, { type: 'node.collapse', ids: ['net'], collapsed: false })).toEqual(placed)
    expect(canApply(closed, { type: 'node.collapse', ids: ['net'], collapsed: true }, TOY_CATALOG).kind).toBe('ignore')
  })
})
