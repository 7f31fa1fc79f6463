// Shape of a built-in key, one file each in keys/, and how a call becomes a key. The files say what a key is; how it
// is parsed and written is the same for all keys.

import type { ArgumentSignature } from '../../../core/model/device.ts'
import type { BuiltinKeySignature } from '../../../core/model/catalog.ts'
import type { Constant } from '../../../core/model/constant.ts'
import type { DataType } from '../../../core/model/data-type.ts'
import type { Converter, Key, KeyArgument, KeyInfo, Stage } from '../../../core/model/key.ts'

/** What a file in keys/ says about its key. */
export interface KeyDescription {
  /** Name below `Key`, such as `dhcp` or `V4.network`. */
  readonly id: string
  /** Name of the key; a group stands before it. */
  readonly name: string
  readonly stage: Stage
  readonly converter: Converter<Key>
  readonly type: DataType
  /** A flag has neither converter text nor default. */
  readonly flag?: true
  readonly info: KeyInfo & { readonly doc: string }
  /** The value when nothing sets it; a function's `default` argument replaces it. */
  readonly default: Constant
  /** How a configuration writes it: a value, or a function of these arguments. */
  readonly call:
    | { readonly kind: 'constant' }
    | {
        readonly kind: 'function'
        readonly group: boolean
        /** The default is an argument: positional, or the label `default`. */
        readonly default?: { readonly labelled: boolean; readonly doc: string }
      }
}

export interface BuiltinKey {
  readonly signature: BuiltinKeySignature
  readonly converter: Converter<Key>
  /** The key of one call; every call makes a key of its own. */
  readonly make: (args: Readonly<Record<string, Constant>>) => Key
}

/** Text of an optional string argument: the string itself, or OCaml's option around it. */
function optionalText(value: Constant | undefined): string {
  if (value?.kind === 'constructor' && value.argument !== undefined) return optionalText(value.argument)
  return value?.kind === 'string' ? value.value : ''
}

function converterText(converter: Converter<Key>, nested = false): string {
  if (converter.kind === 'named') return converter.name
  if (converter.kind === 'custom') return converter.runtime
  const text = `${converter.kind} ${converterText(converter.of, true)}`
  return nested ? `(${text})` : text
}

function argumentsOf({ call, type }: KeyDescription): readonly ArgumentSignature[] {
  if (call.kind === 'constant') return []
  const group: ArgumentSignature = {
    name: 'group',
    labelled: true,
    optional: true,
    type: { kind: 'data', type: { kind: 'string' } },
    doc: 'A name put before the key and its option, so that several can stand side by side.',
  }
  const isLabelled = call.default?.labelled ?? false
  const positional: ArgumentSignature[] = call.default
    ? [
        {
          name: 'default',
          labelled: isLabelled,
          optional: isLabelled,
          type: { kind: 'data', type },
          doc: call.default.doc,
        },
      ]
    : []
  const needsUnit = call.default === undefined || isLabelled
  const unit: ArgumentSignature[] = needsUnit
    ? [{ name: 'unit', labelled: false, optional: false, type: { kind: 'unit' }, doc: 'Ends the optional arguments.' }]
    : []
  return [...(call.group ? [group] : []), ...positional, ...unit]
}

/** A built-in key from its description. */
export function defineKey(description: KeyDescription): BuiltinKey {
  const { id, name, stage, converter, type, info, call } = description
  const isFlag = description.flag === true
  const signature: BuiltinKeySignature = {
    id,
    name,
    stage,
    kind: isFlag ? 'flag' : 'opt',
    type,
    converter: converterText(converter),
    info,
    constant: call.kind === 'constant',
    grouped: call.kind === 'function' && call.group,
    arguments: argumentsOf(description),
    summary: info.doc,
  }
  return { signature, converter, make: (args) => makeKeyOf(description, args) }
}

/** The default that a call gives; an optional argument may be OCaml's option (`?default:(Some x)`). */
function givenDefault({ call }: KeyDescription, given: Constant | undefined): Constant | undefined {
  const isOptional = call.kind === 'function' && call.default?.labelled === true
  if (!isOptional || given?.kind !== 'constructor') return given
  return given.argument
}

function makeKeyOf(description: KeyDescription, args: Readonly<Record<string, Constant>>): Key {
  const { id, name, stage, converter, info } = description
  const group = optionalText(args['group'])
  const prefix = group === '' ? '' : `${group}-`
  const argument: KeyArgument<Key> =
    description.flag === true
      ? { kind: 'flag' }
      : { kind: 'opt', converter, default: givenDefault(description, args['default']) ?? description.default }
  return {
    name: prefix + name,
    stage,
    argument,
    info: {
      ...info,
      doc: group === '' ? info.doc : `${info.doc} For the group ${group}.`,
      names: info.names.map((option) => prefix + option),
    },
    setters: [],
    ref: `Key.${id}`,
    builtin: true,
  }
}
