// Comments of nodes: they stand above the node's definition and go where it goes.

import { describe, expect, it } from 'vitest'
import { planConfig } from '../../emit/config-plan/plan.ts'
import type { Design, TextItem } from '../../model/design.ts'
import { deviceNode, foreignNode, makeDesign, registration } from '../../testing/designs.ts'
import { TOY_CATALOG, TOY_TYPES } from '../../testing/toy-catalog.ts'
import { applyCommand, canApply } from '../apply.ts'
import type { Command } from '../command.ts'
import { commentOf } from './comments.ts'
import { cutFragment } from '../fragment.ts'

const start = makeDesign(
  {
    main: { ...foreignNode('Unikernel.Main', TOY_TYPES.job, [TOY_TYPES.ethernet]), binding: 'main' },
    eth: { ...deviceNode('etif'), binding: 'eth' },
    net: deviceNode('default_network'),
  },
  { 'main.param0': 'eth', 'eth.network': 'net', 'register.job0': 'main' },
  { registration: registration(1), text: [node('main'), node('eth'), { kind: 'register' }] },
)

function node(id: string): TextItem {
  return { kind: 'node', id }
}

function note(text: string): TextItem {
  return { kind: 'comment', text }
}

function say(design: Design, id: string, text: string | null): Design {
  const command: Command = { type: 'comment.set', id, text }
  expect(canApply(design, command, TOY_CATALOG)).toEqual({ kind: 'allowed' })
  return applyCommand(design, command, TOY_CATALOG)
}

describe('comments of nodes', () => {
  it('stand above the definition, are replaced and taken away', () => {
    const said = say(start, 'eth', ' the wire \n')
    expect(said.logic.text).toEqual([node('main'), note('the wire'), node('eth'), { kind: 'register' }])
    expect(say(said, 'eth', 'a wire').logic.text).toEqual([
      node('main'),
      note('a wire'),
      node('eth'),
      { kind: 'register' },
    ])
    expect(say(said, 'eth', '  ')).toEqual(start)
    expect(canApply(said, { type: 'comment.set', id: 'eth', text: 'the wire' }, TOY_CATALOG).kind).toBe('ignore')
    expect(commentOf(say(start, 'register', 'go'), 'register')).toBe('go')
  })

  it('keep the star of a documentation comment', () => {
    const documented = say(start, 'eth', '* the wire')
    expect(commentOf(say(documented, 'eth', 'a wire'), 'eth')).toBe('* a wire')
  })

  it('give a node that was written in place a name to be defined by', () => {
    const said = say(start, 'net', 'the outside')
    expect(said.logic.nodes['net']?.binding).toBe('network1')
    expect(said.logic.text.slice(-3)).toEqual([note('the outside'), node('net'), { kind: 'register' }])
  })

  it('go with their node: removed, copied, pasted', () => {
    const said = say(start, 'eth', 'the wire')
    expect(applyCommand(said, { type: 'node.remove', ids: ['eth'] }, TOY_CATALOG).logic.text).toEqual([
      node('main'),
      { kind: 'register' },
    ])
    expect(cutFragment(said, ['eth']).comments).toEqual({ eth: 'the wire' })
    const twice = applyCommand(said, { type: 'node.duplicate', ids: ['eth'], offset: { x: 1, y: 1 } }, TOY_CATALOG)
    expect(commentOf(twice, 'eth_2')).toBe('the wire')
    expect('comments' in cutFragment(start, ['eth'])).toBe(false)
  })

  it('stay with register when a node is added before it', () => {
    const said = say(start, 'register', 'go')
    const added = applyCommand(
      said,
      { type: 'node.add', node: { ...deviceNode('default_time'), binding: 'time' }, position: { x: 0, y: 0 } },
      TOY_CATALOG,
    )
    expect(commentOf(added, 'register')).toBe('go')
    expect(commentOf(added, 'time')).toBeNull()
  })

  it('are printed above their node, also when that comes before what the text says', () => {
    const said = say(say(say(start, 'main', 'mine'), 'eth', 'the wire'), 'register', 'go')
    const { items } = planConfig(said, TOY_CATALOG, new Set())
    expect(items).toEqual([note('mine'), node('main'), note('the wire'), node('eth'), note('go'), { kind: 'register' }])
    const early = {
      ...said,
      logic: {
        ...said.logic,
        text: [note('free'), note('the job'), { kind: 'register' } as const, note('late'), node('eth'), note('end')],
      },
    }
    expect(planConfig(early, TOY_CATALOG, new Set()).items).toEqual([
      note('late'),
      node('eth'),
      node('main'),
      note('free'),
      note('the job'),
      { kind: 'register' },
      note('end'),
    ])
  })

  it('have no place inside a function', () => {
    const inside = makeDesign(
      { p: { kind: 'parameter', binding: null, type: TOY_TYPES.network }, eth: deviceNode('etif') },
      { 'eth.network': 'p' },
    )
    expect(canApply(inside, { type: 'comment.set', id: 'eth', text: 'x' }, TOY_CATALOG)).toMatchObject({
      kind: 'refused',
      diagnostic: { code: 'MG-COMMENT-PLACE' },
    })
  })
})
