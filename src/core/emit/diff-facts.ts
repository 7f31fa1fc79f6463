// What differs between the facts of two configurations for one target. Numbers in generated names mean nothing, so devices
// are compared by what they are and what they use, not by what they are called.

import type { BuildFact, DeviceFact, Facts } from './facts.ts'

/** What stands in one list and not in the other; a list counts how often. */
export interface Difference {
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/**
 * By section: `name`, `devices`, `connect` (how devices start that both have), `order` (of equal starts), `keys`, `packages`,
 * `libraries`, `files`, each part of `files`, and `build`. Sections without difference are absent.
 */
export type FactsDifference = Readonly<Record<string, Difference>>

/** What changes from one configuration to another; empty when nothing does. */
export function diffFacts(before: Facts, after: Facts): FactsDifference {
  const [from, to] = [startsOf(before), startsOf(after)]
  const [devicesBefore, devicesAfter] = [linesOf(from), linesOf(to)]
  const told = new Set([...without(devicesBefore, devicesAfter), ...without(devicesAfter, devicesBefore)])
  const sections: [string, readonly string[], readonly string[]][] = [
    ['name', [before.name], [after.name]],
    ['devices', devicesBefore, devicesAfter],
    ['connect', connectLines(from, told), connectLines(to, told)],
    ['order', ...orders(runLine(before, from), runLine(after, to))],
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
    ['build', buildLines(before.build), buildLines(after.build)],
  ]
  const changed = sections.flatMap(([section, left, right]): readonly (readonly [string, Difference])[] => {
    const difference = { removed: without(left, right), added: without(right, left) }
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

/** A device without the numbers in generated names. */
interface Start {
  readonly name: string
  /** Its functor, and those of what it uses. */
  readonly line: string
  readonly connect: string
}

function startsOf({ main }: Facts): readonly Start[] {
  const functors = new Map(main.modules.map(({ name, functor }) => [name, functor]))
  const devices = new Map(main.devices.map((device) => [device.name, device]))
  const label = (device: DeviceFact | undefined): string =>
    device === undefined ? '?' : (functors.get(device.module) ?? device.module.replace(/\d+$/, ''))
  // Variables of devices begin with underscores; modules of applications stand by their functor.
  const word = (text: string): string => {
    const device = devices.get(text.replace(/^_+/, ''))
    return device !== undefined && text.startsWith('_') ? `_${label(device)}` : (functors.get(text) ?? text)
  }
  return main.devices.map((device) => {
    const uses = [...(device.params ?? []), ...(device.data ?? [])].map((name) => label(devices.get(name)))
    const line = uses.length === 0 ? label(device) : `${label(device)} (${uses.join(', ')})`
    return { name: device.name, line, connect: unnumbered(device.connect.replaceAll(/[A-Za-z_][\w']*/g, word)) }
  })
}

function linesOf(starts: readonly Start[]): readonly string[] {
  return starts.map(({ line }) => line).toSorted()
}

/** How devices start, without the kinds of device of which it is `told` that some come or go. */
function connectLines(starts: readonly Start[], told: ReadonlySet<string>): readonly string[] {
  return starts
    .filter(({ line }) => !told.has(line))
    .map(({ line, connect }) => `${line}: ${connect}`)
    .toSorted()
}

function runLine({ main }: Facts, starts: readonly Start[]): readonly string[] {
  const lines = new Map(starts.map(({ name, line }) => [name, line]))
  return main.run.map((name) => lines.get(name) ?? '?')
}

/** Two orders of the same starts; nothing when they are not the same. */
function orders(before: readonly string[], after: readonly string[]): readonly [readonly string[], readonly string[]] {
  if (before.toSorted().join('\n') !== after.toSorted().join('\n')) return [[], []]
  return [[before.join(', ')], [after.join(', ')]]
}

function buildLines(build: BuildFact | undefined): readonly string[] {
  return [...(build?.commands ?? []), ...(build?.error === undefined ? [] : [build.error])].map(unnumbered)
}

/** Images and compiled folders are numbered as they are met. */
function unnumbered(text: string): string {
  return text.replaceAll(/\b(static|tar_block|fat_block)\d+/gi, '$1')
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
