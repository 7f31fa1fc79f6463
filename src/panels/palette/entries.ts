// What can be added: the devices of the catalog and the words of the language, in sections. Pure.

import type { Catalog } from '../../core/model/catalog.ts'
import type { DeviceSignature } from '../../core/model/device.ts'
import { typeName, typeText } from '../../state/node-type.ts'
import type { LanguageEntry } from '../../state/new-node.ts'

export interface PaletteEntry {
  /** What the drag carries: a device's id, or a word of the language. */
  readonly id: string
  readonly section: string
  /** Type of the result, for mark and text; null where it follows from the wires. */
  readonly type: string | null
  readonly typeText: string
  readonly summary: string
  readonly keywords: readonly string[]
}

export interface PaletteSection {
  readonly name: string
  readonly entries: readonly PaletteEntry[]
}

const LANGUAGE: Readonly<Record<LanguageEntry, Omit<PaletteEntry, 'id' | 'section'>>> = {
  foreign: {
    type: 'job',
    typeText: '… @-> job',
    summary: 'A module of your own, such as Unikernel.Main: a functor over the devices wired to it.',
    keywords: ['module', 'functor', 'main', 'unikernel', 'job'],
  },
  if_impl: {
    type: null,
    typeText: "'a",
    summary: 'One implementation or another, by a condition on keys.',
    keywords: ['condition', 'choice', 'switch', 'branch', 'target'],
  },
  match_impl: {
    type: null,
    typeText: "'a",
    summary: 'One implementation of several, by the value of a key.',
    keywords: ['condition', 'choice', 'switch', 'case', 'target'],
  },
}

/** Section of the language's own words. */
export const LANGUAGE_SECTION = 'Modules and choices'

function deviceEntry(device: DeviceSignature): PaletteEntry {
  return {
    id: device.id,
    section: device.section,
    type: typeName(device.result),
    typeText: typeText(device.result),
    summary: device.summary,
    keywords: device.keywords,
  }
}

/** All entries: the language's words first, then sections in the catalog's order, empty ones left out. */
export function paletteSections(catalog: Catalog): readonly PaletteSection[] {
  const words = Object.entries(LANGUAGE).map(([id, entry]) => ({ id, section: LANGUAGE_SECTION, ...entry }))
  const devices = [...catalog.devices.values()].map(deviceEntry)
  const sections = catalog.sections.map((name) => ({
    name,
    entries: devices.filter((entry) => entry.section === name),
  }))
  return [{ name: LANGUAGE_SECTION, entries: words }, ...sections].filter(({ entries }) => entries.length > 0)
}
