// The module types of the release: what a configuration can name behind `impl`, and what only devices use among themselves.

import type { ModuleTypeSignature } from '../../../core/model/catalog.ts'
import { type ModuleType, moduleType, typeVariable } from '../../../core/model/module-type.ts'

const V4 = moduleType('v4')
const V6 = moduleType('v6')

/** Version of IP in polymorphic signatures: `'a ip`, `'a udp`, `'a tcp`. */
const VERSION = typeVariable('a')

export const JOB = moduleType('job')
export const TRACING = moduleType('tracing')
export const QUBESDB = moduleType('qubesdb')
export const TIME = moduleType('time')
export const PCLOCK = moduleType('pclock')
export const MCLOCK = moduleType('mclock')
export const REPORTER = moduleType('reporter')
export const RANDOM = moduleType('random')
export const CONSOLE = moduleType('console')
export const BLOCK = moduleType('block')
export const KV_RO = moduleType('kv_ro')
export const KV_RW = moduleType('kv_rw')
export const FS = moduleType('fs')
export const NETWORK = moduleType('network')
export const ETHERNET = moduleType('ethernet')
export const ARPV4 = moduleType('arpv4')
export const IP = moduleType('ip', VERSION)
export const IPV4 = moduleType('ip', V4)
export const IPV6 = moduleType('ip', V6)
export const UDP = moduleType('udp', VERSION)
export const UDPV4 = moduleType('udp', V4)
const UDPV6 = moduleType('udp', V6)
export const TCP = moduleType('tcp', VERSION)
export const TCPV4 = moduleType('tcp', V4)
const TCPV6 = moduleType('tcp', V6)
export const ICMPV4 = moduleType('icmpv4')
export const DHCP = moduleType('dhcp')
export const STACKV4 = moduleType('stackv4')
export const RESOLVER = moduleType('resolver')
export const SYSLOG = moduleType('syslog')
export const CONDUIT = moduleType('conduit')
export const CONDUIT_CONNECTOR = moduleType('conduit_connector')
export const HTTP = moduleType('http')
export const INFO = moduleType('info')
export const ARGV = moduleType('argv')

function named(
  value: string,
  type: ModuleType,
  family: string,
  signature: string | null,
  summary: string,
): ModuleTypeSignature {
  return { value, type, summary, family, moduleType: signature }
}

function hidden(type: ModuleType, family: string, summary: string): ModuleTypeSignature {
  return { value: null, type, summary, family, moduleType: null }
}

/** All module types, the most used first within a family. */
export const MODULE_TYPES: readonly ModuleTypeSignature[] = [
  named('job', JOB, 'application', null, 'Something that the unikernel runs.'),
  named(
    'stackv4',
    STACKV4,
    'network',
    'Mirage_stack.V4',
    'A whole IPv4 network stack: UDP and TCP over one interface.',
  ),
  named('network', NETWORK, 'network', 'Mirage_net.S', 'A network interface that sends and receives frames.'),
  named('ethernet', ETHERNET, 'network', 'Mirage_protocols.ETHERNET', 'Ethernet frames over an interface.'),
  named(
    'arpv4',
    ARPV4,
    'network',
    'Mirage_protocols.ARP',
    'Finds the hardware address that belongs to an IPv4 address.',
  ),
  named('ipv4', IPV4, 'network', 'Mirage_protocols.IPV4', 'Internet protocol, version 4.'),
  named('ipv6', IPV6, 'network', 'Mirage_protocols.IPV6', 'Internet protocol, version 6.'),
  named('udp', UDP, 'network', null, 'Datagrams over either version of IP.'),
  named('udpv4', UDPV4, 'network', 'Mirage_protocols.UDPV4', 'Datagrams over IPv4.'),
  named('udpv6', UDPV6, 'network', 'Mirage_protocols.UDPV6', 'Datagrams over IPv6.'),
  named('tcp', TCP, 'network', null, 'Reliable byte streams over either version of IP.'),
  named('tcpv4', TCPV4, 'network', 'Mirage_protocols.TCPV4', 'Reliable byte streams over IPv4.'),
  named('tcpv6', TCPV6, 'network', 'Mirage_protocols.TCPV6', 'Reliable byte streams over IPv6.'),
  named('resolver', RESOLVER, 'network', 'Resolver_lwt.S', 'Turns names of hosts and services into endpoints.'),
  named('conduit', CONDUIT, 'network', 'Conduit_mirage.S', 'Opens and accepts connections, plain or over TLS.'),
  named('http', HTTP, 'network', 'Cohttp_lwt.S.Server', 'An HTTP server that waits for a handler.'),
  named('syslog', SYSLOG, 'network', null, 'Sends log messages to a syslog server.'),
  named(
    'qubesdb',
    QUBESDB,
    'network',
    'Qubes.S.DB',
    'The database through which QubesOS configures a virtual machine.',
  ),
  named('block', BLOCK, 'storage', 'Mirage_block.S', 'A disk that is read and written in sectors.'),
  named('kv_ro', KV_RO, 'storage', 'Mirage_kv.RO', 'A store of values under keys that can only be read.'),
  named('kv_rw', KV_RW, 'storage', 'Mirage_kv.RW', 'A store of values under keys that can be read and changed.'),
  named('fs', FS, 'storage', 'Mirage_fs.S', 'A file system with folders and files.'),
  named('time', TIME, 'time', 'Mirage_time.S', 'Sleeping for a while.'),
  named('pclock', PCLOCK, 'time', 'Mirage_clock.PCLOCK', 'The time of day.'),
  named(
    'mclock',
    MCLOCK,
    'time',
    'Mirage_clock.MCLOCK',
    'Time that only moves forward, for measuring how long something takes.',
  ),
  named('random', RANDOM, 'random', 'Mirage_random.S', 'Random bytes.'),
  named('console', CONSOLE, 'console', 'Mirage_console.S', 'Lines of text for an operator.'),
  named('reporter', REPORTER, 'console', null, 'Where log messages go.'),
  named('tracing', TRACING, 'console', null, 'A recording of what threads do, for later analysis.'),
  named('info', INFO, 'application', null, 'The name of the application and the packages it was built from.'),
  hidden(DHCP, 'network', 'A client that asks the network for an address.'),
  hidden(ICMPV4, 'network', 'Answers to ping and error messages over IPv4.'),
  hidden(CONDUIT_CONNECTOR, 'network', 'One way in which a conduit makes connections.'),
  hidden(ARGV, 'application', 'The command line of the running unikernel.'),
]
