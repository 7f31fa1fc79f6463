// Every device against the measured samples: what it resolves to for each target and arguments.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Impl } from '../../../core/graph/impl.ts'
import type { Context } from '../../../core/model/key.ts'
import { catalog } from '../catalog.ts'
import { devices } from '../devices.gen.ts'
import { testContext } from './build-context.ts'
import { contextFor, resolveTree, type Tree } from './resolve-tree.ts'
import { buildSample } from './sample-expression.ts'

type MeasuredTree = string | { impl: string; args?: MeasuredTree[]; deps?: MeasuredTree[] }

interface MeasuredDevice {
  name: string
  type: string
  deprecated?: boolean
  args: { label?: string; optional?: boolean; type: string }[]
  samples?: { expr: string; resolves: { args: string[]; targets: string[]; tree: MeasuredTree }[] }[]
}

const measured = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../fixtures/conformance/catalog.json'), 'utf8'),
) as { devices: MeasuredDevice[] }

/** Base names without the numbers that the real tool gives in an order without meaning. */
function unnumbered(base: string): string {
  return base.replace(/^(static|block|direct|net|(?:qubes_|dhcp_)?ipv[46]|(?:udp|tcp)v4_socket|conduit)\d+$/, '$1#')
}

function textOf(tree: Tree): string {
  const list = (trees: readonly Tree[], open: string, close: string): string =>
    trees.length === 0 ? '' : `${open}${trees.map(textOf).join(', ')}${close}`
  return `${unnumbered(tree.implementation.name)}${list(tree.args, '(', ')')}${list(tree.deps, '{', '}')}`
}

function measuredText(tree: MeasuredTree): string {
  if (typeof tree === 'string') return unnumbered(tree)
  const list = (trees: MeasuredTree[] | undefined, open: string, close: string): string =>
    trees === undefined || trees.length === 0 ? '' : `${open}${trees.map(measuredText).join(', ')}${close}`
  return `${unnumbered(tree.impl)}${list(tree.args, '(', ')')}${list(tree.deps, '{', '}')}`
}

function samplesOf(id: string): string {
  return measured.devices.find((device) => device.name === id)?.samples?.[0]?.expr ?? id
}

/** Origin of the implementation that a device is in a context. */
function partOf(impl: Impl, context: Context): Impl['origin'] {
  if (impl.kind !== 'if') return impl.origin
  const head = resolveTree(impl, context).implementation
  const taken = resolveTree(impl.then, context).implementation === head ? impl.then : impl.else
  return partOf(taken, context)
}

/** Functions of the interface that make no device. */
const NO_DEVICES = new Set(['register', 'syslog_config'])

describe('devices', () => {
  it('are those of the interface', () => {
    const names = measured.devices.map((device) => device.name).filter((name) => !NO_DEVICES.has(name))
    expect([...catalog.devices.keys()].sort()).toEqual(names.sort())
  })

  it.each(measured.devices.filter((device) => !NO_DEVICES.has(device.name)))(
    '$name has the measured signature',
    (device) => {
      const signature = catalog.devices.get(device.name)
      const args = signature?.arguments.map(({ name, labelled, optional }) => ({
        label: labelled ? name : undefined,
        optional,
      }))
      expect(args).toEqual(device.args.map(({ label, optional = false }) => ({ label, optional })))
      expect(signature?.constant).toBe(device.args.length === 0)
      expect(signature?.deprecated !== undefined).toBe(device.deprecated === true)
    },
  )

  const samples = measured.devices.flatMap((device) => device.samples ?? [])
  it('have samples', () => expect(samples.length).toBeGreaterThan(70))

  it.each(samples)('$expr resolves as measured', ({ expr, resolves }) => {
    for (const { args, targets, tree } of resolves) {
      for (const target of targets) {
        const impl = buildSample(testContext(), expr)
        expect(textOf(resolveTree(impl, contextFor(impl, target, args)))).toBe(measuredText(tree))
      }
    }
  })

  it.each(devices.map(({ signature }) => signature))('$id is documented', (signature) => {
    expect(signature.example).toContain(signature.id)
    expect(signature.example).toMatch(/^open Mirage\n/)
    expect(signature.summary).toMatch(/^[A-Z].*\.$/)
    expect(signature.doc.length).toBeGreaterThan(80)
    for (const argument of signature.arguments) expect(argument.doc).toMatch(/^[A-Z].*\.$/)
  })
})

describe('parts of composites', () => {
  it.each([
    ['generic_stackv4', 'hvt', [], 'static_ipv4_stack'],
    ['generic_stackv4', 'qubes', [], 'qubes_ipv4_stack'],
    ['generic_stackv4', 'unix', [], 'socket_stackv4'],
    ['generic_stackv4', 'hvt', ['--dhcp=true'], 'dhcp_ipv4_stack'],
    ['generic_kv_ro', 'hvt', ['--kv_ro=archive'], 'archive_of_files'],
    ['generic_kv_ro', 'hvt', ['--kv_ro=fat'], 'kv_ro_of_fs'],
    ['custom_console', 'xen', [], 'Console_xen'],
  ])('%s on %s with %j is %s', (id, target, args, part) => {
    const sample = samplesOf(id)
    const impl = buildSample(testContext('n1'), sample)
    const context = contextFor(impl, target, args)
    expect(partOf(impl, context)).toEqual({ node: 'n1', part })
  })
})
