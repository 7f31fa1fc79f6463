// From a converter as a key names it to what it does.

import type { ConverterBehaviour } from '../../../core/analyze/command-line.ts'
import type { Converter, Key } from '../../../core/model/key.ts'
import { boolConverter } from './bool.ts'
import { customConverter } from './custom.ts'
import { allocationPolicy, block, kvRo, net, prng } from './enumerations.ts'
import { intConverter } from './int.ts'
import { ipv4Address } from './ipv4-address.ts'
import { ipv4 } from './ipv4.ts'
import { ipv6Prefix } from './ipv6-prefix.ts'
import { ipv6 } from './ipv6.ts'
import { listConverter } from './list.ts'
import { logThreshold } from './log-threshold.ts'
import { someConverter } from './some.ts'
import { stringConverter } from './string.ts'
import { targetConverter } from './target.ts'

/** Every converter that has a name. */
const namedConverters: ReadonlyMap<string, ConverterBehaviour> = new Map([
  ['string', stringConverter],
  ['bool', boolConverter],
  ['int', intConverter],
  ['ipv4_address', ipv4Address],
  ['ipv4', ipv4],
  ['ipv6', ipv6],
  ['ipv6_prefix', ipv6Prefix],
  ['log_threshold', logThreshold],
  ['target', targetConverter],
  ['kv_ro', kvRo],
  ['block', block],
  ['prng', prng],
  ['net', net],
  ['allocation_policy', allocationPolicy],
])

/** Behaviour of a converter. A name that no converter has is our own mistake. */
export function converterOf(converter: Converter<Key>): ConverterBehaviour {
  switch (converter.kind) {
    case 'named': {
      const named = namedConverters.get(converter.name)
      if (named === undefined) throw new Error(`no converter is named ${converter.name}`)
      return named
    }
    case 'list':
      return listConverter(converterOf(converter.of))
    case 'some':
      return someConverter(converterOf(converter.of))
    case 'custom':
      return customConverter(converter)
  }
}

/** The converter that a flag has: what its value is read from in an environment, printed and written as. */
export const flagConverter = boolConverter
