// The sentence about a version names what comes back, what goes and what changes.

import { describe, expect, it } from 'vitest'
import { deviceNode, makeDesign } from '../../core/testing/designs.ts'
import { whatChanges } from './compare-designs.ts'
import { whenWords } from './when.ts'

const stack = { ...deviceNode('generic_stackv4'), binding: 'stack' }
const net = { ...deviceNode('default_network'), binding: 'net' }

describe('what a version would change', () => {
  it('says when nothing would', () => {
    const design = makeDesign({ stack }, {})
    const { logic, name, ...rest } = structuredClone(design)
    const shuffled = { ...rest, logic: { ...logic, wires: { 'b.x': 'net', 'a.x': 'stack' } }, name }
    const sorted = { ...design, logic: { ...design.logic, wires: { 'a.x': 'stack', 'b.x': 'net' } } }
    expect(whatChanges(sorted, shuffled)).toBe('It is what is on the canvas now.')
  })

  it('names nodes that come, go and change', () => {
    const now = makeDesign({ stack, net }, { 'stack.network': 'net' })
    const then = makeDesign({ stack: { ...stack, binding: 'front' }, old: { ...net, binding: 'old' } }, {})
    expect(whatChanges(now, then)).toBe('Brings back old; takes away net; changes front; wires.')
  })
})

describe('moments', () => {
  it('are near or dated', () => {
    const now = new Date(2026, 4, 10, 15, 0).getTime()
    expect(whenWords(now - 20_000, now)).toBe('just now')
    expect(whenWords(now - 5 * 60_000, now)).toBe('5 min ago')
    expect(whenWords(new Date(2026, 4, 10, 9, 5).getTime(), now)).toBe('today 09:05')
    expect(whenWords(new Date(2026, 4, 9, 9, 5).getTime(), now)).toBe('yesterday 09:05')
    expect(whenWords(new Date(2025, 0, 2, 9, 5).getTime(), now)).toBe('2 Jan 2025 09:05')
    expect(whenWords(0, now)).toBe('')
  })
})
