// The interface texts say what the measured interface says: types of devices, combinators and functions of keys.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type InterfaceItem, parseInterface } from '../../../core/read/typing/interface/parse-interface.ts'
import { functoriaInterface } from './functoria.ts'
import { functoriaKeyInterface } from './functoria-key.ts'
import { mirageInterface } from './mirage.ts'
import { mirageKeyInterface } from './mirage-key.ts'

interface Measured {
  readonly devices: readonly { readonly name: string; readonly type: string }[]
  readonly combinators: readonly { readonly name: string; readonly type: string }[]
  readonly key_functions: readonly { readonly name: string; readonly type: string }[]
}

const measured: Measured = JSON.parse(
  readFileSync(new URL('../../../../fixtures/conformance/catalog.json', import.meta.url), 'utf8'),
)

/** All values of interface texts by name, with the modules around them. */
function valuesOf(
  items: readonly InterfaceItem[],
  prefix: string,
  found = new Map<string, string>(),
): Map<string, string> {
  for (const item of items) {
    if (item.kind === 'value') found.set(prefix + item.name, shape(item.type))
    else if (item.kind === 'module') valuesOf(item.items, `${prefix}${item.name}.`, found)
  }
  return found
}

/** A type as text in which neither the module of a type, nor the name of a variable, nor the order of tags matters. */
function shape(type: unknown): string {
  const text = JSON.stringify(type, (key, value: unknown) =>
    key === 'location' ? undefined : key === 'tags' ? sorted(value) : value,
  )
  const names = new Map<string, string>()
  return text
    .replaceAll('{"kind":"any"}', '{"kind":"variable","name":"any"}')
    .replaceAll(/"kind":"variable","name":"(\w+)"/g, (_, name: string) => {
      const known = names.get(name) ?? String(names.size)
      names.set(name, known)
      return known
    })
    .replaceAll(/\["(?:\w+",")*(\w+)"\]/g, '$1')
}

/** Tags in an order of their own: an editor's differs from the interface's. */
function sorted(tags: unknown): unknown {
  return Array.isArray(tags) ? tags.map((tag) => JSON.stringify(tag)).sort() : tags
}

function shapeOf(type: string): string {
  const [item] = parseInterface(`val x : ${type}`)
  return item?.kind === 'value' ? shape(item.type) : ''
}

const keys = new Map([
  ...valuesOf(parseInterface(functoriaKeyInterface), 'Key.'),
  ...valuesOf(parseInterface(mirageKeyInterface), 'Key.'),
])
const values = new Map([
  ...valuesOf(parseInterface(functoriaInterface), ''),
  ...valuesOf(parseInterface(mirageInterface), ''),
])

describe('interfaces', () => {
  it.each([...measured.devices, ...measured.combinators].map(({ name, type }) => [name, type] as const))(
    '%s has its measured type',
    (name, type) => {
      expect(values.get(name)).toBe(shapeOf(type))
    },
  )

  it.each(measured.key_functions.map(({ name, type }) => [name, type] as const))(
    '%s has its measured type',
    (name, type) => {
      expect(keys.get(name)).toBe(shapeOf(type))
    },
  )
})
