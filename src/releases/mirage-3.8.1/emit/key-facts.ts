// The keys of an application as key_gen.ml holds them.

import type { KeyFact } from '../../../core/emit/facts.ts'
import type { Refusal } from '../../../core/graph/impl.ts'
import { keyValue } from '../../../core/graph/term/key-value.ts'
import type { Constant } from '../../../core/model/constant.ts'
import type { Context, Key } from '../../../core/model/key.ts'
import { keySet } from '../command-line/compare-keys.ts'
import { converterOf, flagConverter } from '../converters/converter-of.ts'
import { someConverter } from '../converters/some.ts'
import { identifierOf } from './identifier.ts'
import { keyDocumentation } from './key-documentation.ts'
import { isRefusal } from './refusal-error.ts'

/** The section of keys whose configuration names none. */
const DEFAULT_SECTION = 'APPLICATION OPTIONS'

export interface KeyEntry {
  readonly key: Key
  readonly fact: KeyFact
}

function inner(value: Constant): Constant {
  return value.kind === 'constructor' && value.argument !== undefined ? value.argument : value
}

/** The value that `mirage configure` fixes, as an expression. */
function fixedText(key: Key, value: Constant): string {
  switch (key.argument.kind) {
    case 'flag':
      return flagConverter.ocaml(value)
    case 'opt':
      return converterOf(key.argument.converter).ocaml(value)
    case 'required':
      return converterOf(key.argument.converter).ocaml(inner(value))
  }
}

/** Converter and default of a key that the unikernel reads itself. */
function runtimeTexts(key: Key, value: Constant): Pick<KeyFact, 'kind' | 'conv' | 'default'> {
  const { argument } = key
  if (argument.kind === 'flag') return { kind: 'flag' }
  const converter = converterOf(argument.converter)
  if (argument.kind === 'opt') return { kind: 'opt', conv: converter.runtime, default: converter.ocaml(value) }
  return { kind: 'required', conv: converter.runtime, default: `(${someConverter(converter).ocaml(value)})` }
}

function keyFact(key: Key, context: Context): KeyFact | Refusal {
  const ocamlName = identifierOf(key.name, 'Give the key a name that starts with a letter.')
  if (isRefusal(ocamlName)) return ocamlName
  const value = keyValue(context, key)
  if (key.stage === 'configure') {
    return { ocaml_name: ocamlName, name: key.name, stage: 'configure', value: fixedText(key, value) }
  }
  const { docs = DEFAULT_SECTION, docv = null, env = null, names } = key.info
  return {
    ocaml_name: ocamlName,
    name: key.name,
    stage: 'runtime',
    ...runtimeTexts(key, value),
    docs,
    docv,
    env,
    names,
    // Sentences of built-in keys are ours, so they are no fact about the configuration.
    ...(key.builtin ? {} : { doc: keyDocumentation(key) }),
  }
}

/** All keys in the order of key_gen.ml: by name, equal keys once. */
export function keyFacts(keys: readonly Key[], context: Context): readonly KeyEntry[] | Refusal {
  const entries: KeyEntry[] = []
  for (const key of keySet(keys)) {
    const fact = keyFact(key, context)
    if (isRefusal(fact)) return fact
    entries.push({ key, fact })
  }
  return entries
}
