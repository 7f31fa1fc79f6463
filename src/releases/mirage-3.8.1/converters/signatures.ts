// The converters that a configuration can name, for forms, reading and printing.

import type { ConverterSignature } from '../../../core/model/catalog.ts'

/** `Key.Arg` below its functions `list` and `some`, in the order in which a form should offer them. */
export const converterSignatures: readonly ConverterSignature[] = [
  { name: 'string', type: { kind: 'string' }, summary: 'Any text.' },
  { name: 'bool', type: { kind: 'bool' }, summary: 'The word true or false.' },
  { name: 'int', type: { kind: 'int' }, summary: 'A whole number, also in hexadecimal, octal or binary.' },
  { name: 'ipv4_address', type: { kind: 'named', name: 'Ipaddr.V4.t' }, summary: 'An IPv4 address such as 10.0.0.2.' },
  {
    name: 'ipv4',
    type: { kind: 'named', name: 'Ipaddr.V4.Prefix.t' },
    summary: 'An IPv4 address with its network, such as 10.0.0.2/24.',
  },
  { name: 'ipv6', type: { kind: 'named', name: 'Ipaddr.V6.t' }, summary: 'An IPv6 address such as fe80::1.' },
  {
    name: 'ipv6_prefix',
    type: { kind: 'named', name: 'Ipaddr.V6.Prefix.t' },
    summary: 'An IPv6 network such as 2001:db8::/32.',
  },
]
