// The comparison finds what differs and forgives what means nothing.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../../core/emit/facts.ts'
import { compareFacts } from './compare-facts.ts'
import { expandFacts, type MeasuredCase } from './measured.ts'

function facts(name: string, target: string): { readonly facts: Facts; readonly config: string } {
  const url = new URL(`../../../../../fixtures/conformance/cases/${name}.json`, import.meta.url)
  const of = JSON.parse(readFileSync(url, 'utf8')) as MeasuredCase
  const run = of.runs.find((candidate) => candidate.target === target)
  const expanded = run?.facts === undefined ? null : expandFacts(of, run.facts)
  if (expanded === null) throw new Error(`${name} has no facts for ${target}`)
  return { facts: expanded, config: of.config }
}

/** The facts with every occurrence of some texts exchanged. */
function exchanged(of: Facts, pairs: Readonly<Record<string, string>>): Facts {
  const pattern = new RegExp(Object.keys(pairs).join('|'), 'g')
  return JSON.parse(JSON.stringify(of).replaceAll(pattern, (text) => pairs[text] ?? text)) as Facts
}

describe.each(['xen', 'hvt', 'unix'])('two archives on %s', (target) => {
  const { facts: measured, config } = facts('name-archive-two', target)

  it('agrees with itself', () => {
    expect(compareFacts(measured, measured, { target, config })).toEqual([])
  })

  it('agrees when images have each other’s numbers everywhere', () => {
    const swapped = exchanged(measured, {
      'tar_block1.img': 'tar_block2.img',
      'tar_block2.img': 'tar_block1.img',
      '51728': '51744',
      '51744': '51728',
      xvdb: 'xvdc',
      xvdc: 'xvdb',
      '"device":1': '"device":2',
      '"device":2': '"device":1',
    })
    expect(compareFacts(swapped, measured, { target, config })).toEqual([])
  })

  it('sees images that are made from each other’s folders', () => {
    const swapped = { ...measured, build: exchanged(measured, { ' a"': ' b/c"', ' b/c"': ' a"' }).build }
    const build = swapped.build
    const ours: Facts = build === undefined ? measured : { ...measured, build }
    expect(compareFacts(ours, measured, { target, config })).toHaveLength(1)
  })
})

describe('differences', () => {
  const { facts: measured, config } = facts('app-web', 'hvt')

  it.each([
    ['key', { ...measured, keys: measured.keys.slice(1) }, 'keys'],
    ['package', { ...measured, packages: measured.packages.slice(1) }, 'packages'],
    ['library', { ...measured, libraries: [...measured.libraries, 'zz'] }, 'libraries'],
    ['file', { ...measured, files: { ...measured.files, written: [] } }, 'files.written'],
    ['module', exchanged(measured, { 'Arp.Make': 'Arp2.Make' }), 'main'],
  ])('sees another %s', (_, ours, what) => {
    expect(compareFacts(ours, measured, { target: 'hvt', config }).map((text) => text.split(':')[0])).toEqual([what])
  })

  it('does not mind the order of devices', () => {
    const ours: Facts = { ...measured, main: { ...measured.main, devices: measured.main.devices.toReversed() } }
    expect(compareFacts(ours, measured, { target: 'hvt', config })).toEqual([])
  })
})
