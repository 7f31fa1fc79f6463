// What the names of the configuration language mean, for hints and completion in config.ml: from the catalog. Pure.

import type { Catalog } from '../../core/model/catalog.ts'
import { dataTypeText } from '../../core/model/data-type-text.ts'
import type { ArgumentSignature, ArgumentType, DeviceSignature } from '../../core/model/device.ts'
import { typeText } from '../../core/graph/types/type-text.ts'

export interface NameHelp {
  readonly name: string
  readonly kind: 'device' | 'type' | 'key' | 'value' | 'converter' | 'word'
  /** Its type as OCaml writes it. */
  readonly signature: string
  /** Markdown. */
  readonly doc: string
}

/** Words of the language that no catalog has. */
const WORDS: readonly NameHelp[] = [
  [
    'foreign',
    "?packages:package list -> ?keys:Key.t list -> ?deps:abstract_impl list -> string -> 'a typ -> 'a impl",
    'A module of your own: its name and the type of its functor.',
  ],
  [
    'register',
    '?argv:… -> ?tracing:… -> ?reporter:… -> ?keys:Key.t list -> ?packages:package list -> string -> job impl list -> unit',
    'Makes the unikernel: its name and the jobs that it runs.',
  ],
  [
    'if_impl',
    "bool value -> 'a impl -> 'a impl -> 'a impl",
    'The first implementation where the condition holds, else the second.',
  ],
  [
    'match_impl',
    "'b value -> default:'a impl -> ('b * 'a impl) list -> 'a impl",
    'The implementation of the case that the value has.',
  ],
  [
    'package',
    '?build:bool -> ?sublibs:string list -> ?libs:string list -> ?min:string -> ?max:string -> ?pin:string -> string -> package',
    'An opam package with its libraries.',
  ],
  ['abstract', "'a impl -> abstract_impl", 'An implementation as a data dependency.'],
  ['typ', "'a -> 'a typ", 'A module type of your own.'],
  ['job', 'job typ', 'The type of what is registered.'],
  ['impl', "'a configurable -> 'a impl", 'An implementation from an object over `base_configurable`.'],
].map(([name = '', signature = '', doc = '']): NameHelp => ({ name, kind: 'word', signature, doc }))

function argumentText(type: ArgumentType, catalog: Catalog): string {
  switch (type.kind) {
    case 'impl':
      return `${typeText(type.type, catalog)} impl`
    case 'data':
      return dataTypeText(type.type)
    case 'value':
      return `${dataTypeText(type.type)} value`
    case 'function':
      return `(${typeText(type.from, catalog)} impl -> ${typeText(type.to, catalog)} impl)`
    case 'unit':
      return 'unit'
  }
}

function functionText(args: readonly ArgumentSignature[], result: string, catalog: Catalog): string {
  const parts = args.map(({ name, labelled, optional, type }) => {
    const label = labelled ? `${optional ? '?' : ''}${name}:` : ''
    return `${label}${argumentText(type, catalog)}`
  })
  return [...parts, result].join(' -> ')
}

function argumentList(args: readonly ArgumentSignature[]): string {
  const lines = args.flatMap(({ name, type, doc }) => (type.kind === 'unit' ? [] : [`- \`${name}\`: ${doc}`]))
  return lines.length === 0 ? '' : `\n\n${lines.join('\n')}`
}

function deviceHelp(device: DeviceSignature, catalog: Catalog): NameHelp {
  const deprecated = device.deprecated === undefined ? '' : `\n\n**Deprecated:** ${device.deprecated}`
  return {
    name: device.id,
    kind: 'device',
    signature: functionText(device.arguments, `${typeText(device.result, catalog)} impl`, catalog),
    doc: `${device.summary}${deprecated}${argumentList(device.arguments)}\n\n[MirageOS’s documentation](${device.link})`,
  }
}

const helps = new WeakMap<Catalog, ReadonlyMap<string, NameHelp>>()

/** Help by name as it is written after `open Mirage`: `generic_stackv4`, `stackv4`, `Key.dhcp`, `Key.Arg.int`. */
export function languageHelp(catalog: Catalog): ReadonlyMap<string, NameHelp> {
  const known = helps.get(catalog)
  if (known !== undefined) return known
  const all: NameHelp[] = [...WORDS]
  for (const { value, type, summary } of catalog.moduleTypes) {
    if (value !== null)
      all.push({ name: value, kind: 'type', signature: `${typeText(type, catalog)} typ`, doc: summary })
  }
  for (const device of catalog.devices.values()) all.push(deviceHelp(device, catalog))
  for (const { id, type, constant, arguments: args, summary, info } of catalog.keys.values()) {
    const result = `${dataTypeText(type)} key`
    const option = info.names.map((name) => (name.length === 1 ? `\`-${name}\`` : `\`--${name}\``)).join(', ')
    all.push({
      name: `Key.${id}`,
      kind: 'key',
      signature: constant ? result : functionText(args, result, catalog),
      doc: `${summary}${option === '' ? '' : ` Set with ${option}.`}`,
    })
  }
  for (const { ref, type, summary } of catalog.values.values()) {
    all.push({ name: ref, kind: 'value', signature: `${dataTypeText(type)} value`, doc: summary })
  }
  for (const { name, type, summary } of catalog.converters.values()) {
    all.push({ name: `Key.Arg.${name}`, kind: 'converter', signature: `${dataTypeText(type)} converter`, doc: summary })
  }
  const found = new Map(all.map((help) => [help.name, help]))
  helps.set(catalog, found)
  return found
}

/** The path of names around an offset, such as `Key.Arg.int`, and where it stands; null for none. */
export function pathAt(text: string, offset: number): { readonly path: string; readonly start: number } | null {
  const before = /[A-Za-z_][\w'.]*$/.exec(text.slice(Math.max(0, offset - 100), offset))?.[0] ?? ''
  const after = /^[\w']*/.exec(text.slice(offset))?.[0] ?? ''
  const path = `${before}${after}`
  return /^[A-Za-z_]/.test(path) ? { path, start: offset - before.length } : null
}

/** Arguments with labels of the device that is called at an offset: the last one named before, in the same statement. */
function labelsAt(text: string, offset: number, catalog: Catalog): readonly ArgumentSignature[] {
  const statement = text.slice(Math.max(0, text.lastIndexOf('\nlet ', offset - 1)), offset)
  const names = statement.match(/[A-Za-z_][\w'.]*/g) ?? []
  for (const name of names.toReversed()) {
    const args = catalog.devices.get(name)?.arguments ?? catalog.keys.get(name.replace(/^Key\./, ''))?.arguments
    if (args !== undefined) return args.filter(({ labelled }) => labelled)
  }
  return []
}

/** What can be written after what stands before an offset: the part that is typed is left to the editor. */
export function completionsAt(text: string, offset: number, catalog: Catalog): readonly NameHelp[] {
  const typed = /(?:[~?][a-z_]*|[A-Za-z_][\w'.]*)$/.exec(text.slice(Math.max(0, offset - 100), offset))?.[0] ?? ''
  if (/^[~?]/.test(typed)) {
    return labelsAt(text, offset - typed.length, catalog).map(({ name, type, doc }) => ({
      name,
      kind: 'word',
      signature: argumentText(type, catalog),
      doc,
    }))
  }
  const folder = typed.slice(0, typed.lastIndexOf('.') + 1)
  return [...languageHelp(catalog).values()].flatMap((help) => {
    if (!help.name.startsWith(folder)) return []
    const rest = help.name.slice(folder.length)
    return rest.includes('.') ? [] : [{ ...help, name: rest }]
  })
}
