// The module Ipaddr: addresses and prefixes as opaque constants in their canonical texts.

import { argument, builtin, mismatch, stringArgument } from '../builtin.ts'
import { type ParsedAddress, parseV4, parseV4Prefix, parseV6, parseV6Prefix } from '../../../dsl/ip-address.ts'
import { createNames } from '../scope.ts'
import { raise } from '../signals.ts'
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
import { v4PrefixFunctions } from './prefix-functions.ts'

/** The module Ipaddr. */
export function ipaddrNames(): Names {
  const names = createNames()
  const v4 = addressNames('Ipaddr.V4.t', parseV4)
  v4.modules.set('Prefix', addressNames('Ipaddr.V4.Prefix.t', parseV4Prefix))
  const v6 = addressNames('Ipaddr.V6.t', parseV6)
  v6.modules.set('Prefix', addressNames('Ipaddr.V6.Prefix.t', parseV6Prefix))
  const known = { localhost: '127.0.0.1', any: '0.0.0.0', unspecified: '0.0.0.0', broadcast: '255.255.255.255' }
  for (const [name, text] of Object.entries(known)) v4.values.set(name, opaque('Ipaddr.V4.t', text))
  for (const [name, text] of Object.entries({ localhost: '::1', unspecified: '::' }))
    v6.values.set(name, opaque('Ipaddr.V6.t', text))
  v4.values.set(
    'make',
    builtin('Ipaddr.V4.make', ['a', 'b', 'c', 'd'], (args) =>
      opaque('Ipaddr.V4.t', args.map((_, index) => octet(args, index)).join('.')),
    ),
  )
  v4.modules.get('Prefix')?.values.set('make', makePrefix('Ipaddr.V4'))
  v6.modules.get('Prefix')?.values.set('make', makePrefix('Ipaddr.V6'))
  for (const [name, value] of v4PrefixFunctions()) v4.modules.get('Prefix')?.values.set(name, value)
  names.modules.set('V4', v4)
  names.modules.set('V6', v6)
  return names
}

function opaque(type: string, text: string): Value {
  return { kind: 'data', value: { kind: 'opaque', type, text } }
}

function octet(args: Parameters<typeof argument>[0], index: number): number {
  const constant = toConstant(argument(args, index))
  return constant?.kind === 'int' ? Number(constant.value) & 255 : mismatch('an integer', args, index)
}

/** `Prefix.make size address`. */
function makePrefix(module: string): Value {
  return builtin(`${module}.Prefix.make`, ['size', 'address'], (args) => {
    const size = toConstant(argument(args, 0))
    const address = toConstant(argument(args, 1))
    if (size?.kind !== 'int') return mismatch('an integer', args, 0)
    if (address?.kind !== 'opaque') return mismatch('an address', args, 1)
    return opaque(`${module}.Prefix.t`, `${address.text}/${size.value}`)
  })
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
      const details: Value = { kind: 'tuple', items: [stringValue(parsed.message), stringValue(text)] }
      return raise(constructValue('Ipaddr.Parse_error', details), location)
    }),
  )
  names.values.set(
    'of_string',
    builtin(`${module}.of_string`, ['text'], (args) => {
      const parsed = parse(stringArgument(args, 0))
      if (parsed.kind === 'address') return constructValue('Ok', opaque(type, parsed.text))
      return constructValue('Error', { kind: 'variant', tag: 'Msg', argument: stringValue(parsed.message) })
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
