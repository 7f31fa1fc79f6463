// `register` against the measured smallest application, and the rule by which devices are shared.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Impl, ImplDevice } from '../../../core/graph/impl.ts'
import type { BuiltArgument, BuiltRegistration } from '../../../core/graph/release.ts'
import { string } from '../../../core/model/constant.ts'
import { applicationName } from './application-name.ts'
import { register } from './register.ts'
import { sharingKey } from './sharing-key.ts'
import { testContext } from '../testing/build-context.ts'
import { testInfo } from '../testing/configure-info.ts'
import { contextFor, resolveTree } from '../testing/resolve-tree.ts'

interface MeasuredPackage {
  opam: string
  formula: string
}

const measured = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../fixtures/conformance/catalog.json'), 'utf8'),
) as {
  project: { init: string[]; devices: { base: string; module: string; keys?: string[]; connect: string }[] }
  constants: { GC_CONTROL: string }
  targets: { name: string; packages: MeasuredPackage[] }[]
  common_packages: MeasuredPackage[]
}

const EMPTY: BuiltRegistration = {
  name: 'app',
  jobs: [],
  argv: null,
  reporter: null,
  tracing: null,
  keys: [],
  packages: [],
}

function nameOf(impl: Impl): string {
  return resolveTree(impl, contextFor(impl, 'unix', [])).implementation.name
}

describe('register', () => {
  it('initialises in the measured order, then the reporter, and depends on all of it', () => {
    const build = testContext(null)
    const job = build.device('noop')
    const application = register({ ...EMPTY, jobs: [job] }, build)
    expect(application.init.map(nameOf)).toEqual([...measured.project.init, 'mirage_logs'])
    const root = application.root
    expect(root.kind === 'impl' && root.dependencies).toEqual([...application.init, job])
  })

  it('adds no reporter for no_reporter, and a tracing after the reporter', () => {
    const build = testContext(null)
    const tracing = build.device('mprof_trace', { size: { kind: 'data', value: { kind: 'int', value: '1000' } } })
    const reporter = build.device('no_reporter')
    const without = register({ ...EMPTY, reporter, tracing }, build)
    expect(without.init.map(nameOf)).toEqual([...measured.project.init, 'mprof_trace'])
    expect(without.reporter).toBeNull()
    const withBoth = register({ ...EMPTY, tracing }, build)
    expect(withBoth.init.map(nameOf)).toEqual([...measured.project.init, 'mirage_logs', 'mprof_trace'])
  })

  it('makes the measured devices', () => {
    const build = testContext(null)
    const { root, init } = register(EMPTY, build)
    for (const expected of measured.project.devices) {
      const impl = [...init, root].find((one) => nameOf(one) === expected.base)
      if (impl === undefined) throw new Error(`${expected.base} is missing`)
      const context = contextFor(impl, 'unix', [])
      const { implementation } = resolveTree(impl, context)
      // A functor's device has the module that the application of the functor is called.
      expect(expected.module).toBe(implementation.module.replace(/\.Make$/, '1'))
      expect(implementation.keys.map((key) => key.name)).toEqual(expected.keys ?? [])
      const text = implementation.connect(testInfo('unix', context), expected.module, ['_argv_unix1'])
      const wanted = expected.connect === '{GC_CONTROL}' ? measured.constants.GC_CONTROL : expected.connect
      expect(text).toBe(wanted)
    }
  })

  it('brings the packages of each target', () => {
    for (const target of measured.targets) {
      const build = testContext(null)
      const { root, init } = register(EMPTY, build)
      const names = new Set<string>()
      const collect = (impl: Impl): void => {
        const context = contextFor(impl, target.name, [])
        const pending = [resolveTree(impl, context)]
        for (let tree = pending.pop(); tree !== undefined; tree = pending.pop()) {
          for (const one of tree.implementation.packages?.evaluate(context) ?? []) names.add(one.opam)
          pending.push(...tree.args, ...tree.deps)
        }
      }
      for (const impl of [root, ...init]) collect(impl)
      const wanted = [...measured.common_packages, ...target.packages].map((one) => one.opam)
      expect([...names].sort()).toEqual(wanted.sort())
    }
  })
})

describe('application names', () => {
  it('are identifiers', () => {
    expect(applicationName('my-app')).toBe('my_app')
    expect(applicationName('My App!')).toBe('MyApp')
  })

  it('of which nothing is left end the tool', () => {
    expect(applicationName('1st')).toMatchObject({ error: 'exception', message: 'Invalid_argument("1st")' })
  })
})

describe('sharing', () => {
  function keyOf(id: string, args: Record<string, string>): string {
    const texts: Record<string, BuiltArgument> = {}
    for (const [name, text] of Object.entries(args)) texts[name] = { kind: 'data', value: string(text) }
    const impl = testContext().device(id, texts)
    return sharingKey(impl as ImplDevice)
  }

  it('merges devices that differ in what has no part in their names', () => {
    expect(keyOf('ramdisk', { name: 'a' })).toBe(keyOf('ramdisk', { name: 'b' }))
    expect(keyOf('netif', { name: '0' })).toBe(keyOf('netif', { name: '0' }))
  })

  it('keeps devices apart whose keys differ', () => {
    expect(keyOf('netif', { name: '0' })).not.toBe(keyOf('netif', { name: '1' }))
    expect(keyOf('netif', { name: '0', group: 'a' })).not.toBe(keyOf('netif', { name: '0', group: 'b' }))
  })
})
