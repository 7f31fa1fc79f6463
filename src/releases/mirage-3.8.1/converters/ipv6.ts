// `Key.Arg.ipv6`: values of `Ipaddr.V6.t`.

import type { ConverterBehaviour } from '../../../core/analyze/command-line.ts'
import { opaqueText } from './behaviour.ts'
import { readIpv6, writeIpv6 } from './ipv6-text.ts'
import { attempt } from './parse-cursor.ts'

export const ipv6: ConverterBehaviour = {
  parse: (input) => {
    const result = attempt(input, readIpv6)
    if ('error' in result) return { error: `Can't parse ip address: ${input}: ${result.error}` }
    return { ok: { kind: 'opaque', type: 'Ipaddr.V6.t', text: writeIpv6(result.ok) } }
  },
  print: (value) => opaqueText('ipv6', value),
  ocaml: (value) => `(Ipaddr.V6.of_string_exn "${opaqueText('ipv6', value)}")`,
  runtime: 'Mirage_runtime.Arg.ipv6',
}
