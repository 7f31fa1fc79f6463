// `Info` of config.ts: what the methods of a device can ask about the project that they are given.

import type { DataType } from '../../model/data-type.ts'
import type { SymbolicFunction } from './translate/translation.ts'
import { callOf, type Static } from './translate/static-value.ts'
import { toTyped } from './translate/to-typed.ts'
import { refuse } from './translate/translation.ts'
import { fail, wrap } from './values.ts'

const TEXT: DataType = { kind: 'string' }
const TEXTS: DataType = { kind: 'list', of: TEXT }

/** Functions of `Info` that read a field, with the field of the information and its type. */
const FIELDS: readonly (readonly [name: string, field: string, type: DataType])[] = [
  ['name', 'name', TEXT],
  ['build_dir', 'root', TEXT],
  ['libraries', 'libraries', TEXTS],
  ['package_names', 'packages', TEXTS],
  ['output', 'output', { kind: 'option', of: TEXT }],
]

interface Member {
  readonly name: string
  readonly call: () => never
  readonly symbolic: SymbolicFunction
}

/** The module `Info`, with what its functions mean in methods. */
export function infoModule(): {
  readonly members: Readonly<Record<string, unknown>>
  readonly symbolic: readonly (readonly [unknown, SymbolicFunction])[]
} {
  const context = wrap({ kind: 'context', values: null })
  const all: readonly Member[] = [
    ...FIELDS.map(([name, field, type]) => member(name, reader(name, field, type))),
    member('with_output', withOutput),
    member('context', () => ({ kind: 'known', value: context })),
  ]
  return {
    members: Object.fromEntries(all.map(({ name, call }) => [name, call])),
    symbolic: all.map(({ call, symbolic }) => [call, symbolic] as const),
  }
}

function member(name: string, symbolic: SymbolicFunction): Member {
  const call = (): never =>
    fail(
      'MG-TS-CONTEXT',
      'The project is only known inside the methods of a device.',
      'Use Info inside connect, configure, build or clean.',
    )
  return { name, call, symbolic }
}

function reader(name: string, field: string, type: DataType): SymbolicFunction {
  return ([info], translation) => {
    if (info === undefined) return refuse(translation, `Info.${name} needs the project’s information.`)
    return fieldOf(info, field, type, translation)
  }
}

function fieldOf(info: Static, field: string, type: DataType, translation: Parameters<SymbolicFunction>[1]): Static {
  // Information with another output is known part by part.
  const known = info.kind === 'record' ? info.fields.get(field) : undefined
  if (known !== undefined) return known
  const label = { kind: 'constant', value: { kind: 'string', value: field } } as const
  return callOf('.', [toTyped(info, translation).term, label], type)
}

/** `Info.with_output(info, text)`: the same information, with another output. */
function withOutput([info, output]: readonly Static[], translation: Parameters<SymbolicFunction>[1]): Static {
  if (info === undefined || output === undefined)
    return refuse(translation, 'Info.with_output needs the project’s information and a text.')
  const fields = new Map(FIELDS.map(([, field, type]) => [field, fieldOf(info, field, type, translation)] as const))
  return { kind: 'record', fields: fields.set('output', output) }
}
