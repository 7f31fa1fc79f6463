// A key with every key that it mentions renamed: setters, and converters of the user. Pure.

import type { KeyRef } from '../../model/ids.ts'
import type { Converter, KeyArgument, KeyDefinition } from '../../model/key.ts'
import type { Lambda } from '../../model/term.ts'
import { mapTermKeys } from '../references.ts'

type Rename = (ref: KeyRef) => KeyRef

function mapLambda<Body extends Lambda<KeyRef> | null>(lambda: Body, rename: Rename): Body | Lambda<KeyRef> {
  return lambda === null ? lambda : { ...lambda, body: mapTermKeys(lambda.body, rename) }
}

function mapConverter(converter: Converter, rename: Rename): Converter {
  switch (converter.kind) {
    case 'named':
      return converter
    case 'list':
    case 'some':
      return { ...converter, of: mapConverter(converter.of, rename) }
    case 'custom':
      return {
        ...converter,
        parse: mapLambda(converter.parse, rename),
        print: mapLambda(converter.print, rename),
        serialize: mapLambda(converter.serialize, rename),
      }
  }
}

function mapArgument(argument: KeyArgument, rename: Rename): KeyArgument {
  return argument.kind === 'flag' ? argument : { ...argument, converter: mapConverter(argument.converter, rename) }
}

/** The key with every reference renamed; its own name stays. */
export function mapKeyReferences(key: KeyDefinition, rename: Rename): KeyDefinition {
  if (key.kind === 'builtin') return key
  const mapped = { ...key, argument: mapArgument(key.argument, rename) }
  if (key.setters === undefined) return mapped
  const setters = key.setters.map((setter) => ({
    key: rename(setter.key),
    value: { ...setter.value, body: mapTermKeys(setter.value.body, rename) },
  }))
  return { ...mapped, setters }
}
