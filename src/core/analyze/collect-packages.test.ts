// Merging of packages against the measured results of functoria's own functions.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ResolvedDevice } from '../graph/resolution.ts'
import type { Package } from '../model/package.ts'
import { toy } from '../testing/toy-semantics.ts'
import { collectLibraries } from './collect-libraries.ts'
import { collectPackages, createPackageCollector } from './collect-packages.ts'

interface Measured {
  readonly input: string
  readonly result: {
    readonly exception?: string
    readonly packages?: readonly {
      readonly opam: string
      readonly libraries: readonly string[]
      readonly min?: readonly string[]
      readonly max?: readonly string[]
      readonly pin?: string
      readonly build?: boolean
    }[]
    readonly libraries?: readonly string[]
  }
}

const path = new URL('../../../fixtures/conformance/functions.json', import.meta.url)
const { package: cases }: { package: readonly Measured[] } = JSON.parse(readFileSync(path, 'utf8'))

/** `package ~min:"1" ~sublibs:["b";"a"] "x"` as data. */
function parsePackage(text: string): Package {
  const labelled = /~(\w+):(\[[^\]]*\]|"[^"]*"|\w+)/g
  const parts: Record<string, unknown> = {}
  for (const [, label = '', value = ''] of text.matchAll(labelled)) {
    parts[label] = value === 'true' ? true : JSON.parse(value.replaceAll(';', ','))
  }
  const opam = /"([^"]*)"\s*$/.exec(text.replaceAll(labelled, ''))?.[1] ?? ''
  return { opam, ...parts }
}

const nothing = { min: [], max: [], pin: null, build: false }

describe('merging of packages', () => {
  it('was measured', () => expect(cases.length).toBeGreaterThan(20))

  it.each(cases.map((one) => [one.input, one.result] as const))('%s', (input, result) => {
    const packages = input === '' ? [] : input.split(/;(?=\s*package)/).map(parsePackage)
    const collected = collectPackages([], new Map(), packages)
    if (result.exception !== undefined) {
      expect(collected).toEqual({ error: result.exception.replace('Invalid_argument: ', '') })
      return
    }
    expect(collected).toEqual({ packages: result.packages?.map((one) => ({ ...nothing, ...one })) })
    if ('packages' in collected) expect(collectLibraries(collected.packages)).toEqual(result.libraries)
  })

  it('gives every target its own packages, whatever it collected for the ones before', () => {
    const device = (
      evaluate: NonNullable<ResolvedDevice['implementation']['packages']>['evaluate'],
    ): ResolvedDevice => {
      const implementation = toy('one', 'One', { packages: { keys: [], evaluate } })
      return { vertex: 0, implementation, parameters: [], dependencies: [], origins: [] }
    }
    const pinned = [{ opam: 'fixed', pin: 'here', min: '1' }]
    const fixed = device(() => pinned)
    const other = device(() => [{ opam: 'also', min: '2' }])
    const again = device(() => [{ opam: 'fixed', pin: 'here', min: '3' }])
    const collect = createPackageCollector()
    for (const devices of [[fixed], [fixed, fixed], [other], [other, fixed], [again, fixed], [fixed], []]) {
      expect(collect(devices, new Map())).toEqual(collectPackages(devices, new Map()))
    }
    // Two requests are merged, so that the pin replaces the bound.
    expect(collect([fixed, fixed], new Map())).toMatchObject({ packages: [{ opam: 'fixed', pin: 'here', min: [] }] })
    expect(collect([fixed], new Map())).toMatchObject({ packages: [{ opam: 'fixed', pin: 'here', min: ['1'] }] })
  })
})
