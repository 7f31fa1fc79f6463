// Every device of the catalog, put to TypeScript: the call that its OCaml type allows is accepted, each argument of each other
// type is refused, and so is what is missing, unknown, doubled or one too many. All that is expected comes from the catalog.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalog } from '../../../releases/mirage-3.8.1/catalog.ts'
import { printDslTypes } from './print-dsl-types.ts'
import { compileConfigTs, withImports } from './testing/compile-config-ts.ts'

interface Argument {
  readonly label?: string
  readonly optional?: boolean
  readonly type: string
}

interface MeasuredDevice {
  readonly name: string
  readonly args: readonly Argument[]
  readonly result: string
}

const {
  devices,
  types,
}: { devices: readonly MeasuredDevice[]; types: readonly { readonly value: string | null; readonly type: string }[] } =
  JSON.parse(readFileSync(new URL('../../../../fixtures/conformance/catalog.json', import.meta.url), 'utf8'))

/** Module types that a configuration can name, and that are the same as no other of them. */
const MODULE_TYPES = types
  .filter(({ type }) => !type.startsWith("'a "))
  .flatMap(({ value }) => value ?? [])
  .concat('job')

/** Of each module type an implementation. */
const HEAD = MODULE_TYPES.map((name) => `const a_${name} = foreign('M', ${name})`).join('; ')

/** Values of types that are no implementations: those that fit, and those that do not. */
const VALUES: Readonly<Record<string, { readonly right: readonly string[]; readonly wrong: readonly string[] }>> = {
  int: { right: ['7'], wrong: ["'7'", 'true', 'null', 'a_time', '[7]'] },
  bool: { right: ['true'], wrong: ['1', "'true'", 'null', 'Key.is_unix'] },
  string: { right: ["'a'"], wrong: ['7', 'true', 'null', 'a_time', "['a']", 'string'] },
  'Logs.level': { right: ["'Debug'"], wrong: ["'Loud'", '3', 'true'] },
  'Ipaddr.V4.t': { right: ["'10.0.0.1'"], wrong: ['7', 'a_ipv4', "['10.0.0.1']"] },
  'Ipaddr.V4.t option': { right: ["'10.0.0.1'", 'null'], wrong: ['7', 'a_ipv4', "['10.0.0.1']"] },
  'Ipaddr.V4.t list': { right: ["['10.0.0.1', '10.0.0.2']", '[]'], wrong: ["'10.0.0.1'", '[7]', 'null', '7'] },
  ipv4_config: {
    right: ["{ network: '10.0.0.1/24', gateway: '10.0.0.254' }", "{ network: '10.0.0.1/24', gateway: null }"],
    wrong: ["{ network: '10.0.0.1/24' }", '{ network: 7, gateway: null }', "'10.0.0.1/24'", 'a_ipv4'],
  },
  ipv6_config: {
    right: ["{ addresses: ['::1'], netmasks: [], gateways: [] }"],
    wrong: ["{ addresses: ['::1'], netmasks: [] }", "{ addresses: '::1', netmasks: [], gateways: [] }", '7', 'a_ipv6'],
  },
  syslog_config: { right: ["syslog_config('log')"], wrong: ["'log'", '7', 'a_syslog'] },
  'bool value': { right: ['Key.is_unix', 'Key.pure(true)'], wrong: ['true', "Key.pure('true')", 'a_time'] },
  '[ `XenstoreId | `BlockFile | `Ramdisk ] value': {
    right: ["Key.pure('Ramdisk')", 'Key.value(Key.block())'],
    wrong: ["'Ramdisk'", "Key.pure('Disk')", 'Key.block()', 'Key.is_unix'],
  },
  '[ `Archive | `Crunch | `Direct | `Fat ] value': {
    right: ["Key.pure('Fat')", 'Key.value(Key.kv_ro())'],
    wrong: ["'Fat'", "Key.pure('Thin')", 'Key.kv_ro()', 'Key.is_unix'],
  },
  '[ `Direct | `Socket ] option value': {
    right: ["Key.pure('Direct')", 'Key.pure(null)', 'Key.value(Key.net())'],
    wrong: ["'Direct'", "Key.pure('Plug')", 'Key.net()', 'Key.is_unix'],
  },
  'ethernet impl -> arpv4 impl': {
    right: ['(eth) => arp(eth)', 'arp'],
    wrong: ['a_arpv4', '(eth) => eth', "'arp'", 'etif'],
  },
  'Key.t list': { right: ['[]', '[Key.target]'], wrong: ['Key.target', '[Key.is_unix]', "['target']"] },
  'Functoria.package list': { right: ['[]', "[package_('p')]"], wrong: ["package_('p')", "['p']", '[7]'] },
  'job impl list': {
    right: ['[noop]', '[]'],
    wrong: ['noop', '[a_time]', "['job']", '[foreign("M", arrow(time, job))]'],
  },
  'Functoria_app.argv impl': { right: ['default_argv', 'no_argv'], wrong: ['a_time', "'argv'", '7'] },
}

/** What stands for an argument of an OCaml type. */
function valuesOf(type: string): { readonly right: readonly string[]; readonly wrong: readonly string[] } {
  const known = VALUES[type]
  if (known !== undefined) return known
  const name = /^('a ip|\w+) impl$/.exec(type)?.[1]
  if (name === undefined) throw new Error(`the test knows no value of type ${type}`)
  const fitting = name === "'a ip" ? ['ipv4', 'ipv6'] : [name]
  const others = MODULE_TYPES.filter((one) => !fitting.includes(one)).map((one) => `a_${one}`)
  const strange = ['7', "'text'", 'null', fitting[0] ?? '', `foreign('M', arrow(time, ${fitting[0]}))`, 'Key.target']
  return { right: fitting.map((one) => `a_${one}`), wrong: [...others, ...strange] }
}

function first(type: string): string {
  return valuesOf(type).right[0] ?? ''
}

function call(name: string, positional: readonly string[], options: readonly string[]): string {
  const args = options.length === 0 ? positional : [...positional, `{ ${options.join(', ')} }`]
  return `${name}(${args.join(', ')})`
}

/** What TypeScript has to accept and to refuse of a device. */
function callsOf({ name, args, result }: MeasuredDevice): { readonly right: string[]; readonly wrong: string[] } {
  const given = args.filter(({ type }) => type !== 'unit')
  const positional = given.filter(({ label }) => label === undefined)
  const required = given.filter(({ label, optional }) => label !== undefined && optional !== true)
  const optional = given.filter((one) => one.optional === true)
  const values = positional.map(({ type }) => first(type))
  const option = ({ label, type }: Argument, value = first(type)): string => `${label}: ${value}`
  const must = required.map((one) => option(one))
  const right: string[] = [call(name, values, must)]
  const wrong: string[] = []
  positional.forEach(({ type }, index) => {
    const { right: fits, wrong: others } = valuesOf(type)
    right.push(...fits.map((value) => call(name, values.with(index, value), must)))
    wrong.push(...others.map((value) => call(name, values.with(index, value), must)))
    wrong.push(call(name, values.toSpliced(index, 1), must))
    wrong.push(call(name, values.toSpliced(index, 0, values[index] ?? ''), must))
    const next = positional[index + 1]
    if (next !== undefined && next.type !== type)
      wrong.push(call(name, values.toSpliced(index, 2, values[index + 1] ?? '', values[index] ?? ''), must))
  })
  for (const one of [...required, ...optional]) {
    const rest = must.filter((text) => text !== option(one))
    const { right: fits, wrong: others } = valuesOf(one.type)
    right.push(...fits.map((value) => call(name, values, [...rest, option(one, value)])))
    wrong.push(...others.map((value) => call(name, values, [...rest, option(one, value)])))
    wrong.push(call(name, values, [...rest, option(one), option(one)]))
    wrong.push(call(name, [...values, first(one.type)], must))
  }
  for (const one of required)
    wrong.push(
      call(
        name,
        values,
        must.filter((text) => text !== option(one)),
      ),
    )
  right.push(call(name, values, [...must, ...optional.map((one) => option(one))]))
  wrong.push(call(name, values, [...must, 'nonsense: 1']), call(name, [...values, '7'], must))
  const made = resultOf(result)
  if (made !== null) {
    right.push(`foreign('U', arrow(${made}, job)).$(${given.length === 0 ? name : (right[0] ?? '')})`)
    for (const other of MODULE_TYPES.filter((one) => one !== made))
      wrong.push(`foreign('U', arrow(${other}, job)).$(${given.length === 0 ? name : (right[0] ?? '')})`)
  }
  return { right, wrong }
}

/** The module type of what a device makes from first arguments; null when it makes no implementation of one with a name. */
function resultOf(result: string): string | null {
  const name = /^('a )?(\w+) impl$/.exec(result)
  return name === null ? null : `${name[2]}${name[1] === undefined ? '' : 'v4'}`
}

describe('devices in TypeScript', () => {
  const declarations = printDslTypes(catalog)
  const texts = devices.map((device) => {
    const { right, wrong } = callsOf(device)
    const text = withImports(declarations, `${HEAD}\n${[...right, ...wrong].join('\n')}\n`)
    return { name: device.name, right, wrong, text }
  })
  const complaints = compileConfigTs(declarations, Object.fromEntries(texts.map(({ name, text }) => [name, text])))

  test('none is left out', () => {
    expect(devices).toHaveLength(59)
    expect(texts.flatMap(({ wrong }) => wrong).length).toBeGreaterThan(3_000)
  })

  test('wiring of another type is told by what it is, in three lines', () => {
    const found = [...complaints.values()].flat().filter((text) => text.includes('Impl<'))
    expect(found.filter((text) => text.includes('brand') || text.split('\n').length > 5)).toEqual([])
    expect(
      complaints
        .get('fat')
        ?.find((text) => text.includes('Impl<qubesdb>'))
        ?.split(': error ')[1],
    ).toBe(
      `TS2345: Argument of type 'Impl<qubesdb>' is not assignable to parameter of type 'Impl<block>'.
  Types of property '[what]' are incompatible.
    Type '"an implementation of qubesdb"' is not assignable to type '"an implementation of block"'.`,
    )
  })

  test.each(texts)('$name', ({ name, right, wrong }) => {
    const lines = new Set((complaints.get(name) ?? []).map((text) => Number(/\((\d+),/.exec(text)?.[1]) - 3))
    const calls = [...right, ...wrong]
    expect({
      refused: right.filter((_call, index) => lines.has(index)),
      accepted: wrong.filter((_call, index) => !lines.has(right.length + index)),
      elsewhere: [...lines].filter((line) => calls[line] === undefined),
    }).toEqual({ refused: [], accepted: [], elsewhere: [] })
  })
})
