// Top-level items: how functor applications break, what a comment may hold, where blank lines stand.

import { describe, expect, it } from 'vitest'
import type { Doc } from '../doc/doc.ts'
import { printDoc } from '../doc/print.ts'
import { comment, letBinding, moduleApplication, structure } from './structure.ts'
import { tokenizeOcaml } from './tokenize.ts'

function print(doc: Doc): string {
  return printDoc(doc, { width: 80 }).text
}

describe('moduleApplication', () => {
  it('keeps as many arguments on the line as fit, then gives each its own', () => {
    expect(print(moduleApplication('Udp1', 'Udp.Make', ['Static_ipv41', 'Random1']))).toBe(
      'module Udp1 = Udp.Make (Static_ipv41) (Random1)',
    )
    expect(
      print(moduleApplication('Static_ipv41', 'Static_ipv4.Make', ['Random1', 'Mclock', 'Ethernet1', 'Arp1_extra'])),
    ).toBe('module Static_ipv41 =\n  Static_ipv4.Make (Random1) (Mclock) (Ethernet1) (Arp1_extra)')
    const args = ['OS.Time', 'Random', 'Netif', 'Ethernet1', 'Arp1', 'Static_ipv41', 'Icmpv41', 'Udp1', 'Tcp1']
    expect(print(moduleApplication('Stack', 'Tcpip_stack_direct.Make', args))).toBe(
      [
        'module Stack =',
        '  Tcpip_stack_direct.Make (OS.Time) (Random) (Netif) (Ethernet1) (Arp1)',
        '    (Static_ipv41)',
        '    (Icmpv41)',
        '    (Udp1)',
        '    (Tcp1)',
      ].join('\n'),
    )
  })

  it('is an alias without arguments', () => {
    expect(print(moduleApplication('A', 'B.C', []))).toBe('module A = B.C')
  })
})

describe('letBinding', () => {
  it('fills long parameters', () => {
    const params = Array.from({ length: 6 }, (_, index) => `a_parameter_number_${index}`)
    expect(print(letBinding('f', params, '()'))).toBe(
      'let f a_parameter_number_0 a_parameter_number_1 a_parameter_number_2\n' +
        '    a_parameter_number_3 a_parameter_number_4 a_parameter_number_5 =\n  ()',
    )
  })
})

describe('comment', () => {
  it.each([
    'a *) b (* c',
    'say "hi"',
    'odd " quote',
    String.raw`"back\" slash`,
    'x {| y',
    'x {id| y',
    "it's '\"'",
    'a\nb',
  ])('is one comment whatever it says: %j', (value) => {
    const source = `${print(comment([value, 'second']))} next`
    expect(tokenizeOcaml(source).map(({ kind }) => kind)).toEqual(['comment', 'lower'])
  })

  it('aligns its lines', () => {
    expect(print(comment(['one', 'two']))).toBe('(* one\n   two *)')
  })
})

describe('structure', () => {
  it('puts blank lines around items that take several lines and between sorts', () => {
    const one = letBinding('a', [], '1')
    const long = letBinding('b', [], 'x'.repeat(80))
    const items = [
      { sort: 'open', doc: 'open A' },
      { sort: 'let', doc: one },
      { sort: 'let', doc: one },
      { sort: 'let', doc: long },
      { sort: 'let', doc: one },
      { sort: 'module', doc: 'module B = C' },
    ] as const
    expect(print(structure(items)).replaceAll(/x+/g, 'x')).toBe(
      'open A\n\nlet a = 1\nlet a = 1\n\nlet b =\n  x\n\nlet a = 1\n\nmodule B = C\n',
    )
  })
})
