// The module Ipaddr: addresses and prefixes as opaque constants in their canonical texts.

import { argument, builtin, mismatch, stringArgument } from '../builtin.ts'
import { type ParsedAddress, parseV4, parseV4Prefix, parseV6, parseV6Prefix } from '../../../dsl/ip-address.ts'
import { createNames } from '../scope.ts'
import {
  constructValue,
  NONE_VALUE,
  someValue,
  stringValue,
  toConstant,
  UNIT_VALUE,
  type Value,
  type Names,
} from '../values.ts'
import { addressFunctions, addressValue, eitherFunctions, prefixFunctions, raiseParse, V4, V6 } from './ip-functions.ts'

/** The module Ipaddr. */
export function ipaddrNames(): Names {
  const names = createNames()
  const v4 = addressNames('Ipaddr.V4.t', parseV4)
  v4.modules.set('Prefix', addressNames('Ipaddr.V4.Prefix.t', parseV4Prefix))
  const v6 = addressNames('Ipaddr.V6.t', parseV6)
  v6.modules.set('Prefix', addressNames('Ipaddr.V6.Prefix.t', parseV6Prefix))
  const constants = (names: Names, type: string, known: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(known)) names.values.set(name, opaque(type, text))
  }
  constants(v4, 'Ipaddr.V4.t', V4_ADDRESSES)
  constants(v6, 'Ipaddr.V6.t', V6_ADDRESSES)
  v4.values.set('make', makeV4())
  v6.values.set('make', makeV6())
  for (const [names, family] of [
    [v4, V4],
    [v6, V6],
  ] as const) {
    for (const [name, value] of addressFunctions(family)) names.values.set(name, value)
    for (const [name, value] of prefixFunctions(family)) names.modules.get('Prefix')?.values.set(name, value)
  }
  for (const [name, value] of eitherFunctions()) names.values.set(name, value)
  names.modules.set('V4', v4)
  names.modules.set('V6', v6)
  return names
}

const V4_ADDRESSES = {
  localhost: '127.0.0.1',
  any: '0.0.0.0',
  unspecified: '0.0.0.0',
  broadcast: '255.255.255.255',
  nodes: '224.0.0.1',
  routers: '224.0.0.2',
}
const V6_ADDRESSES = {
  localhost: '::1',
  unspecified: '::',
  interface_nodes: 'ff01::1',
  link_nodes: 'ff02::1',
  interface_routers: 'ff01::2',
  link_routers: 'ff02::2',
  site_routers: 'ff05::2',
}

function makeV4(): Value {
  return builtin('Ipaddr.V4.make', ['a', 'b', 'c', 'd'], (args) =>
    opaque('Ipaddr.V4.t', args.map((_, index) => part(args, index) & 255).join('.')),
  )
}

function makeV6(): Value {
  return builtin('Ipaddr.V6.make', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], (args) => {
    const address = args.reduce((sum, _, index) => sum * 65_536n + BigInt(part(args, index) & 65_535), 0n)
    return addressValue(V6, address)
  })
}

function opaque(type: string, text: string): Value {
  return { kind: 'data', value: { kind: 'opaque', type, text } }
}

function part(args: Parameters<typeof argument>[0], index: number): number {
  const constant = toConstant(argument(args, index))
  return constant?.kind === 'int' ? Number(constant.value) : mismatch('an integer', args, index)
}

function addressNames(type: string, parse: (text: string) => ParsedAddress): Names {
  const names = createNames()
  const module = type.slice(0, -2)
  names.values.set(
    'of_string_exn',
    builtin(`${module}.of_string_exn`, ['text'], (args, location) => {
      const text = stringArgument(args, 0)
      const parsed = parse(text)
      if (parsed.kind === 'address') return opaque(type, parsed.text)
      return raiseParse(parsed.message, text, location)
    }),
  )
  names.values.set(
    'of_string',
    builtin(`${module}.of_string`, ['text'], (args) => {
      const parsed = parse(stringArgument(args, 0))
      if (parsed.kind === 'address') return constructValue('Ok', opaque(type, parsed.text))
      return constructValue('Error', {
        kind: 'variant',
        tag: 'Msg',
        argument: stringValue(`Ipaddr: ${parsed.message}`),
      })
    }),
  )
  names.values.set(
    'to_string',
    builtin(`${module}.to_string`, ['address'], (args) => stringValue(addressText(args, 0))),
  )
  names.values.set(
    'pp',
    builtin(`${module}.pp`, ['formatter', 'address'], (args) => {
      const formatter = argument(args, 0)
      if (formatter.kind === 'formatter') formatter.written.push(stringValue(addressText(args, 1)))
      return UNIT_VALUE
    }),
  )
  names.values.set(
    'of_string_opt',
    builtin(`${module}.of_string_opt`, ['text'], (args) => {
      const parsed = parse(stringArgument(args, 0))
      return parsed.kind === 'address' ? someValue(opaque(type, parsed.text)) : NONE_VALUE
    }),
  )
  return names
}

function addressText(args: Parameters<typeof argument>[0], index: number): string {
  const constant = toConstant(argument(args, index))
  return constant?.kind === 'opaque' ? constant.text : mismatch('an address', args, index)
}
