// Every implementation against the measured details: module, functor type, keys, packages, connect code, refusals, build steps.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ConfigureInfo, device, type Implementation } from '../../../core/graph/impl.ts'
import type { Context } from '../../../core/model/key.ts'
import { type ModuleType, splitFunctorType } from '../../../core/model/module-type.ts'
import type { Package } from '../../../core/model/package.ts'
import { implementations } from '../implementations.gen.ts'
import { testContext } from './build-context.ts'
import { testInfo } from './configure-info.ts'
import { contextFor, resolveTree, type Tree } from './resolve-tree.ts'
import { buildSample } from './sample-expression.ts'

interface ByTarget<T> {
  targets: string[]
  value: T
}

interface MeasuredPackage {
  opam: string
  libraries: string[]
  min?: string[]
  max?: string[]
  build?: boolean
}

interface MeasuredImplementation {
  base: string
  module: string
  params: string[]
  result: string
  keys?: string[]
  deps: number
  packages?: ByTarget<MeasuredPackage[]>[]
  connect: ByTarget<string | { exception: string }>[]
  configure_error?: ByTarget<string>[]
  build?: ByTarget<{ commands: string[]; files: string[] }>[]
}

const measured = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../fixtures/conformance/catalog.json'), 'utf8'),
) as {
  implementations: MeasuredImplementation[]
  devices: { samples?: { expr: string; resolves: { args: string[]; targets: string[] }[] }[] }[]
}

/** Numbers of names, images and disks have no meaning. */
function unnumbered(text: string): string {
  return text
    .replace(
      /\b([Ss]tatic|block|tar_block|fat_block|direct|net|(?:qubes_|dhcp_)?ipv[46]|(?:udp|tcp)v4_socket|conduit)\d+/g,
      '$1#',
    )
    .replace(/connect "5\d{4}"/, 'connect "disk"')
}

function typeText(type: ModuleType): string {
  if (type.kind === 'variable') return `'${type.name}`
  if (type.kind === 'functor') return 'functor'
  const text = [...type.parameters.map(typeText), type.name].join(' ')
  return text.replace(/^(v[46]) ip$/, 'ip$1').replace(/^(v[46]) (udp|tcp)$/, '$2$1')
}

function packageText(one: Package): MeasuredPackage {
  const libraries = one.ocamlfind ?? [one.opam, ...(one.sublibs ?? []).map((sub) => `${one.opam}.${sub}`)]
  return {
    opam: one.opam,
    libraries: [...libraries].sort(),
    ...(one.min === undefined ? {} : { min: [one.min] }),
    ...(one.max === undefined ? {} : { max: [one.max] }),
    ...(one.build === true ? { build: true } : {}),
  }
}

const TARGETS = ['unix', 'macosx', 'xen', 'qubes', 'virtio', 'hvt', 'spt', 'muen', 'genode']

/** The value that was measured for a target, in all forms that a list by groups of targets has. */
function measuredFor<T>(groups: ByTarget<T>[] | undefined, target: string): T | undefined {
  return groups?.find((group) => group.targets.includes(target))?.value
}

interface Found {
  readonly tree: Tree
  readonly context: Context
}

function collect(tree: Tree, context: Context, found: Map<string, Found[]>): void {
  const name = unnumbered(tree.implementation.name)
  found.set(name, [...(found.get(name) ?? []), { tree, context }])
  for (const part of [...tree.args, ...tree.deps]) collect(part, context, found)
}

/** Implementations of all samples on all targets, by base name. */
function collectAll(): Map<string, Found[]> {
  const found = new Map<string, Found[]>()
  for (const sample of measured.devices.flatMap((device) => device.samples ?? [])) {
    for (const { args, targets } of sample.resolves) {
      for (const target of targets) {
        const impl = buildSample(testContext(), sample.expr)
        const context = contextFor(impl, target, args)
        collect(resolveTree(impl, context), context, found)
      }
    }
  }
  return found
}

function shape(implementation: Implementation, deps: number) {
  const { parameters, result } = splitFunctorType(implementation.type)
  return {
    module: unnumbered(implementation.module),
    params: parameters.map(typeText),
    result: typeText(result),
    keys: implementation.keys.map((key) => key.name),
    deps,
  }
}

function connectText(implementation: Implementation, info: ConfigureInfo, count: number): unknown {
  const args = Array.from({ length: count }, (_, index) => `{${index}}`)
  const text = implementation.connect(info, '{M}', args)
  if (typeof text !== 'string') return { exception: text.message.replace(/^Failure\("(.*)"\)$/, 'Failure: $1') }
  const main = implementation.configure?.(info)
  if (main === undefined || !('main' in main) || main.main === undefined) return unnumbered(text)
  // The measure shows what the real tool writes: the device's code is closed and opened again around the item.
  return `${text}) ${main.main.replace(/ \)$/, '')}`
}

/** What one target shows of an implementation; measured modules are literal where ours are templates. */
function behaviour({ tree, context }: Found, target: string, module: string) {
  const { implementation } = tree
  const info = testInfo(target, context)
  const configured = implementation.configure?.(info)
  const refused = configured !== undefined && 'error' in configured
  const inputs = splitFunctorType(implementation.type).parameters.length + tree.deps.length
  const connect = connectText(implementation, info, inputs)
  return {
    error: refused ? configured.message : undefined,
    packages: implementation.packages?.evaluate(context).map(packageText),
    connect: typeof connect === 'string' ? connect.replaceAll(module, '{M}') : connect,
    build: implementation.build?.(info).commands.map(unnumbered),
  }
}

describe('implementations', () => {
  const found = collectAll()

  it('are functions that make one', () => {
    expect(implementations.map((make) => typeof make)).toEqual(implementations.map(() => 'function'))
  })

  it.each(measured.implementations)('$base is as measured', (expected) => {
    const all = found.get(unnumbered(expected.base)) ?? []
    // Several implementations share a base name; the one is meant whose code is the measured one.
    const some = all.filter(({ tree }) =>
      TARGETS.every((target) => {
        const context = contextFor(device(tree.implementation), target, [])
        const actual = behaviour({ tree, context }, target, expected.module)
        const connect = measuredFor(expected.connect, target)
        return (
          JSON.stringify(actual.connect) ===
          JSON.stringify(typeof connect === 'string' ? unnumbered(connect).replaceAll(expected.module, '{M}') : connect)
        )
      }),
    )
    expect(
      some.length,
      `no ${expected.base} connects as measured: ${JSON.stringify(all.slice(0, 3).map((one) => behaviour(one, 'unix', expected.module).connect))}`,
    ).toBeGreaterThan(0)
    const one = some[0]
    if (one === undefined) return
    const { implementation } = one.tree
    expect(shape(implementation, one.tree.deps.length)).toEqual({
      module: unnumbered(expected.module),
      params: expected.params,
      result: expected.result,
      keys: expected.keys ?? [],
      deps: expected.deps,
    })
    for (const target of TARGETS) {
      const context = contextFor(device(implementation), target, [])
      const actual = behaviour({ tree: one.tree, context }, target, expected.module)
      const packages = measuredFor(expected.packages, target)
      expect(actual.packages ?? []).toEqual(
        packages?.map((one) => ({ ...one, libraries: [...one.libraries].sort() })) ?? [],
      )
      expect(actual.error).toBe(measuredFor(expected.configure_error, target))
      expect(actual.build === undefined).toBe(expected.build === undefined)
    }
  })
})
