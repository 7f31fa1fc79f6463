// Differences of facts: what a reader would call a change, and nothing that numbers in names make.

import { expect, test } from 'vitest'
import { diffFacts } from './diff-facts.ts'
import type { Facts } from './facts.ts'

const facts: Facts = {
  name: 'shop',
  main: {
    modules: [{ name: 'Arp1', functor: 'Arp.Make', args: ['Netif'] }],
    devices: [
      { name: 'net11', base: 'net1', module: 'Netif', connect: '' },
      { name: 'arp1', base: 'arp', module: 'Arp1', params: ['net11'], connect: '' },
    ],
    run: ['arp1'],
  },
  keys: [{ ocaml_name: 'port', name: 'port', stage: 'runtime', kind: 'opt', default: '(80)' }],
  packages: [{ opam: 'lwt' }],
  libraries: ['lwt'],
  files: { written: ['main.ml'], opam: { name: 'shop' } },
}

test('a configuration does not differ from itself, nor by generated numbers', () => {
  expect(diffFacts(facts, facts)).toEqual({})
  const text = JSON.stringify(facts.main).replaceAll('net11', 'net7').replaceAll('Arp1', 'Arp2')
  const main: Facts['main'] = JSON.parse(text)
  expect(diffFacts(facts, { ...facts, main })).toEqual({})
})

test('each section tells what goes and what comes', () => {
  const [net, arp] = facts.main.devices
  if (net === undefined || arp === undefined) throw new Error('two devices')
  const after: Facts = {
    ...facts,
    main: { ...facts.main, devices: [net, { ...net, name: 'net21' }, { ...arp, data: ['net21'] }] },
    keys: [{ ocaml_name: 'port', name: 'port', stage: 'runtime', kind: 'opt', default: '(81)' }],
    libraries: ['lwt', 'logs'],
    files: { written: ['main.ml', 'x.xl'], opam: { name: 'shop' }, xl: {} },
  }
  expect(diffFacts(facts, after)).toEqual({
    devices: { removed: ['Arp.Make (Netif)'], added: ['Arp.Make (Netif, Netif)', 'Netif'] },
    keys: {
      removed: ['port ocaml_name: port stage: runtime kind: opt default: (80)'],
      added: ['port ocaml_name: port stage: runtime kind: opt default: (81)'],
    },
    libraries: { removed: [], added: ['logs'] },
    files: { removed: [], added: ['x.xl'] },
    'files.xl': { removed: [], added: ['{}'] },
  })
})

test('a device that starts otherwise, another order, another build step', () => {
  const [net, arp] = facts.main.devices
  if (net === undefined || arp === undefined) throw new Error('two devices')
  const before: Facts = {
    ...facts,
    main: { ...facts.main, devices: [net, { ...arp, connect: 'Arp1.connect _net11' }], run: ['net11', 'arp1'] },
    build: { commands: ['ocaml-crunch -o static1.ml www'] },
  }
  const after: Facts = {
    ...before,
    main: {
      modules: [{ name: 'Arp2', functor: 'Arp.Make', args: ['Netif'] }],
      devices: [
        { ...net, name: 'net12' },
        { ...arp, module: 'Arp2', params: ['net12'], connect: 'Arp2.connect ~timeout:3 _net12' },
      ],
      run: ['arp1', 'net12'],
    },
    build: { commands: ['ocaml-crunch -o static2.ml www', 'ocaml-crunch -o static1.ml tls'], error: 'no' },
  }
  expect(diffFacts(before, after)).toEqual({
    connect: {
      removed: ['Arp.Make (Netif): Arp.Make.connect _Netif'],
      added: ['Arp.Make (Netif): Arp.Make.connect ~timeout:3 _Netif'],
    },
    order: { removed: ['Netif, Arp.Make (Netif)'], added: ['Arp.Make (Netif), Netif'] },
    build: { removed: [], added: ['ocaml-crunch -o static.ml tls', 'no'] },
  })
})
