// `Key.Arg.ipv4`: values of `Ipaddr.V4.Prefix.t`, an address with the length of its network.

import type { ConverterBehaviour } from '../../../core/analyze/command-line.ts'
import { opaqueText } from './behaviour.ts'
import { readIpv4, readPrefixLength } from './ipv4-text.ts'
import { attempt } from './parse-cursor.ts'

export const ipv4: ConverterBehaviour = {
  parse: (input) => {
    const result = attempt(input, (cursor) => `${readIpv4(cursor).join('.')}/${readPrefixLength(cursor, 32)}`)
    if ('error' in result) return { error: `${input} is not a valid IPv4 address and netmask: ${result.error}` }
    return { ok: { kind: 'opaque', type: 'Ipaddr.V4.Prefix.t', text: result.ok } }
  },
  print: (value) => opaqueText('ipv4', value),
  ocaml: (value) => `(Ipaddr.V4.Prefix.of_string_exn "${opaqueText('ipv4', value)}")`,
  runtime: 'Mirage_runtime.Arg.ipv4',
}
