// Converters of enumerations: words that stand for tags, accepted by unambiguous beginnings.

import type { ConverterBehaviour } from '../../../core/analyze/command-line.ts'
import type { Constant } from '../../../core/model/constant.ts'
import { variant } from '../../../core/model/constant.ts'
import { alternatives } from './alternatives.ts'
import { invalidValue, unexpected } from './behaviour.ts'
import { lookUpPrefix } from './prefix-lookup.ts'

/** Words in the order of complaints, each with its tag. When two words have one tag, the last is the one printed. */
export type EnumerationWords = readonly (readonly [word: string, tag: string])[]

/** Converter of an enumeration; `aliases` are words for whole values that complaints do not mention. */
export function enumeration(
  name: string,
  words: EnumerationWords,
  runtime: string,
  aliases: Readonly<Record<string, string>> = {},
): ConverterBehaviour {
  const tags = new Map(words)
  const printed = new Map(words.map(([word, tag]) => [tag, word]))
  function tagOf(value: Constant): string {
    return value.kind === 'variant' && printed.has(value.tag) ? value.tag : unexpected(name, value)
  }
  return {
    parse: (input) => {
      const alias = Object.hasOwn(aliases, input) ? aliases[input] : undefined
      const found = lookUpPrefix(tags, alias ?? input)
      if (found.kind === 'found') return { ok: variant(found.value) }
      if (found.kind === 'unknown') return invalidValue(input, `expected ${alternatives([...tags.keys()])}`)
      return { error: `enum value '${input}' ambiguous and could be ${alternatives(found.names)}` }
    },
    print: (value) => printed.get(tagOf(value)) ?? '',
    ocaml: (value) => `\`${tagOf(value)}`,
    runtime,
  }
}
