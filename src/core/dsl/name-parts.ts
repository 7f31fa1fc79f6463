// Identifiers and binding names of the parts of a design. Stable: they come from names in the text and from order, never from a counter of the process.

import type { DraftItem, NodeDraft } from './drafts.ts'
import type { View } from './view.ts'
import { createNameSource, identifierFrom, LANGUAGE_NAMES, type NameSource } from './names.ts'
import { type Part, partObject } from './references.ts'
import type { Recording } from './recording.ts'
import { isInherited, REGISTER } from '../model/ids.ts'

export interface Naming {
  readonly ids: ReadonlyMap<object, string>
  /** Absent for a part that is written in place. */
  readonly bindings: ReadonlyMap<object, string>
  /** All parts of the design, in the order of the text, each before those it mentions. */
  readonly parts: readonly Part[]
}

/** Names for everything that the items and the registration reach. */
export function nameParts(recording: Recording, view: View, items: readonly DraftItem[]): Naming {
  const bindings = new Map<object, string>()
  const source = createNameSource()
  for (const type of recording.types) if (type.binding !== null) type.binding = source.take(type.binding, () => false)
  for (const item of items) bindItem(item, 'top', bindings, source, () => false)
  const isLanguage = languageNames(recording)
  for (const item of items) bindItem(item, 'local', bindings, source, isLanguage)
  for (const item of items) bindItem(item, 'generated', bindings, source, isLanguage)
  const parts = orderParts(items, view)
  return { ids: identify(recording, parts, bindings), bindings, parts }
}

function languageNames(recording: Recording): (name: string) => boolean {
  const { catalog } = recording
  const names = new Set<string>([...LANGUAGE_NAMES, ...catalog.devices.keys()])
  for (const { value } of catalog.moduleTypes) if (value !== null) names.add(value)
  return (name) => names.has(name) || recording.reservedNames.has(name)
}

function bindItem(
  item: DraftItem,
  pass: 'top' | 'local' | 'generated',
  bindings: Map<object, string>,
  source: NameSource,
  isReserved: (name: string) => boolean,
): void {
  if (item.kind !== 'node' && item.kind !== 'key' && item.kind !== 'value') return
  const object = partObject(item)
  if (bindings.has(object) || (object.name?.level ?? 'generated') !== pass) return
  bindings.set(object, source.take(object.name?.text ?? baseName(item), isReserved))
}

/** A name that says what a nameless part is. */
function baseName(part: Part): string {
  if (part.kind === 'value') return 'value'
  if (part.kind === 'key')
    return identifierFrom(part.key.kind === 'created' ? part.key.keyName : part.key.builtin, 'key')
  return nodeBaseName(part.node)
}

function nodeBaseName({ content }: NodeDraft): string {
  switch (content.kind) {
    case 'device':
      return content.device
    case 'foreign':
      return identifierFrom(content.module.split('.')[0] ?? '', 'main')
    case 'impl':
      return content.name.kind === 'constant' && content.name.value.kind === 'string'
        ? identifierFrom(content.name.value.value, 'device')
        : 'device'
    default:
      return content.kind
  }
}

function orderParts(items: readonly DraftItem[], view: View): readonly Part[] {
  const parts: Part[] = []
  const seen = new Set<object>()
  const walk = (roots: readonly Part[]): void => {
    const rest = [...roots].reverse()
    for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
      if (seen.has(partObject(part))) continue
      seen.add(partObject(part))
      parts.push(part)
      for (const reference of [...view.references(part)].reverse()) rest.push(reference)
    }
  }
  for (const item of items) {
    if (item.kind === 'node' || item.kind === 'key' || item.kind === 'value') walk([item])
    else if (item.kind === 'register') walk(view.registration)
  }
  return parts
}

function identify(
  recording: Recording,
  parts: readonly Part[],
  bindings: ReadonlyMap<object, string>,
): ReadonlyMap<object, string> {
  const ids = new Map<object, string>()
  const source = createNameSource([REGISTER, ...recording.types.map((type) => type.id)])
  for (const type of recording.types) ids.set(type, type.id)
  for (const part of parts) {
    const binding = bindings.get(partObject(part))
    if (binding !== undefined) ids.set(partObject(part), source.take(binding, isInherited))
  }
  for (const part of parts) {
    if (!ids.has(partObject(part))) ids.set(partObject(part), source.take(baseName(part), isInherited))
  }
  return ids
}
