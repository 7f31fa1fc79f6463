// `Key.Arg.ipv4_address`: values of `Ipaddr.V4.t`.

import type { ConverterBehaviour } from '../../../core/analyze/command-line.ts'
import { opaqueText } from './behaviour.ts'
import { readIpv4 } from './ipv4-text.ts'
import { attempt } from './parse-cursor.ts'

export const ipv4Address: ConverterBehaviour = {
  parse: (input) => {
    const result = attempt(input, readIpv4)
    if ('error' in result) return { error: `Can't parse ip address: ${input}: ${result.error}` }
    return { ok: { kind: 'opaque', type: 'Ipaddr.V4.t', text: result.ok.join('.') } }
  },
  print: (value) => opaqueText('ipv4_address', value),
  ocaml: (value) => `(Ipaddr.V4.of_string_exn "${opaqueText('ipv4_address', value)}")`,
  runtime: 'Mirage_runtime.Arg.ipv4_address',
}
