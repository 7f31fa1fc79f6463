// Types of the data that devices take: addresses, records and levels of the release's interface.

import type { RecordConstructorSignature } from '../../../core/model/catalog.ts'
import type { DataType, DataTypeDeclaration } from '../../../core/model/data-type.ts'

function namedType(name: string): DataType {
  return { kind: 'named', name }
}

function optionOf(of: DataType): DataType {
  return { kind: 'option', of }
}

function listOf(of: DataType): DataType {
  return { kind: 'list', of }
}

const STRING: DataType = { kind: 'string' }
const INT: DataType = { kind: 'int' }

export const IPV4_ADDRESS = namedType('Ipaddr.V4.t')
const IPV4_PREFIX = namedType('Ipaddr.V4.Prefix.t')
const IPV6_ADDRESS = namedType('Ipaddr.V6.t')
const IPV6_PREFIX = namedType('Ipaddr.V6.Prefix.t')
export const IPV4_ADDRESS_OPTION = optionOf(IPV4_ADDRESS)
export const IPV4_ADDRESS_LIST = listOf(IPV4_ADDRESS)
export const LOG_LEVEL = namedType('Logs.level')

/** Declarations by name. */
export const DATA_TYPES: ReadonlyMap<string, DataTypeDeclaration> = new Map(
  (
    [
      { kind: 'abstract', name: 'Ipaddr.V4.t', doc: 'An IPv4 address, such as 10.0.0.2.' },
      {
        kind: 'abstract',
        name: 'Ipaddr.V4.Prefix.t',
        doc: 'An IPv4 address with the length of its network, such as 10.0.0.2/24.',
      },
      { kind: 'abstract', name: 'Ipaddr.V6.t', doc: 'An IPv6 address, such as 2001:db8::1.' },
      { kind: 'abstract', name: 'Ipaddr.V6.Prefix.t', doc: 'An IPv6 network, such as 2001:db8::/64.' },
      {
        kind: 'constructors',
        name: 'Logs.level',
        doc: 'How important a log message must be to be reported.',
        names: ['App', 'Error', 'Warning', 'Info', 'Debug'],
      },
      {
        kind: 'record',
        name: 'ipv4_config',
        doc: 'Address of a unikernel on an IPv4 network.',
        fields: [
          { name: 'network', type: IPV4_PREFIX, doc: 'Address and network in one, such as 10.0.0.2/24.' },
          {
            name: 'gateway',
            type: optionOf(IPV4_ADDRESS),
            doc: 'Router to everything outside the network, if there is one.',
          },
        ],
      },
      {
        kind: 'record',
        name: 'ipv6_config',
        doc: 'Addresses of a unikernel on IPv6 networks.',
        fields: [
          { name: 'addresses', type: listOf(IPV6_ADDRESS), doc: 'Addresses beyond those that it makes for itself.' },
          { name: 'netmasks', type: listOf(IPV6_PREFIX), doc: 'Networks that are reached without a router.' },
          { name: 'gateways', type: listOf(IPV6_ADDRESS), doc: 'Routers to everything else.' },
        ],
      },
      {
        kind: 'record',
        name: 'syslog_config',
        doc: 'How log messages are sent to a syslog server.',
        fields: [
          { name: 'hostname', type: STRING, doc: 'Name under which the unikernel reports.' },
          { name: 'server', type: optionOf(IPV4_ADDRESS), doc: 'Address of the server; without one nothing is sent.' },
          { name: 'port', type: optionOf(INT), doc: 'Port of the server; without one the usual port of the protocol.' },
          {
            name: 'truncate',
            type: optionOf(INT),
            doc: 'Longest message in bytes; without one messages are sent whole.',
          },
        ],
      },
    ] satisfies readonly DataTypeDeclaration[]
  ).map((declaration) => [declaration.name, declaration]),
)

/** Functions of the interface that make a record: each argument is the field of its name. */
export const RECORD_CONSTRUCTORS: ReadonlyMap<string, RecordConstructorSignature> = new Map([
  [
    'syslog_config',
    {
      name: 'syslog_config',
      record: 'syslog_config',
      summary: 'Settings for the syslog devices, with everything but the host name optional.',
      arguments: [
        { name: 'port', labelled: true, optional: true, type: { kind: 'data', type: INT }, doc: 'Port of the server.' },
        {
          name: 'truncate',
          labelled: true,
          optional: true,
          type: { kind: 'data', type: INT },
          doc: 'Longest message in bytes.',
        },
        {
          name: 'server',
          labelled: true,
          optional: true,
          type: { kind: 'data', type: IPV4_ADDRESS },
          doc: 'Address of the server.',
        },
        {
          name: 'hostname',
          labelled: false,
          optional: false,
          type: { kind: 'data', type: STRING },
          doc: 'Name under which the unikernel reports.',
        },
      ],
    },
  ],
])
