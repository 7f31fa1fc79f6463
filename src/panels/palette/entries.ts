// What can be added: the devices of the catalog and the words of the language, in sections. Pure.

import type { Catalog } from '../../core/model/catalog.ts'
import type { DeviceSignature } from '../../core/model/device.ts'
import { typeName, typeText } from '../../state/parts/node-type.ts'
import { supportWords } from '../../state/parts/support-words.ts'
import type { DesignPart } from '../../state/parts/design-parts.ts'
import type { LanguageEntry } from '../../state/parts/new-node.ts'

export interface PaletteEntry {
  /** What the drag carries: a device's id, or a word of the language. */
  readonly id: string
  readonly section: string
  /** Type of the result, for mark and text; null where it follows from the wires. */
  readonly type: string | null
  readonly typeText: string
  readonly summary: string
  readonly keywords: readonly string[]
  /** Where it can be used, in words; null for everywhere. */
  readonly support: string | null
  /** What to use in its place; null for all that is not deprecated. */
  readonly deprecated: string | null
}

export interface PaletteSection {
  readonly name: string
  readonly entries: readonly PaletteEntry[]
}

const LANGUAGE: Readonly<Record<LanguageEntry, Omit<PaletteEntry, 'id' | 'section' | 'support' | 'deprecated'>>> = {
  foreign: {
    type: 'job',
    typeText: '… @-> job',
    summary: 'A module of your own, such as Unikernel.Main: a functor over the devices wired to it.',
    keywords: [
      'module',
      'own module',
      'functor',
      'main',
      'unikernel',
      'job',
      'hello world',
      'program',
      'code',
      'library',
      'handler',
    ],
  },
  impl: {
    type: null,
    typeText: '…',
    summary: 'A device of your own: an object that says its module, packages, keys, and how it starts.',
    keywords: [
      'object',
      'configurable',
      'custom',
      'own device',
      'base_configurable',
      'module',
      'package',
      'opam',
      'connect',
    ],
  },
  if_impl: {
    type: null,
    typeText: "'a",
    summary: 'One implementation or another, by a condition on keys.',
    keywords: ['condition', 'choice', 'switch', 'branch', 'then', 'else', 'when', 'target'],
  },
  match_impl: {
    type: null,
    typeText: "'a",
    summary: 'One implementation of several, by the value of a key.',
    keywords: ['condition', 'choice', 'switch', 'case', 'target'],
  },
}

/** Parts of a configuration that are no nodes of their own: added once, or to a list. */
const PARTS: Readonly<Record<DesignPart, Omit<PaletteEntry, 'id' | 'section' | 'support' | 'deprecated'>>> = {
  register: {
    type: 'job',
    typeText: 'job list',
    summary: 'The unikernel: its name, and the jobs that it runs.',
    keywords: ['unikernel', 'job', 'main', 'start', 'name', 'run', 'package', 'opam'],
  },
  typ: {
    type: null,
    typeText: 'typ',
    summary: 'A module type of your own, for modules that no type of MirageOS describes.',
    keywords: ['type', 'module type', 'signature'],
  },
  key: {
    type: null,
    typeText: 'key',
    summary: 'A key of your own: an option of mirage configure, of the unikernel, or of both.',
    keywords: [
      'option',
      'argument',
      'args',
      'parameter',
      'flag',
      'command line',
      'cli',
      'setting',
      'port',
      'environment variable',
    ],
  },
}

/** Section of the language's own words. */
const LANGUAGE_SECTION = 'Modules and choices'

function deviceEntry(catalog: Catalog, device: DeviceSignature): PaletteEntry {
  return {
    id: device.id,
    section: device.section,
    type: typeName(device.result),
    typeText: typeText(device.result),
    summary: device.summary,
    keywords: device.keywords,
    support: supportWords(catalog, device.id),
    deprecated: device.deprecated ?? null,
  }
}

/** All entries: the language's words first, then sections in the catalog's order, empty ones left out. */
export function paletteSections(catalog: Catalog): readonly PaletteSection[] {
  const words = Object.entries({ ...LANGUAGE, ...PARTS }).map(([id, entry]) => ({
    id,
    section: LANGUAGE_SECTION,
    support: null,
    deprecated: null,
    ...entry,
  }))
  const devices = [...catalog.devices.values()].map((device) => deviceEntry(catalog, device))
  const sections = catalog.sections.map((name) => ({
    name,
    entries: devices.filter((entry) => entry.section === name),
  }))
  return [{ name: LANGUAGE_SECTION, entries: words }, ...sections].filter(({ entries }) => entries.length > 0)
}
