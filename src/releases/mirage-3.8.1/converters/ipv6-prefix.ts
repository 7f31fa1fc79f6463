// `Key.Arg.ipv6_prefix`: values of `Ipaddr.V6.Prefix.t`.

import type { ConverterBehaviour } from '../../../core/analyze/command-line.ts'
import { opaqueText } from './behaviour.ts'
import { readPrefixLength } from './ipv4-text.ts'
import { readIpv6, writeIpv6 } from './ipv6-text.ts'
import { attempt } from './parse-cursor.ts'

export const ipv6Prefix: ConverterBehaviour = {
  parse: (input) => {
    const result = attempt(input, (cursor) => `${writeIpv6(readIpv6(cursor))}/${readPrefixLength(cursor, 128)}`)
    if ('error' in result) return { error: `Can't parse ip address: ${input}: ${result.error}` }
    return { ok: { kind: 'opaque', type: 'Ipaddr.V6.Prefix.t', text: result.ok } }
  },
  print: (value) => opaqueText('ipv6_prefix', value),
  ocaml: (value) => `(Ipaddr.V6.Prefix.of_string_exn "${opaqueText('ipv6_prefix', value)}")`,
  runtime: 'Mirage_runtime.Arg.ipv6_prefix',
}
