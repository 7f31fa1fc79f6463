import { describe, expect, it } from 'vitest'
import { TOY_CATALOG } from '../testing/toy-catalog.ts'
import { bindingFor, freshBinding, isBinding, toBinding } from './names.ts'

function fresh(wish: string, ...taken: readonly string[]): string {
  return freshBinding(wish, (name) => taken.includes(name))
}

describe('names of new nodes', () => {
  it('count on from a 1, and begin with 2 elsewhere', () => {
    expect(fresh('console1')).toBe('console1')
    expect(fresh('console1', 'console1', 'console2')).toBe('console3')
    expect(fresh('stack', 'stack')).toBe('stack_2')
    expect(fresh('ipv4', 'ipv4')).toBe('ipv4_2')
    expect(fresh('net21', 'net21')).toBe('net21_2')
  })
})

describe('names of values in OCaml', () => {
  it('are made of any text', () => {
    expect(['Web Server', '4th-disk', 'été', "it's", ''].map(toBinding)).toEqual([
      'web_Server',
      'th_disk',
      '_t_',
      "it's",
      'device',
    ])
  })

  it('are no words of the language, and begin with a small letter', () => {
    expect(['stack', '_x', "a'", 'A', '1a', 'a-b', 'let', 'mod', '_', ''].filter(isBinding)).toEqual([
      'stack',
      '_x',
      "a'",
    ])
  })

  it('hide no device when they are made of one', () => {
    for (const id of TOY_CATALOG.devices.keys())
      expect(TOY_CATALOG.devices.has(bindingFor(id, TOY_CATALOG))).toBe(false)
    expect(bindingFor('direct_tcpv4', TOY_CATALOG)).toBe('tcpv4')
  })
})
