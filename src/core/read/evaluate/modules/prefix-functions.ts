// Arithmetic of Ipaddr on IPv4 prefixes and addresses, and the usual prefixes.

import { argument, builtin, mismatch } from '../builtin.ts'
import { boolValue, type Given, intValue, toConstant, type Value } from '../values.ts'

type Entry = readonly [string, Value]

const ADDRESS = 'Ipaddr.V4.t'
const PREFIX = 'Ipaddr.V4.Prefix.t'

/** Names of Ipaddr.V4.Prefix beside reading and printing. */
export function v4PrefixFunctions(): readonly Entry[] {
  const known = {
    global: '0.0.0.0/0',
    loopback: '127.0.0.0/8',
    link: '169.254.0.0/16',
    private_10: '10.0.0.0/8',
    private_172: '172.16.0.0/12',
    private_192: '192.168.0.0/16',
  }
  return [
    ...Object.entries(known).map(([name, text]) => [name, opaque(PREFIX, text)] as const),
    ['address', onPrefix('address', ({ address }) => opaque(ADDRESS, printed(address)))],
    ['bits', onPrefix('bits', ({ bits }) => intValue(bits))],
    ['network', onPrefix('network', (prefix) => opaque(ADDRESS, printed(networkOf(prefix))))],
    ['netmask', onPrefix('netmask', ({ bits }) => opaque(ADDRESS, printed(maskOf(bits))))],
    ['prefix', onPrefix('prefix', (prefix) => opaque(PREFIX, `${printed(networkOf(prefix))}/${prefix.bits}`))],
    [
      'broadcast',
      onPrefix('broadcast', (prefix) => opaque(ADDRESS, printed(networkOf(prefix) + (2 ** (32 - prefix.bits) - 1)))),
    ],
    ['of_addr', builtin('Ipaddr.V4.Prefix.of_addr', ['address'], (args) => opaque(PREFIX, `${textAt(args, 0)}/32`))],
    [
      'mem',
      builtin('Ipaddr.V4.Prefix.mem', ['address', 'prefix'], (args) => {
        const prefix = prefixAt(args, 1)
        return boolValue(networkOf({ address: numbered(textAt(args, 0)), bits: prefix.bits }) === networkOf(prefix))
      }),
    ],
  ]
}

interface Prefix {
  /** As a number below 2 to the 32nd. */
  readonly address: number
  readonly bits: number
}

function onPrefix(name: string, compute: (prefix: Prefix) => Value): Value {
  return builtin(`Ipaddr.V4.Prefix.${name}`, ['prefix'], (args) => compute(prefixAt(args, 0)))
}

function opaque(type: string, text: string): Value {
  return { kind: 'data', value: { kind: 'opaque', type, text } }
}

function textAt(args: readonly Given[], index: number): string {
  const constant = toConstant(argument(args, index))
  return constant?.kind === 'opaque' ? constant.text : mismatch('an address', args, index)
}

function prefixAt(args: readonly Given[], index: number): Prefix {
  const [address = '', bits = '32'] = textAt(args, index).split('/')
  return { address: numbered(address), bits: Number(bits) }
}

function numbered(address: string): number {
  return address.split('.').reduce((number, octet) => number * 256 + Number(octet), 0)
}

function printed(address: number): string {
  return [3, 2, 1, 0].map((place) => Math.floor(address / 256 ** place) % 256).join('.')
}

function networkOf({ address, bits }: Prefix): number {
  const size = 2 ** (32 - bits)
  return Math.floor(address / size) * size
}

function maskOf(bits: number): number {
  return 2 ** 32 - 2 ** (32 - bits)
}
