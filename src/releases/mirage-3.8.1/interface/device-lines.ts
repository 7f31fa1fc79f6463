// The module types and devices of the catalog as lines of OCaml's interface: what typing checks configurations against.

import type { Catalog } from '../../../core/model/catalog.ts'
import { dataTypeText } from '../../../core/model/data-type-text.ts'
import type { ArgumentSignature, ArgumentType } from '../../../core/model/device.ts'
import type { ModuleType } from '../../../core/model/module-type.ts'

/** Names of closed types with parameters, such as `ipv4` for `v4 ip`. */
type Aliases = ReadonlyMap<string, string>

/** `type network`, `val network : network typ`, `val netif : ?group:string -> string -> network impl`… */
export function deviceLines({ moduleTypes, devices, recordConstructors, dataTypes }: Catalog): readonly string[] {
  const aliases = new Map<string, string>()
  for (const { value, type } of moduleTypes)
    if (value !== null && type.kind === 'constructor' && value !== type.name) aliases.set(plainTypeText(type), value)
  const lines: string[] = []
  for (const declaration of dataTypes.values()) {
    if (declaration.kind !== 'record') continue
    const fields = declaration.fields.map(({ name, type }) => `${name} : ${dataTypeText(type)};`)
    lines.push(`type ${declaration.name} = { ${fields.join(' ')} }`)
  }
  for (const { value, type } of moduleTypes)
    if (value !== null && value !== 'job') lines.push(`val ${value} : ${typeText(type, aliases)} typ`)
  for (const { name, record, arguments: args } of recordConstructors?.values() ?? [])
    lines.push(`val ${name} : ${arrows(args, record, aliases)}`)
  for (const { id, arguments: args, result } of devices.values())
    lines.push(`val ${id} : ${arrows(args, `${typeText(result, aliases)} impl`, aliases)}`)
  return lines
}

function arrows(args: readonly ArgumentSignature[], result: string, aliases: Aliases): string {
  const parts = args.map(({ name, labelled, optional, type }) => {
    const text = argumentText(type, aliases)
    return optional ? `?${name}:${text}` : labelled ? `${name}:${text}` : text
  })
  return [...parts, result].join(' -> ')
}

function argumentText(type: ArgumentType, aliases: Aliases): string {
  switch (type.kind) {
    case 'impl':
      return `${typeText(type.type, aliases)} impl`
    case 'function':
      return `(${typeText(type.from, aliases)} impl -> ${typeText(type.to, aliases)} impl)`
    case 'value':
      return `${dataTypeText(type.type)} value`
    case 'data':
      return dataTypeText(type.type)
    case 'unit':
      return 'unit'
  }
}

function typeText(type: ModuleType, aliases: Aliases): string {
  const plain = plainTypeText(type)
  return aliases.get(plain) ?? plain
}

function plainTypeText(type: ModuleType): string {
  if (type.kind === 'variable') return `'${type.name}`
  if (type.kind === 'functor') return `(${plainTypeText(type.from)} -> ${plainTypeText(type.to)})`
  return [...type.parameters.map(plainTypeText), HOMES.get(type.name) ?? type.name].join(' ')
}

/** Module types that Mirage's devices have, but Mirage itself has no name for. */
const HOMES: ReadonlyMap<string, string> = new Map([['argv', 'Functoria_app.argv']])
