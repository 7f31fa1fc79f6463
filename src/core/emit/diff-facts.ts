// What differs between the facts of two configurations for one target. Numbers in generated names mean nothing, so devices
// are compared by what they are and what they use, not by what they are called.

import type { DeviceFact, Facts } from './facts.ts'

/** What stands in one list and not in the other; a list counts how often. */
export interface Difference {
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** By section: `name`, `devices`, `keys`, `packages`, `libraries`, `files`, and each part of `files`. Sections without difference are absent. */
export type FactsDifference = Readonly<Record<string, Difference>>

/** What changes from one configuration to another; empty when nothing does. */
export function diffFacts(before: Facts, after: Facts): FactsDifference {
  const sections: [string, readonly string[], readonly string[]][] = [
    ['name', [before.name], [after.name]],
    ['devices', deviceLines(before), deviceLines(after)],
    ['keys', entryLines(before.keys), entryLines(after.keys)],
    ['packages', entryLines(before.packages), entryLines(after.packages)],
    ['libraries', before.libraries, after.libraries],
    ...[...new Set([...Object.keys(before.files), ...Object.keys(after.files)])].map(
      (part): [string, readonly string[], readonly string[]] => [
        part === 'written' ? 'files' : `files.${part}`,
        fileLines(before.files[part]),
        fileLines(after.files[part]),
      ],
    ),
  ]
  const changed = sections.flatMap(([section, from, to]): readonly (readonly [string, Difference])[] => {
    const difference = { removed: without(from, to), added: without(to, from) }
    return difference.removed.length + difference.added.length === 0 ? [] : [[section, difference]]
  })
  return Object.fromEntries(changed)
}

/** The lines of a list that another has not, as often as it has them less. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  return lines.filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
}

/** Each device as its functor and those of what it uses. */
function deviceLines({ main }: Facts): readonly string[] {
  const functors = new Map(main.modules.map(({ name, functor }) => [name, functor]))
  const devices = new Map(main.devices.map((device) => [device.name, device]))
  const label = (device: DeviceFact | undefined): string =>
    device === undefined ? '?' : (functors.get(device.module) ?? device.module.replace(/\d+$/, ''))
  return main.devices
    .map((device) => {
      const uses = [...(device.params ?? []), ...(device.data ?? [])].map((name) => label(devices.get(name)))
      return uses.length === 0 ? label(device) : `${label(device)} (${uses.join(', ')})`
    })
    .toSorted()
}

function entryLines(entries: readonly object[]): readonly string[] {
  return entries.map((entry) => {
    const { opam, name, ...rest }: { readonly opam?: unknown; readonly name?: unknown } = { ...entry }
    const fields = Object.entries(rest).map(([field, value]) => `${field}: ${flat(value)}`)
    return [String(opam ?? name), ...fields].join(' ')
  })
}

function fileLines(part: unknown): readonly string[] {
  if (part === undefined) return []
  return Array.isArray(part) ? part.map(flat) : [flat(part)]
}

function flat(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
