// Arithmetic of Ipaddr on addresses and prefixes of both versions.

import { numberOfV4, numberOfV6 } from '../../../model/address-number.ts'
import { argument, builtin, mismatch, stringArgument } from '../builtin.ts'
import { parseV4, parseV6 } from '../../../dsl/ip-address.ts'
import { raise } from '../signals.ts'
import {
  boolValue,
  constructValue,
  type Given,
  intValue,
  listValue,
  stringValue,
  toConstant,
  type Value,
} from '../values.ts'

type Entry = readonly [string, Value]
type Place = Given['location']

/** What differs between the versions. */
export interface Family {
  /** `Ipaddr.V4`. */
  readonly module: string
  readonly bits: number
  readonly print: (address: bigint) => string
}

export const V4: Family = { module: 'Ipaddr.V4', bits: 32, print: printV4 }
export const V6: Family = { module: 'Ipaddr.V6', bits: 128, print: printV6 }

function printV4(address: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 255n).join('.')
}

function printV6(address: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) => ((address >> BigInt(112 - 16 * index)) & 65_535n).toString(16))
  const parsed = parseV6(groups.join(':'))
  return parsed.kind === 'address' ? parsed.text : groups.join(':')
}

/** The number of an address in its canonical text. */
function numbered({ bits }: Family, text: string): bigint {
  return bits === 32 ? numberOfV4(text) : numberOfV6(text)
}

/** An address as a value. */
export function addressValue({ module, print, bits }: Family, address: bigint): Value {
  return { kind: 'data', value: { kind: 'opaque', type: `${module}.t`, text: print(BigInt.asUintN(bits, address)) } }
}

interface Prefix {
  readonly address: bigint
  readonly size: number
}

function prefixValue({ module, print, bits }: Family, { address, size }: Prefix): Value {
  const text = `${print(BigInt.asUintN(bits, address))}/${size}`
  return { kind: 'data', value: { kind: 'opaque', type: `${module}.Prefix.t`, text } }
}

function textAt(args: readonly Given[], index: number): string {
  const constant = toConstant(argument(args, index))
  return constant?.kind === 'opaque' ? constant.text : mismatch('an address', args, index)
}

/** The number of an address argument. */
function addressAt(family: Family, args: readonly Given[], index: number): bigint {
  return numbered(family, textAt(args, index))
}

function prefixAt(family: Family, args: readonly Given[], index: number): Prefix {
  const [address = '', size = String(family.bits)] = textAt(args, index).split('/')
  return { address: numbered(family, address), size: Number(size) }
}

function intAt(args: readonly Given[], index: number): number {
  const constant = toConstant(argument(args, index))
  return constant?.kind === 'int' ? Number(constant.value) : mismatch('an integer', args, index)
}

function maskOf({ bits }: Family, size: number): bigint {
  return (1n << BigInt(bits)) - (1n << BigInt(bits - size))
}

function networkOf(family: Family, { address, size }: Prefix): bigint {
  return address & maskOf(family, size)
}

function lastOf(family: Family, prefix: Prefix): bigint {
  return networkOf(family, prefix) + (1n << BigInt(family.bits - prefix.size)) - 1n
}

function order(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0
}

function message(text: string): Value {
  return constructValue('Error', { kind: 'variant', tag: 'Msg', argument: stringValue(text) })
}

/** Names of Ipaddr.V4 or Ipaddr.V6 beside reading and printing. */
export function addressFunctions(family: Family): readonly Entry[] {
  const { module, bits } = family
  const last = (1n << BigInt(bits)) - 1n
  const next = (label: string, end: bigint, step: bigint, failure: string): Entry => [
    label,
    builtin(`${module}.${label}`, ['address'], (args) => {
      const address = addressAt(family, args, 0)
      return address === end ? message(failure) : constructValue('Ok', addressValue(family, address + step))
    }),
  ]
  return [
    [
      'compare',
      builtin(`${module}.compare`, ['left', 'right'], (args) =>
        intValue(order(addressAt(family, args, 0), addressAt(family, args, 1))),
      ),
    ],
    next('succ', last, 1n, `Ipaddr: highest address has been reached`),
    next('pred', 0n, -1n, `Ipaddr: lowest address has been reached`),
    [
      'to_octets',
      builtin(`${module}.to_octets`, ['address'], (args) => {
        const address = addressAt(family, args, 0)
        const octets = Array.from(
          { length: bits / 8 },
          (_, index) => (address >> BigInt(bits - 8 * (index + 1))) & 255n,
        )
        return stringValue(octets.map((octet) => String.fromCharCode(Number(octet))).join(''))
      }),
    ],
    ...parts(family),
    is(family, 'is_multicast', multicastOf(family)),
    [
      'is_private',
      builtin(`${module}.is_private`, ['address'], (args) => {
        const address = addressAt(family, args, 0)
        return boolValue(
          privateOf(family).some((prefix) => networkOf(family, { ...prefix, address }) === prefix.address),
        )
      }),
    ],
  ]
}

/** Addresses as tuples of their parts. */
function parts(family: Family): readonly Entry[] {
  const { module, bits } = family
  const split = (label: string, size: number, isSigned: boolean): Entry => [
    label,
    builtin(`${module}.${label}`, ['address'], (args) => {
      const address = addressAt(family, args, 0)
      const items = Array.from({ length: bits / size }, (_, index) => {
        const part = BigInt.asUintN(size, address >> BigInt(bits - size * (index + 1)))
        return intValue(isSigned ? BigInt.asIntN(size, part) : part)
      })
      return items.length === 1 ? (items[0] ?? intValue(0)) : { kind: 'tuple', items }
    }),
  ]
  const join = (label: string, size: number): Entry => [
    label,
    builtin(`${module}.${label}`, ['parts'], (args) => {
      const given = argument(args, 0)
      const items = given.kind === 'tuple' ? given.items : [given]
      const address = items.reduce((number, item) => {
        const constant = toConstant(item)
        if (constant?.kind !== 'int') return mismatch('integers', args, 0)
        return (number << BigInt(size)) | BigInt.asUintN(size, BigInt(constant.value))
      }, 0n)
      return addressValue(family, address)
    }),
  ]
  const both = [split('to_int32', 32, true), join('of_int32', 32), split('to_int16', 16, false), join('of_int16', 16)]
  return bits === 32 ? both : [...both, split('to_int64', 64, true), join('of_int64', 64)]
}

function is(family: Family, label: string, prefix: Prefix): Entry {
  return [
    label,
    builtin(`${family.module}.${label}`, ['address'], (args) =>
      boolValue(networkOf(family, { ...prefix, address: addressAt(family, args, 0) }) === prefix.address),
    ),
  ]
}

function fixed(family: Family, text: string): Prefix {
  const [address = '', size = ''] = text.split('/')
  return { address: numbered(family, address), size: Number(size) }
}

function multicastOf(family: Family): Prefix {
  return fixed(family, family.bits === 32 ? '224.0.0.0/4' : 'ff00::/8')
}

const V4_PREFIXES = {
  global: '0.0.0.0/0',
  loopback: '127.0.0.0/8',
  link: '169.254.0.0/16',
  relative: '0.0.0.0/8',
  multicast: '224.0.0.0/4',
  private_10: '10.0.0.0/8',
  private_172: '172.16.0.0/12',
  private_192: '192.168.0.0/16',
} as const
const V6_PREFIXES = {
  global_unicast_001: '2000::/3',
  unique_local: 'fc00::/7',
  link: 'fe80::/64',
  multicast: 'ff00::/8',
  ipv4_mapped: '::ffff:0:0/96',
  noneui64_interface: '::/3',
  solicited_node: 'ff02::1:ff00:0/104',
} as const

function privateOf(family: Family): readonly Prefix[] {
  const texts =
    family.bits === 32
      ? [
          V4_PREFIXES.loopback,
          V4_PREFIXES.link,
          V4_PREFIXES.private_10,
          V4_PREFIXES.private_172,
          V4_PREFIXES.private_192,
        ]
      : ['::1/128', 'fe80::/64', 'fd00::/8']
  return texts.map((text) => fixed(family, text))
}

/** Names of the module Prefix of a version, beside reading and printing. */
export function prefixFunctions(family: Family): readonly Entry[] {
  const { module, bits } = family
  const on = (name: string, compute: (prefix: Prefix) => Value): Entry => [
    name,
    builtin(`${module}.Prefix.${name}`, ['prefix'], (args) => compute(prefixAt(family, args, 0))),
  ]
  const known = Object.entries(bits === 32 ? V4_PREFIXES : V6_PREFIXES)
  const values = known.map(([name, text]): Entry => [name, prefixValue(family, fixed(family, text))])
  const first = (prefix: Prefix): bigint => networkOf(family, prefix) + (prefix.size > bits - 2 ? 0n : 1n)
  return [
    ...values,
    ...(bits === 32
      ? [['private_blocks', listValue(privateOf(family).map((prefix) => prefixValue(family, prefix)))] as const]
      : []),
    on('address', ({ address }) => addressValue(family, address)),
    on('bits', ({ size }) => intValue(size)),
    on('network', (prefix) => addressValue(family, networkOf(family, prefix))),
    on('netmask', ({ size }) => addressValue(family, maskOf(family, size))),
    on('prefix', (prefix) => prefixValue(family, { ...prefix, address: networkOf(family, prefix) })),
    on('broadcast', (prefix) => addressValue(family, lastOf(family, prefix))),
    on('first', (prefix) => addressValue(family, first(prefix))),
    on('last', (prefix) =>
      addressValue(family, lastOf(family, prefix) - (prefix.size > bits - 2 || bits === 128 ? 0n : 1n)),
    ),
    [
      'mask',
      builtin(`${module}.Prefix.mask`, ['size'], (args) =>
        addressValue(family, maskOf(family, Math.min(Math.max(intAt(args, 0), 0), bits))),
      ),
    ],
    [
      'make',
      builtin(`${module}.Prefix.make`, ['size', 'address'], (args) =>
        prefixValue(family, { address: addressAt(family, args, 1), size: intAt(args, 0) }),
      ),
    ],
    [
      'of_addr',
      builtin(`${module}.Prefix.of_addr`, ['address'], (args) =>
        prefixValue(family, { address: addressAt(family, args, 0), size: bits }),
      ),
    ],
    [
      'network_address',
      builtin(`${module}.Prefix.network_address`, ['prefix', 'address'], (args) => {
        const prefix = prefixAt(family, args, 0)
        const host = addressAt(family, args, 1) & ~maskOf(family, prefix.size)
        return addressValue(family, networkOf(family, prefix) | host)
      }),
    ],
    [
      'mem',
      builtin(`${module}.Prefix.mem`, ['address', 'prefix'], (args) => {
        const prefix = prefixAt(family, args, 1)
        const address = addressAt(family, args, 0)
        return boolValue(networkOf(family, { ...prefix, address }) === networkOf(family, prefix))
      }),
    ],
    [
      'subset',
      builtin(`${module}.Prefix.subset`, ['~subnet', '~network'], (args) => {
        const subnet = prefixAt(family, args, 0)
        const network = prefixAt(family, args, 1)
        const start = networkOf(family, { ...network, address: networkOf(family, subnet) })
        return boolValue(subnet.size >= network.size && start === networkOf(family, network))
      }),
    ],
    [
      'compare',
      builtin(`${module}.Prefix.compare`, ['left', 'right'], (args) => {
        const [left, right] = [prefixAt(family, args, 0), prefixAt(family, args, 1)]
        return intValue(order(left.address, right.address) || Math.sign(left.size - right.size))
      }),
    ],
    ...ofNetmask(family),
  ]
}

function ofNetmask(family: Family): readonly Entry[] {
  const { module, bits } = family
  const sizeOf = (mask: bigint): number | null => {
    for (let size = 0; size <= bits; size += 1) if (maskOf(family, size) === mask) return size
    return null
  }
  const compute = (args: readonly Given[]): Value | null => {
    const size = sizeOf(addressAt(family, args, 0))
    return size === null ? null : prefixValue(family, { address: addressAt(family, args, 1), size })
  }
  return [
    [
      'of_netmask',
      builtin(`${module}.Prefix.of_netmask`, ['~netmask', '~address'], (args) => {
        const made = compute(args)
        return made === null ? message(`invalid netmask`) : constructValue('Ok', made)
      }),
    ],
    [
      'of_netmask_exn',
      builtin(`${module}.Prefix.of_netmask_exn`, ['~netmask', '~address'], (args, location) => {
        return compute(args) ?? raiseParse('invalid netmask', textAt(args, 0), location)
      }),
    ],
  ]
}

const PARSE_ERROR = { type: 'exn', printed: 'Ipaddr.Parse_error' }

/** OCaml's `raise (Parse_error (message, text))`. */
export function raiseParse(text: string, input: string, location: Place): never {
  const details: Value = { kind: 'tuple', items: [stringValue(text), stringValue(input)] }
  return raise({ kind: 'construct', name: 'Parse_error', argument: details, type: PARSE_ERROR }, location)
}

/** Names of Ipaddr itself, whose addresses are of either version: `V4 address`. */
export function eitherFunctions(): readonly Entry[] {
  const read = (text: string): Value | null => {
    const four = parseV4(text)
    if (four.kind === 'address')
      return constructValue('V4', { kind: 'data', value: { kind: 'opaque', type: 'Ipaddr.V4.t', text: four.text } })
    const six = parseV6(text)
    if (six.kind !== 'address') return null
    return constructValue('V6', { kind: 'data', value: { kind: 'opaque', type: 'Ipaddr.V6.t', text: six.text } })
  }
  const text = (args: readonly Given[], index: number): string => {
    const address = argument(args, index)
    const constant = address.kind === 'construct' && address.argument !== null ? toConstant(address.argument) : null
    return constant?.kind === 'opaque' ? constant.text : mismatch('an address', args, index)
  }
  return [
    [
      'of_string',
      builtin('Ipaddr.of_string', ['text'], (args) => {
        const found = read(stringArgument(args, 0))
        return found === null
          ? message(`${stringArgument(args, 0)}: not an IPv4 or IPv6 address`)
          : constructValue('Ok', found)
      }),
    ],
    [
      'of_string_exn',
      builtin(
        'Ipaddr.of_string_exn',
        ['text'],
        (args, location) =>
          read(stringArgument(args, 0)) ?? raiseParse('not an IPv4 or IPv6 address', stringArgument(args, 0), location),
      ),
    ],
    ['to_string', builtin('Ipaddr.to_string', ['address'], (args) => stringValue(text(args, 0)))],
    [
      'pp',
      builtin('Ipaddr.pp', ['formatter', 'address'], (args) => {
        const formatter = argument(args, 0)
        if (formatter.kind === 'formatter') formatter.written.push(stringValue(text(args, 1)))
        return { kind: 'data', value: { kind: 'unit' } }
      }),
    ],
  ]
}
