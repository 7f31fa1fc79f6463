// Data of another type than a device or a converter asks for: from files, because forms do not take it.

import { valueDataType } from '../../edit/terms/term-type.ts'
import { fitsType, typeOfConverter } from '../../graph/build/data-fits.ts'
import { constantText } from '../../graph/term/constant-text.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { DataType } from '../../model/data-type.ts'
import type { Design } from '../../model/design.ts'
import type { Diagnostic, Fix } from '../../model/diagnostic.ts'
import type { ArgumentSignature } from '../../model/device.ts'
import { type Constant, int, list } from '../../model/constant.ts'
import type { KeyRef } from '../../model/ids.ts'
import type { KeyDefinition } from '../../model/key.ts'
import { nodeName } from '../../model/node-name.ts'
import { dataTypeWords } from '../../model/data-type-text.ts'
import { argumentFix, plainValue } from '../argument-fix.ts'
import { finding, type Rule } from '../rule.ts'

export const dataTypes: Rule = {
  code: 'MG-DATA',
  about: 'Looks for arguments, values and defaults of keys that are of another type than asked for.',
  check: ({ design, catalog }) => [
    ...checkDevices(design, catalog),
    ...checkValues(design, catalog),
    ...checkKeys(design, catalog),
  ],
}

function checkDevices(design: Design, catalog: Catalog): readonly Diagnostic[] {
  return Object.entries(design.logic.nodes).flatMap(([id, node]) => {
    if (node.kind !== 'device') return []
    const given = Object.fromEntries(
      Object.entries(node.arguments).flatMap(([name, one]) => (one.kind === 'constant' ? [[name, one.value]] : [])),
    )
    return misfits(given, catalog.devices.get(node.device)?.arguments ?? [], catalog).map(
      ({ name, optional, type, value, argument }) =>
        finding(
          'error',
          'MG-DATA-ARGUMENT',
          { node: id, port: name },
          `\`${name}\` of \`${nodeName(design.logic, id)}\` is \`${constantText(value)}\`, but \`${node.device}\` takes ${type} there.`,
          optional
            ? {
                fix: {
                  title: `Leave ${name} out`,
                  commands: [{ type: 'argument.set', id, argument: name, value: null }],
                },
              }
            : { hint: 'Select the device and give it another.', ...argumentFix(design, id, argument, catalog) },
        ),
    )
  })
}

/** Values over keys that compute something else than a device asks for. */
function checkValues(design: Design, catalog: Catalog): readonly Diagnostic[] {
  return Object.entries(design.logic.nodes).flatMap(([id, node]) => {
    if (node.kind !== 'device') return []
    return (catalog.devices.get(node.device)?.arguments ?? []).flatMap((argument) => {
      const { name, optional, type } = argument
      const given = node.arguments[name]
      if (type.kind !== 'value' || given?.kind !== 'value') return []
      const computed = valueDataType(given.value, design, catalog)
      if (computed === null || isOneType(computed, type.type)) return []
      const message = `\`${name}\` of \`${nodeName(design.logic, id)}\` is ${dataTypeWords(computed)}, but \`${node.device}\` takes a value that is ${dataTypeWords(type.type)}.`
      const fix = {
        title: `Leave ${name} out`,
        commands: [{ type: 'argument.set', id, argument: name, value: null }],
      }
      const hint = 'Select the device and give it a condition.'
      const more = optional ? { fix } : { hint, ...argumentFix(design, id, argument, catalog) }
      return [finding('error', 'MG-DATA-VALUE', { node: id, port: name }, message, more)]
    })
  })
}

/** Whether two types have a value in common as OCaml unifies them: tags of closed variants are sets, and one may hold the other. */
function isOneType(one: DataType, other: DataType): boolean {
  if (one.kind === 'variants' && other.kind === 'variants') {
    return one.tags.every((tag) => other.tags.includes(tag)) || other.tags.every((tag) => one.tags.includes(tag))
  }
  if ((one.kind === 'list' || one.kind === 'option') && one.kind === other.kind) return isOneType(one.of, other.of)
  if (one.kind === 'tuple' && other.kind === 'tuple') {
    return (
      one.items.length === other.items.length &&
      one.items.every((item, index) => other.items.slice(index, index + 1).every((right) => isOneType(item, right)))
    )
  }
  return JSON.stringify(one) === JSON.stringify(other)
}

interface Misfit {
  readonly argument: ArgumentSignature
  readonly name: string
  readonly optional: boolean
  readonly type: string
  readonly value: Constant
}

function misfits(
  given: Readonly<Record<string, Constant>>,
  asked: readonly ArgumentSignature[],
  catalog: Catalog,
): readonly Misfit[] {
  return asked.flatMap((argument) => {
    const { name, optional, type } = argument
    const value = given[name]
    if (value === undefined || type.kind !== 'data' || fitsType(value, type.type, catalog)) return []
    return [{ argument, name, optional, type: dataTypeWords(type.type), value }]
  })
}

function checkKeys(design: Design, catalog: Catalog): readonly Diagnostic[] {
  return Object.entries(design.logic.keys).flatMap(([ref, key]): readonly Diagnostic[] => {
    const reason = keyReason(key, catalog)
    if (reason === null) return []
    const name = key.binding ?? (key.kind === 'created' ? key.name : key.builtin)
    return [
      finding('error', 'MG-DATA-KEY', { key: ref }, `The key \`${name}\` ${reason}`, {
        hint: 'Open the key and give it another.',
        ...keyFix(ref, key, catalog),
      }),
    ]
  })
}

function keyReason(key: KeyDefinition, catalog: Catalog): string | null {
  if (key.kind === 'builtin') {
    const signature = catalog.keys.get(key.builtin)
    if (signature === undefined) return `is made by \`Key.${key.builtin}\`, which this release does not have.`
    const [wrong] = misfits(key.arguments, signature.arguments, catalog)
    return wrong === undefined
      ? null
      : `is given \`${constantText(wrong.value)}\` as ${wrong.name}, which is not ${wrong.type}.`
  }
  if (key.argument.kind === 'flag') return null
  const type = typeOfConverter(key.argument.converter, catalog)
  if (type === undefined) return 'has a converter that this release does not have.'
  if (type === null || key.argument.kind === 'required' || fitsType(key.argument.default, type, catalog)) return null
  return `has the default \`${constantText(key.argument.default)}\`, which is not ${dataTypeWords(type)}.`
}

/** Leaves out what does not fit a key of the release; gives an own key a default that its converter has. */
function keyFix(ref: KeyRef, key: KeyDefinition, catalog: Catalog): { readonly fix?: Fix } {
  if (key.kind === 'builtin') {
    const [wrong] = misfits(key.arguments, catalog.keys.get(key.builtin)?.arguments ?? [], catalog)
    if (wrong?.optional !== true) return {}
    const { [wrong.name]: _, ...rest } = key.arguments
    return {
      fix: { title: `Leave ${wrong.name} out`, commands: [{ type: 'key.set', ref, key: { ...key, arguments: rest } }] },
    }
  }
  if (key.argument.kind !== 'opt') return {}
  const type = typeOfConverter(key.argument.converter, catalog)
  const value = type === undefined || type === null ? null : plainDefault(type, catalog)
  if (value === null) return {}
  const argument = { ...key.argument, default: value }
  const title = `Make \`${constantText(value)}\` its default`
  return { fix: { title, commands: [{ type: 'key.set', ref, key: { ...key, argument } }] } }
}

function plainDefault(type: DataType, catalog: Catalog): Constant | null {
  if (type.kind === 'int') return int(0)
  if (type.kind === 'list') return list([])
  return plainValue(type, '', catalog)
}
