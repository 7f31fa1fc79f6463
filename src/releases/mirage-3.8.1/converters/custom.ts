// Converters of the user (`Key.Arg.conv`): three functions as data, and the name of the run-time converter.

import type { ConverterBehaviour } from '../../../core/analyze/command-line.ts'
import { callLambda, type Evaluated } from '../../../core/graph/term/evaluate-term.ts'
import { defaultOfKey } from '../../../core/graph/term/key-value.ts'
import type { Constant } from '../../../core/model/constant.ts'
import { string } from '../../../core/model/constant.ts'
import type { Converter, Key } from '../../../core/model/key.ts'
import type { Lambda } from '../../../core/model/term.ts'
import type { Parsed } from './behaviour.ts'

type CustomConverter = Extract<Converter<Key>, { kind: 'custom' }>

/** Functions of a converter see no context: a key in one has its default. */
function call(lambda: Lambda<Key>, argument: Constant): Evaluated {
  return callLambda(lambda, [argument], defaultOfKey)
}

/** `Ok x` and `Error (`Msg m)`, also as the polymorphic variants of old converters. */
function parsed(result: Constant): Parsed {
  if ((result.kind === 'constructor' || result.kind === 'variant') && result.argument !== undefined) {
    const tag = result.kind === 'constructor' ? result.name : result.tag
    if (tag === 'Ok') return { ok: result.argument }
    const { argument } = result
    const message = argument.kind === 'variant' ? argument.argument : argument
    return { error: message?.kind === 'string' ? message.value : '' }
  }
  return { error: '' }
}

function textOf(lambda: Lambda<Key> | null, value: Constant): string {
  if (lambda === null) return ''
  const result = call(lambda, value)
  return 'ok' in result && result.ok.kind === 'string' ? result.ok.value : ''
}

/** Behaviour of a converter of the user; a function that is missing accepts any text, or writes nothing. */
export function customConverter(converter: CustomConverter): ConverterBehaviour {
  return {
    parse: (input) => {
      if (converter.parse === null) return { ok: string(input) }
      const result = call(converter.parse, string(input))
      return 'error' in result ? { error: result.error } : parsed(result.ok)
    },
    print: (value) => textOf(converter.print, value),
    ocaml: (value) => textOf(converter.serialize, value),
    runtime: converter.runtime,
  }
}
