// Merging of packages against the measured results of functoria's own functions.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ResolvedDevice } from '../graph/resolution.ts'
import type { Package } from '../model/package.ts'
import { toy } from '../testing/toy-semantics.ts'
import { collectLibraries } from './collect-libraries.ts'
import { collectPackages } from './collect-packages.ts'

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

  it('asks again for each context only what depends on it', () => {
    let asked = 0
    const fixed = { keys: [], evaluate: () => (asked++, [{ opam: 'fixed', pin: 'here', min: '1' }]) }
    const device = (packages: NonNullable<ResolvedDevice['implementation']['packages']>): ResolvedDevice => {
      const implementation = toy('one', 'One', { packages })
      return { vertex: 0, implementation, parameters: [], dependencies: [], origins: [] }
    }
    const devices = [device(fixed), device(fixed)]
    const first = collectPackages(devices, new Map())
    expect(collectPackages(devices, new Map())).toEqual(first)
    expect(asked).toBe(2)
    // Two requests were merged, so that the pin replaces the bound.
    expect(first).toMatchObject({ packages: [{ opam: 'fixed', pin: 'here', min: [] }] })
  })
})
