// Many network stacks side by side: Mirage 3.8.1's generic_stackv4 spelled out, once for each job.

import { apply, applyAll, choose, device, type Impl } from '../../src/core/graph/impl.ts'
import type { BuiltApplication } from '../../src/core/graph/release.ts'
import { variant } from '../../src/core/model/constant.ts'
import type { Key, Value } from '../../src/core/model/key.ts'
import type { Package } from '../../src/core/model/package.ts'
import type { CaseRow, Pattern, Term } from '../../src/core/model/term.ts'
import { always, implementation, main, makeKey, perTarget, rootOf, TARGET_KEY } from './parts.ts'

const UNIX_LIKE: readonly string[] = ['unix', 'macosx']

function bounded(opam: string, min: string, max: string): Package {
  return { opam, min, max }
}

const TCPIP = always(bounded('tcpip', '5.0.0', '6.0.0'))
const CLOCK_PACKAGES = perTarget((target) => [
  bounded(UNIX_LIKE.includes(target) ? 'mirage-clock-unix' : 'mirage-clock-freestanding', '3.0.0', '4.0.0'),
])
const NET_PACKAGES = perTarget((target) => {
  if (target === 'unix') return [bounded('mirage-net-unix', '2.7.0', '3.0.0')]
  if (target === 'macosx') return [bounded('mirage-net-macosx', '1.8.0', '2.0.0')]
  const xen = bounded('mirage-net-xen', '1.13.0', '2.0.0')
  if (target === 'xen') return [xen]
  if (target === 'qubes') return [xen, bounded('mirage-qubes', '0.8.0', '0.9.0')]
  return [bounded('mirage-net-solo5', '0.6.1', '0.7.0')]
})
const RANDOM_PACKAGES = always(bounded('mirage-crypto-rng-mirage', '0.8.0', '0.9.0'))
const CHARRUA = always(bounded('charrua-client-mirage', '1.2.0', '2.0.0'))
const PRNG_KEY = makeKey('prng')
const SOCKET_KEY = makeKey('socket')

function simple(name: string, module: string, packages = TCPIP, keys: readonly Key[] = []): Impl {
  return device(implementation(name, module, packages, keys))
}

const timeImpl = (): Impl => device(implementation('time', 'OS.Time'))
const clock = (): Impl => simple('mclock', 'Mclock', CLOCK_PACKAGES)
const random = (): Impl =>
  applyAll(simple('random', 'Mirage_crypto_rng_mirage.Make', RANDOM_PACKAGES, [PRNG_KEY]), [timeImpl(), clock()])

/** A stack over an IP layer. */
function stackOver(group: string, net: Impl, eth: Impl, arp: Impl, ip: Impl): Impl {
  return applyAll(simple(`stackv4__${group}`, 'Tcpip_stack_direct.Make'), [
    timeImpl(),
    random(),
    net,
    eth,
    arp,
    ip,
    apply(simple('icmpv4', 'Icmpv4.Make'), ip),
    applyAll(simple('udp', 'Udp.Make'), [ip, random()]),
    applyAll(simple('tcp', 'Tcp.Flow.Make'), [ip, timeImpl(), clock(), random()]),
  ])
}

function socketStack(group: string): Impl {
  const udp = simple('udpv4_socket1', 'Udpv4_socket', TCPIP, [SOCKET_KEY])
  const tcp = simple('tcpv4_socket1', 'Tcpv4_socket', TCPIP, [SOCKET_KEY])
  const ips = makeKey(`${group}-ips`)
  return device(implementation(`stackv4_socket_${group}`, 'Tcpip_stack_socket', TCPIP, [ips]), [udp, tcp])
}

/** Which stack a target gets, as a computation over the target and the group's two keys. */
function stackKind(dhcp: Key, net: Key): Term<Key> {
  const any: Pattern = { kind: 'any' }
  const tag = (name: string): Pattern => ({ kind: 'variant', tag: name })
  const row = (patterns: readonly Pattern[], result: string): CaseRow<Key> => ({
    pattern: { kind: 'tuple', items: patterns },
    body: { kind: 'constant', value: variant(result) },
  })
  const none: Pattern = { kind: 'constructor', name: 'None' }
  const socket: Pattern = { kind: 'constructor', name: 'Some', argument: tag('Socket') }
  const unix: Pattern = { kind: 'or', patterns: UNIX_LIKE.map(tag) }
  const subject: Term<Key> = {
    kind: 'tuple',
    items: [TARGET_KEY, net, dhcp].map((key) => ({ kind: 'key', key })),
  }
  const rows = [
    row([any, socket, any], 'Socket'),
    row([tag('qubes'), any, any], 'Qubes'),
    row([unix, none, any], 'Socket'),
    row([any, any, { kind: 'constant', value: { kind: 'bool', value: true } }], 'Dhcp'),
    row([any, any, any], 'Static'),
  ]
  return { kind: 'case', subject, rows }
}

function isKind(kind: Term<Key>, wanted: string, keys: readonly Key[]): Value {
  const constant: Term<Key> = { kind: 'constant', value: variant(wanted) }
  return { term: { kind: 'call', primitive: '=', arguments: [kind, constant] }, keys, ref: null }
}

function genericStack(group: string, net: Impl): Impl {
  const dhcpKey = makeKey(`${group}-dhcp`)
  const none = { kind: 'constructor', name: 'None' } as const
  const netKey: Key = {
    ...makeKey(`${group}-net`),
    argument: { kind: 'opt', converter: { kind: 'named', name: 'net' }, default: none },
  }
  const kind = stackKind(dhcpKey, netKey)
  const keys = [dhcpKey, netKey, TARGET_KEY]
  const eth = apply(simple('ethernet', 'Ethernet.Make', always(bounded('ethernet', '2.2.0', '3.0.0'))), net)
  const arp = applyAll(simple('arp', 'Arp.Make', always(bounded('arp-mirage', '2.2.0', '3.0.0'))), [eth, timeImpl()])
  const over = (ip: Impl): Impl => stackOver(group, net, eth, arp, ip)
  const dhcpClient = applyAll(simple('dhcp_client', 'Dhcp_client_mirage.Make', CHARRUA), [random(), timeImpl(), net])
  const dhcpIp = applyAll(simple('dhcp_ipv41', 'Dhcp_ipv4.Make', CHARRUA), [dhcpClient, random(), clock(), eth, arp])
  const addresses = [makeKey(`${group}-ipv4-gateway`), makeKey(`${group}-ipv4`)]
  const staticIp = applyAll(simple('ipv41', 'Static_ipv4.Make', TCPIP, addresses), [random(), clock(), eth, arp])
  const qubesDb = simple('qubesdb', 'Qubes.DB', always(bounded('mirage-qubes', '0.8.0', '0.9.0')))
  const qubesMake = simple('qubes_ipv41', 'Qubesdb_ipv4.Make', always(bounded('mirage-qubes-ipv4', '0.8.0', '0.9.0')))
  const qubesIp = applyAll(qubesMake, [qubesDb, random(), clock(), eth, arp])
  const qubesOrStatic = choose(isKind(kind, 'Qubes', keys), over(qubesIp), over(staticIp))
  const socketOr = choose(isKind(kind, 'Socket', keys), socketStack(group), qubesOrStatic)
  return choose(isKind(kind, 'Dhcp', keys), over(dhcpIp), socketOr)
}

/** n jobs, each over a generic stack of its own. */
export function wide(n: number): BuiltApplication {
  const jobs: Impl[] = []
  for (let i = 0; i < n; i += 1) {
    const group = `g${i}`
    const net = simple('net1', 'Netif', NET_PACKAGES, [makeKey(`${group}-interface`)])
    jobs.push(apply(main(i), genericStack(group, net)))
  }
  return rootOf(jobs)
}
